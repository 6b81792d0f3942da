import { describe, expect, it } from 'vitest';
import { report as danish } from '../i18n/da/report';
import { report as english } from '../i18n/en/report';
import type { Level, StageId } from '../content/ids';
import type { AreaReport } from './report';
import { areaWords, openingWords, outOfTen } from './sentences';

const names = {
  areas: [{ id: 'brug', name: 'Brug', summary: 'At bruge teknologi.' }],
  stages: [
    { id: 'basic', levels: [1, 2], name: 'Grundlæggende', summary: 'Du klarer enkle ting.' },
    { id: 'independent', levels: [3, 4], name: 'Selvstændig', summary: 'Du klarer det meste.' },
    { id: 'advanced', levels: [5, 6], name: 'Avanceret', summary: 'Du finder vej.' },
  ],
  levels: ['Første', 'Anden', 'Tredje', 'Fjerde', 'Femte', 'Sjette'].map((name, index) => ({
    level: index + 1,
    name,
  })),
} as unknown as Parameters<typeof areaWords>[1];

const area = (change: Partial<AreaReport> = {}): AreaReport => ({
  area: 'brug',
  answered: 5,
  known: true,
  stage: 'independent',
  stageCertainty: 0.77,
  between: null,
  stageProbability: { basic: 0.04, independent: 0.77, advanced: 0.19 },
  levelProbability: [0, 0.04, 0.3, 0.47, 0.18, 0.01],
  levelSet: { from: 3, to: 5, probability: 0.95 },
  competences: {},
  selfGap: null,
  selfLevel: null,
  ...change,
});
const set = (from: Level, to: Level, probability = 0.93) => ({ from, to, probability });
const say = (change: Partial<AreaReport> = {}) => areaWords(area(change), names, danish);

describe('the words about an area', () => {
  it('name the likely stage, what it means, and how sure it is as people count', () => {
    expect(say()).toMatchObject({
      name: 'Brug',
      where: 'I Brug er du sandsynligvis på trinnet Selvstændig.',
      meaning: 'Du klarer det meste.',
      sure: '7 ud af 10 med de samme svar som dig er på dette trin. 9 ud af 10 er på niveau 3 til 5.',
    });
  });

  it('count only once where all likely levels belong to the stage', () => {
    const { sure } = say({ stage: 'advanced', stageCertainty: 0.97, levelSet: set(5, 6) });
    expect(sure).toBe(
      '9 ud af 10 med de samme svar som dig er på dette trin, på niveau 5 eller 6.',
    );
    expect(say({ stage: 'basic', levelSet: set(1, 1) }).sure).toContain('på niveau 1.');
  });

  it('name both stages where neither is likely enough', () => {
    const both = ['basic', 'independent'] as const satisfies StageId[];
    const { where, meaning, sure } = say({ between: both, levelSet: set(2, 4) });
    expect(where).toBe('I Brug er du på trinnet Grundlæggende eller Selvstændig.');
    expect(meaning).toBe(danish.meaning.basicOrIndependent);
    expect(sure).toBe('9 ud af 10 med de samme svar som dig er på niveau 2 til 4.');
    const upper = say({ between: ['independent', 'advanced'], levelSet: set(3, 5) });
    expect(upper.meaning).toBe(danish.meaning.independentOrAdvanced);
  });

  it('name no stage and no level where it is not known, and blame nobody for it', () => {
    const unclear = say({ known: false });
    expect(unclear.where).toBe('I Brug ved vi det ikke endnu.');
    expect(unclear).toMatchObject({ sure: null, self: null, meaning: danish.meaning.unclear });
    expect(say({ known: false, answered: 0 }).meaning).toBe(danish.meaning.unmeasured);
    expect(JSON.stringify(unclear)).not.toMatch(/Grundlæggende|Selvstændig|Avanceret|Første/);
  });

  it('describe the barometer by the names of the levels in its frame', () => {
    expect(say().barometer).toMatch(/niveau 3, Tredje, til niveau 5, Femte/);
    expect(say({ levelSet: set(6, 6) }).barometer).toMatch(/niveau 6, Sjette\.$/);
  });

  it("speak of the person's own mark only where there is one", () => {
    expect(say().self).toBeNull();
    expect(say({ selfGap: 'higher', selfLevel: 6 }).self).toContain('niveau 6');
  });

  it('have no percentages, in any language', () => {
    for (const text of [danish, english])
      for (const change of [{}, { known: false }, { levelSet: set(1, 2), stage: 'basic' as const }])
        expect(JSON.stringify(areaWords(area(change), names, text))).not.toMatch(
          /%|procent|percent/,
        );
  });
});

describe('certainty out of ten', () => {
  it('is rounded down, and never whole', () => {
    expect([0.6999, 0.7, 0.7999, 0.9, 0.999, 1].map(outOfTen)).toEqual([6, 7, 7, 9, 9, 9]);
  });
});

describe('what a person reads first', () => {
  const can = (task: string) => (task === 'mail' ? 'svare på en mail' : undefined);

  it('is something that they can do, nearly can, or tried', () => {
    expect(openingWords({ kind: 'can', task: 'mail' }, can, danish)[0]).toBe(
      'Du kan svare på en mail.',
    );
    expect(openingWords({ kind: 'almost', task: 'mail' }, can, danish)[0]).toBe(
      'Du var godt på vej til at svare på en mail.',
    );
    expect(openingWords({ kind: 'tried', tasks: 9 }, can, danish)[0]).toContain('9 opgaver');
  });

  it('is still a sentence when the task has left the catalogue, or nothing was tried', () => {
    for (const opening of [
      { kind: 'can', task: 'gone' },
      { kind: 'tried', tasks: 0 },
    ] as const)
      expect(openingWords(opening, can, danish).join(' ')).not.toMatch(/undefined|\b0\b/);
  });
});
