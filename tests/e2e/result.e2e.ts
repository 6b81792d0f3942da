import { expect, test, type Page } from '@playwright/test';
import type { Locale } from '../../src/lib/content/ids';
import { report as danish } from '../../src/lib/i18n/da/report';
import { report as english } from '../../src/lib/i18n/en/report';
import { axeFindings, overflows } from './access';
import { allTasks } from './catalogue';
import { ableTo, asFile, attemptBy, copyOf, type Citizen } from './copies';
import { unfold } from './states';
import { button, WORDS } from './walk';

const someone = (change: Partial<Citizen>): Citizen => ({
  seed: 12,
  day: '2026-11-02',
  track: 'normal',
  says: 1,
  solves: ableTo(-0.9),
  ...change,
});
const LOW = someone({ seed: 11, solves: ableTo(-1.9) });
const MID = someone({});
const HIGH = someone({ seed: 13, solves: ableTo(0.9) });
/** On the border of two stages. */
const BETWEEN = someone({ seed: 3, solves: ableTo(-1.4) });
/** Said "yes" to everything, and solved little. */
const SURE = someone({ seed: 17, says: 2, solves: ableTo(-2.6) });
/** Said "ved ikke endnu" all along. */
const UNSURE = someone({ seed: 15, says: 0, solves: () => null });
/** Left after one task. */
const BRIEF = someone({ seed: 16, track: 'short', stopsAfter: 1 });

test.use({ serviceWorkers: 'block' });

/** The result page of somebody whose tests are on the device. */
async function openResult(page: Page, citizens: readonly Citizen[], locale: Locale = 'da') {
  const start = locale === 'da' ? './' : 'en/';
  await page.goto(`${start}mine-data/`);
  await page
    .locator('input[type="file"]')
    .setInputFiles(asFile('copy.json', copyOf(...citizens.map(attemptBy))));
  await expect(page.locator('main article')).toHaveCount(citizens.length);
  await page.goto(`${start}resultat/`);
  await expect(page.locator('.barometer')).toHaveCount(3);
}

const where = (page: Page) => page.locator('.barometer .sentence');

for (const [who, citizen, stage] of [
  ['somebody who solves little', LOW, 'Grundlæggende'],
  ['somebody in the middle', MID, 'Selvstændig'],
  ['somebody who solves nearly everything', HIGH, 'Avanceret'],
] as const)
  test(`${who} reads a sentence with their stage in every area`, async ({ page }) => {
    await openResult(page, [citizen]);
    await expect(where(page)).toHaveText([
      danish.sentence.known('Brug', stage),
      danish.sentence.known('Analyse', stage),
      danish.sentence.known('Opdagelse', stage),
    ]);
    await expect(page.locator('.barometer .sure').first()).toContainText('ud af 10');
  });

test('an area that is not known is called so, and three more tasks are on offer', async ({
  page,
}) => {
  await openResult(page, [BRIEF]);
  await expect(where(page).nth(1)).toHaveText(danish.sentence.unknown('Analyse'));
  await expect(page.locator('.barometer').nth(1).getByRole('img')).toHaveAccessibleName(
    danish.barometer.unknownLabel('Analyse'),
  );
  await expect(page.getByRole('link', { name: danish.more.button })).toBeVisible();
});

test('the first screen of a phone says something the person can do, and shows the way on', async ({
  page,
}) => {
  await openResult(page, [MID]);
  const first = page.locator('.view .first');
  const solved = allTasks().map(({ text }) => danish.opening.can(text.da.can));
  expect(solved).toContain(await first.innerText());
  await expect(first).toBeInViewport({ ratio: 1 });
  const on = page.getByRole('link', { name: danish.opening.toStep });
  await expect(on).toBeInViewport({ ratio: 1 });

  // By keyboard too: the next stop after the jump is within the next step.
  await on.focus();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  await expect(page.locator('section', { hasText: danish.step.title }).last()).toContainText(
    (await page.locator(':focus').innerText()).trim(),
  );
  await expect(page.getByRole('heading', { name: danish.step.title })).toBeInViewport();
});

