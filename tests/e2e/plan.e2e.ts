import { readFile } from 'node:fs/promises';
import { expect, test, type Locator, type Page } from '@playwright/test';
import { compileContent } from '../../src/cli/compile-content';
import { app } from '../../src/lib/i18n/da/app';
import { data as dataText } from '../../src/lib/i18n/da/data';
import { offers as offersText } from '../../src/lib/i18n/da/offers';
import { plan as text } from '../../src/lib/i18n/da/plan';
import { plan as englishText } from '../../src/lib/i18n/en/plan';
import {
  EMPTY_PLAN,
  MAX_GOAL,
  MAX_OFFERS,
  MAX_SIGN,
  MAX_STEP,
  STEP_IDS,
  withGoal,
  withOffer,
  type Plan,
} from '../../src/lib/plan/plan';
import { writeFile } from '../../src/lib/storage/file';
import { axeFindings, hiddenFocus, overflows, smallTargets } from './access';
import { asFile, copyOf, finishedAttempt } from './copies';
import { unfold } from './states';
import { awake, button, tap } from './walk';

test.use({ serviceWorkers: 'block' });

const SUGGESTION = text.goal.suggestions.opdagelse[2]!;
const goal = (page: Page) => page.getByLabel(text.goal.text, { exact: true });
const day = (page: Page) => page.getByLabel(text.session.day, { exact: true });
const time = (page: Page) => page.getByLabel(text.session.time, { exact: true });
const planned = (page: Page) => page.locator('main [data-offer]');
const addButtons = (page: Page) =>
  page.getByRole('button', { name: new RegExp(`^${offersText.plan.add}`) });

async function openPlan(page: Page) {
  await page.goto('plan/');
  await expect(goal(page)).toBeVisible();
}

/** Reads a copy in at "Mine data". */
async function readIn(page: Page, copy: string) {
  await page.goto('mine-data/');
  await expect(page.getByRole('heading', { name: dataText.attempts.title })).toBeVisible();
  await page
    .getByLabel(dataText.import.label, { exact: true })
    .setInputFiles(asFile('k.json', copy));
  await expect(page.locator('.toast')).toHaveText(/\S/);
}

const copyWith = (plan: Plan) => writeFile([], new Date('2026-11-20T10:00:00.000Z'), { plan });

async function download(page: Page, name: string) {
  const [file] = await Promise.all([page.waitForEvent('download'), tap(page, name)]);
  return { name: file.suggestedFilename(), text: await readFile(await file.path(), 'utf8') };
}

test('an offer from the result, a goal and a day are a plan, and still are after a reload', async ({
  page,
}) => {
  await readIn(page, copyOf(finishedAttempt(1, '2026-10-01')));
  await page.goto('resultat/');
  const card = page.locator('article.card').first();
  const name = await card.getByRole('heading').innerText();
  await card.getByRole('button', { name: `${offersText.plan.add}: ${name}` }).tap();
  await expect(card.getByRole('status')).toHaveText(offersText.plan.added);
  await expect(
    card.getByRole('button', { name: `${offersText.plan.remove}: ${name}` }),
  ).toBeVisible();
  await card.getByRole('link', { name: offersText.plan.open }).tap();

  await expect(planned(page).getByRole('heading')).toHaveText(name);
  await tap(page, SUGGESTION.goal);
  await expect(goal(page)).toHaveValue(SUGGESTION.goal);
  await expect(page.getByText(text.saved.device)).toBeVisible();
  await page.getByText(text.goal.rhythms.twice).tap();
  await day(page).fill('2026-12-01');
  await time(page).fill('10:00');
  await page.getByRole('checkbox', { name: text.session.steps.choose }).check();
  await expect(page.getByText(text.saved.device)).toBeVisible();

  await page.reload();
  await expect(planned(page).getByRole('heading')).toHaveText(name);
  await expect(goal(page)).toHaveValue(SUGGESTION.goal);
  await expect(page.getByLabel(text.goal.sign)).toHaveValue(SUGGESTION.sign);
  await expect(page.getByLabel(text.goal.rhythms.twice)).toBeChecked();
  await expect(day(page)).toHaveValue('2026-12-01');
  await expect(time(page)).toHaveValue('10:00');
  await expect(page.getByRole('checkbox', { name: text.session.steps.choose })).toBeChecked();

  await page.goto('tilbud/');
  await page.getByRole('button', { name: `${offersText.plan.remove}: ${name}` }).tap();
  await openPlan(page);
  await expect(planned(page)).toHaveCount(0);
  await expect(goal(page)).toHaveValue(SUGGESTION.goal);
});

