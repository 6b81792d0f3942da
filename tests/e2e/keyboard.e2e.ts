import { expect, test, type Locator, type Page } from '@playwright/test';
import { app } from '../../src/lib/i18n/da/app';
import { report } from '../../src/lib/i18n/da/report';
import { answerFor, awake, button, question, stored, walkOn, WORDS, type Hand } from './walk';

const { da } = WORDS;

/** More than the controls of any screen, which the catalogue has most of. */
const MOST_TABS = 150;

/** What has the focus: whether it is the page itself, and whether a person can see it. */
const focused = (page: Page) =>
  page.evaluate(() => {
    const active = document.activeElement;
    if (!active || active === document.body) return { lost: true, seen: false, name: '' };
    // A radio button's card shows the focus with it.
    const shown = active.closest('label') ?? active;
    const { left, right, top, bottom } = shown.getBoundingClientRect();
    const [width, height] = [document.documentElement.clientWidth, innerHeight];
    const inside = left >= 0 && right <= width + 1 && top < height && bottom > 0;
    const x = (Math.max(0, left) + Math.min(width, right)) / 2;
    const y = (Math.max(0, top) + Math.min(height, bottom)) / 2;
    const onTop = document.elementFromPoint(x, y);
    const name = `${active.tagName} ${shown.textContent?.trim().slice(0, 40)}`;
    return { lost: false, seen: inside && (onTop === null || shown.contains(onTop)), name };
  });

async function expectFocus(page: Page) {
  const { lost, seen, name } = await focused(page);
  expect(lost, 'the focus is on no control').toBe(false);
  expect(seen, `${name} has the focus and can be seen`).toBe(true);
}

const isFocused = (target: Locator) =>
  target.evaluate((element) => element === document.activeElement);

/** Tabs to where the target has the focus; on the way nothing may take it away or hide it. */
async function tabTo(page: Page, target: Locator, group = target) {
  await group.first().waitFor();
  for (let tabs = 0; tabs < MOST_TABS; tabs++) {
    // Of a group of radio buttons Tab meets one.
    const way = await group.evaluateAll((all) => {
      const active = document.activeElement ?? document.body;
      if (all.some((element) => element === active)) return 'here';
      const before = active.compareDocumentPosition(all[0]!) & Node.DOCUMENT_POSITION_PRECEDING;
      return before && active !== document.body ? 'Shift+Tab' : 'Tab';
    });
    if (way === 'here') return;
    await page.keyboard.press(way);
    await expectFocus(page);
  }
  throw new Error(`Not reached by Tab: ${String(target)}`);
}

/** A radio button is reached in its group and then by arrows, everything else by Tab. */
async function reach(page: Page, control: Locator) {
  const input = control.locator('input');
  const target = (await input.count()) > 0 ? input : control;
  if ((await target.getAttribute('type')) !== 'radio') {
    await tabTo(page, target);
    return target;
  }
  const group = page.locator(`input[name="${await target.getAttribute('name')}"]`);
  await tabTo(page, target, group);
  for (let arrows = 0; arrows < 8 && !(await isFocused(target)); arrows++) {
    await page.keyboard.press('ArrowDown');
    await expectFocus(page);
  }
  return target;
}

const KEYBOARD = (page: Page): Hand => ({
  async press(_page, name) {
    await tabTo(page, button(page, name));
    await page.keyboard.press('Enter');
  },
  async use(control) {
    const target = await reach(page, control);
    // An arrow has chosen already; Space on a chosen radio button changes nothing.
    const isInput = (await target.evaluate(({ tagName }) => tagName)) === 'INPUT';
    await page.keyboard.press(isInput ? 'Space' : 'Enter');
    await expectFocus(page);
  },
});

/** A new screen: its heading has the focus, so that a screen reader says where one is. */
const expectHeadingFocused = (page: Page) => expect(question(page)).toBeFocused();

/** A new page: Kit reads its title aloud, and the keyboard goes on with its content. */
const expectContentFocused = (page: Page) => expect(page.locator('main')).toBeFocused();

test.beforeEach(async ({ page }) => {
  await page.clock.install();
});

