import { AREA_IDS } from '../lib/content/ids';
import { CLOSING, createBank, type Bank } from '../lib/measurement';
import type { ArmName } from '../lib/measurement/simulation/arms';
import type { Figures } from '../lib/measurement/simulation/figures';
import {
  contextOf,
  simulate,
  type ArmFigures,
  type SimulationPlan,
} from '../lib/measurement/simulation/simulate';
import { syntheticBank } from '../lib/measurement/simulation/syntheticBank';
import { compileContent } from './compile-content';
import type { SimulateFlags } from './simulate-flags';

/** What one arm showed, with the areas by name. */
export type ArmReport = Omit<ArmFigures, 'perArea'> & {
  readonly perArea: Readonly<Record<string, Figures>>;
};

/** Stage accuracy against length, for one certainty at which areas are left. */
export interface EarlyStop extends Pick<
  Figures,
  'tasksMean' | 'exactStage' | 'statedStage' | 'rmse' | 'setSize90' | 'setHit90'
> {
  readonly certainty: number;
}

/** Everything a simulation found, and all that is needed to run it again. */
export interface SimulationReport {
  readonly persons: number;
  readonly seed: number;
  readonly tasks: number;
  /** The track whose early stop was used, or null: every attempt had all its tasks. */
  readonly track: string | null;
  readonly bank: { readonly name: string; readonly tasks: number };
  readonly contentVersion: string;
  readonly audience: string;
  /** SD in logits, or 'stated': each task as far off as its own certainty says. */
  readonly misjudged: number | 'stated';
  readonly correlation: number;
  readonly cuts: readonly number[];
  readonly arms: Readonly<Partial<Record<ArmName, ArmReport>>>;
  /** Present when it was asked for: our arm, leaving an area at each certainty. */
  readonly earlyStop?: readonly EarlyStop[];
}

/** An attempt that is to stop early is on some track; which one matters only for its length. */
const ANY_TRACK = 'normal';

/** The bank of the content and its model, or a synthetic bank with that model. */
function prepare(flags: SimulateFlags) {
  const { content } = compileContent(process.cwd());
  if (!content) throw new Error('The content has errors. `npm run lint:content` shows them.');
  const { spec } = flags.bank;
  // A synthetic bank states honestly how far off it is; whether an arm listens is the arm's matter.
  const bank: Bank = createBank(
    spec ? syntheticBank(spec, flags.seed, flags.misjudged ?? 0) : content.bank,
  );
  if (!bank.audiences.includes(flags.audience)) {
    throw new Error(
      `--audience: this bank has ${bank.audiences.join(', ')}, not "${flags.audience}".`,
    );
  }
  return {
    bank,
    version: content.version,
    prior: content.model.prior,
    cuts: flags.cuts ?? content.model.cutScores.values,
  };
}

/**
 * Runs what the flags ask for.
 *
 * @throws Error with a plain sentence when the content has errors or the bank has no such audience
 */
export function runSimulation(flags: SimulateFlags): SimulationReport {
  const { bank, version, prior, cuts } = prepare(flags);
  const misjudged = flags.misjudged ?? 'stated';
  const base = { track: flags.track ?? ANY_TRACK, audience: flags.audience, cuts, prior };
  const plan = (stopAt: number | null): SimulationPlan => ({
    bank,
    persons: flags.persons,
    seed: flags.seed,
    correlation: prior.correlation,
    misjudged,
    context: contextOf(base, flags.tasks, stopAt),
  });

  const arms: Partial<Record<ArmName, ArmReport>> = {};
  for (const name of flags.arms) {
    const { perArea, ...found } = simulate(plan(flags.track ? CLOSING.certainty : null), name);
    arms[name] = {
      ...found,
      perArea: Object.fromEntries(AREA_IDS.map((id, k) => [id, perArea[k]!])),
    };
  }
  const earlyStop = flags.earlyStop.map((certainty): EarlyStop => {
    const { tasksMean, exactStage, statedStage, rmse, setSize90, setHit90 } = simulate(
      plan(certainty),
      'adaptive',
    );
    return { certainty, tasksMean, exactStage, statedStage, rmse, setSize90, setHit90 };
  });
  return {
    persons: flags.persons,
    seed: flags.seed,
    tasks: flags.tasks,
    track: flags.track,
    bank: { name: flags.bank.name, tasks: bank.size },
    contentVersion: version,
    audience: flags.audience,
    misjudged: flags.bank.spec ? (flags.misjudged ?? 0) : misjudged,
    correlation: prior.correlation,
    cuts,
    arms,
    ...(earlyStop.length > 0 ? { earlyStop } : {}),
  };
}