test('an empty plan leads to the result and to the offers', async ({ page }) => {
  await openPlan(page);
  const main = page.getByRole('main');
  await expect(main.getByRole('link', { name: text.offers.result })).toHaveAttribute(
    'href',
    '/resultat/',
  );
  await main.getByRole('link', { name: text.offers.all }).tap();
  await expect(page).toHaveURL(/\/tilbud\/$/);
});

test('a full plan says so and takes no more', async ({ page }) => {
  await page.goto('tilbud/');
  await awake(page);
  for (let count = 0; count < MAX_OFFERS; count++) await addButtons(page).first().tap();
  const card = page.locator('article', { has: addButtons(page) }).first();
  await addButtons(page).first().tap();
  await expect(card.getByRole('status')).toHaveText(offersText.plan.full(MAX_OFFERS));
  await openPlan(page);
  await expect(planned(page)).toHaveCount(MAX_OFFERS);
});

test('the person’s own words come back after a suggestion took their place', async ({ page }) => {
  await openPlan(page);
  await goal(page).fill('Lære at bruge kortet på min telefon');
  await tap(page, SUGGESTION.goal);
  await expect(goal(page)).toHaveValue(SUGGESTION.goal);
  await tap(page, text.goal.undo);
  await expect(goal(page)).toHaveValue('Lære at bruge kortet på min telefon');
  await expect(goal(page)).toBeFocused();
});

test('minutes move between a step and the time to practise, and stop where there are none', async ({
  page,
}) => {
  await openPlan(page);
  await page.getByText(text.session.edit).tap();
  const minutes = async () =>
    (await page.locator('.steps strong').allInnerTexts()).map((words) => parseInt(words, 10));
  expect(await minutes()).toEqual([5, 10, 20, 5, 5]);
  const more = button(page, text.session.more(text.session.steps.see));
  for (const left of [15, 10, 5]) {
    await more.tap();
    await expect(page.getByText(text.session.changed(30 - left, left))).toBeVisible();
  }
  // It says that it has nothing more to give, and why, but stays where the keyboard finds it.
  await expect(more).toHaveAttribute('aria-disabled', 'true');
  await more.tap({ force: true });
  await expect(page.getByText(text.session.refused.most)).toBeVisible();
  await button(page, text.session.less(text.session.steps.note)).tap();
  expect(await minutes()).toEqual([5, 25, 10, 5]);

  const first = page.getByLabel(text.session.stepText(1), { exact: true }).last();
  await first.fill('Vælg et kort');
  await expect(page.getByRole('checkbox', { name: 'Vælg et kort' })).toBeVisible();
  await first.fill('');
  await first.blur();
  await expect(first).toHaveValue(text.session.steps.choose);
});

test('the calendar file holds the 45 minutes; without a day it asks for one', async ({ page }) => {
  await readIn(
    page,
    copyWith(withGoal(withOffer(EMPTY_PLAN, 'ukendt'), { text: 'Mål; æøå, 🙂\nto' })),
  );
  await openPlan(page);
  await tap(page, text.take.calendar);
  await expect(page.getByText(text.take.dayFirst)).toBeVisible();
  await expect(day(page)).toBeFocused();

  await day(page).fill('2026-12-01');
  await time(page).fill('10:00');
  const file = await download(page, text.take.calendar);
  expect(file.name).toMatch(/^min-plan-\d{4}-\d\d-\d\d\.ics$/);
  const lines = file.text.split('\r\n');
  expect(lines.at(-1)).toBe('');
  for (const line of lines) {
    expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
    expect(line).not.toContain('\n');
  }
  const unfolded = file.text.replaceAll('\r\n ', '').split('\r\n');
  expect(unfolded).toContain('DTSTART:20261201T100000');
  expect(unfolded).toContain('DURATION:PT45M');
  expect(unfolded).toContain(`SUMMARY:${text.words.summary}`);
  const description = unfolded.find((line) => line.startsWith('DESCRIPTION:'))!;
  expect(description).toContain('Mål\\; æøå\\, 🙂\\nto');
  expect(description).toContain(text.offers.gone.replace(',', '\\,'));
  expect(unfolded.some((line) => /^DTSTAMP:\d{8}T\d{6}Z$/.test(line))).toBe(true);

  // The same event again, so that a calendar moves it instead of showing two.
  const uid = unfolded.find((line) => line.startsWith('UID:'))!;
  await time(page).fill('');
  const again = (await download(page, text.take.calendar)).text.split('\r\n');
  expect(again).toContain(uid);
  expect(again).toContain('DTSTART;VALUE=DATE:20261201');
});

test('the plan leaves as a text, by file and by clipboard', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await openPlan(page);
  await tap(page, SUGGESTION.goal);
  const file = await download(page, text.take.text);
  expect(file.name).toMatch(/^min-plan-.*\.txt$/);
  expect(file.text).toContain(text.words.goal(SUGGESTION.goal));
  await tap(page, text.take.copy);
  await expect(page.getByText(text.take.copyDone)).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(file.text);
});

