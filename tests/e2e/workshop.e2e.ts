import { expect, test, type Page } from '@playwright/test';
import { workshop as da } from '../../src/lib/i18n/da/workshop';
import { workshop as en } from '../../src/lib/i18n/en/workshop';
import { allTasks } from './catalogue';
import { question, workerReady } from './walk';

const TASKS = allTasks();
/** A scene whose score rests on evidence. */
const SCENE = TASKS.find(({ id }) => id === 'unknown-app-six-buttons')!;

const facet = (page: Page, name: string) => page.getByRole('combobox', { name, exact: true });
const listed = (page: Page) => page.locator('main li[id]');
const section = (page: Page, name: string) => page.locator('summary').filter({ hasText: name });

test('every task is found by what it is: counts say what a choice would show', async ({ page }) => {
  // By way of a task: then the page is awake.
  await page.goto(`vaerksted/#${SCENE.id}`);
  await page.getByRole('button', { name: da.all, exact: true }).tap();
  await expect(listed(page)).toHaveCount(TASKS.length);
  const level = facet(page, da.facets.level);
  await facet(page, da.facets.interaction).selectOption('scene');
  const scenes = TASKS.filter(({ interaction }) => interaction === 'scene').length;
  await expect(page.getByText(da.count(scenes), { exact: true })).toBeVisible();
  const promised = await level.locator('option[value="1"]').innerText();
  await level.selectOption('1');
  await expect(listed(page)).toHaveCount(Number(/\((\d+)\)/.exec(promised)![1]));
  await page.getByRole('button', { name: da.clear, exact: true }).tap();
  await expect(listed(page)).toHaveCount(TASKS.length);
  await expect(level).toHaveValue('');
});

test('a task shows what was done, its solutions, its curve and what its author thought', async ({
  page,
}) => {
  await page.goto('vaerksted/');
  await page.getByRole('link', { name: SCENE.text.da.title, exact: true }).tap();
  await expect(question(page)).toHaveText(SCENE.text.da.question);

  await section(page, da.trace.title).tap();
  await expect(page.getByText(da.trace.rules, { exact: true })).toBeVisible();
  await section(page, da.solutions.title).tap();
  const best = SCENE.solutions.findIndex(({ score }) => score === SCENE.best);
  await page.getByRole('button', { name: da.solutions.show(best + 1), exact: true }).tap();
  await expect(page.locator('[data-score]')).toHaveText(da.score(SCENE.best, SCENE.best));
  await expect(page.locator('[data-evidence]')).not.toBeEmpty();
  await page.getByRole('button', { name: da.again, exact: true }).tap();
  await expect(page.locator('[data-score]')).toHaveCount(0);
  await expect(page.locator('[data-evidence]')).toHaveCount(0);

  await section(page, da.curve.title).tap();
  await expect(page.locator('canvas')).toBeVisible();
  await expect(page.getByRole('table', { name: da.curve.title }).getByRole('row')).toHaveCount(7);
  await section(page, da.about.title).tap();
  await expect(page.getByText(`content/tasks/${SCENE.area}/${SCENE.id}/`)).toBeVisible();
  await section(page, da.findings.title).tap();
  await expect(page.getByText(da.findings.none)).toBeVisible();
});

test('a task is seen in the other language and in another look, which nothing keeps', async ({
  page,
}) => {
  await page.goto(`vaerksted/#${SCENE.id}`);
  await section(page, da.look).tap();
  await page.getByRole('combobox', { name: 'Lys eller mørk' }).selectOption('dark');
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await page.getByRole('button', { name: da.all, exact: true }).tap();
  await expect(page.locator('html')).not.toHaveAttribute('data-theme');
  await page.goBack();
  await page.getByRole('navigation', { name: da.language }).getByRole('link').tap();
  await expect(question(page)).toHaveText(SCENE.text.en.question);
  await expect(page.getByRole('button', { name: en.all, exact: true })).toBeVisible();
});

test('an address that leads to no task says so and shows the list', async ({ page }) => {
  await page.goto('vaerksted/#no-such-task');
  await expect(page.getByRole('alert')).toHaveText(da.unknownTask('no-such-task'));
  await expect(listed(page)).toHaveCount(TASKS.length);
});

test('without a network a task can still be tried, and what is missing is said', async ({
  page,
  context,
}) => {
  await page.goto('vaerksted/');
  await workerReady(page);
  await context.setOffline(true);
  await page.reload();
  await page.getByRole('link', { name: SCENE.text.da.title, exact: true }).tap();
  await expect(question(page)).toHaveText(SCENE.text.da.question);
  await expect(page.locator('figure.sim')).toBeVisible();
  await expect(page.getByText(da.notesMissing)).toBeVisible();
});
