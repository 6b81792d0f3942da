import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { parse } from 'yaml';
import { isComplete } from '../../src/lib/tasks/score';
import type { Response } from '../../src/lib/tasks/task';

/** `able` earns every point; `unable` as few as a whole answer can. */
export type Skill = 'able' | 'unable';

export interface KnownTask {
  readonly id: string;
  readonly area: string;
  readonly interaction: 'choice' | 'order' | 'sort' | 'spot';
  readonly mostPoints: number;
  readonly responses: Readonly<Record<Skill, Response>>;
}

interface TaskYaml {
  readonly area: string;
  readonly interaction: KnownTask['interaction'];
  readonly definition: never;
  readonly scoring: readonly { readonly score: number }[];
  readonly solutions: readonly {
    readonly score: number;
    readonly response?: Response;
  }[];
}
interface TextYaml {
  readonly question: string;
  readonly intro?: string;
}

const ROOT = 'content/tasks';

/** The editors' own solutions, found by what stands on the screen. */
function readTasks(): Map<string, KnownTask> {
  const tasks = new Map<string, KnownTask>();
  for (const area of readdirSync(ROOT))
    for (const id of readdirSync(join(ROOT, area))) {
      const at = (name: string): unknown => parse(readFileSync(join(ROOT, area, id, name), 'utf8'));
      const { interaction, definition, scoring, solutions } = at('task.yaml') as TaskYaml;
      const mostPoints = Math.max(...scoring.map(({ score }) => score));
      const able = solutions.find(({ score }) => score === mostPoints)?.response;
      const unable = solutions
        .filter(
          ({ response }) => response && isComplete({ interaction, definition, cuts: [] }, response),
        )
        .sort((a, b) => a.score - b.score)[0]?.response;
      if (!able || !unable) throw new Error(`${id}: no solution with all points, or none without`);
      const task = { id, area, interaction, mostPoints, responses: { able, unable } };
      for (const locale of ['da', 'en'])
        tasks.set(onScreen(at(`${locale}.yaml`) as TextYaml), task);
    }
  return tasks;
}

const squeeze = (text: string) => text.replace(/\s+/g, ' ').trim();
const onScreen = ({ question, intro }: TextYaml) => squeeze(`${question} ${intro ?? ''}`);

let known: Map<string, KnownTask> | undefined;

/** The task that a person sees; fails where the content has none with these words. */
export async function taskOnScreen(page: Page): Promise<KnownTask> {
  known ??= readTasks();
  const intro = page.locator('main .intro');
  const words = squeeze(
    `${await page.locator('h1').innerText()} ${(await intro.count()) > 0 ? await intro.innerText() : ''}`,
  );
  const task = known.get(words);
  expect(task, `a task with the words "${words}"`).toBeDefined();
  return task!;
}
