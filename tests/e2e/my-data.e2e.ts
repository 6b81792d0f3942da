import { readFile } from 'node:fs/promises';
import { expect, test, type Page } from '@playwright/test';
import { data as text } from '../../src/lib/i18n/da/data';
import { app as appText } from '../../src/lib/i18n/da/app';
import { offers as offersText } from '../../src/lib/i18n/da/offers';
import { report as reportText } from '../../src/lib/i18n/da/report';
import { MAX_IMPORT_BYTES } from '../../src/lib/storage/store';
import { allTasks } from './catalogue';
import { asFile, copyOf, finishedAttempt } from './copies';
import { tap, walkIn, walkOn, WORDS } from './walk';

const OCTOBER = finishedAttempt(1, '2026-10-01');
const NOVEMBER = finishedAttempt(2, '2026-11-01');
const BOTH = copyOf(OCTOBER, NOVEMBER);

test.use({ serviceWorkers: 'block' });

const tests = (page: Page) => page.locator('main article');
const problem = (page: Page) => page.locator('main > [role="alert"]');
/** What is said about something that went well. */
const said = (page: Page, words: string) => page.locator('.toast').filter({ hasText: words });
const choose = (page: Page, ...file: Parameters<typeof asFile>) =>
  page.getByLabel(text.import.label, { exact: true }).setInputFiles(asFile(...file));

async function openMyData(page: Page) {
  await page.goto('mine-data/');
  await expect(page.getByRole('heading', { name: text.attempts.title })).toBeVisible();
}

/** "Mine data" with two tests read in. */
async function openWithBoth(page: Page) {
  await openMyData(page);
  await choose(page, 'copy.json', BOTH);
  await expect(said(page, text.import.done(2, 0))).toBeVisible();
  await expect(tests(page)).toHaveCount(2);
}

/** What the browser itself holds in the barometer's database. */
const rowsOnDevice = (page: Page) =>
  page.evaluate(async () => {
    const asked = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error!);
      });
    const db = await asked(indexedDB.open('barometer'));
    const stores = ['attempts', 'answers', 'settings'];
    const transaction = db.transaction(stores);
    const counts = await Promise.all(
      stores.map((store) => asked(transaction.objectStore(store).count())),
    );
    db.close();
    return { attempts: counts[0], answers: counts[1], settings: counts[2] };
  });

/** The result as a person reads it. */
async function readResult(page: Page): Promise<string> {
  await expect(page.locator('.barometer')).toHaveCount(3);
  await expect(page.locator('article.card').first()).toBeVisible();
  return page.locator('main').innerText();
}

async function download(page: Page, name: string) {
  const [file] = await Promise.all([page.waitForEvent('download'), tap(page, name)]);
  return { name: file.suggestedFilename(), text: await readFile(await file.path(), 'utf8') };
}

test('shows every answer of every test, with the task it belongs to', async ({ page }) => {
  const titles = new Map(
    allTasks().map(({ id, best, text }) => [id, { title: text.da.title, best }]),
  );
  await openWithBoth(page);
  for (const [index, { answers }] of [NOVEMBER, OCTOBER].entries()) {
    const shown = tests(page).nth(index);
    await expect(shown).toContainText(text.attempts.answers(answers.length));
    await shown.getByText(text.attempts.details).tap();
    const expected = answers.map(({ taskId, outcome }) => {
      const { title, best } = titles.get(taskId)!;
      const found = text.attempts.outcome;
      return `${title}: ${typeof outcome === 'number' ? found.points(outcome, best) : found[outcome]}`;
    });
    await expect(shown.getByRole('listitem')).toHaveText(expected);
  }
});

