import { describe, expect, test } from 'vitest';
import { stringify } from 'yaml';
import { aModel, lineOf } from '../fixtures';
import type { Model } from '../model';
import { bookmark, checkModel } from './model-checks';
import { YamlFile } from './yaml-file';

/** What is found, with the text of the line it points at. */
function found(change: (model: Model) => void): { line: string; message: string }[] {
  const model = structuredClone(aModel());
  change(model);
  const text = stringify(model, { aliasDuplicateObjects: false, lineWidth: 0 });
  return checkModel(new YamlFile('content/model.yaml', text), model).map(({ line, message }) => ({
    line: text.split('\n')[line - 1]!.trim(),
    message,
  }));
}

describe('the model', () => {
  test('has nothing to mend when everything fits', () => {
    expect(found(() => {})).toEqual([]);
  });

  test('keeps its areas in the order that saved results count on', () => {
    expect(found((model) => void model.areas.reverse())).toEqual([
      {
        line: '- id: opdagelse',
        message: 'area number 1 must be "brug", for saved results count on the order; put it back',
      },
      {
        line: '- id: brug',
        message:
          'area number 3 must be "opdagelse", for saved results count on the order; put it back',
      },
    ]);
  });

  test('has three stages of two levels', () => {
    expect(found((model) => void (model.stages[1]!.levels = [3, 5]))).toEqual([
      {
        line: '- id: independent',
        message: 'stage number 2 must be "independent" with levels 3 and 4',
      },
    ]);
  });

  test('lists its levels from 1 to 6', () => {
    expect(found((model) => void (model.levels[2]!.level = 4))).toEqual([
      { line: '- level: 4', message: 'level 3 must stand here; put the six levels in order' },
    ]);
  });

  test('names every competence it uses', () => {
    expect(found((model) => void model.areas[0]!.competences.push('4.4'))).toEqual([
      { line: 'competences:', message: 'competence 4.4 has no name; add it under "competences"' },
    ]);
  });

  test('has a statement for every level of every area', () => {
    expect(found((model) => void model.areas[1]!.statements.splice(4, 1))).toEqual([
      { line: 'statements:', message: 'level 5 has no "jeg kan" statement; write one' },
    ]);
  });

  test('uses no statement id twice, in another area either', () => {
    expect(found((model) => void (model.areas[2]!.statements[0]!.id = 'brug-1'))).toEqual([
      { line: '- id: brug-1', message: 'the id "brug-1" is used twice; give one of them a new id' },
    ]);
  });

  test('asks only its own statements in the self-rating', () => {
    expect(found((model) => void (model.areas[0]!.selfRating[1] = 'analyse-4'))).toEqual([
      { line: '- analyse-4', message: '"analyse-4" is no statement of this area; mend the id' },
    ]);
  });

  test('has cut scores that rise', () => {
    const problems = found((model) => void (model.cutScores.values[1] = -1.5));
    expect(problems[0]).toEqual({
      line: '- -1.5',
      message: 'cut scores must rise: -1.5 does not come after -1.5, so mend one of them',
    });
  });

  test('has cut scores that follow from their basis', () => {
    expect(found((model) => void (model.cutScores.values[4] = 1.6))).toEqual([
      {
        line: '- 1.6',
        message:
          "level 6 should begin at 1.50, where a person gets 0.67 of a typical task's score, but 1.6 is written; change one of the two",
      },
    ]);
    expect(found((model) => void (model.cutScores.responseProbability = 0.6)).length).toBe(5);
    expect(found((model) => void (model.levels[3]!.typicalDifficulty = 0))).toHaveLength(1);
  });

  test('is pointed at by the line of the file, not of the part', () => {
    const model = aModel();
    model.cutScores.values[4] = 1.6;
    const text = stringify(model, { aliasDuplicateObjects: false });
    const [problem] = checkModel(new YamlFile('content/model.yaml', text), model);
    expect(problem).toMatchObject({ file: 'content/model.yaml', line: lineOf(text, '- 1.6') });
  });
});

describe('the bookmark', () => {
  const { experts } = aModel();

  test('is the difficulty itself where half the score is asked for', () => {
    expect(bookmark(0.3, 0.5, experts)).toBeCloseTo(0.3, 9);
  });

  test('moves with the difficulty, step for step', () => {
    expect(bookmark(1.7, 0.67, experts) - bookmark(-0.3, 0.67, experts)).toBeCloseTo(2, 9);
  });

  test('rises with the share that is asked for', () => {
    expect(bookmark(0, 0.8, experts)).toBeGreaterThan(bookmark(0, 0.67, experts));
  });

  test('is the point of the partial credit model: two thirds of two points', () => {
    const ability = bookmark(0, 2 / 3, experts);
    const weights = [1, Math.exp(ability + 0.5), Math.exp(2 * ability)];
    const sum = weights.reduce((a, b) => a + b, 0);
    expect((weights[1]! + 2 * weights[2]!) / (2 * sum)).toBeCloseTo(2 / 3, 9);
  });
});
