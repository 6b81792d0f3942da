import type { StageId, TaskId } from '../content/ids';
import type { InOneLanguage } from '../content/localize';
import type { Model } from '../content/model';
import type { ReportText } from '../i18n/text';
import type { AreaReport, Opening } from './report';

type Names = Pick<InOneLanguage<Model>, 'areas' | 'stages' | 'levels'>;

/** What is said about one area, on the screen and on paper. */
export interface AreaWords {
  readonly name: string;
  /** What the area is about. */
  readonly about: string;
  /** Where one is. */
  readonly where: string;
  /** What that means in everyday life; where it is not known, what is missing. */
  readonly meaning: string;
  /** How sure it is, as people count: so many out of ten. Null where nothing is known. */
  readonly sure: string | null;
  /** The barometer in words, for those who do not see it. */
  readonly barometer: string;
  /** Where one placed oneself, where that surely differs; else null. */
  readonly self: string | null;
}

/** Certainty as people say it: so many out of ten, rounded down so that it never promises too much. */
export const outOfTen = (probability: number): number =>
  Math.min(9, Math.floor(probability * 10 + 1e-9));

/** Puts one area of a report into words; every name comes from the model, every sentence from text. */
export function areaWords(report: AreaReport, { areas, stages, levels }: Names, text: ReportText) {
  const area = areas.find(({ id }) => id === report.area)!;
  const stage = (wanted: StageId) => stages.find(({ id }) => id === wanted)!;
  const levelName = (level: number) => levels[level - 1]!.name;
  const { from, to, probability } = report.levelSet;
  const said = { name: area.name, about: area.summary };

  if (!report.known)
    return {
      ...said,
      where: text.sentence.unknown(area.name),
      meaning: report.answered > 0 ? text.meaning.unclear : text.meaning.unmeasured,
      sure: null,
      barometer: text.barometer.unknownLabel(area.name),
      self: null,
    } satisfies AreaWords;

  const likely = outOfTen(probability);
  const seen = {
    ...said,
    barometer: text.barometer.label(area.name, from, levelName(from), to, levelName(to)),
    self: report.selfLevel === null ? null : text.barometer.self(report.selfLevel),
  };
  if (report.between) {
    const [lower, upper] = report.between;
    return {
      ...seen,
      where: text.sentence.between(area.name, stage(lower).name, stage(upper).name),
      meaning:
        lower === 'basic' ? text.meaning.basicOrIndependent : text.meaning.independentOrAdvanced,
      sure: text.sure.between(likely, from, to),
    } satisfies AreaWords;
  }
  const { name, summary, levels: own } = stage(report.stage);
  const within = own.includes(from) && own.includes(to);
  return {
    ...seen,
    where: text.sentence.known(area.name, name),
    meaning: summary,
    sure: within
      ? text.sure.within(likely, from, to)
      : text.sure.beyond(outOfTen(report.stageCertainty), likely, from, to),
  } satisfies AreaWords;
}

/**
 * What a person reads first, in two sentences. A task whose text is not there (it has left the
 * catalogue since) counts as tried.
 *
 * @param can what a task shows that one can do: it completes "Du kan …"
 */
export function openingWords(
  opening: Opening,
  can: (task: TaskId) => string | undefined,
  { opening: text }: Pick<ReportText, 'opening'>,
): readonly [string, string] {
  const shown = opening.kind === 'tried' ? undefined : can(opening.task);
  if (shown === undefined)
    return [text.tried(opening.kind === 'tried' ? opening.tasks : 0), text.triedNext];
  return opening.kind === 'can'
    ? [text.can(shown), text.canShown]
    : [text.almost(shown), text.almostNext];
}
