import { expect, test } from '@playwright/test';
import { axeFindings } from '../e2e/access';
import { allTasks } from '../e2e/catalogue';
import { inEveryLook } from '../e2e/matrix';
import { emptyPagesTour, journeyTour, pagesTour, workshopTour, type Tour } from '../e2e/states';
import { AREA_IDS } from '../../src/lib/content/ids';

/** The same as in the gallery. */
const TOURS: readonly (readonly [string, Tour])[] = [
  ['in a test', journeyTour],
  ['on every page', emptyPagesTour],
  ['on pages with a result', pagesTour],
  ...AREA_IDS.map(
    (area) =>
      [
        `in every task of ${area}`,
        workshopTour(allTasks().filter((task) => task.area === area)),
      ] as const,
  ),
];

test.use({ serviceWorkers: 'block', trace: 'off' });
// 18 looks at up to 34 states; a hang fails by name, a slow computer does not.
test.describe.configure({ timeout: 60 * 60_000 });

for (const [where, tour] of TOURS)
  test(`axe finds nothing ${where}, on any screen in any mode`, async ({ page }) => {
    await tour(page, 'da', (state) =>
      inEveryLook(page, async (size, mode) => {
        expect.soft(await axeFindings(page), `${state}, ${size}, ${mode}`).toEqual([]);
      }),
    );
  });
