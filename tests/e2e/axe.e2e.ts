import { expect, test } from '@playwright/test';
import { AREA_IDS } from '../../src/lib/content/ids';
import { axeFindings, hiddenFocus, overflows, smallTargets } from './access';
import { allTasks } from './catalogue';
import { journeyTour, pagesTour, workshopTour, type Tour } from './states';

const TASKS = allTasks();
const TOURS: readonly (readonly [string, Tour])[] = [
  ['from the welcome to a checkpoint', journeyTour],
  ['on all other pages', pagesTour],
  ...AREA_IDS.map(
    (area) =>
      [
        `in every task of ${area}`,
        workshopTour(TASKS.filter((task) => task.area === area)),
      ] as const,
  ),
];

test.use({ serviceWorkers: 'block', trace: 'off' });
test.describe.configure({ timeout: 180_000 });

for (const [where, tour] of TOURS) {
  test(`axe finds nothing ${where}, in light and in dark`, async ({ page }) => {
    await tour(page, 'da', async (state) => {
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme });
        expect.soft(await axeFindings(page), `${state}, ${colorScheme}`).toEqual([]);
      }
    });
  });

  test(`at 320 px and with text at 200 % nothing is cut off ${where}`, async ({ page }) => {
    const phone = page.viewportSize()!;
    await tour(page, 'da', async (state) => {
      await page.setViewportSize({ ...phone, width: 320 });
      expect.soft(await overflows(page), `${state} at 320 px`).toEqual([]);
      await page.setViewportSize(phone);
      await page.evaluate(() => (document.documentElement.style.fontSize = '200%'));
      expect.soft(await overflows(page), `${state} at 200 %`).toEqual([]);
      await page.evaluate(() => (document.documentElement.style.fontSize = ''));
    });
  });

  test(`what can be pressed is large enough and shows its focus ${where}`, async ({ page }) => {
    await tour(page, 'da', async (state) => {
      expect.soft(await smallTargets(page), `${state}: size`).toEqual([]);
      expect.soft(await hiddenFocus(page), `${state}: focus`).toEqual([]);
    });
  });
}

for (const [where, tour] of TOURS.slice(0, 2))
  test(`axe finds nothing ${where} in English`, async ({ page }) => {
    await tour(page, 'en', async (state) => {
      expect.soft(await axeFindings(page), state).toEqual([]);
    });
  });
