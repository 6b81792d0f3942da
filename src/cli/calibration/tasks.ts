import { compile } from '../../lib/content/compiler/compile';
import { scored } from '../../lib/content/compiler/scored';
import { CALIBRATION, readSources } from '../../lib/content/compiler/sources';
import type { ItemPrior } from '../../lib/measurement/calibration/design';
import { lintOffers } from '../../lib/offers/lint';
import { INTERACTIONS } from '../../lib/tasks/authoring';

/** A task as content has it, before any answers. */
export interface KnownTask {
  readonly area: number;
  readonly version: number;
  /** Hash of what is scored. */
  readonly scored: string;
  readonly guess: number;
  readonly prior: ItemPrior;
}

export interface KnownContent {
  readonly tasks: ReadonlyMap<string, KnownTask>;
  readonly correlation: number;
}

/**
 * The experts' word about every task. An earlier calibration is left out on purpose: its answers are
 * among those that come now, and would count twice.
 *
 * @returns null where content has errors or is not there
 */
export function knownContent(root: string): KnownContent | null {
  let sources;
  try {
    sources = new Map(readSources(root));
  } catch {
    return null;
  }
  sources.delete(CALIBRATION);
  const { content } = compile(sources, { interactions: INTERACTIONS, lintOffers });
  if (!content) return null;
  const bodies = Object.values(content.bodies).flatMap(({ da }) => da);
  const hashes = new Map(bodies.map((body) => [body.id, scored(body)]));
  const { bank } = content;
  return {
    correlation: content.model.prior.correlation,
    tasks: new Map(
      bank.ids.map((id, at) => [
        id,
        {
          area: bank.area[at]!,
          version: bank.versions[at]!,
          scored: hashes.get(id)!,
          guess: bank.guess[at]!,
          prior: {
            slope: bank.slope[at]!,
            thresholds: bank.thresholds[at]!,
            locationSd: bank.uncertainty[at]!,
          },
        },
      ]),
    ),
  };
}