test('a copy taken on one device brings the same result to another', async ({ page, browser }) => {
  await openWithBoth(page);
  const copy = await download(page, text.export.button);
  expect(copy.name).toMatch(/^kompetencebarometer-\d{4}-\d\d-\d\d\.json$/);
  await expect(said(page, text.export.done)).toBeVisible();
  await page.goto('resultat/');
  const result = await readResult(page);

  const other = await (await browser.newContext()).newPage();
  await openMyData(other);
  await expect(tests(other)).toHaveCount(0);
  await choose(other, copy.name, copy.text);
  await expect(said(other, text.import.done(2, 0))).toBeVisible();
  await other.goto('resultat/');
  expect(await readResult(other)).toBe(result);

  await openMyData(other);
  const second = await download(other, text.export.button);
  expect(JSON.parse(second.text).attempts).toEqual(JSON.parse(copy.text).attempts);
  await choose(other, second.name, second.text);
  await expect(said(other, text.import.done(0, 2))).toBeVisible();
  await other.context().close();
});

test('each file that is no good gets its own sentence and changes nothing', async ({ page }) => {
  const changed = (change: (file: ReturnType<typeof JSON.parse>) => void) => {
    const file = JSON.parse(copyOf(OCTOBER));
    change(file);
    return JSON.stringify(file);
  };
  const files: [keyof typeof text.import.refusal, string][] = [
    ['notJson', BOTH.slice(0, BOTH.length / 2)],
    ['notJson', 'Kære barometer, her er mine svar.'],
    ['notJson', ''],
    ['foreign', '{"type":"FeatureCollection","features":[]}'],
    ['foreign', '[1, 2, 3]'],
    ['tooLarge', ' '.repeat(MAX_IMPORT_BYTES + 1)],
    ['newer', changed((file) => (file.version = 3))],
    ['damaged', changed((file) => (file.attempts[0].answers[3].seq = 7))],
    ['damaged', changed((file) => (file.attempts[0].attempt.track = 'endless'))],
    ['conflict', changed((file) => (file.attempts[0].answers[0].outcome = 'missing'))],
  ];
  const sentences = new Set(files.map(([reason]) => text.import.refusal[reason]));
  expect(sentences.size).toBe(6);

  await openWithBoth(page);
  const before = JSON.parse((await download(page, text.export.button)).text).attempts;
  for (const [index, [reason, content]] of files.entries())
    await test.step(`${reason}, file ${index}`, async () => {
      await choose(page, 'kopi.json', content);
      await expect(problem(page)).toHaveText(text.import.refusal[reason]);
      await expect(tests(page)).toHaveCount(2);
      // So that the next sentence is not the last one still standing there.
      await choose(page, 'copy.json', BOTH);
      await expect(said(page, text.import.done(0, 2))).toBeVisible();
    });
  await page.reload();
  await expect(tests(page)).toHaveCount(2);
  expect(JSON.parse((await download(page, text.export.button)).text).attempts).toEqual(before);
});

test('one test is deleted for good, after a question that Escape and “nej” answer with no', async ({
  page,
}) => {
  await openWithBoth(page);
  const dialog = page.getByRole('dialog');
  const remove = tests(page).filter({ hasText: '1. november 2026' }).getByRole('button');

  await remove.tap();
  await expect(dialog).toContainText(text.attempts.confirmRemove('1. november 2026'));
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await expect(remove).toBeFocused();
  await remove.tap();
  await tap(page, text.no);
  await expect(dialog).toBeHidden();
  await expect(tests(page)).toHaveCount(2);

  await remove.tap();
  await tap(page, text.yes);
  await expect(dialog).toBeHidden();
  await expect(tests(page)).toHaveCount(1);
  // The button is gone; the focus is where one goes on from.
  await expect(page.getByRole('heading', { name: text.attempts.title })).toBeFocused();
  await expect(said(page, text.attempts.removed)).toBeVisible();
  expect(await rowsOnDevice(page)).toEqual({
    attempts: 1,
    answers: OCTOBER.answers.length,
    settings: 0,
  });
  await page.reload();
  await expect(tests(page).getByRole('heading')).toHaveText('1. oktober 2026');
});

