import { expect, test as base, type Page } from '@playwright/test';
import { app } from '../../src/lib/i18n/da/app';
import { app as english } from '../../src/lib/i18n/en/app';
import { Host } from './host';
import {
  awake,
  button,
  PAGES,
  question,
  stored,
  walkOn,
  walkToFirstTask,
  WORDS,
  workerReady,
} from './walk';

const { da } = WORDS;

const test = base.extend<{ host: Host }>({
  // eslint-disable-next-line no-empty-pattern -- Playwright insists on a pattern, also where it is empty.
  host: async ({}, use) => {
    const host = await Host.start();
    await use(host);
    await host.stop();
  },
});

const offer = (page: Page) => page.getByRole('region', { name: app.update.ready });
const accept = (page: Page) => button(page, app.update.apply);
const version = (page: Page) => page.locator('html').getAttribute('data-version');

/** Looks for a new version, as the page does by itself now and then, until one waits. */
async function newVersionWaits(page: Page) {
  await page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.update());
  await page.waitForFunction(
    async () => (await navigator.serviceWorker.getRegistration())?.waiting !== null,
  );
}

/** Every path that any cache of ours has. */
const cached = (page: Page) =>
  page.evaluate(async () => {
    const names = await caches.keys();
    const keys = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()));
    return keys.flat().map(({ url }) => new URL(url).pathname);
  });

/** Registers the worker and says how its install ended. */
const install = (page: Page) =>
  page.evaluate(async () => {
    try {
      const registration = await navigator.serviceWorker.register('/service-worker.js');
      const worker = registration.installing;
      if (!worker) return 'nothing to install';
      return await new Promise<string>((resolve) => {
        worker.addEventListener('statechange', () => {
          if (worker.state === 'redundant' || worker.state === 'activated') resolve(worker.state);
        });
      });
    } catch (error) {
      return (error as Error).name;
    }
  });

test('a new version during an attempt: no question, nothing changes; afterwards it is offered', async ({
  page,
  host,
}) => {
  test.slow();
  await page.goto(host.url);
  await workerReady(page);
  await walkToFirstTask(page);
  await walkOn(page, { tasks: 2 });
  const asked = await question(page).innerText();

  await host.deploy();
  await newVersionWaits(page);
  await expect(offer(page)).toHaveCount(0);
  await expect(question(page)).toHaveText(asked);

  // Even a reload in the middle stays with the version that the attempt was begun with.
  await page.reload();
  await button(page, da.resume).tap();
  await expect(question(page)).toHaveText(asked);
  await expect(offer(page)).toHaveCount(0);
  const more = await walkOn(page, { atCheckpoint: () => expect(offer(page)).toHaveCount(0) });

  await expect(page.locator('.barometer')).toHaveCount(3);
  expect(await version(page)).toBe(null);
  const sentences = await page.locator('.sentence').allInnerTexts();
  await expect(offer(page)).toBeVisible();
  await accept(page).tap();
  await expect(page.locator('html')).toHaveAttribute('data-version', '2');
  await expect(page.locator('.sentence')).toHaveText(sentences);
  await expect(offer(page)).toHaveCount(0);
  const { attempts, answers } = await stored(page);
  expect(attempts).toHaveLength(1);
  expect(answers).toHaveLength(2 + more);

  // The new version is whole: it works without its host, and the old one's files are gone.
  await host.stop();
  for (const path of PAGES) {
    await page.goto(host.url + path.slice(1));
    await awake(page);
    expect(await version(page), path).toBe('2');
  }
  await expect.poll(async () => (await page.evaluate(() => caches.keys())).length).toBe(1);
});

test('"Senere" is a no that is respected, until the page is opened again', async ({
  page,
  host,
}) => {
  await page.goto(host.url);
  await workerReady(page);
  await host.deploy();
  await newVersionWaits(page);
  await button(page, app.update.later).tap();
  await expect(offer(page)).toHaveCount(0);
  await page.getByRole('link', { name: app.menu.offers, exact: true }).tap();
  await expect(question(page)).toHaveText(app.menu.offers);
  await expect(offer(page)).toHaveCount(0);
  expect(await version(page)).toBe(null);
  await page.reload();
  await expect(offer(page)).toBeVisible();
});

