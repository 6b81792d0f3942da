import { expect, test, type BrowserContext, type Page } from '@playwright/test';
import { app } from '../../src/lib/i18n/da/app';
import { data } from '../../src/lib/i18n/da/data';
import { reading } from '../../src/lib/i18n/da/reading';
import { STORAGE_KEY } from '../../src/lib/reading/preferences';
import { axeFindings, hiddenFocus, overflows, smallTargets } from './access';
import { taskOnScreen } from './answers';
import { allTasks } from './catalogue';
import { unfold } from './states';
import { button, PAGES, question, tap, walkToFirstTask, WORDS, workerReady } from './walk';

const PAGE = '/laesehjaelp/';
const TASKS = allTasks();

const link = (page: Page) => page.getByRole('link', { name: app.readingHelp, exact: true });
const choice = (page: Page, setting: string, value: string) =>
  page.locator(`label:has(input[name="reading-${setting}"][value="${value}"])`);
const settings = (page: Page) => page.evaluate(() => ({ ...document.documentElement.dataset }));

/** The page has come to rest, so the link in its head opens a dialog. */
async function openDialog(page: Page) {
  await page.waitForLoadState('networkidle');
  await link(page).tap();
  await expect(page.getByRole('dialog', { name: reading.title })).toBeVisible();
}

/** What this device keeps before its first page. */
const keep = (context: BrowserContext, text: string) =>
  context.addInitScript(([key, value]) => localStorage.setItem(key!, value!), [STORAGE_KEY, text]);

