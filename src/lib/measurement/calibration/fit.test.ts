import { expect, test } from 'vitest';
import { random } from '../random';
import { calibrate } from './calibrate';
import { ResponsesBuilder } from './responses';
import { designFor, simulate, trueTasks } from './test-answers';

const tasks = trueTasks(24);
const answers = simulate(tasks, 2000);

test('tasks that follow the model are told so', () => {
  const { items } = calibrate(designFor(tasks), answers);
  expect(items.filter(({ fit }) => fit.verdict !== 'good').length).toBeLessThanOrEqual(1);
  for (const { fit } of items) expect(fit.infit).toBeCloseTo(1, 1);
});

test('a task that the ablest get wrong is told from its bent curve', () => {
  const builder = new ResponsesBuilder();
  for (let person = 0; person < answers.persons; person++) {
    const own: [number, number][] = [];
    for (let at = answers.start[person]!; at < answers.start[person + 1]!; at++)
      own.push([answers.item[at]!, answers.score[at]!]);
    // Two thirds of all points: about the best sixth.
    const able = own.reduce((sum, [, score]) => sum + score, 0) > 27;
    builder.add(own.map(([item, score]) => [item, item === 2 && able ? 0 : score] as const));
  }
  const { fit } = calibrate(designFor(tasks), builder.done()).items[2]!;
  expect(fit.p).toBeLessThan(0.01);
  expect(fit.gap).toBeGreaterThan(0.05);
  expect(fit.verdict).not.toBe('good');
});

test('a task scored at random under one slope for all has an infit that says so', () => {
  const builder = new ResponsesBuilder();
  for (let person = 0; person < answers.persons; person++) {
    const own: [number, number][] = [];
    for (let at = answers.start[person]!; at < answers.start[person + 1]!; at++) {
      const item = answers.item[at]!;
      own.push([item, item === 2 ? Math.floor(2 * random(6, person)) : answers.score[at]!]);
    }
    builder.add(own);
  }
  const { items } = calibrate(designFor(tasks, { slopes: 'shared' }), builder.done());
  expect(items[2]!.fit.infit).toBeGreaterThan(1.2);
  expect(items[2]!.fit.verdict).not.toBe('good');
});
