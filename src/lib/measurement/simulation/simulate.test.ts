import { describe, expect, it } from 'vitest';
import { createBank } from '../bank';
import { ARM_NAMES } from './arms';
import { FigureKeeper } from './figures';
import { contextOf, simulate, type SimulationPlan } from './simulate';
import { syntheticBank, syntheticSpec } from './syntheticBank';

const CUTS = [-1.5, -0.75, 0, 0.75, 1.5];

function plan(over: Partial<SimulationPlan> & { tau?: number; stopAt?: number } = {}) {
  const { tau = 0, stopAt = null, ...rest } = over;
  return {
    bank: createBank(syntheticBank(syntheticSpec('60xgpcm3')!, 1, tau)),
    persons: 300,
    seed: 5,
    correlation: 0.7,
    misjudged: 'stated' as const,
    context: contextOf(
      { track: 'normal', audience: 'adult', cuts: CUTS, prior: { correlation: 0.7 } },
      15,
      stopAt,
    ),
    ...rest,
  };
}

describe('a simulation', () => {
  it('finds the same figures for the same plan, all of them numbers', () => {
    for (const name of ARM_NAMES) {
      const found = simulate(plan({ persons: 20 }), name);
      expect(simulate(plan({ persons: 20 }), name)).toEqual(found);
      const { stageCalibration, perArea, ...numbers } = found;
      for (const value of Object.values(numbers)) expect(value).toSatisfy(Number.isFinite);
      expect(perArea).toHaveLength(3);
      expect(stageCalibration.reduce((sum, { n }) => sum + n, 0)).toBe(60);
    }
  });

  it('shows that areas lend each other strength, and that choosing beats chance', () => {
    const rmse = (name: (typeof ARM_NAMES)[number]) => simulate(plan(), name).rmse;
    const ours = rmse('adaptive');
    expect(ours).toBeLessThan(0.95 * rmse('independent'));
    expect(ours).toBeLessThan(0.95 * rmse('random'));
  });

  it('shows that we are as sure as we say, also where experts are 0.8 logits off', () => {
    for (const tau of [0, 0.8]) {
      const found = simulate(plan({ tau }), 'adaptive');
      expect(Math.abs(found.coverage95 - 0.95)).toBeLessThan(0.025);
      expect(Math.abs(found.statedStage - found.exactStage)).toBeLessThan(0.04);
      expect(Math.abs(found.bias)).toBeLessThan(0.06);
      expect(found.setHit90).toBeGreaterThan(0.9);
    }
  });

  it('shows what believing experts blindly costs', () => {
    const far = plan({ tau: 0.8 });
    expect(simulate(far, 'maxinfo-eap').coverage95).toBeLessThan(
      simulate(far, 'adaptive').coverage95 - 0.02,
    );
  });

  it('takes fewer tasks when it may stop early, and names stages no worse', () => {
    const all = simulate(plan(), 'adaptive');
    const early = simulate(plan({ stopAt: 0.8 }), 'adaptive');
    expect(all.tasksMean).toBe(15);
    expect(early.tasksMean).toBeLessThan(14);
    expect(early.exactStage).toBeGreaterThan(all.exactStage - 0.04);
  });

  it('counts how often tasks are met', () => {
    const fixed = simulate(plan({ persons: 20 }), 'fixed');
    expect([fixed.topExposure, fixed.p10Exposure]).toEqual([1, 0]);
    expect(simulate(plan(), 'adaptive').topExposure).toBeLessThan(0.7);
  });
});

describe('figures', () => {
  /** A posterior that is all but certain of one ability. */
  const sure = (theta: number) => {
    const nodes = Float64Array.from({ length: 141 }, (_, i) => (i - 70) / 10);
    const p = nodes.map((x) => Math.exp(-0.5 * ((x - theta) / 0.2) ** 2));
    const sum = p.reduce((a, b) => a + b, 0);
    const density = p.map((x) => x / sum);
    return {
      nodes,
      density: [density, density, density],
      mean: [theta, theta, theta],
      covariance: [0, 1, 2].map((j) => [0, 1, 2].map((k) => (j === k ? 0.04 : 0))),
    };
  };

  it('are told right for a case that can be reckoned by hand', () => {
    const keeper = new FigureKeeper([-1, 0, 1]);
    // All areas are found at 0.5, level 3, stage 2. The truth: the same; a level off; far away.
    keeper.add(sure(0.5), [0.5, 1.2, -2], [5, 5, 5]);
    expect(keeper.overall()).toMatchObject({
      tasksMean: 15,
      bias: (0 - 0.7 + 2.5) / 3,
      exactStage: 2 / 3,
      exactLevel: 1 / 3,
      withinOneLevel: 2 / 3,
      coverage95: 1 / 3,
      coverage95Extreme: 0,
      setSize90: 1,
      setHit90: 1 / 3,
    });
    expect(keeper.overall().rmse).toBeCloseTo(Math.sqrt((0.49 + 6.25) / 3), 12);
    expect(keeper.perArea().map(({ coverage95Extreme }) => coverage95Extreme)).toEqual([
      null,
      null,
      0,
    ]);
    expect(keeper.stageCalibration()).toMatchObject([{ from: 0.9, to: 1, n: 3, actual: 2 / 3 }]);
  });
});
