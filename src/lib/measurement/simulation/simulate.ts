import { AREA_COUNT, type Bank } from '../bank';
import type { Answer } from '../posterior';
import { RULES, type SelectionContext } from '../select';
import { createArm, type ArmName } from './arms';
import { answer, citizen } from './citizens';
import { FigureKeeper, type CalibrationBin, type Figures } from './figures';

/** What a simulation is asked to do. All of it stands in its result's file, so it can be run again. */
export interface SimulationPlan {
  readonly bank: Bank;
  readonly persons: number;
  readonly seed: number;
  /** Correlation between the citizens' areas; arms may believe something else. */
  readonly correlation: number;
  /** How far tasks truly are from their parameters, SD in logits; 'stated': as far as they say. */
  readonly misjudged: number | 'stated';
  /** What attempts are run with. Its cuts are those that levels and stages are counted by. */
  readonly context: SelectionContext;
}

export interface ArmFigures extends Figures {
  readonly stageCalibration: readonly CalibrationBin[];
  /** Share of people who met the task that most people met; and the tenth percentile of tasks. */
  readonly topExposure: number;
  readonly p10Exposure: number;
  readonly perArea: readonly Figures[];
}

/** More tasks than this in one attempt means that an arm does not stop. */
const ENDLESS = 10_000;

/** The context of attempts of exactly `tasks` tasks, or of at most that many. */
export function contextOf(
  base: Pick<SelectionContext, 'audience' | 'cuts' | 'prior' | 'track'>,
  tasks: number,
  stopAt: number | null,
): SelectionContext {
  return {
    ...base,
    extra: 0,
    excluded: [],
    rules: {
      ...RULES,
      tracks: { ...RULES.tracks, [base.track]: tasks },
      // No probability is above 1, so no area is ever sure enough.
      closing: { ...RULES.closing, certainty: stopAt ?? Infinity },
    },
  };
}

/** Tests every citizen in one arm. */
export function simulate(plan: SimulationPlan, name: ArmName): ArmFigures {
  const { bank, context } = plan;
  const arm = createArm(name, bank, context);
  const keeper = new FigureKeeper(context.cuts);
  const given = new Uint32Array(bank.size);
  for (let n = 0; n < plan.persons; n++) {
    const person = citizen(plan.seed, n, plan.correlation);
    const answers: Answer[] = [];
    const tasks = new Array<number>(AREA_COUNT).fill(0);
    for (;;) {
      const item = arm.next(answers, person);
      if (item === null) break;
      const off = plan.misjudged === 'stated' ? bank.uncertainty[item]! : plan.misjudged;
      answers.push(answer(bank, item, person, off));
      given[item]!++;
      tasks[bank.area[item]!]!++;
      if (answers.length > ENDLESS) throw new Error(`The arm "${name}" does not stop.`);
    }
    keeper.add(arm.measure(answers), person.theta, tasks);
  }
  const bit = bank.audiences.indexOf(context.audience);
  const exposure = [...given.keys()]
    .filter((item) => bit >= 0 && (bank.audience[item]! >>> bit) & 1)
    .map((item) => given[item]! / plan.persons)
    .sort((a, b) => a - b);
  return {
    ...keeper.overall(),
    stageCalibration: keeper.stageCalibration(),
    topExposure: exposure.at(-1) ?? 0,
    p10Exposure: exposure[Math.floor(0.1 * exposure.length)] ?? 0,
    perArea: keeper.perArea(),
  };
}
