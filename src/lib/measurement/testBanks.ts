import { createBank, type Bank, type BankData } from './bank';
import type { Answer } from './posterior';
import { random } from './random';
import { categoryProbabilities } from './responseModels';

/** Factories for the tests of this room. Nothing in the product imports this file. */

export interface TaskRow {
  area?: number;
  slope?: number;
  thresholds?: number[];
  guess?: number;
  uncertainty?: number;
  family?: string;
  competence?: string;
  interaction?: string;
  skin?: string;
  audience?: string[];
}

export function bankData(rows: readonly TaskRow[]): BankData {
  return {
    ids: rows.map((_, i) => `task-${i}`),
    versions: rows.map(() => 1),
    area: rows.map((r) => r.area ?? 0),
    slope: rows.map((r) => r.slope ?? 1),
    thresholds: rows.map((r) => r.thresholds ?? [0]),
    guess: rows.map((r) => r.guess ?? 0),
    uncertainty: rows.map((r) => r.uncertainty ?? 0),
    family: rows.map((r) => r.family ?? ''),
    competence: rows.map((r) => r.competence ?? '1.1'),
    interaction: rows.map((r, i) => r.interaction ?? `interaction-${i % 6}`),
    skin: rows.map((r) => r.skin ?? ''),
    audience: rows.map((r) => r.audience ?? ['adult']),
  };
}

export const bankOf = (rows: readonly TaskRow[]): Bank => createBank(bankData(rows));

/** Independent draws 0..1 from one seed, in order. */
export function dice(seed: number): () => number {
  let n = 0;
  return () => random(seed, n++, 99);
}

export function normal(roll: () => number): number {
  return Math.sqrt(-2 * Math.log(1 - roll())) * Math.cos(2 * Math.PI * roll());
}

/** A bank as experts would fill it: mostly partial credit, levels evenly spread, doubt about each. */
export function expertBank(size: number, seed = 1): Bank {
  const roll = dice(seed);
  return bankOf(
    Array.from({ length: size }, (_, i) => {
      const b = -2.4 + 4.8 * roll();
      const two = roll() < 0.25;
      return {
        area: i % 3,
        slope: two ? 1.3 : 1.2,
        thresholds: two ? [b] : [b - 0.5, b + 0.5],
        guess: two && roll() < 0.5 ? 0.2 : 0,
        uncertainty: [0.4, 0.6, 0.8][Math.floor(roll() * 3)]!,
        family: roll() < 0.3 ? `family-${Math.floor(roll() * (size / 6))}` : '',
        competence: `${(i % 3) + 1}.${Math.floor(roll() * 5)}`,
        interaction: `interaction-${Math.floor(roll() * 5)}`,
        skin: roll() < 0.5 ? `skin-${Math.floor(roll() * 4)}` : '',
        audience: roll() < 0.8 ? ['adult', 'work'] : ['school'],
      };
    }),
  );
}

/** A score drawn from the model; the task's true location is `shift` away from the experts' word. */
export function respond(
  bank: Bank,
  item: number,
  theta: number,
  roll: () => number,
  shift = 0,
): Answer {
  const p = categoryProbabilities(
    theta - shift,
    bank.slope[item]!,
    bank.thresholds[item]!,
    bank.guess[item]!,
  );
  let u = roll();
  let outcome = 0;
  while (outcome < p.length - 1 && u >= p[outcome]!) u -= p[outcome++]!;
  return { item, outcome };
}
