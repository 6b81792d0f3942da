import { expect, test, type Browser, type Page } from '@playwright/test';
import { readCode, writeCode } from '../../src/lib/carry/codec';
import { crc32 } from '../../src/lib/carry/crc32';
import { codeIn } from '../../src/lib/carry/link';
import { carry as text } from '../../src/lib/i18n/da/carry';
import { data as dataText } from '../../src/lib/i18n/da/data';
import { report as reportText } from '../../src/lib/i18n/da/report';
import { carry as english } from '../../src/lib/i18n/en/carry';
import type { AttemptWithAnswers } from '../../src/lib/storage/store';
import { asFile, copyOf, finishedAttempt } from './copies';
import { button, question, stored, tap, workerReady } from './walk';
import { pagesOf, qrCodesIn } from './zbar';

const NOVEMBER = finishedAttempt(2, '2026-11-01');
const CODE = writeCode(NOVEMBER.attempt, NOVEMBER.answers)!;
const TITLE = text.open.title('1. november 2026', NOVEMBER.answers.length);

const sentences = (page: Page) => page.locator('.barometer .sentence').allInnerTexts();
const outcome = (page: Page) => page.locator('main > [role="status"]');
const qr = (page: Page) => page.getByRole('img', { name: text.take.qr });

/** The result page of a device that has this test. */
async function openResult(page: Page, record: AttemptWithAnswers = NOVEMBER) {
  await page.goto('/mine-data/');
  await page
    .getByLabel(dataText.import.label, { exact: true })
    .setInputFiles(asFile('copy.json', copyOf(record)));
  await expect(page.locator('main article')).toHaveCount(1);
  await page.goto('/resultat/');
  await expect(page.locator('.barometer')).toHaveCount(3);
  await expect(qr(page)).toBeVisible();
}

/** The link as the button puts it on the clipboard. */
async function copiedLink(page: Page): Promise<string> {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await tap(page, text.take.copy);
  await expect(page.getByText(text.take.copied)).toBeVisible();
  return page.evaluate(() => navigator.clipboard.readText());
}

const freshPage = async (browser: Browser, baseURL: string | undefined) =>
  (await browser.newContext({ ...(baseURL === undefined ? {} : { baseURL }) })).newPage();

const databases = (page: Page) =>
  page.evaluate(async () => (await indexedDB.databases()).map(({ name }) => name));

