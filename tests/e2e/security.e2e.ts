import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, type BrowserContext, type Page } from '@playwright/test';
import { parse } from 'yaml';
import { app as danishApp } from '../../src/lib/i18n/da/app';
import { journey as danishJourney } from '../../src/lib/i18n/da/journey';
import { walk as danishWalk } from '../../src/lib/i18n/da/walk';
import { app as englishApp } from '../../src/lib/i18n/en/app';
import { journey as englishJourney } from '../../src/lib/i18n/en/journey';
import { walk as englishWalk } from '../../src/lib/i18n/en/walk';
import { awake, PAGES, question, walkOn, walkToFirstTask, WORDS, workerReady } from './walk';

/** Everything a page asked for, and everything it or the browser complained of. */
function watch(context: BrowserContext, origin: string) {
  const foreign: string[] = [];
  const complaints: string[] = [];
  context.on('request', (request) => {
    const url = new URL(request.url());
    if (!['data:', 'blob:'].includes(url.protocol) && url.origin !== origin)
      foreign.push(request.url());
  });
  context.on('requestfailed', (request) => {
    const { errorText } = request.failure() ?? {};
    // A page that is left stops what it was still loading.
    if (errorText !== 'net::ERR_ABORTED') complaints.push(`${request.url()}: ${errorText}`);
  });
  context.on('response', (response) => {
    if (response.status() >= 400) complaints.push(`${response.url()}: ${response.status()}`);
  });
  context.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
  });
  context.on('weberror', (error) => complaints.push(String(error.error())));
  return { foreign, complaints };
}

/** Violations are events on the document; counted from before the first script of every page. */
async function countViolations(context: BrowserContext) {
  await context.addInitScript(() => {
    const found: string[] = [];
    Object.assign(window, { barometerViolations: found });
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) =>
      found.push(`${violatedDirective} ${blockedURI}`),
    );
  });
}
const violations = (page: Page) =>
  page.evaluate(() => (window as unknown as { barometerViolations: string[] }).barometerViolations);

test.beforeEach(async ({ context }) => {
  await countViolations(context);
});

test('no request leaves the origin and nothing complains: a whole attempt, then every page', async ({
  page,
  context,
  baseURL,
}) => {
  test.slow();
  const { foreign, complaints } = watch(context, new URL(baseURL!).origin);
  await page.goto('/');
  await walkToFirstTask(page);
  await walkOn(page, {
    atTask: async (answered) => {
      if (answered === 1) {
        await page.getByRole('button', { name: danishJourney.task.help }).tap();
        await page.getByRole('button', { name: danishWalk.help.close }).tap();
      }
      await page.getByRole('button', { name: WORDS.da.unknown }).tap();
    },
  });
  await expect(page.locator('.barometer')).toHaveCount(3);
  await workerReady(page);
  const seen = await violations(page);
  for (const path of PAGES) {
    await page.goto(path);
    await awake(page);
    await page.evaluate(() => document.fonts.ready);
    seen.push(...(await violations(page)));
  }
  expect(foreign).toEqual([]);
  expect(seen).toEqual([]);
  expect(complaints).toEqual([]);
});

test('nothing is kept but the answers: no cookie, no localStorage, no sessionStorage of ours', async ({
  page,
  context,
}) => {
  await page.goto('/');
  await walkToFirstTask(page);
  await walkOn(page, { tasks: 2 });
  for (const path of ['/tilbud/', '/mine-data/', '/en/resultat/']) {
    await page.goto(path);
    await awake(page);
  }
  expect(await context.cookies()).toEqual([]);
  const kept = await page.evaluate(async () => ({
    local: Object.keys(localStorage),
    // Kit notes how far each page was scrolled.
    session: Object.keys(sessionStorage).filter((key) => !key.startsWith('sveltekit:')),
    databases: (await indexedDB.databases()).map(({ name }) => name),
  }));
  expect(kept).toEqual({ local: [], session: [], databases: ['barometer'] });
});