test('an offer that is gone from the catalogue is said to be, and only the person removes it', async ({
  page,
}) => {
  await readIn(page, copyWith(['nedlagt', 'borgerservice-hjaelp'].reduce(withOffer, EMPTY_PLAN)));
  await openPlan(page);
  const gone = page.locator('[data-offer="nedlagt"]');
  await expect(gone).toContainText(text.offers.goneText);
  await page.reload();
  await expect(gone).toBeVisible();
  await gone.getByRole('button', { name: new RegExp(`^${text.offers.remove}`) }).tap();
  await expect(gone).toBeHidden();
  await expect(page.getByRole('heading', { name: text.offers.title })).toBeFocused();
  await expect(planned(page)).toHaveCount(1);
});

test('the plan is part of “Mine data”: shown, taken along, kept on import, erased', async ({
  page,
  browser,
}) => {
  await openPlan(page);
  await tap(page, SUGGESTION.goal);
  await expect(page.getByText(text.saved.device)).toBeVisible();
  await page.goto('mine-data/');
  await expect(page.getByRole('listitem').filter({ hasText: SUGGESTION.goal })).toBeVisible();
  const copy = await download(page, dataText.export.button);

  const other = await (await browser.newContext()).newPage();
  await readIn(other, copy.text);
  await expect(other.getByText(dataText.import.added.plan)).toBeVisible();
  await openPlan(other);
  await expect(goal(other)).toHaveValue(SUGGESTION.goal);
  await goal(other).fill('Mit eget mål');
  await expect(other.getByText(text.saved.device)).toBeVisible();
  await readIn(other, copy.text);
  await expect(other.getByText(dataText.import.kept.plan)).toBeVisible();
  await openPlan(other);
  await expect(goal(other)).toHaveValue('Mit eget mål');
  await other.context().close();

  await tap(page, dataText.erase.button);
  await tap(page, dataText.yes);
  await expect(page.getByText(dataText.plan.none)).toBeVisible();
  await openPlan(page);
  await expect(goal(page)).toHaveValue('');
});

test('the plan is emptied after a question', async ({ page }) => {
  await openPlan(page);
  await expect(button(page, text.clear.button)).toBeHidden();
  await goal(page).fill('Et mål');
  await tap(page, text.clear.button);
  await tap(page, text.clear.no);
  await expect(goal(page)).toHaveValue('Et mål');
  await tap(page, text.clear.button);
  await tap(page, text.clear.yes);
  await expect(goal(page)).toHaveValue('');
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
  await page.reload();
  await expect(goal(page)).toHaveValue('');
});

test('where the browser stores nothing, the plan works and says that it is only remembered', async ({
  page,
}) => {
  await page.addInitScript(() => Object.defineProperty(window, 'indexedDB', { value: undefined }));
  await page.goto('tilbud/');
  await awake(page);
  await addButtons(page).first().tap();
  await page.getByRole('link', { name: offersText.plan.open }).tap();
  await expect(planned(page)).toHaveCount(1);
  await tap(page, SUGGESTION.goal);
  await expect(page.getByText(text.saved.memory)).toBeVisible();
  await page.getByRole('link', { name: app.menu.data }).tap();
  await expect(page.getByRole('listitem').filter({ hasText: SUGGESTION.goal })).toBeVisible();
  await page.getByRole('link', { name: dataText.plan.show }).tap();
  await expect(goal(page)).toHaveValue(SUGGESTION.goal);
});

