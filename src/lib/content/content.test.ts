import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { compileContent } from '../../cli/compile-content';
import { createBank } from '../measurement';
import { compile } from './compiler/compile';
import { format } from './compiler/problem';
import { readSources } from './compiler/sources';
import { AUTHORING } from './fixtures';
import { AREA_IDS, LEVELS, LOCALES } from './ids';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const sources = readSources(root);

describe('the content we ship', () => {
  const { content, problems } = compile(sources, AUTHORING);
  const built = compileContent(root);

  test('compiles, with nothing to mend in the model and the tasks', () => {
    // The host's own file ships empty, and the lint says so.
    const ours = problems.filter(({ file }) => file !== 'content/host.yaml');
    expect(ours.map(format)).toEqual([]);
    expect(content).not.toBeNull();
  });

  test('compiles with its offers and rules as the app is built', () => {
    const errors = built.problems.filter(({ severity }) => severity === 'error');
    expect(errors.map(format)).toEqual([]);
  });

  test('is a bank that measurement accepts, with every area and level', () => {
    const bank = createBank(content!.bank);
    expect(bank.size).toBeGreaterThanOrEqual(36);
    for (const [index, area] of AREA_IDS.entries()) {
      const own = content!.bank.thresholds.filter((_, task) => content!.bank.area[task] === index);
      const centres = own.map((steps) => steps.reduce((a, b) => a + b, 0) / steps.length);
      for (const level of LEVELS) {
        const { typicalDifficulty } = content!.model.levels[level - 1]!;
        expect(
          centres.some((centre) => Math.abs(centre - typicalDifficulty) < 1e-3),
          `${area} at level ${level}`,
        ).toBe(true);
      }
    }
  });

  test('has every task in both languages, the same tasks in the same order', () => {
    for (const area of AREA_IDS) {
      const [da, en] = LOCALES.map((locale) => content!.bodies[area][locale]);
      expect(en!.map(({ id }) => id)).toEqual(da!.map(({ id }) => id));
      expect(en!.map(({ definition }) => definition)).toEqual(
        da!.map(({ definition }) => definition),
      );
    }
  });
});

test('content is read from disk as YAML files and the calibration alone, with / in their paths, sorted', () => {
  const paths = [...sources.keys()];
  expect(paths).toContain('content/model.yaml');
  expect(paths.every((path) => /^content\/([^\\]+\.yaml|calibration\.json)$/.test(path))).toBe(
    true,
  );
  expect(sources.get('content/model.yaml')).toContain('areas:');
});