test.describe('text as the person wants it', () => {
  test.use({ serviceWorkers: 'block' });

  test('what is chosen shows at once, and on every page before any of its scripts has run', async ({
    page,
  }) => {
    test.slow();
    await page.goto(PAGE);
    await page.waitForLoadState('networkidle');
    const before = await page.evaluate(() => getComputedStyle(document.body).fontSize);
    await choice(page, 'text', '150').tap();
    await choice(page, 'spacing', 'wide').tap();
    await choice(page, 'font', 'atkinson').tap();
    const chosen = { text: '150', spacing: 'wide', font: 'atkinson' };
    expect(await settings(page)).toEqual(chosen);
    expect(before).toBe('18px');

    await page.route('**/*.js', (route) => route.abort());
    for (const path of PAGES) {
      await page.goto(path, { waitUntil: 'commit' });
      // The body is there, and so is what was chosen: nothing has been painted without it.
      const style = await page.waitForFunction(() => {
        if (!document.body) return null;
        const { fontSize, letterSpacing, fontFamily } = getComputedStyle(document.body);
        return { fontSize, letterSpacing, fontFamily };
      });
      expect(await settings(page), path).toEqual(chosen);
      const { fontSize, letterSpacing, fontFamily } = (await style.jsonValue())!;
      expect(fontSize, path).toBe('27px');
      expect(parseFloat(letterSpacing), path).toBeGreaterThan(1);
      expect(fontFamily, path).toContain('Atkinson');
    }
    await page.unroute('**/*.js');

    await page.goto(PAGE);
    for (const [setting, value] of Object.entries(chosen))
      await expect(choice(page, setting, value).locator('input')).toBeChecked();
    for (const [setting, value] of [
      ['text', '100'],
      ['spacing', 'normal'],
      ['font', 'system'],
    ] as const)
      await choice(page, setting, value).tap();
    expect(await settings(page)).toEqual({});
    expect(await page.evaluate(() => Object.keys(localStorage))).toEqual([]);
  });

  test('light or dark, and more contrast, are chosen against the device, before the first paint', async ({
    page,
  }) => {
    const shown = () =>
      page.evaluate(() => {
        const { color, backgroundColor } = getComputedStyle(document.body);
        return `${color} on ${backgroundColor}`;
      });
    /** What the device asks for, and then what is chosen, on the same page. */
    const look = async (path: string) => {
      await page.goto(path, { waitUntil: 'commit' });
      await page.waitForFunction(() => document.body !== null && document.styleSheets.length > 0);
      return shown();
    };
    await page.emulateMedia({ colorScheme: 'light' });
    const light = await look(PAGE);
    await page.emulateMedia({ colorScheme: 'dark' });
    const dark = await shown();
    expect(dark).not.toBe(light);

    await page.waitForLoadState('networkidle');
    await choice(page, 'theme', 'light').tap();
    expect(await shown()).toBe(light);
    await page.emulateMedia({ colorScheme: 'light' });
    await choice(page, 'theme', 'dark').tap();
    expect(await shown()).toBe(dark);
    await choice(page, 'contrast', 'more').tap();
    const strong = 'rgb(255, 255, 255) on rgb(0, 0, 0)';
    expect(await shown()).toBe(strong);
    expect(await axeFindings(page)).toEqual([]);

    await page.route('**/*.js', (route) => route.abort());
    for (const path of ['/', '/tilbud/']) expect(await look(path), path).toBe(strong);
    // Ink on paper is dark on light, whatever was chosen for the screen.
    await page.emulateMedia({ media: 'print' });
    expect(await page.evaluate(() => getComputedStyle(document.documentElement).colorScheme)).toBe(
      'light',
    );
  });

  test('a device that keeps nothing says so, and shows it all the same', async ({
    page,
    context,
  }) => {
    await context.addInitScript(() => {
      Object.defineProperty(window, 'localStorage', {
        get() {
          throw new DOMException('denied', 'SecurityError');
        },
      });
    });
    await page.goto(PAGE);
    await page.waitForLoadState('networkidle');
    await choice(page, 'text', '125').tap();
    await expect(page.getByText(reading.notKept)).toBeVisible();
    expect(await settings(page)).toEqual({ text: '125' });
  });

  test('"Slet alt" takes what was chosen with it', async ({ page }) => {
    await page.goto('/mine-data/');
    await openDialog(page);
    await choice(page, 'text', '125').tap();
    await button(page, reading.done).tap();
    await button(page, data.erase.button).tap();
    await button(page, data.yes).tap();
    await expect(page.getByText(data.erase.done)).toBeVisible();
    expect(await settings(page)).toEqual({});
    expect(await page.evaluate(() => Object.keys(localStorage))).toEqual([]);
  });

  test('without a script the link leads to a page', async ({ browser, baseURL }) => {
    const context = await browser.newContext({ baseURL, javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto('/tilbud/');
    await link(page).click();
    await expect(question(page)).toHaveText(reading.title);
    await context.close();
  });

  test('calm mode is chosen beforehand in a test where it is chosen here', async ({
    page,
    context,
  }) => {
    await keep(context, 'calm=on');
    await page.goto('/');
    await page.waitForLoadState('networkidle');
    await tap(page, WORDS.da.start);
    await tap(page, WORDS.da.next);
    await expect(page.locator('main input[type=checkbox]')).toBeChecked();
  });

  test('axe finds nothing on the page and in the dialog; targets are large and focus shows', async ({
    page,
  }) => {
    test.slow();
    const look = async (state: string) => {
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme });
        expect.soft(await axeFindings(page), `${state}, ${colorScheme}`).toEqual([]);
      }
      expect.soft(await smallTargets(page), state).toEqual([]);
      expect.soft(await hiddenFocus(page), state).toEqual([]);
    };
    await page.goto(PAGE);
    await page.waitForLoadState('networkidle');
    await look('page');
    await page.goto('/tilbud/');
    await openDialog(page);
    await look('dialog');
  });

  test('by keyboard: into the dialog, a choice, and back to the link', async ({ page }) => {
    await page.goto('/model/');
    await page.waitForLoadState('networkidle');
    await link(page).focus();
    await page.keyboard.press('Enter');
    const dialog = page.getByRole('dialog', { name: reading.title });
    await expect(dialog).toBeVisible();
    const checked = dialog.locator('input[name=reading-text]:checked');
    for (let tabs = 0; tabs < 10; tabs++) {
      if (await checked.evaluate((input) => input === document.activeElement)) break;
      await page.keyboard.press('Tab');
    }
    await page.keyboard.press('ArrowRight');
    expect(await settings(page)).toEqual({ text: '125' });
    await page.keyboard.press('Escape');
    await expect(dialog).toBeHidden();
    await expect(link(page)).toBeFocused();
    await expect(page).toHaveURL(/\/model\/$/);
  });

  test('very large text with wide spacing loses nothing at 320 px, on every page', async ({
    page,
    context,
  }) => {
    test.slow();
    await keep(context, 'text=200 spacing=wide font=atkinson');
    await page.setViewportSize({ width: 320, height: 740 });
    for (const path of PAGES) {
      await page.goto(path);
      await page.waitForLoadState('networkidle');
      await unfold(page);
      expect.soft(await overflows(page), path).toEqual([]);
    }
    await page.goto('/tilbud/');
    await openDialog(page);
    expect.soft(await overflows(page), 'dialog').toEqual([]);
    await expect(page.getByRole('dialog')).toBeInViewport({ ratio: 0.99 });
  });

  test('the names of the levels stay whole in very large text at 320 px', async ({
    page,
    context,
  }) => {
    await keep(context, 'text=200');
    await page.setViewportSize({ width: 320, height: 740 });
    await page.goto('/model/');
    const lines = (name: string) =>
      page.getByRole('heading', { name, exact: true }).evaluate((heading) => {
        const text = document.createRange();
        text.selectNodeContents(heading);
        return text.getClientRects().length;
      });
    for (const name of ['Grundlæggende', 'Selvstændig']) expect(await lines(name), name).toBe(1);
  });

  test('the way out of a long dialog is in sight', async ({ page }) => {
    await page.goto('/model/');
    await openDialog(page);
    const done = button(page, reading.done);
    await expect(done).toBeInViewport({ ratio: 1 });
    // A choice that gets the focus is not hidden behind it.
    for (let tabs = 0; tabs < 8; tabs++) {
      await page.keyboard.press('Tab');
      expect(await hiddenFocus(page)).toEqual([]);
    }
    await page.setViewportSize({ width: 740, height: 360 });
    await expect(done).toBeInViewport({ ratio: 1 });
  });

  for (const interaction of ['choice', 'order', 'sort', 'spot'] as const)
    test(`very large text loses nothing at 320 px in a task of ${interaction}`, async ({
      page,
      context,
    }) => {
      await keep(context, 'text=200 spacing=wide font=atkinson');
      await page.setViewportSize({ width: 320, height: 740 });
      for (const task of TASKS.filter((task) => task.interaction === interaction).slice(0, 3)) {
        await page.goto(`/vaerksted/#${task.id}`);
        await expect(question(page)).toHaveText(task.text.da.question);
        await page.waitForLoadState('networkidle');
        expect.soft(await overflows(page), task.id).toEqual([]);
      }
    });
});