test.describe('by keyboard alone', () => {
  /** Tabs on until the target has the focus. */
  async function tabTo(page: Page, target: Locator) {
    for (let tabs = 0; tabs < 80; tabs++) {
      if (await target.evaluate((element) => element === document.activeElement)) return;
      await page.keyboard.press('Tab');
    }
    throw new Error(`Not reached by Tab: ${String(target)}`);
  }

  test('a plan is made, ordered, timed and taken along', async ({ page }) => {
    await readIn(page, copyWith(['borgerservice-hjaelp', 'nedlagt'].reduce(withOffer, EMPTY_PLAN)));
    await openPlan(page);
    const order = () =>
      planned(page).evaluateAll((all) => all.map((item) => item.getAttribute('data-offer')));
    const down = planned(page).first().locator('[data-control="down"]');
    await tabTo(page, down);
    await page.keyboard.press('Enter');
    expect(await order()).toEqual(['nedlagt', 'borgerservice-hjaelp']);
    await expect(planned(page).last().locator('[data-control="down"]')).toBeFocused();

    await tabTo(page, page.getByRole('radio', { name: 'Opdagelse' }));
    await page.keyboard.press('ArrowDown');
    await tabTo(page, button(page, text.goal.suggestions.analyse[0]!.goal));
    await page.keyboard.press('Space');
    await expect(goal(page)).toHaveValue(text.goal.suggestions.analyse[0]!.goal);
    await tabTo(page, goal(page));
    await page.keyboard.press('End');
    await page.keyboard.type(' Sammen med Bo.');
    await tabTo(page, page.getByRole('radio', { name: text.goal.noRhythm }));
    await page.keyboard.press('ArrowUp');
    await expect(page.getByLabel(text.goal.rhythms.weekly)).toBeChecked();

    await tabTo(page, day(page));
    await page.keyboard.type('12012026');
    await expect(day(page)).toHaveValue(/^2026-(12-01|01-12)$/);
    await tabTo(page, page.getByRole('checkbox', { name: text.session.steps.choose }));
    await page.keyboard.press('Space');
    await tabTo(page, page.getByText(text.session.edit));
    await page.keyboard.press('Enter');
    await tabTo(page, button(page, text.session.more(text.session.steps.tell)));
    await page.keyboard.press('Enter');
    await expect(page.getByText(text.session.changed(10, 15))).toBeVisible();

    await tabTo(page, button(page, text.take.calendar));
    const [file] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('Enter')]);
    expect(await readFile(await file.path(), 'utf8')).toContain('BEGIN:VEVENT');

    await page.reload();
    await expect(goal(page)).toHaveValue(/Sammen med Bo\.$/);
    expect(await order()).toEqual(['nedlagt', 'borgerservice-hjaelp']);
  });
});

/** As much as a plan can hold: the offers with the longest names, every field full. */
function longestPlan(): Plan {
  const { content } = compileContent(process.cwd());
  const ids = content!.offers
    .toSorted((a, b) => b.name.da.length - a.name.da.length)
    .slice(0, MAX_OFFERS)
    .map(({ id }) => id);
  const filled = (most: number) => 'Noget, der fylder meget. '.repeat(most).slice(0, most).trim();
  return withGoal(
    {
      ...EMPTY_PLAN,
      offers: ids,
      session: {
        day: '2026-12-01',
        time: null,
        steps: EMPTY_PLAN.session.steps.map((step) => ({ ...step, text: filled(MAX_STEP) })),
      },
    },
    { text: filled(MAX_GOAL), sign: filled(MAX_SIGN), rhythm: 'daily' },
  );
}

const pagesIn = (pdf: Buffer) => pdf.toString('latin1').match(/\/Type\s*\/Page\b(?!s)/g)?.length;

test('on paper it is one A4 page, empty or as full as can be, with boxes and lines', async ({
  page,
}) => {
  await openPlan(page);
  expect(pagesIn(await page.pdf({ preferCSSPageSize: true }))).toBe(1);
  await page.emulateMedia({ media: 'print' });
  const paper = page.locator('.paper');
  await expect(paper.locator('.box')).toHaveCount(STEP_IDS.length);
  expect(await paper.locator('.line').count()).toBeGreaterThan(4);
  await expect(page.getByRole('button')).toHaveCount(0);

  await readIn(page, copyWith(longestPlan()));
  await page.emulateMedia({ media: null });
  await openPlan(page);
  await expect(planned(page)).toHaveCount(MAX_OFFERS);
  expect(pagesIn(await page.pdf({ preferCSSPageSize: true }))).toBe(1);
  await page.emulateMedia({ media: 'print' });
  await expect(paper.locator('.box')).toHaveCount(1 + STEP_IDS.length + MAX_OFFERS);
});

test('a full plan has nothing for axe to find, nothing cut off, and targets that can be hit', async ({
  page,
}) => {
  test.slow();
  const plan = longestPlan();
  await readIn(page, copyWith({ ...plan, offers: ['nedlagt', ...plan.offers.slice(1)] }));
  for (const [path, words] of [
    ['plan/', text],
    ['en/plan/', englishText],
  ] as const) {
    await page.goto(path);
    await expect(page.getByLabel(words.goal.text, { exact: true })).toBeVisible();
    await unfold(page);
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      expect(await axeFindings(page), `${path}, ${colorScheme}`).toEqual([]);
    }
    expect(await smallTargets(page)).toEqual([]);
    expect(await hiddenFocus(page)).toEqual([]);
    const phone = page.viewportSize()!;
    await page.setViewportSize({ ...phone, width: 320 });
    expect(await overflows(page), `${path} at 320 px`).toEqual([]);
    await page.setViewportSize(phone);
    await page.evaluate(() => (document.documentElement.style.fontSize = '200%'));
    expect(await overflows(page), `${path} at 200 %`).toEqual([]);
  }
});
