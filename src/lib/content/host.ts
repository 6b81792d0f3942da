import * as v from 'valibot';
import { Localized } from './model';
import { isCalendarDay } from './calendar-day';
import { isRootAddress } from './offer';
import { Slug } from './task';

/** Addresses that stand for nobody's: a statement with one of them would look filled in and not be. */
const MADE_UP = /@([^@]*\.)?(example(\.[a-z]+)?|test|invalid|localhost)$|@[^@]*eksempel/i;

const filledInLater = <T>(schema: v.GenericSchema<unknown, T>, description: string) =>
  v.pipe(v.nullish(schema, null), v.description(description));

/** `content/host.yaml`: who makes the barometer available here. The only file a host has to edit. */
export const Host = v.strictObject({
  organisation: filledInLater(
    v.pipe(v.string(), v.nonEmpty()),
    'Name of the organisation that makes the barometer available, as it signs its letters.',
  ),
  contact: v.strictObject({
    phone: filledInLater(
      v.pipe(
        v.string(),
        v.regex(/^\d\d \d\d \d\d \d\d$/, 'write eight digits in pairs, in quotes: "12 34 56 78"'),
      ),
      'Phone number that a person answers. Danish law asks for one in the accessibility statement.',
    ),
    email: filledInLater(
      v.pipe(
        v.string(),
        v.regex(/^[^\s@]+@[^\s@]+\.[a-z]{2,}$/i, 'write a whole e-mail address'),
        v.check(
          (address) => !MADE_UP.test(address),
          'this is a made-up address; write the real one, or leave it empty until you have it',
        ),
      ),
      'E-mail address where people get an answer. An address on paper does instead.',
    ),
    address: filledInLater(
      v.pipe(v.array(v.pipe(v.string(), v.nonEmpty())), v.minLength(1)),
      'Postal address, a line for each line on the envelope.',
    ),
  }),
  help: v.strictObject({
    desk: filledInLater(
      Localized,
      'Where a person can meet somebody who knows the barometer, and when, in a sentence or two.',
    ),
    offers: v.pipe(
      v.array(Slug),
      v.minLength(1),
      v.description(
        'Ids of offers shown on the help page: free, and with a person. At least one with a phone number.',
      ),
    ),
  }),
  accessibility: v.strictObject({
    checked: filledInLater(
      v.pipe(
        v.string(),
        v.check(isCalendarDay, 'write a day as YYYY-MM-DD, in quotes, for example "2026-11-20"'),
      ),
      'The day the host last went through the accessibility statement; at least once a year.',
    ),
    statement: filledInLater(
      v.pipe(
        v.string(),
        v.regex(
          /^https:\/\/was\.digst\.dk\/[a-z0-9-]+\/?$/,
          'write the address that WAS-Tool gave you, for example "https://was.digst.dk/name-dk"',
        ),
      ),
      'Public bodies only: the address of the statement in WAS-Tool. Leave it empty otherwise.',
    ),
    complaints: filledInLater(
      v.strictObject({
        name: v.pipe(v.string(), v.nonEmpty()),
        url: v.pipe(
          v.string(),
          v.check(
            isRootAddress,
            'write only the front door of the site, beginning with https, for example "https://digst.dk/"',
          ),
        ),
      }),
      'Who can be asked when the host does not answer. Leave it empty if the host is no public body.',
    ),
  }),
  privacy: v.strictObject({
    serverLog: filledInLater(
      Localized,
      'What the web server writes down about a visit (IP address, page, time …), what for, and for how long.',
    ),
  }),
});
export type Host = v.InferOutput<typeof Host>;