test('a whole short attempt by keyboard alone; every screen gives its heading the focus', async ({
  page,
}) => {
  test.slow();
  const hand = KEYBOARD(page);
  await page.goto('/');
  await awake(page);
  await hand.press(page, da.start);
  await expectHeadingFocused(page);
  await hand.press(page, da.next);
  await expectHeadingFocused(page);
  await hand.use(page.locator('label:has(input[value=short])'));
  await expect(page.locator('input[value=short]')).toBeChecked();
  await hand.use(page.locator('label:has(input[value=school])'));
  await hand.press(page, da.next);
  await expectHeadingFocused(page);
  for (const card of await page.locator('fieldset.card').all())
    await hand.use(card.locator('label').nth(1));
  await hand.press(page, da.next);
  await expectHeadingFocused(page);
  await hand.press(page, da.skip);
  await expect(button(page, da.answer)).toBeVisible();
  await expectHeadingFocused(page);

  const answered = await walkOn(page, {
    hand,
    atTask: async () => {
      await expectHeadingFocused(page);
      await answerFor(page, 'able', da, hand);
    },
    atCheckpoint: async () => {
      await expectHeadingFocused(page);
      const first = page.locator('main details').first();
      await tabTo(page, first.locator('summary'));
      await page.keyboard.press('Enter');
      await expect(first).toHaveAttribute('open');
      await expectFocus(page);
    },
  });
  expect(answered).toBeLessThanOrEqual(9);
  await expectContentFocused(page);
  const { attempts, answers } = await stored(page);
  expect(attempts[0]).toMatchObject({ track: 'short', audience: 'school' });
  expect(Object.keys(attempts[0]!.selfRating)).toHaveLength(3);
  expect(answers.filter(({ outcome }) => typeof outcome !== 'number' || outcome < 1)).toEqual([]);

  // Onwards by keyboard: to the offers and back, without a mouse and without losing the focus.
  await tabTo(page, page.getByRole('link', { name: report.step.all }));
  await page.keyboard.press('Enter');
  await expect(question(page)).toHaveText(app.menu.offers);
  await expectContentFocused(page);
});

test('"Fortryd", help and pause keep the focus on the screen', async ({ page }) => {
  const hand = KEYBOARD(page);
  await page.goto('/');
  await awake(page);
  for (const name of [da.start, da.next, da.next, da.skip]) await hand.press(page, name);
  await expect(button(page, da.answer)).toBeVisible();
  await expectHeadingFocused(page);

  const first = page
    .locator('main h1 ~ * :is(label, button):not(.actions *, .word, .read-aloud)')
    .first();
  await hand.use(first);
  const undo = button(page, da.undo);
  while (await undo.isVisible()) {
    await tabTo(page, undo);
    await page.keyboard.press('Enter');
    await expectFocus(page);
  }

  // Backwards: the tools stand before the question.
  const help = button(page, da.help);
  while (!(await isFocused(help))) {
    await page.keyboard.press('Shift+Tab');
    await expectFocus(page);
  }
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog');
  await expect(dialog).toBeVisible();
  // The focus stays in the dialog, and comes back to what opened it.
  for (let tabs = 0; tabs < 4; tabs++) {
    await page.keyboard.press('Tab');
    expect(
      await page.evaluate(
        () =>
          document.activeElement === document.body ||
          document.activeElement?.closest('dialog') !== null,
      ),
    ).toBe(true);
  }
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await expect(help).toBeFocused();

  const asked = await question(page).innerText();
  while (!(await isFocused(button(page, da.pause)))) await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Enter');
  await expect(button(page, da.resume)).toBeVisible();
  await expectHeadingFocused(page);
  await tabTo(page, button(page, da.resume));
  await page.keyboard.press('Enter');
  await expect(question(page)).toHaveText(asked);
  await expectHeadingFocused(page);
});

test('the first Tab on a page offers the way past its head, and it leads there', async ({
  page,
}) => {
  for (const path of ['/', '/en/tilbud/', '/mine-data/']) {
    await page.goto(path);
    await awake(page);
    await page.keyboard.press('Tab');
    const skip = page.locator('a.skip');
    await expect(skip).toBeFocused();
    await expect(skip).toBeInViewport({ ratio: 1 });
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.closest('main') !== null), path).toBe(
      true,
    );
  }
});

test('on every new page the focus is where the content begins, and the next Tab goes on there', async ({
  page,
}) => {
  const { menu } = app;
  await page.goto('/resultat/');
  await awake(page);
  for (const name of [menu.offers, menu.model, menu.data, menu.workshop, menu.result]) {
    await tabTo(page, page.getByRole('navigation').getByRole('link', { name, exact: true }));
    const before = page.url();
    await page.keyboard.press('Enter');
    await expect(page).not.toHaveURL(before);
    await expectContentFocused(page);
  }
});
