import { expect, test, type Page } from '@playwright/test';
import { design as text } from '../../src/lib/i18n/da/design';
import { app } from '../../src/lib/i18n/da/app';
import { design as english } from '../../src/lib/i18n/en/design';
import { axeFindings, hiddenFocus, overflows, smallTargets } from './access';
import { unfold } from './states';
import { awake, button } from './walk';

test.use({ serviceWorkers: 'block' });

async function openDesign(page: Page, path = 'design/') {
  await page.goto(path);
  await awake(page);
}

const toast = (page: Page, words: string) => page.locator('.toast').filter({ hasText: words });

const THEMES = {
  light: { colorScheme: 'light' },
  dark: { colorScheme: 'dark' },
  'more contrast': { colorScheme: 'light', contrast: 'more' },
  'more contrast, dark': { colorScheme: 'dark', contrast: 'more' },
  'forced colours': { forcedColors: 'active' },
} as const;

test('axe finds nothing among the building blocks, in any theme', async ({ page }) => {
  test.slow();
  await openDesign(page);
  await unfold(page);
  await button(page, text.toast.show).tap();
  for (const [theme, media] of Object.entries(THEMES)) {
    await page.emulateMedia({
      colorScheme: null,
      contrast: null,
      forcedColors: null,
      reducedMotion: 'reduce',
      ...media,
    });
    expect.soft(await axeFindings(page), theme).toEqual([]);
    await button(page, text.dialog.open).tap();
    await expect(page.getByRole('dialog')).toBeVisible();
    expect.soft(await axeFindings(page), `${theme}, dialog`).toEqual([]);
    await page.keyboard.press('Escape');
  }
  await openDesign(page, 'en/design/');
  await expect(page.locator('h1')).toHaveText(english.pageTitle);
  expect.soft(await axeFindings(page), 'English').toEqual([]);
});

test('the building blocks fit a narrow screen and large text, and show their focus', async ({
  page,
}) => {
  await openDesign(page);
  await unfold(page);
  await page.setViewportSize({ width: 320, height: 740 });
  expect(await overflows(page)).toEqual([]);
  await page.evaluate(() => (document.documentElement.style.fontSize = '200%'));
  expect(await overflows(page)).toEqual([]);
  await page.evaluate(() => (document.documentElement.style.fontSize = ''));
  expect(await smallTargets(page)).toEqual([]);
  expect(await hiddenFocus(page)).toEqual([]);
});

test('what is chosen, focused or cannot be pressed shows where all colours are forced', async ({
  page,
}) => {
  await openDesign(page);
  await page.emulateMedia({ forcedColors: 'active' });
  const looks = (selector: string, pseudo?: string) =>
    page
      .locator(selector)
      .first()
      .evaluate((element, part) => {
        const style = getComputedStyle(element, part);
        const { borderTopWidth, borderTopStyle, outlineWidth } = style;
        return { content: style.content, borderTopWidth, borderTopStyle, outlineWidth };
      }, pseudo);
  expect(await looks('.choice-card > :checked + span', '::before')).toMatchObject({
    borderTopWidth: '4px',
    borderTopStyle: 'solid',
  });
  expect(await looks('.choice-card > :not(:checked) + span', '::before')).toMatchObject({
    borderTopWidth: '2px',
    borderTopStyle: 'solid',
  });
  expect((await looks('[role=tab][aria-selected=true]')).borderTopWidth).toBe('3px');
  expect((await looks('[role=tab][aria-selected=false]')).borderTopWidth).toBe('2px');
  expect((await looks('.button[aria-disabled=true]')).borderTopStyle).toBe('dotted');
  // A step taken is filled by its edge; a background would be wiped away.
  expect((await looks('.step.done')).borderTopWidth).toBe('6px');
  await page.locator('.choice-card input').first().focus();
  await page.keyboard.press('ArrowDown');
  expect((await looks('.choice-card > :focus + span', '::before')).outlineWidth).toBe('3px');
});

