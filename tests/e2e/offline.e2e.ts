import { allTasks } from './catalogue';
import { expect, test, type BrowserContext, type Page } from '@playwright/test';
import { app } from '../../src/lib/i18n/da/app';
import { report } from '../../src/lib/i18n/da/report';
import { awake, PAGES, question, walkOn, walkToFirstTask, WORDS, workerReady } from './walk';

/** One load with a network, until everything is on the device; then none. */
async function loadOnceAndCut(page: Page, context: BrowserContext, path = '/') {
  await page.goto(path);
  await workerReady(page);
  await context.setOffline(true);
  // A switch that does not switch would make every test below pass.
  await expect(page.evaluate(() => fetch('/robots.txt').then(() => true))).rejects.toThrow();
}

const SIZES = {
  phone: { width: 360, height: 740 },
  tablet: { width: 810, height: 1080 },
};

for (const [device, viewport] of Object.entries(SIZES))
  test.describe(`without a network, on a ${device}`, () => {
    test.use({ viewport });

    test('a whole attempt after the first load, its result after a reload, and on paper', async ({
      page,
      context,
    }) => {
      test.slow();
      // The page that was open when the network went has never been reloaded.
      await loadOnceAndCut(page, context);
      await walkToFirstTask(page);
      await walkOn(page, { tasks: 3 });
      const asked = await question(page).innerText();
      await page.reload();
      await page.getByRole('button', { name: WORDS.da.resume }).tap();
      await expect(question(page)).toHaveText(asked);
      await walkOn(page);
      await expect(page.locator('.barometer .sentence')).toHaveCount(3);

      await page.reload();
      await expect(page.locator('.barometer .sentence')).toHaveCount(3);
      // The sheet is as wide as paper, whatever the screen.
      await page.setViewportSize({ width: 794, height: 1123 });
      await page.emulateMedia({ media: 'print' });
      await expect(page.locator('.sheet .where')).toHaveCount(3);
      await expect(page.locator('.sheet .where').first()).toBeVisible();
      await expect(page.locator('.sheet').getByText(WORDS.da.step)).toBeVisible();
      await expect(page.getByRole('button', { name: report.copy.print })).toBeHidden();
      await expect(page.locator('footer')).toBeHidden();
    });

    test('every page opens in both languages, also where nobody has been before', async ({
      page,
      context,
    }) => {
      test.slow();
      await loadOnceAndCut(page, context);
      for (const path of PAGES) {
        const response = await page.goto(path);
        expect(response?.status(), path).toBe(200);
        await awake(page);
        await expect(page.locator('html')).toHaveAttribute(
          'lang',
          path.startsWith('/en/') ? 'en' : 'da',
        );
        await expect(question(page)).toHaveText(/\S/);
      }
    });
  });

test('the menu leads everywhere without a network, in English too', async ({ page, context }) => {
  await loadOnceAndCut(page, context, '/en/');
  const links = page.getByRole('navigation').getByRole('link');
  for (const name of await links.allInnerTexts()) {
    const link = page.getByRole('navigation').getByRole('link', { name, exact: true });
    const href = await link.getAttribute('href');
    await link.tap();
    await expect(page).toHaveURL(new RegExp(`${href}$`));
    await expect(link).toHaveAttribute('aria-current', 'page');
    await expect(question(page)).toHaveText(/\S/);
  }
});

test('an English attempt without a network, on a device that only loaded the Danish page', async ({
  page,
  context,
}) => {
  test.slow();
  await loadOnceAndCut(page, context);
  await page.getByRole('link', { name: app.otherLanguage }).tap();
  await expect(question(page)).toHaveText(WORDS.en.welcome);
  await walkToFirstTask(page, WORDS.en);
  await walkOn(page, { words: WORDS.en });
  await expect(page.locator('.barometer .sentence')).toHaveCount(3);
});

test('every interaction and the catalogue work without a network', async ({ page, context }) => {
  test.slow();
  await loadOnceAndCut(page, context);
  await page.goto('/vaerksted/');
  await expect(page.locator('main ul a').first()).toBeVisible();
  const kinds = new Set<string>();
  for (const { id, interaction, text } of allTasks()) {
    await page.evaluate((to) => (location.hash = to), id);
    await expect(page.locator('#question')).toHaveText(text.da.question);
    const part =
      ':is(.choice-card, .chip, [data-item], [data-region], [data-slot], [data-element])';
    await expect(page.locator(`main ${part}`).first()).toBeVisible();
    kinds.add(interaction);
  }
  expect(kinds.size).toBe(6);
  await page.goto('/tilbud/');
  await expect(page.locator('article').first()).toBeVisible();
});

test('spellings of a known page lead to it; a query is no hindrance', async ({ page, context }) => {
  await loadOnceAndCut(page, context);
  for (const [asked, shown] of [
    ['/tilbud', '/tilbud/'],
    ['/en/tilbud/index.html', '/en/tilbud/'],
    ['/model/?fra=plakat', '/model/'],
  ] as const) {
    await page.goto(asked);
    await expect(page).toHaveURL((url) => url.pathname === shown);
    await awake(page);
  }
});

test('an unknown address gives a page that says so, in its language, and leads home', async ({
  page,
  context,
}) => {
  await loadOnceAndCut(page, context);
  const errors: string[] = [];
  page.on('console', (message) => {
    if (/Content Security Policy/.test(message.text())) errors.push(message.text());
  });
  for (const [path, heading, home, front] of [
    ['/findes/slet/ikke/', 'Siden er ikke på denne enhed', 'Gå til forsiden', '/'],
    ['/en/no/such/page', 'This page is not on your device', 'Go to the front page', '/en/'],
  ] as const) {
    const response = await page.goto(path);
    expect(response?.status()).toBe(503);
    await expect(question(page)).toHaveText(heading);
    await page.getByRole('link', { name: home }).tap();
    await expect(page).toHaveURL((url) => url.pathname === front);
    await awake(page);
  }
  expect(errors).toEqual([]);
});

test('the network comes back: an unknown address is the server’s matter again', async ({
  page,
  context,
}) => {
  await loadOnceAndCut(page, context);
  await context.setOffline(false);
  expect((await page.goto('/findes/ikke/'))?.status()).toBe(404);
});
