import { createBank, next, type Answer, type Bank } from '../../src/lib/measurement';
import type { TrueTask } from '../../src/lib/measurement/calibration/test-answers';
import { abilities, draw } from '../../src/lib/measurement/calibration/test-answers';
import { bankData, dice, normal } from '../../src/lib/measurement/testBanks';

/** A bank as experts see it, and what its tasks are in truth. */
export interface Misjudged {
  readonly bank: Bank;
  readonly truth: readonly TrueTask[];
}

/** The product's own numbers: cut scores and correlation of content/model.yaml. */
const CUTS = [-1.5, -0.75, 0, 0.75, 1.5];
const CORRELATION = 0.7;

/** Tasks of three scores, evenly over the abilities; their location is `sd` logits off. */
export function misjudged(perArea: number, sd: number, seed: number): Misjudged {
  const roll = dice(seed);
  const rows = Array.from({ length: 3 * perArea }, (_, n) => {
    const b = -2.2 + (4.4 * Math.floor(n / 3)) / (perArea - 1);
    return { area: n % 3, thresholds: [b - 0.5, b + 0.5] };
  });
  const bank = createBank(
    bankData(rows.map((row) => ({ ...row, slope: 1, uncertainty: sd, interaction: '' }))),
  );
  const truth = rows.map(({ area, thresholds }) => {
    const shift = sd * normal(roll);
    return { area, slope: 1, thresholds: thresholds.map((step) => step + shift) };
  });
  return { bank, truth };
}

/** One export: a whole attempt of fifteen tasks through the product's own choice of tasks. */
export function adaptiveExport({ bank, truth }: Misjudged, person: number, seedShare: number) {
  const roll = dice(1000 + person);
  const theta = abilities(3, CORRELATION, roll);
  const answers: Answer[] = [];
  for (;;) {
    const item = next(bank, answers, person + 1, {
      track: 'normal',
      extra: 0,
      audience: 'adult',
      excluded: [],
      cuts: CUTS,
      prior: { correlation: CORRELATION },
      seedShare,
    });
    if (item === null) break;
    const task = truth[item]!;
    answers.push({ item, outcome: draw(task, theta[task.area]!, roll) });
  }
  return lineOf(
    person,
    answers.map(({ item, outcome }) => [bank.ids[item]!, Number(outcome)] as const),
  );
}

/** One export of a person who got `each` tasks drawn at random. */
export function randomExport({ bank, truth }: Misjudged, person: number, each: number) {
  const roll = dice(1000 + person);
  const theta = abilities(3, CORRELATION, roll);
  const chosen = truth.map((_, item) => item);
  for (let n = 0; n < each; n++) {
    const other = n + Math.floor(roll() * (chosen.length - n));
    [chosen[n], chosen[other]] = [chosen[other]!, chosen[n]!];
  }
  return lineOf(
    person,
    chosen
      .slice(0, each)
      .map(
        (item) => [bank.ids[item]!, draw(truth[item]!, theta[truth[item]!.area]!, roll)] as const,
      ),
  );
}

const lineOf = (person: number, answers: Iterable<readonly [string, number]>) =>
  `${JSON.stringify({
    person: `p${person}`,
    answers: Object.fromEntries(answers),
    groups: { half: person % 2 === 0 ? 'even' : 'odd' },
  })}\n`;
