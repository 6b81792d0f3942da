import { AREA_COUNT, type Bank } from '../bank';
import { flattenedSlope } from '../outlook';
import { posterior, type Answer, type Posterior } from '../posterior';
import { random } from '../random';
import { categoryProbabilities, information } from '../responseModels';
import { next, RULES, type SelectionContext } from '../select';
import type { Citizen } from './citizens';
import { eap, mostInformative } from './maxInfoEap';

/** Ways of choosing tasks and of reckoning with the answers, compared on the same people. */
export const ARM_NAMES = ['adaptive', 'independent', 'fixed', 'random', 'maxinfo-eap'] as const;
export type ArmName = (typeof ARM_NAMES)[number];

/** One way of testing, ready for one bank. */
export interface Arm {
  /** The next task, or null when the attempt is over. */
  next(answers: readonly Answer[], person: Citizen): number | null;
  /** What the answers say about ability. */
  measure(answers: readonly Answer[]): Posterior;
}

/** Streams of the random arm, away from those of the selection. */
const RANDOM_ARM = 0x7000_0000;

/** Where the fixed form puts its tasks: evenly over what four in five people are, ±1.3 SD. */
const FORM_REACH = 1.3;

/** Tasks an arm may still give: in the audience, not given before, no family twice. */
function stillOpen(bank: Bank, answers: readonly Answer[], { audience }: SelectionContext) {
  const bit = bank.audiences.indexOf(audience);
  const given = new Set(answers.map(({ item }) => item));
  const families = new Set(answers.map(({ item }) => bank.family[item]!).filter((f) => f >= 0));
  return (item: number): boolean =>
    bit >= 0 &&
    ((bank.audience[item]! >>> bit) & 1) === 1 &&
    !given.has(item) &&
    !families.has(bank.family[item]!);
}

/** Indices of a bank's tasks by area. */
const byArea = (bank: Bank): number[][] =>
  Array.from({ length: AREA_COUNT }, (_, k) =>
    [...bank.area.keys()].filter((i) => bank.area[i] === k),
  );

const lengthOf = ({ track, rules = RULES }: SelectionContext) => rules.tracks[track];

/** Areas in turn, as long as they have tasks left; null when no area has any. */
function inTurn(step: number, pick: (area: number) => number | null): number | null {
  for (let k = 0; k < AREA_COUNT; k++) {
    const item = pick((step + k) % AREA_COUNT);
    if (item !== null) return item;
  }
  return null;
}

/** The very code people run through: selection, stopping and posterior. */
function product(bank: Bank, context: SelectionContext): Arm {
  return {
    next: (answers, person) => next(bank, answers, person.attemptSeed, context),
    measure: (answers) => posterior(bank, answers, context.prior),
  };
}

/**
 * One form for everybody: in each area as many points as tasks, evenly over the abilities people
 * mostly have, and for each the unused task that tells most there. Scored as ours.
 */
function fixedForm(bank: Bank, context: SelectionContext): Arm {
  const length = lengthOf(context);
  const perArea = Math.ceil(length / AREA_COUNT);
  const areas = byArea(bank);
  const form: Answer[] = [];
  for (let n = 0; n < perArea * AREA_COUNT; n++) {
    // From the middle outwards, so that the best tasks stand where most people are.
    const place = Math.floor(n / AREA_COUNT);
    const points = Array.from(
      { length: perArea },
      (_, j) => FORM_REACH * ((2 * j + 1) / perArea - 1),
    ).sort((a, b) => Math.abs(a) - Math.abs(b) || a - b);
    const theta = points[place]!;
    const open = stillOpen(bank, form, context);
    const item = inTurn(n, (k) => {
      let best: number | null = null;
      let most = -Infinity;
      for (const candidate of areas[k]!) {
        if (!open(candidate)) continue;
        const slope = flattenedSlope(bank.slope[candidate]!, bank.uncertainty[candidate]!);
        const guess = bank.guess[candidate]!;
        const p = categoryProbabilities(theta, slope, bank.thresholds[candidate]!, guess);
        const value = information(slope, guess, p);
        if (value > most) [best, most] = [candidate, value];
      }
      return best;
    });
    if (item === null) break;
    form.push({ item, outcome: 'missing' });
  }
  const items = form.map(({ item }) => item).slice(0, length);
  return { ...product(bank, context), next: (answers) => items[answers.length] ?? null };
}

/** Any task, areas in turn. Scored as ours. */
function anyTask(bank: Bank, context: SelectionContext): Arm {
  const areas = byArea(bank);
  return {
    ...product(bank, context),
    next(answers, person) {
      const step = answers.length;
      if (step >= lengthOf(context)) return null;
      const open = stillOpen(bank, answers, context);
      return inTurn(step, (k) => {
        const pool = areas[k]!.filter(open);
        const chance = random(person.attemptSeed, step, RANDOM_ARM);
        return pool[Math.floor(chance * pool.length)] ?? null;
      });
    },
  };
}

/** The libraries' recipe; areas in turn, which with separate areas is the same as one after another. */
function libraryRecipe(bank: Bank, context: SelectionContext): Arm {
  // The recipe takes parameters at their word.
  const believed: Bank = { ...bank, uncertainty: new Float64Array(bank.size) };
  const areas = byArea(bank);
  return {
    next(answers) {
      if (answers.length >= lengthOf(context)) return null;
      const open = stillOpen(bank, answers, context);
      return inTurn(answers.length, (k) => {
        const own = answers.filter(({ item }) => bank.area[item] === k);
        return mostInformative(believed, areas[k]!.filter(open), eap(believed, own));
      });
    },
    measure: (answers) => posterior(believed, answers, { correlation: 0 }),
  };
}

/** Makes an arm ready for a bank. */
export function createArm(name: ArmName, bank: Bank, context: SelectionContext): Arm {
  switch (name) {
    case 'adaptive':
      return product(bank, context);
    case 'independent':
      return product(bank, { ...context, prior: { correlation: 0 } });
    case 'fixed':
      return fixedForm(bank, context);
    case 'random':
      return anyTask(bank, context);
    case 'maxinfo-eap':
      return libraryRecipe(bank, context);
  }
}