test('two tabs: the one with an attempt keeps the old version until the attempt is over', async ({
  page,
  context,
  host,
}) => {
  test.slow();
  await page.goto(host.url);
  await workerReady(page);
  const other = await context.newPage();
  await other.goto(host.url);
  await workerReady(other);
  await walkToFirstTask(page);
  await walkOn(page, { tasks: 1 });

  await host.deploy();
  await newVersionWaits(other);
  await accept(other).tap();
  await expect(other.locator('html')).toHaveAttribute('data-version', '2');

  // The old version's files are gone from the host, and the tab that runs it has the whole way to go.
  await host.stop();
  expect(await version(page)).toBe(null);
  const more = await walkOn(page, {
    atCheckpoint: async () => {
      await expect(offer(page)).toHaveCount(0);
      expect(await version(page)).toBe(null);
    },
  });
  // The way to the result is a full load, which brings the new version; there is nothing to ask.
  await expect(page.locator('.barometer')).toHaveCount(3);
  await expect(page.locator('html')).toHaveAttribute('data-version', '2');
  await expect(offer(page)).toHaveCount(0);
  const { attempts, answers } = await stored(page);
  expect(attempts[0]!.finishedAt).not.toBeNull();
  expect(answers).toHaveLength(1 + more);
});

test('a host half way through a deploy: the old version stays, whole', async ({ page, host }) => {
  await page.goto(host.url);
  await workerReady(page);
  const before = await cached(page);
  // The worker is new already, the pages are still the old ones.
  await host.deploy({ onlyWorker: true });
  const ended = await page.evaluate(async () => {
    const registration = (await navigator.serviceWorker.getRegistration())!;
    await registration.update();
    const worker = registration.installing;
    if (!worker) return 'no install';
    return new Promise<string>((resolve) => {
      worker.addEventListener('statechange', () => resolve(worker.state));
    });
  });
  expect(ended).toBe('redundant');
  await expect(offer(page)).toHaveCount(0);
  await host.stop();
  await page.goto(host.url + 'en/model/');
  await awake(page);
  expect(await cached(page)).toEqual(expect.arrayContaining(before));
});

test.describe('captive portal', () => {
  test('answers everything with "200 OK" and its own page: nothing is kept, then all is well', async ({
    page,
    host,
  }) => {
    // A page without our worker, on the same host.
    await page.goto(host.url + 'findes-ikke/');
    host.portal = 'everything';
    expect(await install(page)).toBe('SecurityError');
    expect(await cached(page)).toEqual([]);

    host.portal = 'everything but the worker';
    expect(await install(page)).toBe('redundant');
    expect(await cached(page)).toEqual([]);

    host.portal = 'redirects';
    expect(await install(page)).toBe('redundant');
    expect(await cached(page)).toEqual([]);
    expect(host.portalVisits, 'the portal’s own host is never asked').toBe(0);

    host.portal = 'pages';
    expect(await install(page)).toBe('redundant');
    expect((await cached(page)).filter((path) => path.endsWith('/'))).toEqual([]);

    host.portal = 'none';
    await page.goto(host.url);
    await workerReady(page);
    await host.stop();
    await page.goto(host.url + 'en/tilbud/');
    await expect(question(page)).toHaveText(english.menu.offers);
  });

  test('stands between an installed app and its host: the app is there, nothing is mixed up', async ({
    page,
    host,
  }) => {
    test.slow();
    await page.goto(host.url);
    await workerReady(page);
    host.portal = 'everything';
    await page.evaluate(() =>
      navigator.serviceWorker.getRegistration().then((found) => found?.update().catch(() => {})),
    );
    for (const path of PAGES) {
      await page.goto(host.url + path.slice(1));
      await awake(page);
      await expect(question(page)).not.toHaveText('PORTAL');
    }
    await page.goto(host.url);
    await walkToFirstTask(page);
    await walkOn(page, { tasks: 6 });
    await expect(offer(page)).toHaveCount(0);
    expect((await stored(page)).answers).toHaveLength(6);
  });
});
