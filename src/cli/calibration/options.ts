import { LOCALES, type Locale } from '../../lib/content/ids';

/** What was asked for on the command line. */
export interface Options {
  readonly responses: string;
  readonly model: 'rasch' | '2pl' | 'gpcm';
  readonly priors: 'content' | 'none';
  /** A field of `groups` to compare; null: no comparison. */
  readonly groups: string | null;
  readonly out: string | null;
  readonly report: string | null;
  /** Language of the report: Danish unless asked otherwise, as everywhere in the product. */
  readonly locale: Locale;
  readonly strict: boolean;
  readonly json: boolean;
}

export const USAGE =
  '--responses FILE [--model rasch|2pl|gpcm] [--priors content|none] [--groups FIELD] [--out FILE] [--report FILE [--locale da|en]] [--strict] [--json]';

const CHOICES = {
  '--model': ['rasch', '2pl', 'gpcm'],
  '--priors': ['content', 'none'],
  '--locale': LOCALES,
};
const VALUED = ['--responses', '--model', '--priors', '--groups', '--out', '--report', '--locale'];
const SWITCHES = ['--strict', '--json'];

/** @returns the options, or a sentence about the first thing that is wrong */
export function readOptions(args: readonly string[]): Options | string {
  const given = new Map<string, string>();
  for (let at = 0; at < args.length; at++) {
    const flag = args[at]!;
    if (SWITCHES.includes(flag)) {
      given.set(flag, '');
      continue;
    }
    if (!VALUED.includes(flag)) return `"${flag}" is not known here. There are: ${USAGE}`;
    const value = args[++at];
    if (value === undefined || value.startsWith('--') || value === '')
      return `${flag} needs a value. There are: ${USAGE}`;
    const choices = CHOICES[flag as keyof typeof CHOICES] as readonly string[] | undefined;
    if (choices && !choices.includes(value))
      return `${flag} cannot be "${value}"; choose ${choices.join(', ')}.`;
    given.set(flag, value);
  }
  const responses = given.get('--responses');
  if (responses === undefined) return `Say which answers: ${USAGE}`;
  return {
    responses,
    model: (given.get('--model') ?? 'gpcm') as Options['model'],
    priors: (given.get('--priors') ?? 'content') as Options['priors'],
    groups: given.get('--groups') ?? null,
    out: given.get('--out') ?? null,
    report: given.get('--report') ?? null,
    locale: (given.get('--locale') ?? 'da') as Locale,
    strict: given.has('--strict'),
    json: given.has('--json'),
  };
}