test('“slet alt” leaves no test, no answer and no wish on the device', async ({ page }) => {
  await openWithBoth(page);
  await page.goto('resultat/');
  await page.getByText(reportText.step.personal, { exact: true }).tap();
  await page.getByRole('checkbox', { name: offersText.wishes.inPerson }).check();
  await openMyData(page);
  await expect(
    page.getByRole('listitem').filter({ hasText: offersText.wishes.inPerson }),
  ).toBeVisible();

  const dialog = page.getByRole('dialog');
  await tap(page, text.erase.button);
  await expect(dialog).toContainText(text.erase.confirm);
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  expect(await rowsOnDevice(page)).toMatchObject({ attempts: 2, settings: 1 });

  await tap(page, text.erase.button);
  await tap(page, text.yes);
  await expect(said(page, text.erase.done)).toBeVisible();
  await expect(page.getByText(text.attempts.none)).toBeVisible();
  await expect(page.getByText(text.wishes.none)).toBeVisible();
  expect(await rowsOnDevice(page)).toEqual({ attempts: 0, answers: 0, settings: 0 });
  await page.goto('resultat/');
  await expect(page.getByText(reportText.none.text)).toBeVisible();
});

const REFUSALS: readonly (readonly [string, () => void])[] = [
  ['has no IndexedDB', () => Object.defineProperty(window, 'indexedDB', { value: undefined })],
  [
    'throws at the mention of IndexedDB',
    () =>
      Object.defineProperty(window, 'indexedDB', {
        get() {
          throw new DOMException('The operation is insecure.', 'SecurityError');
        },
      }),
  ],
  [
    'refuses to open IndexedDB',
    () => {
      IDBFactory.prototype.open = () => {
        throw new DOMException('Access is denied.', 'SecurityError');
      };
    },
  ],
];

for (const [what, refuse] of REFUSALS)
  test(`in a browser that ${what} a whole test works, says so, and its result can be taken along`, async ({
    page,
    browser,
  }) => {
    await page.addInitScript(refuse);
    await page.goto('./');
    await walkIn(page, WORDS.da, { track: 'short' });
    const answered = await walkOn(page);
    expect(answered).toBe(9);
    await expect(page.getByText(appText.storage.unavailable)).toBeVisible();
    const result = await readResult(page);
    const copy = await download(page, reportText.copy.button);

    await page.getByRole('link', { name: reportText.copy.data }).tap();
    await expect(page.getByText(text.where.memory)).toBeVisible();
    await expect(tests(page)).toContainText([text.attempts.answers(answered)]);

    const other = await (await browser.newContext()).newPage();
    await openMyData(other);
    await choose(other, copy.name, copy.text);
    await expect(said(other, text.import.done(1, 0))).toBeVisible();
    await other.goto('resultat/');
    expect(await readResult(other)).toBe(result);
    await other.context().close();
  });

test('answers can be given to research: shown in full first, with nothing about the person', async ({
  page,
}) => {
  await page.goto('/mine-data/');
  await expect(page.getByText(text.research.none)).toBeVisible();
  await openWithBoth(page);
  await page.getByText(text.research.show, { exact: true }).tap();
  const shown = await page.getByRole('region', { name: text.research.label }).innerText();
  const saved = await download(page, text.research.button);
  expect(saved.text.trim()).toBe(shown.trim());
  await expect(said(page, text.research.done)).toBeVisible();

  const line = JSON.parse(saved.text);
  expect(Object.keys(line)).toEqual(['person', 'answers']);
  expect(line.person).toMatch(/^[0-9a-f]{32}$/);
  expect(Object.keys(line.answers).length).toBeGreaterThan(0);
  for (const score of Object.values(line.answers)) expect([0, 1, 2, 3]).toContain(score);
  expect(saved.text).not.toMatch(/2026|adult|attempt/);
});
