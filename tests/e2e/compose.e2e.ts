import { expect, test, type Page } from '@playwright/test';
import { tasks as text } from '../../src/lib/i18n/da/tasks';
import { journey } from '../../src/lib/i18n/da/journey';
import { workshop } from '../../src/lib/i18n/da/workshop';
import { axeFindings, hiddenFocus, overflows, smallTargets } from './access';
import { byKeys, byName, byTap } from './answering';
import { allTasks, type AuthoredTask } from './catalogue';
import { question } from './walk';

const TASKS = allTasks().filter(({ interaction }) => interaction === 'compose');

test.use({ serviceWorkers: 'block', trace: 'off' });
test.describe.configure({ timeout: 90_000 });

const taskOf = (id: string) => TASKS.find((task) => task.id === id)!;

async function open(page: Page, task: AuthoredTask) {
  await page.goto(`vaerksted/#${task.id}`);
  await expect(question(page)).toHaveText(task.text.da.question);
}

const box = (page: Page, name: string) => page.getByRole('checkbox', { name, exact: true });
const status = (page: Page) => page.locator('p[role=status]');
const preview = (page: Page) => page.getByRole('figure', { name: text.compose.preview });

for (const [name, way] of [
  ['by name', byName],
  ['by taps', byTap],
  ['by keys', byKeys],
] as const)
  test(`every compose scores ${name} what its author says`, async ({ page }) => {
    for (const task of TASKS)
      await test.step(task.id, async () => {
        await open(page, task);
        for (const { score, response } of task.solutions) {
          if (response) {
            await way.give(page, task, response, 'da');
            await way.press(page, workshop.try);
          } else await way.press(page, workshop.unknown);
          await expect(page.locator('[data-score]')).toHaveAttribute('data-score', String(score));
          await way.press(page, workshop.again);
        }
      });
  });

test('every compose is free of axe’s findings, also filled in, and in the dark', async ({
  page,
}) => {
  for (const task of TASKS)
    await test.step(task.id, async () => {
      await open(page, task);
      const best = task.solutions.find(({ score }) => score === task.best)!;
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
        expect.soft(await axeFindings(page), `${task.id} empty, ${colorScheme}`).toEqual([]);
      }
      await byName.give(page, task, best.response!, 'da');
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
        expect.soft(await axeFindings(page), `${task.id} filled, ${colorScheme}`).toEqual([]);
      }
      expect.soft(await smallTargets(page), `${task.id}: size`).toEqual([]);
      expect.soft(await hiddenFocus(page), `${task.id}: focus`).toEqual([]);
    });
});

test('every compose fits on 320 px and with text at 200 %', async ({ page }) => {
  const phone = page.viewportSize()!;
  for (const task of TASKS)
    await test.step(task.id, async () => {
      await open(page, task);
      await page.setViewportSize({ ...phone, width: 320 });
      expect.soft(await overflows(page), `${task.id} at 320 px`).toEqual([]);
      await page.setViewportSize(phone);
      await page.evaluate(() => (document.documentElement.style.fontSize = '200%'));
      expect.soft(await overflows(page), `${task.id} at 200 %`).toEqual([]);
      await page.evaluate(() => (document.documentElement.style.fontSize = ''));
    });
});

test('what is chosen in order is numbered, shown as a sentence and taken out again', async ({
  page,
}) => {
  await open(page, taskOf('rowing-password'));
  await box(page, 'lampe').tap();
  await expect(status(page)).toHaveText(`lampe: ${text.compose.place(1)}.`);
  await box(page, 'komet').tap();
  await expect(preview(page)).toContainText('lampe komet');
  await expect(box(page, `komet ${text.compose.place(2)}`)).toBeChecked();
  await box(page, `lampe ${text.compose.place(1)}`).tap();
  await expect(preview(page)).not.toContainText('lampe');
  await expect(box(page, `komet ${text.compose.place(1)}`)).toBeChecked();
});

test('a rule that is shown says in words whether it fits, and is announced when that changes', async ({
  page,
}) => {
  await open(page, taskOf('rowing-password'));
  const rule = page.getByRole('listitem').filter({ hasText: 'Koden har fire ord' });
  await expect(rule).toContainText(text.compose.notYet);
  for (const word of ['lampe', 'komet', 'vante']) await box(page, word).tap();
  await expect(rule).toContainText(text.compose.notYet);
  await box(page, 'bjerg').tap();
  await expect(rule).toContainText(text.compose.holds);
  await expect(status(page)).toContainText(`${text.compose.holds}: Koden har fire ord.`);
  await box(page, `bjerg ${text.compose.place(4)}`).tap();
  await expect(status(page)).toHaveText(`${text.compose.notYet}: Koden har fire ord.`);
  await expect(rule).toContainText(text.compose.notYet);
});

test('one more than there is room for is not taken, and that is said', async ({ page }) => {
  await open(page, taskOf('rowing-password'));
  for (const word of ['lampe', 'komet', 'vante', 'bjerg']) await box(page, word).tap();
  await box(page, 'gulerod').tap();
  await expect(box(page, 'gulerod')).not.toBeChecked();
  await expect(status(page)).toHaveText(text.compose.full(4));
  await expect(preview(page)).not.toContainText('gulerod');
});

test('an unfinished compose is not taken as an answer', async ({ page }) => {
  await open(page, taskOf('greenhouse-water'));
  await page.getByRole('button', { name: workshop.try }).tap();
  await expect(page.getByRole('alert')).toHaveText(journey.task.unfinished);
});
