import * as v from 'valibot';
import { Localized } from './model';
import { Slug } from './task';

/** `content/publications.yaml`: what the barometer builds on, named in one place. */
export const PublicationsFile = v.strictObject({
  publications: v.pipe(
    v.array(
      v.strictObject({
        id: v.pipe(Slug, v.description('Unique. Numbers point at it.')),
        title: v.pipe(v.string(), v.nonEmpty(), v.description('Its title, in its own language.')),
        by: v.pipe(Localized, v.description('Who made it. Only what stands in it.')),
        gives: v.pipe(Localized, v.description('What the barometer has from it, in a sentence.')),
      }),
    ),
    v.minLength(1),
  ),
});
export type PublicationsFile = v.InferOutput<typeof PublicationsFile>;
export type Publication = PublicationsFile['publications'][number];