test('what is smuggled into a page is blocked: script, style, image, frame, connection, form', async ({
  page,
  baseURL,
}) => {
  await page.goto('/');
  await awake(page);
  const origin = new URL(baseURL!).origin;
  const foreign: string[] = [];
  page.on('requestfinished', (request) => {
    if (!request.url().startsWith(origin)) foreign.push(request.url());
  });
  await page.evaluate(() => {
    const add = (tag: string, properties: object) =>
      document.body.append(Object.assign(document.createElement(tag), properties));
    add('script', { textContent: 'window.smuggled = "script"' });
    add('script', { src: 'https://example.org/x.js' });
    add('style', { textContent: 'h1 { display: none }' });
    add('img', { src: 'https://example.org/pixel.png' });
    add('link', { rel: 'stylesheet', href: 'https://example.org/x.css' });
    add('iframe', { src: 'https://example.org/' });
    add('object', { data: 'https://example.org/x' });
    add('base', { href: 'https://example.org/' });
    document.querySelector('h1')!.setAttribute('style', 'color: red');
    document.querySelector('h1')!.setAttribute('onclick', 'window.smuggled = "handler"');
    document.querySelector('h1')!.click();
    void fetch('https://example.org/collect').catch(() => {});
    navigator.sendBeacon('https://example.org/collect');
    // A text that is run as script; `eval` itself is allowed to whoever holds the browser's strings.
    setTimeout('window.smuggled = "text"');
    const form = Object.assign(document.createElement('form'), { action: '/', method: 'get' });
    document.body.append(form);
    form.submit();
  });
  const directives = async () =>
    [...new Set((await violations(page)).map((line) => line.split(' ')[0]))].sort();
  await expect
    .poll(directives)
    .toEqual(
      [
        'base-uri',
        'connect-src',
        'form-action',
        'frame-src',
        'img-src',
        'object-src',
        'script-src',
        'script-src-attr',
        'script-src-elem',
        'style-src-attr',
        'style-src-elem',
      ].sort(),
    );
  // Not by a locator: it would wait for the form's navigation, which never comes.
  const { smuggled, visible } = await page.evaluate(() => ({
    smuggled: Reflect.get(window, 'smuggled') as unknown,
    visible: document.querySelector('h1')!.checkVisibility(),
  }));
  expect(smuggled).toBeUndefined();
  expect(visible, 'the smuggled style has no effect').toBe(true);
  expect(foreign).toEqual([]);
});

test('no page may be shown in another site’s frame, and types are not guessed', async ({
  request,
}) => {
  for (const path of [...PAGES, '/service-worker.js', '/findes/ikke/']) {
    const headers = (await request.get(path)).headers();
    expect(headers['content-security-policy'], path).toContain("frame-ancestors 'none'");
    expect(headers['x-content-type-options'], path).toBe('nosniff');
    expect(headers['referrer-policy'], path).toBe('no-referrer');
    expect(headers['set-cookie'], path).toBeUndefined();
  }
});

test('what comes in the address is never shown as HTML', async ({ page }) => {
  const evil = '<img src=x onerror="window.smuggled=1"><script>window.smuggled=2</script>';
  for (const path of PAGES) {
    await page.goto(`${path}?q=${encodeURIComponent(evil)}#${encodeURIComponent(evil)}`);
    await awake(page);
    await expect(question(page)).toHaveText(/\S/);
    expect(await page.evaluate(() => Reflect.get(window, 'smuggled')), path).toBeUndefined();
    expect(await page.locator('main img').count(), path).toBe(0);
  }
});

test.describe('before the worker has installed', () => {
  test.use({ serviceWorkers: 'block' });

  /** Sentences that stand nowhere but in one language's messages and content. */
  const sentences = {
    da: [
      danishApp.footer,
      danishJourney.welcome.lead,
      danishJourney.how.points[0],
      danishWalk.checkpoint.lead,
    ],
    en: [
      englishApp.footer,
      englishJourney.welcome.lead,
      englishJourney.how.points[0],
      englishWalk.checkpoint.lead,
    ],
  };
  const questions = (locale: 'da' | 'en') =>
    readdirSync('content/tasks').flatMap((area) =>
      readdirSync(join('content/tasks', area)).flatMap((id) => {
        const file = join('content/tasks', area, id, `${locale}.yaml`);
        if (!existsSync(file)) return [];
        const { explain } = parse(readFileSync(file, 'utf8')) as { explain: string };
        // Quotes are escaped in a script in more than one way.
        return explain.split(/["'`\\]/).sort((a, b) => b.length - a.length)[0]!;
      }),
    );

  for (const [path, own, other] of [
    ['/', 'da', 'en'],
    ['/en/', 'en', 'da'],
  ] as const)
    test(`${path} downloads the words of its own language only`, async ({ page }) => {
      const bodies: Promise<string>[] = [];
      page.on('response', (response) => {
        if (/\.(js|json)$/.test(new URL(response.url()).pathname)) bodies.push(response.text());
      });
      await page.goto(path);
      await walkToFirstTask(page, WORDS[own]);
      await walkOn(page, { words: WORDS[own], tasks: 6 });
      await page.waitForLoadState('networkidle');
      const downloaded = (await Promise.all(bodies)).join('\n');
      const mine = [...sentences[own], ...questions(own)];
      const theirs = [...sentences[other], ...questions(other)];
      expect(mine.filter((sentence) => !downloaded.includes(sentence!))).toEqual([]);
      expect(theirs.filter((sentence) => downloaded.includes(sentence!))).toEqual([]);
    });
});