test('somebody who solved nothing is met with warmth, and with a step', async ({ page }) => {
  await openResult(page, [UNSURE]);
  await expect(page.locator('.view .first')).toHaveText(/^Du gav dig i kast med \d+ opgaver\.$/);
  await expect(page.locator('article.card').first()).toBeVisible();
  await expect(page.locator('main')).not.toContainText(/forkert|fejlede|dårlig|dumpe/i);
});

test('"how sure is it" opens by keyboard: twenty people, the same in picture, name and list', async ({
  page,
}) => {
  await openResult(page, [BETWEEN]);
  for (const barometer of await page.locator('.barometer').all()) {
    const summary = barometer.locator('summary');
    await summary.focus();
    await page.keyboard.press('Enter');
    await expect(barometer.locator('.dot')).toHaveCount(20);
    const lines = await barometer.locator('.counts li').allInnerTexts();
    expect(lines.reduce((sum, line) => sum + Number.parseInt(line, 10), 0)).toBe(20);
    const name = await barometer.getByRole('heading').innerText();
    await expect(barometer.getByRole('img').nth(1)).toHaveAccessibleName(
      danish.dots.label(name.trim(), lines.join('; ')),
    );
  }
});

test('what one said oneself stands beside the result only where it surely differs', async ({
  page,
}) => {
  await openResult(page, [SURE]);
  const own = page.locator('.barometer p.self');
  await expect(own).toHaveCount(3);
  await expect(own.first()).toContainText(/niveau [56]/);
  await expect(page.locator('.barometer .lying .self')).toHaveCount(3);
  await expect(page.getByRole('heading', { name: danish.self.title })).toBeVisible();
});

test('nothing is said of the self-rating where it fits', async ({ page }) => {
  await openResult(page, [MID]);
  await expect(page.locator('.barometer .self')).toHaveCount(0);
  await expect(page.getByRole('heading', { name: danish.self.title })).toHaveCount(0);
});

test('"read again" opens the explanations on the same page', async ({ page }) => {
  await openResult(page, [MID]);
  const again = page.locator('article.card a[href="/resultat/#opgaver"]').first();
  await unfold(page);
  await page
    .locator('section', { has: page.locator('#opgaver') })
    .locator('details')
    .first()
    .evaluate((details) => details.removeAttribute('open'));
  await again.click();
  await expect(page.locator('#opgaver')).toBeInViewport();
  await expect(
    page
      .locator('section', { has: page.locator('#opgaver') })
      .locator('details')
      .first(),
  ).toHaveAttribute('open', '');
});

/** Pages of a PDF as Chromium writes it. */
const pagesOf = (pdf: Buffer) => pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)!.length;

for (const locale of ['da', 'en'] as const)
  for (const [who, citizen] of Object.entries({ LOW, MID, HIGH, BETWEEN, SURE, UNSURE, BRIEF }))
    test(`on paper it is one page of A4: ${who} in ${locale}`, async ({ page }) => {
      await openResult(page, [citizen], locale);
      // As it comes from a dark screen, too.
      await page.emulateMedia({ colorScheme: 'dark' });
      expect(pagesOf(await page.pdf({ format: 'A4' }))).toBe(1);
    });

test('the paper has the sentences, what one can, the step, the date, and what it must not be used for', async ({
  page,
}) => {
  await openResult(page, [MID]);
  const sentences = await where(page).allInnerTexts();
  const step = await page.locator('article.card .name').first().innerText();
  await page.emulateMedia({ media: 'print' });
  await expect(where(page).first()).toBeHidden();
  const paper = page.locator('.sheet');
  for (const words of [
    ...sentences,
    step.trim(),
    '2. november 2026',
    danish.can.title,
    danish.next.title,
    danish.barometer.legend,
    danish.paper.own,
    new URL(page.url()).host,
  ])
    await expect(paper).toContainText(words);
  // Three barometers, and the code to take along.
  await expect(paper.getByRole('img')).toHaveCount(4);
  // Black ink, so that nothing hangs on a colour.
  const inks = await paper.locator('rect, path, text, stop').evaluateAll((all) =>
    all.flatMap((element) => {
      const { fill, stroke, stopColor } = getComputedStyle(element);
      return element.matches('stop') ? [stopColor] : [fill, stroke];
    }),
  );
  for (const ink of new Set(inks.filter((ink) => ink.startsWith('rgb')))) {
    const [r, g, b] = ink.match(/\d+/g)!;
    expect(r === g && g === b, ink).toBe(true);
  }
});

