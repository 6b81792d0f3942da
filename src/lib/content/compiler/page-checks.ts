import { readingProblems } from '../lint/reading-ease';
import { strings } from '../lint/strings';
import { LOCALES, type Locale } from '../ids';
import type { Host } from '../host';
import type { NumbersFile } from '../numbers';
import type { Offer } from '../offer';
import type { PublicationsFile } from '../publications';
import type { WordsFile } from '../words';
import type { Problem } from './problem';
import type { Path, YamlFile } from './yaml-file';

/** A checked file together with where everything in it stands. */
export interface Read<T> {
  readonly file: YamlFile;
  readonly content: T;
}

/**
 * What the schema cannot say about `host.yaml`: the help page leads to people, for nothing, and at
 * least one of them can be rung up; and what the host has still to fill in, as a warning.
 */
export function checkHost(
  { file, content: host }: Read<Host>,
  offers: readonly Pick<Offer, 'id' | 'human' | 'cost' | 'phone' | 'membership'>[],
): Problem[] {
  const problems: Problem[] = [];
  const chosen = host.help.offers.flatMap((id, index) => {
    const at = ['help', 'offers', index];
    const offer = offers.find((candidate) => candidate.id === id);
    if (!offer)
      problems.push(file.problem(at, `there is no offer "${id}"; mend the id or remove the line`));
    else if (!offer.human || offer.cost !== 'free' || offer.membership !== null)
      problems.push(
        file.problem(
          at,
          `"${id}" is not both free for everybody and with a person; choose an offer that is`,
        ),
      );
    return offer ?? [];
  });
  if (!chosen.some(({ phone }) => phone !== null))
    problems.push(
      file.problem(
        ['help', 'offers'],
        'none of these has a phone number; add one that can be reached without a network',
      ),
    );
  problems.push(...readingOf({ file, content: host }), ...leftOpen({ file, content: host }));
  return problems;
}

/** One warning that names all the host has not filled in, at the first of them. */
function leftOpen({ file, content: host }: Read<Host>): Problem[] {
  const wanted: [Path, unknown][] = [
    [['organisation'], host.organisation],
    [['contact', 'phone'], host.contact.phone],
    [['contact', 'email'], host.contact.email ?? host.contact.address],
    [['accessibility', 'checked'], host.accessibility.checked],
    [['privacy', 'serverLog'], host.privacy.serverLog],
  ];
  const open = wanted.filter(([, value]) => value === null).map(([path]) => path);
  if (open.length === 0) return [];
  const names = open.map((path) => path.join('.')).join(', ');
  return [
    file.problem(
      open[0]!,
      `not filled in yet: ${names}. The pages say so until the host has done it`,
      'warning',
    ),
  ];
}

/** Ids and words stand once in each language, and every explanation is easy to read. */
export function checkWords({ file, content }: Read<WordsFile>): Problem[] {
  const { words } = content;
  return [
    ...twice(file, 'words', words),
    ...LOCALES.flatMap((locale) => {
      const all = words.flatMap(({ word, forms }, index) =>
        [word[locale], ...(forms?.[locale] ?? [])].map((form) => ({ form, index })),
      );
      return repeated(all.map(({ form }) => form.toLocaleLowerCase(locale))).map((place) => {
        const { form, index } = all[place]!;
        const path = ['words', index, 'word', locale];
        return file.problem(path, `"${form}" is explained twice; keep it under one word`);
      });
    }),
    ...readingOf({ file, content }),
  ];
}

export function checkPublications({ file, content }: Read<PublicationsFile>): Problem[] {
  return twice(file, 'publications', content.publications);
}

/** Every number names a source that is there, and every source a publication. */
export function checkNumbers(
  { file, content }: Read<NumbersFile>,
  { publications }: PublicationsFile,
): Problem[] {
  const { sources, numbers } = content;
  const problems = [...twice(file, 'sources', sources), ...twice(file, 'numbers', numbers)];
  const missing = (path: Path, id: string, where: string) =>
    problems.push(file.problem(path, `there is no "${id}" under ${where}; mend the id or add it`));
  sources.forEach(({ publication }, index) => {
    if (!publications.some(({ id }) => id === publication))
      missing(
        ['sources', index, 'publication'],
        publication,
        '"publications" in publications.yaml',
      );
  });
  numbers.forEach(({ figures }, index) =>
    figures.forEach(({ source }, at) => {
      if (!sources.some(({ id }) => id === source))
        missing(['numbers', index, 'figures', at, 'source'], source, '"sources"');
    }),
  );
  return [...problems, ...readingOf({ file, content })];
}

/** Places of what has stood before in the list. */
const repeated = (list: readonly string[]) =>
  list.flatMap((item, index) => (list.indexOf(item) < index ? [index] : []));

const twice = (file: YamlFile, list: string, items: readonly { id: string }[]) =>
  repeated(items.map(({ id }) => id)).map((index) =>
    file.problem(
      [list, index, 'id'],
      `the id "${items[index]!.id}" is used twice; give one of them a new id`,
    ),
  );

/** Texts in two languages, wherever they stand in the file. */
const readingOf = ({ file, content }: Read<unknown>) =>
  strings(content).flatMap(({ path, value }) => {
    const locale = path.at(-1);
    return locale === 'da' || locale === 'en'
      ? readingProblems({ locale: locale as Locale, file, path, value })
      : [];
  });