test('the chosen letters are there without a network', async ({ page, context }) => {
  await page.goto(PAGE);
  await workerReady(page);
  await context.setOffline(true);
  await page.goto('/model/');
  await openDialog(page);
  await choice(page, 'font', 'atkinson').tap();
  const loaded = () =>
    page.evaluate(async () => {
      await document.fonts.ready;
      return [...document.fonts].filter(({ status }) => status === 'loaded').map((f) => f.weight);
    });
  await expect.poll(loaded).toEqual(['400', '700']);
});

/** A browser with one voice, which tells what it says and never comes to an end by itself. */
const withVoice = (context: BrowserContext, localService: boolean, lang = 'da-DK') =>
  context.addInitScript(
    ([isLocal, tag]) => {
      const voices: object[] = [];
      const log: string[] = [];
      let speaking: { onend?: () => void; onerror?: () => void } | null = null;
      const synthesis = {
        onvoiceschanged: null as (() => void) | null,
        getVoices: () => voices,
        speak(utterance: { text: string; lang: string }) {
          log.push(`${utterance.lang}: ${utterance.text}`);
          speaking = utterance as typeof speaking;
        },
        cancel() {
          const broken = speaking;
          speaking = null;
          if (!broken) return;
          log.push('silence');
          setTimeout(() => broken.onerror?.());
        },
      };
      class Utterance {
        lang = '';
        voice = null;
        constructor(readonly text: string) {}
      }
      Object.defineProperty(window, 'speechSynthesis', { value: synthesis });
      Object.defineProperty(window, 'SpeechSynthesisUtterance', { value: Utterance });
      Object.assign(window, {
        spoken: log,
        endPiece() {
          const ended = speaking;
          speaking = null;
          ended?.onend?.();
        },
      });
      // They come late, as in most browsers.
      setTimeout(() => {
        voices.push({ lang: tag, localService: isLocal, default: true, name: 'Test' });
        synthesis.onvoiceschanged?.();
      }, 300);
    },
    [localService, lang] as const,
  );
const spoken = (page: Page) =>
  page.evaluate(() => [...(Reflect.get(window, 'spoken') as string[])]);
const endPiece = (page: Page) =>
  page.evaluate(() => (Reflect.get(window, 'endPiece') as () => void)());
const aloud = (page: Page, block: keyof typeof reading.aloud.blocks, word = reading.aloud.read) =>
  page.getByRole('button', { name: `${word}: ${reading.aloud.blocks[block]}`, exact: true });