test.describe('a result taken along by its link', () => {
  test.use({ serviceWorkers: 'block' });

  test('is shown on another device before anything is saved, and is the same once it is', async ({
    page,
    browser,
    baseURL,
  }) => {
    test.slow();
    await openResult(page);
    const said = await sentences(page);
    const link = await copiedLink(page);
    expect(link).toBe(`${new URL(baseURL!).origin}/aabn/#${CODE}`);

    const other = await freshPage(browser, baseURL);
    const asked: string[] = [];
    other.on('request', (request) => asked.push(request.url() + (request.postData() ?? '')));
    await other.goto(link);
    await expect(question(other)).toHaveText(TITLE);
    expect(await sentences(other)).toEqual(said);
    expect(await databases(other)).toEqual([]);

    await tap(other, text.open.yes);
    await expect(other).toHaveURL(new RegExp(`/resultat/#${NOVEMBER.attempt.id}$`));
    await expect(other.locator('.barometer')).toHaveCount(3);
    expect(await sentences(other)).toEqual(said);
    const { attempts, answers } = await stored(other);
    expect(attempts).toHaveLength(1);
    expect(answers).toHaveLength(NOVEMBER.answers.length);
    await other.reload();
    await expect(other.locator('.barometer')).toHaveCount(3);
    expect(await copiedLink(other)).toBe(link);

    // Once more: it is there already, and stays one.
    await other.goto(link);
    await tap(other, text.open.yes);
    await expect(other).toHaveURL(/\/resultat\/#/);
    expect(await stored(other)).toMatchObject({ attempts: [{ id: NOVEMBER.attempt.id }] });
    expect(asked.filter((request) => request.replace(/#.*/, '').includes(CODE))).toEqual([]);
    await other.context().close();
  });

  test('is gone with “nej”: from the screen, the address, the history and the device', async ({
    page,
  }) => {
    await page.goto('/');
    await page.goto(`/aabn/#${CODE}`);
    await expect(page.locator('.barometer')).toHaveCount(3);
    const left = () =>
      page.evaluate(() => location.href + JSON.stringify(history.state) + document.referrer);
    expect(await left()).not.toContain(CODE);
    await tap(page, text.open.no);
    await expect(outcome(page)).toHaveText(text.open.notSaved);
    await expect(question(page)).toBeFocused();
    await expect(page.locator('.barometer')).toHaveCount(0);
    expect(await databases(page)).toEqual([]);
    await page.reload();
    await expect(button(page, text.open.button)).toBeVisible();
    await page.goBack();
    await page.goForward();
    await expect(button(page, text.open.button)).toBeVisible();
    await expect(page.locator('.barometer')).toHaveCount(0);
  });

  test('can be pasted by hand, as a link or as the code alone', async ({ page }) => {
    for (const pasted of [
      `https://anden-vaert.example/aabn/#${CODE}`,
      CODE.replace(/(.{60})/g, '$1\n'),
    ]) {
      await page.goto('/aabn/');
      await page.getByLabel(text.open.label).fill(pasted);
      await tap(page, text.open.button);
      await expect(question(page)).toHaveText(TITLE);
      await expect(question(page)).toBeFocused();
      await expect(page.locator('.barometer')).toHaveCount(3);
    }
  });

  test('the page is found from the empty result, and follows a second link', async ({ page }) => {
    await page.goto('/resultat/');
    await page.getByRole('link', { name: text.take.enter }).tap();
    await expect(question(page)).toHaveText(text.open.pageTitle);
    await page.evaluate((code) => (location.hash = code), CODE);
    await expect(question(page)).toHaveText(TITLE);
    const OCTOBER = finishedAttempt(1, '2026-10-01');
    const second = writeCode(OCTOBER.attempt, OCTOBER.answers)!;
    await page.evaluate((code) => (location.hash = code), second);
    await expect(question(page)).toHaveText(
      text.open.title('1. oktober 2026', OCTOBER.answers.length),
    );
    expect(page.url()).not.toContain('#s');
  });

  test('the link stands on the page where the browser does not let it be copied', async ({
    page,
  }) => {
    await page.addInitScript(() => {
      navigator.clipboard.writeText = () => Promise.reject(new DOMException('no'));
    });
    await openResult(page);
    await tap(page, text.take.copy);
    await expect(page.getByText(text.take.copyFailed)).toBeVisible();
    await expect(page.getByText(`/aabn/#${CODE}`)).toBeVisible();
  });

  test('speaks English to who took it in English', async ({ page }) => {
    await page.goto(`/en/aabn/#${CODE}`);
    await expect(question(page)).toHaveText(
      english.open.title('1 November 2026', NOVEMBER.answers.length),
    );
    await tap(page, english.open.yes);
    await expect(page).toHaveURL(/\/en\/resultat\/#/);
    await expect(page.getByRole('img', { name: english.take.qr })).toBeVisible();
    const [link] = qrCodesIn(await page.locator('figure').screenshot());
    expect(link).toContain(`/en/aabn/#${CODE}`);
  });
});

test.describe('a code that can’t be used', () => {
  test.use({ serviceWorkers: 'block' });
  const { refusal } = text.open;

  /** The same attempt with other answers, each with this task id where one is wanted. */
  const otherwise = (change: (seq: number) => object) =>
    writeCode(
      NOVEMBER.attempt,
      NOVEMBER.answers.map((answer) => ({ ...answer, ...change(answer.seq) })),
    )!;

  test('each gets its own sentence, by link and by hand, and changes nothing', async ({ page }) => {
    const flipped = CODE.slice(0, 40) + (CODE[40] === 'A' ? 'B' : 'A') + CODE.slice(41);
    const bad: [keyof typeof refusal, string][] = [
      ['damaged', flipped],
      ['damaged', CODE.slice(0, -1)],
      ['damaged', CODE + CODE],
      ['foreign', 'kære-barometer'],
      ['foreign', '<img src=x onerror="window.smuggled=1">'],
      ['tooLong', 's'.repeat(3_000)],
      ['newer', newerCode()],
      ['unknownTasks', otherwise((seq) => ({ taskId: `task-of-tomorrow-${seq}` }))],
      ['damaged', otherwise(() => ({ outcome: 7 }))],
    ];

    await openResult(page);
    const before = await stored(page);
    await page.goto('/aabn/');
    const byHand = async (code: string) => {
      await page.getByLabel(text.open.label).fill(code);
      await tap(page, text.open.button);
    };
    for (const [reason, code] of bad)
      await test.step(`${reason}: ${code.slice(0, 20)}`, async () => {
        await page.evaluate((fragment) => (location.hash = fragment), code);
        await expect(outcome(page)).toHaveText(refusal[reason]);
        // So that the next sentence is not the last one still standing there.
        await byHand(' ');
        await expect(outcome(page)).toHaveText(refusal.empty);
        await byHand(code);
        await expect(outcome(page)).toHaveText(refusal[reason]);
        await expect(page.locator('.barometer')).toHaveCount(0);
        await byHand(' ');
        await expect(outcome(page)).toHaveText(refusal.empty);
      });
    expect(await stored(page)).toEqual(before);
    expect(await page.evaluate(() => Reflect.get(window, 'smuggled'))).toBeUndefined();
  });

  test('one that says something else than the test of the same name here changes nothing', async ({
    page,
  }) => {
    await openResult(page);
    const before = await stored(page);
    await page.goto(`/aabn/#${otherwise(() => ({ outcome: 'unknown' }))}`);
    await tap(page, text.open.yes);
    await expect(outcome(page)).toHaveText(refusal.conflict);
    expect(await stored(page)).toEqual(before);
  });

  test('one with some tasks that are not known here says how many do not count', async ({
    page,
  }) => {
    await page.goto(
      `/aabn/#${otherwise((seq) => (seq < 2 ? { taskId: `task-of-tomorrow-${seq}` } : {}))}`,
    );
    await expect(page.getByText(text.open.unknown(2))).toBeVisible();
    await tap(page, text.open.yes);
    await expect(page).toHaveURL(/\/resultat\/#/);
    await page.goto('/mine-data/');
    await expect(page.getByText(dataText.attempts.answers(NOVEMBER.answers.length))).toBeVisible();
  });

  /** A whole code of version 2. */
  function newerCode(): string {
    const bytes = Buffer.from(CODE, 'base64url');
    bytes[0] = 0xb2;
    bytes.writeUInt32BE(crc32(bytes.subarray(0, -4)), bytes.length - 4);
    const code = bytes.toString('base64url');
    expect(readCode(code)).toEqual({ kind: 'refused', reason: 'newer' });
    return code;
  }
});

test('without a network the picture is drawn, and a link is opened and saved', async ({
  page,
  context,
  browser,
  baseURL,
}) => {
  test.slow();
  await openResult(page);
  await workerReady(page);
  await context.setOffline(true);
  await page.reload();
  await expect(qr(page)).toBeVisible();
  const said = await sentences(page);
  const [link] = qrCodesIn(await page.locator('figure').screenshot());
  expect(codeIn(link!)).toBe(CODE);

  const other = await freshPage(browser, baseURL);
  await other.goto('/');
  await workerReady(other);
  await other.context().setOffline(true);
  await other.goto(link!);
  await expect(question(other)).toHaveText(TITLE);
  await other.getByRole('button', { name: text.open.yes, exact: true }).click();
  await expect(other).toHaveURL(/\/resultat\/#/);
  await expect(other.locator('.barometer')).toHaveCount(3);
  expect(await sentences(other)).toEqual(said);
  await other.context().close();
});

test.describe('the picture of a result is read by zbarimg', () => {
  test.use({ serviceWorkers: 'block' });
  const expected = (baseURL: string | undefined) => [`${new URL(baseURL!).origin}/aabn/#${CODE}`];

  for (const [how, media] of [
    ['in light', { colorScheme: 'light' }],
    ['in dark', { colorScheme: 'dark' }],
    ['in forced colours, dark', { colorScheme: 'dark', forcedColors: 'active' }],
  ] as const)
    test(`off the screen of a phone, ${how}`, async ({ page, baseURL }) => {
      await page.emulateMedia(media);
      await openResult(page);
      await qr(page).evaluate((picture) => picture.scrollIntoView({ block: 'center' }));
      expect(qrCodesIn(await page.screenshot())).toEqual(expected(baseURL));
    });

  test('off the screen of a phone 320 px wide', async ({ page, baseURL }) => {
    await page.setViewportSize({ width: 320, height: 600 });
    await openResult(page);
    await qr(page).evaluate((picture) => picture.scrollIntoView({ block: 'center' }));
    expect(qrCodesIn(await page.screenshot())).toEqual(expected(baseURL));
  });

  for (const colorScheme of ['light', 'dark'] as const)
    test(`off paper, printed from a device in ${colorScheme}`, async ({ page, baseURL }) => {
      test.slow();
      await page.emulateMedia({ colorScheme });
      await openResult(page);
      const paper = pagesOf(await page.pdf({ format: 'A4' }));
      expect(paper.flatMap(qrCodesIn)).toEqual(expected(baseURL));

      await page.emulateMedia({ media: 'print' });
      await expect(button(page, text.take.copy)).toBeHidden();
      await expect(page.getByText(reportText.paper.own)).toBeVisible();
      await expect(page.getByRole('button', { name: reportText.copy.print })).toBeHidden();
    });

  test('of a test with sixty tasks, many more than the longest track has', async ({
    page,
    baseURL,
  }) => {
    test.slow();
    const thorough = {
      attempt: { ...NOVEMBER.attempt, id: 'f'.repeat(32), track: 'thorough' as const, extra: 36 },
      answers: Array.from({ length: 60 }, (_, seq) => ({
        attemptId: 'f'.repeat(32),
        seq,
        taskId: NOVEMBER.answers[seq]?.taskId ?? `task-that-went-away-${seq}`,
        taskVersion: 1,
        outcome: 1,
        response: null,
      })),
    };
    await openResult(page, thorough);
    await qr(page).evaluate((picture) => picture.scrollIntoView({ block: 'center' }));
    const [link] = qrCodesIn(await page.screenshot());
    const read = readCode(codeIn(link ?? ''));
    expect(read.kind === 'read' && read.carried.answers.length).toBe(60);
    const paper = pagesOf(await page.pdf({ format: 'A4' }));
    expect(paper.flatMap(qrCodesIn)).toEqual([
      `${new URL(baseURL!).origin}/aabn/#${codeIn(link!)}`,
    ]);
  });
});
