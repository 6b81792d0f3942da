import { expect, test, type Page } from '@playwright/test';
import { AREA_IDS, type Locale } from '../../src/lib/content/ids';
import { workshop as danish } from '../../src/lib/i18n/da/workshop';
import { workshop as english } from '../../src/lib/i18n/en/workshop';
import { byKeys, byName, byTap, type Way } from './answering';
import { allTasks, type AuthoredTask, type Solution } from './catalogue';
import { question } from './walk';

const TEXT = { da: danish, en: english };
const TASKS = allTasks();

// Thousands of presses: a picture of each would take longer than the presses.
test.use({ serviceWorkers: 'block', trace: 'off' });
test.describe.configure({ timeout: 90_000 });

/** The workshop at a task; from one task to the next the page is not loaded anew. */
async function open(page: Page, task: AuthoredTask, locale: Locale) {
  await page.goto(`${locale === 'da' ? '' : 'en/'}vaerksted/#${task.id}`);
  await expect(question(page)).toHaveText(task.text[locale].question);
}

/** Answers a task as its solution says and holds the score on the page against the author's. */
async function replay(
  page: Page,
  task: AuthoredTask,
  solution: Solution,
  way: Way,
  locale: Locale,
) {
  const text = TEXT[locale];
  if (solution.response === null) await way.press(page, text.unknown);
  else {
    await way.give(page, task, solution.response, locale);
    await way.press(page, text.try);
  }
  const shown = page.locator('[data-score]');
  await expect(shown).toHaveAttribute('data-score', String(solution.score));
  await expect(shown).toHaveText(text.score(solution.score, task.best));
  await expect(page.getByText(task.text[locale].explain)).toBeVisible();
}

const best = ({ solutions, best }: AuthoredTask) => solutions.find(({ score }) => score === best)!;

test('the content has its tasks, each with a solution that earns everything', () => {
  expect(TASKS.length).toBeGreaterThanOrEqual(36);
  for (const task of TASKS) expect(best(task), task.id).toBeDefined();
});

for (const area of AREA_IDS) {
  const tasks = TASKS.filter((task) => task.area === area);

  test(`every solution in ${area} scores on the page what its author says`, async ({ page }) => {
    for (const task of tasks)
      await test.step(task.id, async () => {
        await open(page, task, 'da');
        for (const [index, solution] of task.solutions.entries()) {
          if (index > 0) await byName.press(page, danish.again);
          await replay(page, task, solution, byName, 'da');
        }
      });
  });

  test(`every task in ${area} scores the same in English`, async ({ page }) => {
    for (const task of tasks)
      await test.step(task.id, async () => {
        await open(page, task, 'en');
        await replay(page, task, best(task), byName, 'en');
      });
  });

  for (const [name, way] of [
    ['single taps', byTap],
    ['the keyboard alone', byKeys],
  ] as const)
    test(`every task in ${area} can be solved in full by ${name}`, async ({ page }) => {
      for (const task of tasks)
        await test.step(task.id, async () => {
          await open(page, task, 'da');
          await replay(page, task, best(task), way, 'da');
        });
    });
}