for (const [who, citizen] of [
  ['with a mark of one’s own', SURE],
  ['with areas that are not known', BRIEF],
] as const)
  test(`the result ${who} is accessible in every scheme and cut off nowhere`, async ({ page }) => {
    test.setTimeout(120_000);
    await openResult(page, [citizen]);
    await unfold(page);
    for (const scheme of [
      { colorScheme: 'light' },
      { colorScheme: 'dark' },
      { forcedColors: 'active' },
      { forcedColors: 'none', contrast: 'more' },
    ] as const) {
      await page.emulateMedia(scheme);
      // Where the system forces its colours it sees to the contrast; axe is told our own ones.
      const findings = (await axeFindings(page)).filter(
        (finding) => !('forcedColors' in scheme && finding.startsWith('color-contrast')),
      );
      expect.soft(findings, JSON.stringify(scheme)).toEqual([]);
    }
    const phone = page.viewportSize()!;
    await page.setViewportSize({ ...phone, width: 320 });
    expect.soft(await overflows(page), 'at 320 px').toEqual([]);
    // Too narrow for six names beside each other: the barometer stands up and loses nothing.
    await expect(page.locator('.barometer .standing').first()).toContainText('6 Går forrest');
    await expect(page.locator('.barometer .standing').first()).toBeVisible();
    await page.setViewportSize(phone);
    await page.evaluate(() => (document.documentElement.style.fontSize = '200%'));
    expect.soft(await overflows(page), 'at 200 %').toEqual([]);
    await expect(page.locator('.barometer .standing').first()).toBeVisible();
    await page.evaluate(() => (document.documentElement.style.fontSize = ''));
    await expect(page.locator('.barometer .lying').first()).toBeVisible();
  });

test('change over time is a chart and a table, drawn anew when the colours change', async ({
  page,
}) => {
  await openResult(page, [someone({ seed: 18, day: '2026-08-02' }), MID]);
  const chart = page.locator('canvas');
  await chart.scrollIntoViewIfNeeded();
  const picture = () => chart.evaluate((canvas: HTMLCanvasElement) => canvas.toDataURL());
  await expect.poll(async () => (await picture()).length).toBeGreaterThan(5000);
  const light = await picture();
  await page.emulateMedia({ colorScheme: 'dark' });
  await expect.poll(picture).not.toBe(light);
  const dark = await picture();
  await page.emulateMedia({ forcedColors: 'active' });
  await expect.poll(picture).not.toBe(dark);
  await expect(page.locator('main table tbody tr')).toHaveCount(2);
  await expect(page.locator('main table')).toContainText('2. august 2026');
});

test('from right to left the frame stands over the same names', async ({ page }) => {
  await openResult(page, [SURE]);
  await page.evaluate(() => (document.documentElement.dir = 'rtl'));
  const box = async (selector: string) =>
    (await page.locator(`.barometer >> nth=0 >> ${selector}`).boundingBox())!;
  const frame = await box('.set');
  const name = await box('.names .likely');
  const middle = name.x + name.width / 2;
  expect(middle).toBeGreaterThan(frame.x);
  expect(middle).toBeLessThan(frame.x + frame.width);
  // Level 1 is where one begins to read.
  expect(middle).toBeGreaterThan(page.viewportSize()!.width / 2);
});

test('it is as complete in English', async ({ page }) => {
  await openResult(page, [MID], 'en');
  await expect(where(page).first()).toHaveText(english.sentence.known('Use', 'Independent'));
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(WORDS.en.result);
  await expect(button(page, english.copy.print)).toBeVisible();
});
