import {
  HIGHEST_SCORE,
  MOST_ITEMS,
  ResponsesBuilder,
  type Responses,
} from '../../lib/measurement/calibration/responses';
import { linesOf } from './lines';

/** A line that was not used, and why. */
export interface BadLine {
  readonly line: number;
  readonly reason: string;
}

export interface ReadAnswers {
  readonly responses: Responses;
  /** Task ids by the index that `responses` uses. */
  readonly ids: readonly string[];
  /** Names of the groups by index. */
  readonly groups: readonly string[];
  /** People without the field that groups are made by. */
  readonly withoutGroup: number;
  /** Fields of `groups` that were met. */
  readonly fields: readonly string[];
  readonly lines: number;
  /** The first of them; `badCount` says how many there were. */
  readonly bad: readonly BadLine[];
  readonly badCount: number;
  /** Task ids that content does not know → answers to them, which were left out. */
  readonly unknown: ReadonlyMap<string, number>;
  /** Line on which the first unknown task stands. */
  readonly unknownLine: number | null;
}

export interface ReadingRules {
  /** Highest score of each task that content knows. */
  readonly known: ReadonlyMap<string, number>;
  /** Whether tasks that content does not know are taken too. */
  readonly takeUnknown: boolean;
  readonly groupField: string | null;
}

/** Bad lines that are named; the rest are counted. */
const NAMED = 100;
/** More values than this are no groups of people. */
const MOST_GROUPS = 24;
/** Scores above this are points or a mistake: a task has few scores. */
const MOST_SCORES = 20;

/** What one line says, or the reason why it cannot be used. */
type Parsed =
  | { answers: [id: string, score: number][]; person: string; groups: Record<string, unknown> }
  | string;

const isGroup = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function parseLine(text: string | null, known: ReadingRules['known']): Parsed {
  if (text === null) return 'it is too long';
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch {
    return 'it is not JSON';
  }
  if (!isGroup(data)) return 'it is not an object with "person" and "answers"';
  const { person, answers, groups = {} } = data;
  if (typeof person !== 'string' || person === '') return '"person" must be a text';
  if (!isGroup(answers)) return '"answers" must be an object from task to score';
  if (!isGroup(groups)) return '"groups" must be an object';
  const pairs: [string, number][] = [];
  for (const [id, score] of Object.entries(answers)) {
    if (score === null) continue; // missing is missing
    if (typeof score !== 'number' || !Number.isInteger(score) || score < 0)
      return `the score of "${id}" is not a whole number from 0`;
    const highest = known.get(id) ?? Math.min(MOST_SCORES, HIGHEST_SCORE);
    if (score > highest) return `the score of "${id}" is ${score}, and its highest is ${highest}`;
    pairs.push([id, score]);
  }
  return { person, answers: pairs, groups };
}

/**
 * Reads JSON Lines, one person a line, in bounded memory. A line is used as a whole or not at all, and
 * every line that is not is told.
 *
 * @throws Error with a sentence when the file cannot be read or holds too many groups or tasks
 */
export async function readAnswers(file: string, rules: ReadingRules): Promise<ReadAnswers> {
  const builder = new ResponsesBuilder();
  const indexOf = new Map<string, number>();
  const groupOf = new Map<string, number>();
  const persons = new Set<string>();
  const fields = new Set<string>();
  const unknown = new Map<string, number>();
  const bad: BadLine[] = [];
  let [lines, badCount, withoutGroup] = [0, 0, 0];
  let unknownLine: number | null = null;

  for await (const text of linesOf(file)) {
    lines++;
    if (text?.trim() === '') continue;
    let parsed = parseLine(text, rules.known);
    if (typeof parsed !== 'string' && persons.has(parsed.person))
      parsed = 'this person has been there before';
    if (typeof parsed === 'string') {
      badCount++;
      if (bad.length < NAMED) bad.push({ line: lines, reason: parsed });
      continue;
    }
    persons.add(parsed.person);

    const answers: [number, number][] = [];
    for (const [id, score] of parsed.answers) {
      if (!rules.takeUnknown && !rules.known.has(id)) {
        unknown.set(id, (unknown.get(id) ?? 0) + 1);
        unknownLine ??= lines;
        continue;
      }
      let index = indexOf.get(id);
      if (index === undefined) indexOf.set(id, (index = indexOf.size));
      if (index >= MOST_ITEMS) throw new Error(`There are more than ${MOST_ITEMS} tasks.`);
      answers.push([index, score]);
    }

    for (const field of Object.keys(parsed.groups)) if (fields.size < NAMED) fields.add(field);
    let group = -1;
    if (rules.groupField !== null) {
      const value = Object.hasOwn(parsed.groups, rules.groupField)
        ? parsed.groups[rules.groupField]
        : undefined;
      if (['string', 'number', 'boolean'].includes(typeof value)) {
        const name = String(value);
        group = groupOf.get(name) ?? groupOf.size;
        groupOf.set(name, group);
        if (groupOf.size > MOST_GROUPS)
          throw new Error(
            `"${rules.groupField}" has more than ${MOST_GROUPS} values; that is no group of people.`,
          );
      } else withoutGroup++;
    }
    builder.add(answers, group);
  }
  return {
    responses: builder.done(),
    ids: [...indexOf.keys()],
    groups: [...groupOf.keys()],
    withoutGroup,
    fields: [...fields],
    lines,
    bad,
    badCount,
    unknown,
    unknownLine,
  };
}