test.describe('reading aloud', () => {
  test.use({ serviceWorkers: 'block' });

  test('reads the question and the answers, and stops when it is pressed again or left', async ({
    page,
    context,
  }) => {
    await withVoice(context, true);
    await page.goto('/');
    await walkToFirstTask(page);
    const asked = await question(page).innerText();
    await aloud(page, 'question').tap();
    expect(await spoken(page)).toEqual([`da-DK: ${asked}`]);
    await expect(aloud(page, 'question', reading.aloud.stop)).toBeVisible();
    expect(await axeFindings(page)).toEqual([]);
    expect(await smallTargets(page)).toEqual([]);
    await endPiece(page);
    expect(await spoken(page)).toHaveLength(2);
    await aloud(page, 'question', reading.aloud.stop).tap();
    expect((await spoken(page)).at(-1)).toBe('silence');
    await expect(aloud(page, 'question')).toBeVisible();

    // One voice at a time; the next task silences it.
    await aloud(page, 'answers').tap();
    await expect(aloud(page, 'answers', reading.aloud.stop)).toBeVisible();
    const before = (await spoken(page)).length;
    await tap(page, WORDS.da.unknown);
    await expect(question(page)).not.toHaveText(asked);
    expect((await spoken(page)).slice(before)).toEqual(['silence']);
    await expect(page.getByRole('button', { name: /^Stop/ })).toHaveCount(0);

    // Paused in the middle of a sentence.
    await aloud(page, 'question').tap();
    await tap(page, WORDS.da.pause);
    await expect(button(page, WORDS.da.resume)).toBeVisible();
    expect((await spoken(page)).at(-1)).toBe('silence');
  });

  for (const [what, isLocal, lang] of [
    ['whose only voice sends the text away', false, 'da-DK'],
    ['that speaks only another language', true, 'sv-SE'],
  ] as const)
    test(`is not offered by a browser ${what}`, async ({ page, context }) => {
      await withVoice(context, isLocal, lang);
      await page.goto('/');
      await walkToFirstTask(page);
      await page.waitForTimeout(600);
      await expect(page.locator('.read-aloud')).toHaveCount(0);
    });

  test('with help, without help: the same tasks in the same order', async ({
    browser,
    baseURL,
  }) => {
    test.slow();
    const walks: string[][] = [];
    for (const helped of [false, true]) {
      const context = await browser.newContext({
        baseURL,
        hasTouch: true,
        serviceWorkers: 'block',
      });
      await withVoice(context, helped);
      // The same seed twice.
      await context.addInitScript(() => {
        crypto.getRandomValues = (array) => {
          if (array) new Uint8Array(array.buffer).fill(7);
          return array;
        };
      });
      const page = await context.newPage();
      await page.goto('/');
      await walkToFirstTask(page);
      const met: string[] = [];
      for (let task = 0; task < 3; task++) {
        met.push((await taskOnScreen(page)).id);
        if (helped) {
          // Half an answer, then the whole of the help: the half is still there.
          const input = page.locator('main :is(label:has(input), [data-region])').first();
          const given = (await input.count()) > 0;
          if (given) await input.tap();
          const state = () =>
            page
              .locator('main :is(input:checked, [aria-pressed=true])')
              .evaluateAll((all) => all.map((e) => e.getAttribute('value') ?? e.textContent));
          const answered = await state();
          await aloud(page, 'question').tap();
          await openDialog(page);
          await choice(page, 'text', task % 2 === 0 ? '150' : '100').tap();
          await button(page, reading.done).tap();
          await expect(page.getByRole('dialog')).toHaveCount(0);
          expect(await state()).toEqual(answered);
          expect(answered).toHaveLength(given ? 1 : 0);
        }
        const before = await question(page).innerText();
        await tap(page, WORDS.da.unknown);
        await expect(question(page)).not.toHaveText(before);
      }
      walks.push(met);
      await context.close();
    }
    expect(walks[1]).toEqual(walks[0]);
  });
});

test.describe('hard words', () => {
  test.use({ serviceWorkers: 'block' });

  test('in a task are explained where they give nothing away, and the answer stays', async ({
    page,
  }) => {
    await page.goto('/vaerksted/#ai-invitation');
    const word = page.locator('main .intro').getByRole('button', { name: 'AI-assistent' });
    await word.tap();
    const dialog = page.getByRole('dialog', { name: 'AI-assistent' });
    await expect(dialog).toContainText('Et program, du kan skrive eller tale med.');
    expect(await axeFindings(page)).toEqual([]);
    await button(page, reading.words.close).tap();
    await expect(dialog).toHaveCount(0);
    await expect(word).toBeFocused();
    expect(await smallTargets(page)).toEqual([]);
    // Words that a task asks about have no mark in it.
    await page.goto('/vaerksted/#cookie-window');
    await expect(question(page)).toHaveText(/\S/);
    await page.waitForLoadState('networkidle');
    await expect(page.locator('main .word', { hasText: /cookie/i })).toHaveCount(0);
  });

  test('are never inside what is pressed to answer', async ({ page }) => {
    test.slow();
    for (const task of TASKS) {
      await page.goto(`/vaerksted/#${task.id}`);
      await expect(question(page)).toHaveText(task.text.da.question);
      await page.waitForLoadState('networkidle');
      expect(
        await page.locator(':is(label, button, select, fieldset, li[data-item]) .word').count(),
        task.id,
      ).toBe(0);
    }
  });

  test('are explained in the catalogue', async ({ page }) => {
    await page.goto('/tilbud/');
    const word = page.locator('main article .word').first();
    await word.tap();
    await expect(page.getByRole('dialog')).toContainText(await word.innerText(), {
      ignoreCase: true,
    });
  });
});
