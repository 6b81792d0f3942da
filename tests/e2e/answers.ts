import { expect, type Page } from '@playwright/test';
import type { TaskText } from '../../src/lib/content/task';
import { INTERACTIONS } from '../../src/lib/tasks/authoring';
import type { Response } from '../../src/lib/tasks/task';
import { allTasks, type AuthoredTask } from './catalogue';

/** `able` earns every point; `unable` as few as a whole answer can. */
export type Skill = 'able' | 'unable';

export interface KnownTask extends AuthoredTask {
  readonly mostPoints: number;
  readonly responses: Readonly<Record<Skill, Response>>;
}

/** The editors' own solutions, found by what stands on the screen. */
function readTasks(): Map<string, KnownTask> {
  const tasks = new Map<string, KnownTask>();
  for (const authored of allTasks()) {
    const { id, interaction, definition, best, solutions, text } = authored;
    const whole = solutions.flatMap(({ score, response }) =>
      response && INTERACTIONS[interaction].isComplete(definition, response)
        ? { score, response }
        : [],
    );
    const able = whole.find(({ score }) => score === best)?.response;
    const unable = whole.sort((a, b) => a.score - b.score)[0]?.response;
    if (!able || !unable) throw new Error(`${id}: no solution with all points, or none without`);
    const task = { ...authored, mostPoints: best, responses: { able, unable } };
    for (const words of Object.values(text)) tasks.set(onScreen(words), task);
  }
  return tasks;
}

const squeeze = (text: string) => text.replace(/\s+/g, ' ').trim();
const onScreen = ({ question, intro }: TaskText) => squeeze(`${question} ${intro ?? ''}`);

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
