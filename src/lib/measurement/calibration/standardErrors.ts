import { rowStarts, scoreTables } from './curves';
import { addSlopePrior, addStepPrior, type Accumulated } from './design';
import type { Estimate } from './estimate';
import { eachPosterior } from './expectation';
import { inverse } from './linear';
import { taskInformation } from './maximization';
import { MissingInformation } from './missingInformation';
import type { Responses } from './responses';

/** Covariances of one task's parameters: (1 + m)², rows log a, δ1 … δm. */
export type ItemCovariance = Float64Array;

export interface Uncertainty {
  readonly items: readonly ItemCovariance[];
  /** Whether all tasks were inverted together; if not, each as if the others were known. */
  readonly joint: boolean;
}

/**
 * Parameters beyond which the joint matrix is not built: 3,000 need 72 MB and some ten seconds. A
 * larger bank gets each task's own block, which leaves out what the other tasks' doubt adds.
 */
const MOST_TOGETHER = 3000;

/** Numbers of the distinct parameters: a shared slope is one, a fixed slope none (−1). */
function globalIndex({ design, layout }: Estimate): { size: number; of: Int32Array } {
  const of = new Int32Array(layout.size).fill(-1);
  let size = design.slopes === 'shared' ? 1 : 0;
  design.items.forEach(({ scores }, item) => {
    const at = layout.offset[item]!;
    if (design.slopes === 'free') of[at] = size++;
    if (design.slopes === 'shared') of[at] = 0;
    for (let j = 1; j <= scores; j++) of[at + j] = size++;
  });
  return { size, of };
}

/** What a task would tell if abilities were known, with its prior: −∂² of the M-step's objective. */
function completeInformation(estimate: Estimate, item: number): Accumulated {
  const { design, layout, parameters, counts } = estimate;
  const at = layout.offset[item]!;
  const { scores: m, guess, prior } = design.items[item]!;
  const sum = taskInformation(design, item, parameters, at, counts, rowStarts(design).of[item]!);
  if (guess === 0) {
    // The part of the Hessian that Fisher scoring leaves out: Σ (count − expected)·∂²z.
    const { gradient, information } = sum;
    information[0]! -= gradient[0]!;
    for (let j = 1; j <= m; j++) {
      information[j]! -= gradient[j]!;
      information[j * (m + 1)]! -= gradient[j]!;
    }
  }
  if (prior) {
    if (design.slopes === 'free' || item === 0) addSlopePrior(prior, parameters[at]!, sum);
    addStepPrior(prior, parameters, at + 1, sum);
  }
  return sum;
}

/** Every task by itself, as if the others were known: the block of its own. */
function blocks(
  estimate: Estimate,
  matrix: Float64Array | null,
  index: ReturnType<typeof globalIndex>,
) {
  const { design, layout } = estimate;
  return design.items.map(({ scores }, item) => {
    const at = layout.offset[item]!;
    const width = scores + 1;
    const kept = Array.from({ length: width }, (_, j) => j).filter((j) => index.of[at + j]! >= 0);
    const own = completeInformation(estimate, item).information;
    const small = new Float64Array(kept.length ** 2);
    kept.forEach((i, a) =>
      kept.forEach((j, b) => {
        const global = index.of[at + i]! * index.size + index.of[at + j]!;
        small[a * kept.length + b] = matrix ? matrix[global]! : own[i * width + j]!;
      }),
    );
    const found = inverse(small, kept.length);
    const covariance = new Float64Array(width * width).fill(found ? 0 : NaN);
    if (found)
      kept.forEach((i, a) =>
        kept.forEach((j, b) => (covariance[i * width + j] = found[a * kept.length + b]!)),
      );
    return covariance;
  });
}

/**
 * Covariances of the estimates: the inverse of the observed information by Louis (1982),
 * I = E[complete information] − Σ_i Cov(complete score_i | answers_i), with the priors' precision
 * added. The doubt about every other task is in it.
 */
export function uncertainty(estimate: Estimate, responses: Responses): Uncertainty {
  const { design, layout, logs } = estimate;
  const index = globalIndex(estimate);
  const { size } = index;
  if (size > MOST_TOGETHER) return { items: blocks(estimate, null, index), joint: false };

  const { of } = rowStarts(design);
  const tables = scoreTables(estimate);
  const indices = design.items.map(({ scores }, item) =>
    index.of.subarray(layout.offset[item]!, layout.offset[item]! + scores + 1),
  );
  const missing = new MissingInformation(size, design.areas);
  const area = design.items.map((item) => item.area);
  const { start, item, score } = responses;
  eachPosterior(design, responses, logs, null, (person, solver) => {
    missing.begin(solver);
    for (let at = start[person]!; at < start[person + 1]!; at++) {
      const task = item[at]!;
      missing.add(area[task]!, indices[task]!, tables[of[task]! + score[at]!]!);
    }
    missing.end();
  });

  const information = missing.matrix().map((value) => -value);
  design.items.forEach(({ scores }, task) => {
    const own = completeInformation(estimate, task).information;
    for (let i = 0; i <= scores; i++)
      for (let j = 0; j <= scores; j++) {
        const [r, c] = [indices[task]![i]!, indices[task]![j]!];
        if (r >= 0 && c >= 0) information[r * size + c]! += own[i * (scores + 1) + j]!;
      }
  });

  const found = inverse(information, size);
  if (!found) return { items: blocks(estimate, information, index), joint: false };
  return {
    joint: true,
    items: indices.map((own) => {
      const width = own.length;
      const covariance = new Float64Array(width * width);
      own.forEach((r, i) =>
        own.forEach((c, j) => {
          if (r >= 0 && c >= 0) covariance[i * width + j] = found[r * size + c]!;
        }),
      );
      return covariance;
    }),
  };
}
