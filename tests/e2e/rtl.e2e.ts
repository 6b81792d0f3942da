import { mkdirSync } from 'node:fs';
import { expect, test, type Page } from '@playwright/test';
import { overflows } from './access';
import { allTasks } from './catalogue';
import { inPseudoRtl } from './pseudo-rtl';
import { journeyTour, pagesTour, unfold, workshopTour } from './states';
import { PAGES } from './walk';

/** Beside the other pictures, to be looked through. */
const GALLERY = 'test-results/gallery/rtl';

test.use({ serviceWorkers: 'block', trace: 'off' });
test.describe.configure({ timeout: 120_000 });

/** Nothing may be cut off when the page runs from right to left; the pictures are kept. */
async function holdsFromRightToLeft(page: Page, state: string) {
  await inPseudoRtl(page, async () => {
    expect.soft(await overflows(page), `${state}, from right to left`).toEqual([]);
    mkdirSync(GALLERY, { recursive: true });
    const name = state.replaceAll(/[^\w-]+/g, '-').replaceAll(/^-|-$/g, '') || 'start';
    await page.screenshot({ path: `${GALLERY}/${name}.png`, fullPage: true });
  });
}

test('every page holds from right to left on a phone', async ({ page }) => {
  for (const path of PAGES) {
    await page.goto(path);
    await expect(page.locator('h1')).toBeVisible();
    await unfold(page);
    await holdsFromRightToLeft(page, path);
  }
});

const SOME_TASKS = allTasks().filter(
  ({ interaction }, index, all) =>
    all.filter((other) => other.interaction === interaction).indexOf(all[index]!) < 3,
);
for (const [where, tour] of [
  ['the screens of a test', journeyTour],
  ['the pages with results', pagesTour],
  ['every kind of task', workshopTour(SOME_TASKS)],
] as const)
  test(`${where} hold from right to left on a phone`, async ({ page }) => {
    await tour(page, 'da', (state) => holdsFromRightToLeft(page, state));
  });
