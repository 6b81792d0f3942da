import { expect, test } from '@playwright/test';
import { compileContent } from '../../src/cli/compile-content';
import type { Locale } from '../../src/lib/content/ids';
import { app as danishApp } from '../../src/lib/i18n/da/app';
import { help as danishHelp } from '../../src/lib/i18n/da/help';
import { host as danishHost } from '../../src/lib/i18n/da/host';
import { privacy as danishPrivacy } from '../../src/lib/i18n/da/privacy';
import { words as danishWords } from '../../src/lib/i18n/da/words';
import { app as englishApp } from '../../src/lib/i18n/en/app';
import { help as englishHelp } from '../../src/lib/i18n/en/help';
import { host as englishHost } from '../../src/lib/i18n/en/host';
import { privacy as englishPrivacy } from '../../src/lib/i18n/en/privacy';
import { words as englishWords } from '../../src/lib/i18n/en/words';
import { awake, PAGES, question, workerReady } from './walk';

const TEXT = {
  da: {
    root: '/',
    app: danishApp,
    help: danishHelp,
    host: danishHost,
    privacy: danishPrivacy,
    words: danishWords,
  },
  en: {
    root: '/en/',
    app: englishApp,
    help: englishHelp,
    host: englishHost,
    privacy: englishPrivacy,
    words: englishWords,
  },
};

/** Pages that people expect on every public site, however the menu grows. */
const EXPECTED = ['hjaelp/', 'om/', 'tal/', 'ordliste/', 'privatliv/', 'tilgaengelighed/'];

const { host: filledIn } = compileContent(process.cwd()).content!.pages;

for (const locale of ['da', 'en'] as const satisfies Locale[]) {
  const { root, app, help, host, privacy, words } = TEXT[locale];

  test(`${locale}: every link of the menu leads to a page of its own`, async ({ page }) => {
    test.slow();
    await page.goto(root);
    await awake(page);
    const menu = page.getByRole('navigation', { name: app.menu.label });
    const links = await menu
      .getByRole('link')
      .evaluateAll((all) => all.map((link) => link.getAttribute('href')!));
    expect(PAGES).toEqual(expect.arrayContaining(links));
    expect(links).toEqual(expect.arrayContaining(EXPECTED.map((path) => `${root}${path}`)));
    const headings = new Set<string>();
    const titles = new Set<string>();
    for (const href of links) {
      const link = menu.locator(`a[href="${href}"]`);
      await link.tap();
      await expect(page).toHaveURL((url) => url.pathname === href);
      await expect(link).toHaveAttribute('aria-current', 'page');
      await expect(question(page)).toHaveCount(1);
      headings.add(await question(page).innerText());
      titles.add(await page.title());
    }
    expect(headings.size).toBe(links.length);
    expect(titles.size).toBe(links.length);
  });

  test(`${locale}: without a network the help page still leads to a human`, async ({
    page,
    context,
  }) => {
    await page.goto(root);
    await workerReady(page);
    await context.setOffline(true);
    await page.getByRole('link', { name: app.menu.help, exact: true }).tap();
    await expect(question(page)).toHaveText(help.pageTitle);
    // Before any answer to read: the first thing on the page is somebody to talk to.
    await expect(page.locator('h2').first()).toHaveText(help.human.title);
    const calls = page.locator('main a[href^="tel:"]');
    await expect(calls.first()).toBeVisible();
    for (const call of await calls.all()) {
      const number = (await call.innerText()).match(/(\d\d ){3}\d\d/)?.[0];
      expect(await call.getAttribute('href')).toBe(`tel:+45${number?.replaceAll(' ', '')}`);
    }
  });

  test(`${locale}: what the host has not filled in is said, not made up`, async ({ page }) => {
    test.skip(
      filledIn.organisation !== null || filledIn.privacy.serverLog !== null,
      'this host has filled it in',
    );
    for (const path of ['hjaelp/', 'om/', 'privatliv/', 'tilgaengelighed/']) {
      await page.goto(`${root}${path}`);
      await expect(page.getByText(host.missing)).toBeVisible();
      await expect(page.locator('a[href^="mailto:"]')).toHaveCount(0);
    }
    await page.goto(`${root}privatliv/`);
    await expect(page.getByText(privacy.server.logMissing)).toBeVisible();
  });

  test(`${locale}: the words stand in alphabetical order, each with an address of its own`, async ({
    page,
  }) => {
    await page.goto(`${root}ordliste/#cookie`);
    await expect(question(page)).toHaveText(words.pageTitle);
    await expect(page.locator('#cookie')).toBeInViewport();
    const shown = await page.locator('dt').allInnerTexts();
    expect(shown.length).toBeGreaterThanOrEqual(25);
    expect(shown).toEqual([...shown].sort((a, b) => a.localeCompare(b, locale)));
  });
}

test('nothing on a page moves by itself while it comes to rest', async ({ page }) => {
  test.slow();
  await page.addInitScript(() => {
    const moved: string[] = [];
    Object.assign(window, { moved });
    new PerformanceObserver((list) => {
      for (const shift of list.getEntries() as (PerformanceEntry & {
        value: number;
        sources: { node: Node | null }[];
      })[])
        // What is loaded beside it, like letters of its own, may move a word by a hair.
        if (shift.value > 0.001)
          moved.push(
            `${shift.value.toFixed(3)} ${shift.sources.map(({ node }) => node?.nodeName)}`,
          );
    }).observe({ type: 'layout-shift', buffered: true });
  });
  for (const path of PAGES) {
    await page.goto(path);
    await awake(page);
    await page.waitForLoadState('networkidle');
    // Long enough for the worker, and for the browser to offer installing.
    await page.waitForTimeout(800);
    expect
      .soft(await page.evaluate(() => Reflect.get(window, 'moved') as string[]), path)
      .toEqual([]);
  }
});
