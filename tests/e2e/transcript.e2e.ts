import { expect, test, type Page } from '@playwright/test';
import { answerFor, awake, button, question, walkOn, WORDS } from './walk';

/**
 * What a screen reader says in a whole test, and where Tab leads on every screen, kept as text that
 * one can read: `transcript/short-attempt.txt`. Where it is meant to change, renew it and read what
 * became of it: `npx playwright test -c tests/playwright.config.ts transcript --update-snapshots`.
 */

const { da } = WORDS;
const READER = 'node_modules/@guidepup/virtual-screen-reader/lib/esm/index.browser.js';
const READER_URL = '/virtual-screen-reader.js';
/** More stops and phrases than any screen has. */
const MOST = 1_000;

test.use({ serviceWorkers: 'block', contextOptions: { reducedMotion: 'reduce' } });

/**
 * Tells the reader what it does not see by itself: it reads attributes, where a browser has states,
 * and does not know that what is folded away is not there.
 */
const showStates = (page: Page) =>
  page.evaluate(() => {
    for (const input of document.querySelectorAll<HTMLInputElement>('input[type]'))
      input.toggleAttribute('checked', input.checked);
    for (const option of document.querySelectorAll('option'))
      option.toggleAttribute('selected', option.selected);
    for (const content of document.querySelectorAll('details > :not(summary)'))
      if (content.closest('details:not([open])')) content.setAttribute('aria-hidden', 'true');
      else content.removeAttribute('aria-hidden');
  });

/** What is another each time, or with each check of the offers. */
const settled = (phrase: string) =>
  phrase
    .replace(/http:\/\/localhost:\d+\/\S*/, '(link)')
    .replace(/\d{1,2}\. \p{Letter}+ \d{4}/u, '(dato)');

/** All that is spoken from the top of the page to its end, one phrase a line. */
const spoken = (page: Page) =>
  page.evaluate(
    async ([url, most]) => {
      const { virtual } = (await import(url)) as typeof import('@guidepup/virtual-screen-reader');
      await virtual.start({ container: document.body });
      for (let phrase = 0; phrase < most; phrase++) {
        if ((await virtual.lastSpokenPhrase()) === 'end of document') break;
        await virtual.next();
      }
      const log = await virtual.spokenPhraseLog();
      await virtual.stop();
      return log;
    },
    [READER_URL, MOST] as const,
  );

/** What has the focus, by role and name. */
async function focused(page: Page): Promise<string> {
  const focus = page.locator(':focus');
  if (await focus.evaluate((element) => element.matches('summary')))
    return `summary "${await focus.innerText()}"`;
  const [first = ''] = (await focus.ariaSnapshot()).split('\n');
  // Where the name holds a colon, it is YAML in quotes; after the name comes what it is made of.
  return first
    .replace(/^- '?/, '')
    .replace(/'?:( [^"]*)?$/, '')
    .replace(/'$/, '');
}

/** Where Tab leads, from the top of the page to its end. */
async function tabOrder(page: Page): Promise<string[]> {
  const stops: string[] = [];
  await page.locator('a.skip').focus();
  do {
    stops.push(await focused(page));
    await page.keyboard.press('Tab');
  } while (
    stops.length < MOST &&
    (await page.evaluate(() => document.activeElement?.matches('body, a.skip') === false))
  );
  return stops;
}

async function describeScreen(page: Page, name: string): Promise<string> {
  const opensAt = await page.evaluate(() => document.activeElement !== document.body);
  // Loaded once the page is alive, and then on it to the end.
  await page.locator('#notices [role="status"]').waitFor({ state: 'attached' });
  await showStates(page);
  const lines = [
    `# ${name}`,
    '',
    `Opens at: ${opensAt ? await focused(page) : 'the top of the page'}`,
    '',
    'Spoken:',
    ...(await spoken(page)).map((phrase) => `  ${settled(phrase)}`),
    '',
    'Tab:',
    ...(await tabOrder(page)).map((stop, at) => `  ${at + 1}. ${stop}`),
  ];
  return `${lines.join('\n')}\n`;
}

test('a short attempt sounds, and is walked by Tab, as written down', async ({ page }) => {
  test.setTimeout(180_000);
  await page.clock.install({ time: '2026-01-05T10:00:00+01:00' });
  // The same tasks each time.
  await page.addInitScript(() => {
    crypto.getRandomValues = (array) => {
      if (array) new Uint8Array(array.buffer).fill(7);
      return array;
    };
  });
  // From the app's own address its content security policy lets the reader in.
  await page.route(`**${READER_URL}`, (route) => route.fulfill({ path: READER }));

  const screens: string[] = [];
  const write = async (name: string) => {
    screens.push(await describeScreen(page, name));
  };
  const press = async (name: string) => {
    const before = await question(page).innerText();
    await button(page, name).tap();
    await expect(question(page)).not.toHaveText(before);
  };

  await page.goto('/');
  await awake(page);
  await write('Welcome');
  await press(da.start);
  await write('How it works');
  await press(da.next);
  await page.locator('label:has(input[value=short])').tap();
  await write('Setup');
  await press(da.next);
  await write('Self-rating');
  await button(page, da.skip).tap();
  await expect(button(page, da.answer)).toBeVisible();

  await walkOn(page, {
    atTask: async (answered) => {
      await write(`Task ${answered + 1}`);
      await answerFor(page, answered % 3 === 2 ? 'unable' : 'able', da);
    },
    atCheckpoint: (answered) => write(`Checkpoint after ${answered}`),
  });
  await expect(page.locator('.barometer')).toHaveCount(3);
  await expect(page.getByRole('img', { name: /^QR/ })).toBeVisible();
  await write('Result');

  expect(screens.join('\n')).toMatchSnapshot('short-attempt.txt');
});
