import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { BUILD, MANIFEST } from '../src/cli/budgets';
import { entryGraph, type Manifest } from '../src/cli/chunks';
import { walkToFirstTask } from './e2e/walk';

// The budget counts the files that the first task needs. A file it does not count must not be needed.
test.use({ serviceWorkers: 'block' });

test('the first task is reached with no other scripts than those that the budget counts', async ({
  page,
}) => {
  const manifest = JSON.parse(readFileSync(MANIFEST, 'utf8')) as Manifest;
  const html = readFileSync(`${BUILD}/index.html`, 'utf8');
  const entry = entryGraph(manifest, html);
  const counted = new Set([...entry].map((key) => manifest[key]!.file));

  const held: string[] = [];
  let served = 0;
  await page.route('**/*.js', async (route) => {
    const file = new URL(route.request().url()).pathname.slice(1);
    if (counted.has(file)) {
      served++;
      await route.continue();
    } else {
      // Never answered: whoever waits for it waits for ever, and no error path can hide that.
      held.push(file);
    }
  });

  await page.goto('/');
  await walkToFirstTask(page);
  // It can be answered once its interaction stands between the question and the buttons.
  await expect(
    page.locator('h1 ~ * :is(input, select, button):not(.actions *, .word, .read-aloud)').first(),
  ).toBeVisible();
  expect(served).toBeGreaterThan(entry.size / 2);
  test.info().annotations.push({ type: 'held back', description: held.join(', ') });
});