test('tabs take one stop, and arrows, Home and End move inside', async ({ page }) => {
  await openDesign(page);
  const tabs = page.getByRole('tab');
  const panel = page.getByRole('tabpanel');
  await tabs.first().focus();
  await expect(panel).toHaveText(text.areas.about.brug);
  for (const [key, index, words] of [
    ['ArrowRight', 1, text.areas.about.analyse],
    ['End', 2, text.areas.about.opdagelse],
    ['ArrowRight', 0, text.areas.about.brug],
    ['ArrowLeft', 2, text.areas.about.opdagelse],
    ['Home', 0, text.areas.about.brug],
  ] as const) {
    await page.keyboard.press(key);
    await expect(tabs.nth(index)).toBeFocused();
    await expect(tabs.nth(index)).toHaveAttribute('aria-selected', 'true');
    await expect(panel).toHaveText(words);
  }
  await page.keyboard.press('Tab');
  await expect(button(page, text.dialog.open)).toBeFocused();
  await page.keyboard.press('Shift+Tab');
  await expect(tabs.first()).toBeFocused();

  await page.evaluate(() => (document.documentElement.dir = 'rtl'));
  await page.keyboard.press('ArrowLeft');
  await expect(tabs.nth(1)).toBeFocused();
  await tabs.nth(2).tap();
  await expect(panel).toHaveText(text.areas.about.opdagelse);
});

test('what is linked to inside a hidden tab opens it', async ({ page }) => {
  await openDesign(page, 'model/');
  const hidden = page.locator('.panel[hidden]').last();
  await hidden.evaluate((panel) => {
    panel.firstElementChild!.id = 'inside';
    location.hash = '#inside';
  });
  await expect(page.getByRole('tab').last()).toHaveAttribute('aria-selected', 'true');
  await expect(page.locator('#inside')).toBeVisible();
});

test('a dialog takes the focus, closes by Escape and gives the focus back', async ({ page }) => {
  await openDesign(page);
  const open = button(page, text.dialog.open);
  await open.focus();
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: text.dialog.question });
  await expect(dialog).toBeVisible();
  await expect(button(page, text.dialog.yes)).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await expect(open).toBeFocused();
});

test('a detail unfolds by Enter and by Space', async ({ page }) => {
  await openDesign(page);
  const details = page.locator('main details').first();
  await details.locator('summary').focus();
  await page.keyboard.press('Enter');
  await expect(details).toHaveAttribute('open');
  await page.keyboard.press('Space');
  await expect(details).not.toHaveAttribute('open');
});

test('a toast is announced, never takes the focus and stays long enough', async ({ page }) => {
  await page.clock.install();
  await openDesign(page);
  const show = button(page, text.toast.show);
  const region = page.locator('.toaster');
  // There before anything is said: a screen reader hears only what is added to it.
  await expect(region).toHaveRole('status');
  await expect(region).toBeEmpty();
  await show.focus();
  await page.keyboard.press('Enter');
  await expect(toast(page, text.toast.done)).toBeVisible();
  await expect(show).toBeFocused();

  await page.clock.fastForward(7_000);
  await expect(toast(page, text.toast.done)).toBeVisible();
  await page.clock.fastForward(2_000);
  await expect(toast(page, text.toast.done)).toHaveCount(0);
});

test('a toast waits while the focus is in it, and gives it back when dismissed', async ({
  page,
}) => {
  await page.clock.install();
  await openDesign(page);
  const another = button(page, text.toast.another);
  await button(page, text.toast.show).tap();
  await another.focus();
  await page.keyboard.press('Enter');
  await expect(page.locator('.toast')).toHaveCount(2);
  const dismiss = toast(page, text.toast.anotherDone).getByRole('button', {
    name: app.dismissToast,
  });
  await dismiss.focus();
  await page.clock.fastForward(60_000);
  await expect(toast(page, text.toast.anotherDone)).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(toast(page, text.toast.anotherDone)).toHaveCount(0);
  await expect(another).toBeFocused();
});

test('nothing moves in calm mode or where less motion is asked for', async ({ page }) => {
  await openDesign(page);
  const moving = () =>
    page.evaluate(() => {
      const all = [...document.querySelectorAll('*')];
      const parts = [undefined, '::before', '::after'];
      return all
        .flatMap((element) => parts.map((part) => getComputedStyle(element, part)))
        .some(({ animationDuration, transitionDuration }) =>
          /[1-9]/.test(animationDuration + transitionDuration),
        );
    });
  expect(await moving()).toBe(true);
  await page.evaluate(() => document.documentElement.toggleAttribute('data-calm', true));
  expect(await moving()).toBe(false);
  await page.evaluate(() => document.documentElement.toggleAttribute('data-calm', false));
  await page.emulateMedia({ reducedMotion: 'reduce' });
  expect(await moving()).toBe(false);
});

test('the building blocks are linked from the workshop and kept out of searches', async ({
  page,
}) => {
  await openDesign(page, 'vaerksted/');
  await page.locator('main a[href="/design/"]').tap();
  await expect(page.locator('h1')).toHaveText(text.pageTitle);
  await expect(page.locator('meta[name=robots]')).toHaveAttribute('content', 'noindex');
});
