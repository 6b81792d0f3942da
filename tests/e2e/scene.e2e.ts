import { readdirSync, readFileSync } from 'node:fs';
import { expect, test, type Page } from '@playwright/test';
import { BUILD } from '../../src/cli/budgets';
import { design } from '../../src/lib/i18n/da/design';
import { journey } from '../../src/lib/i18n/da/journey';
import { tasks } from '../../src/lib/i18n/da/tasks';
import { nextTask } from '../../src/lib/journey/replay';
import { toScale } from '../../src/lib/journey/scale';
import { SCENE_SKINS } from '../../src/lib/tasks/scene/kinds';
import { axeFindings, hiddenFocus, overflows, smallTargets } from './access';
import { allTasks } from './catalogue';
import { finishedAttempt } from './copies';
import { awake, button, question, WORDS } from './walk';

test.use({ serviceWorkers: 'block' });

const { words } = design.scene;
const element = (page: Page, id: string) => page.locator(`[data-element="${id}"]`);
const onScreen = (page: Page, skin: string) => page.locator(`[data-screen="${skin}"]`);
const heading = (page: Page) => page.locator('#screen-title');

async function openSample(page: Page, path = 'design/') {
  await page.goto(path);
  await awake(page);
  await expect(onScreen(page, 'phone')).toBeVisible();
}

/** Every screen of the sample: one of each skin. */
async function eachSkin(page: Page, look: (skin: string) => Promise<void>) {
  await look('phone');
  for (const skin of SCENE_SKINS.filter((each) => each !== 'phone')) {
    await element(page, `to-${skin}`).click();
    await expect(onScreen(page, skin)).toBeVisible();
    await look(skin);
    await element(page, 'back').click();
    await expect(onScreen(page, 'phone')).toBeVisible();
  }
}

/** Only what belongs to the scene: the rest of the page has tests of its own. */
const inScene = (findings: readonly string[]) =>
  findings.filter((found) => /\.sim|data-element|screen-title|part-/.test(found));

const THEMES = {
  light: { colorScheme: 'light' },
  dark: { colorScheme: 'dark' },
  'more contrast': { colorScheme: 'light', contrast: 'more' },
  'forced colours': { forcedColors: 'active' },
} as const;

for (const [theme, media] of Object.entries(THEMES))
  test(`axe finds nothing in any skin: ${theme}`, async ({ page }) => {
    test.slow();
    await openSample(page);
    await page.emulateMedia({ reducedMotion: 'reduce', ...media });
    await eachSkin(page, async (skin) => {
      expect.soft(inScene(await axeFindings(page)), skin).toEqual([]);
    });
  });

test('every skin fits a narrow screen and large text, and can be pressed and focused', async ({
  page,
}) => {
  test.slow();
  await openSample(page);
  await eachSkin(page, async (skin) => {
    expect.soft(await smallTargets(page), `${skin}: size`).toEqual([]);
    expect.soft(await hiddenFocus(page), `${skin}: focus`).toEqual([]);
    await page.setViewportSize({ width: 320, height: 740 });
    expect.soft(await overflows(page), `${skin} at 320 px`).toEqual([]);
    await page.evaluate(() => (document.documentElement.style.fontSize = '200%'));
    expect.soft(await overflows(page), `${skin} at 320 px and 200 %`).toEqual([]);
    await page.evaluate(() => (document.documentElement.style.fontSize = ''));
    await page.setViewportSize({ width: 360, height: 740 });
  });
});

test('the sample speaks English too', async ({ page }) => {
  await openSample(page, 'en/design/');
  await expect(heading(page)).toHaveText('My phone');
});

test('a new screen is told: its heading has the focus and stands on the screen', async ({
  page,
}) => {
  await openSample(page);
  await element(page, 'to-robot').tap();
  await expect(heading(page)).toHaveText(words.robot);
  await expect(heading(page)).toBeFocused();
  await expect(heading(page)).toBeInViewport();
  await element(page, 'back').tap();
  await expect(heading(page)).toHaveText(words.phone);
  await expect(heading(page)).toBeFocused();
});

test('what the scene says is said in a status, again when it says it again', async ({ page }) => {
  await openSample(page);
  const says = page.locator('.sim .says');
  await expect(says).toHaveAttribute('role', 'status');
  await element(page, 'sound').tap();
  await expect(says).toHaveText(words['say.done']);
  const first = await says.locator('span').elementHandle();
  await element(page, 'battery').tap();
  await expect(says).toHaveText(words['say.done']);
  expect(await first!.evaluate((span) => span.isConnected)).toBe(false);
});

test('a dialog inside a scene traps nobody, and hands the focus on when it goes', async ({
  page,
}) => {
  await openSample(page);
  await element(page, 'to-browser').tap();
  const dialog = page.getByRole('group', { name: words.cookies, exact: true });
  await expect(dialog).toBeVisible();
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await element(page, 'query').fill('et hegn');
  await element(page, 'query').blur();
  await element(page, 'cookies-no').tap();
  await expect(element(page, 'query')).toHaveValue('et hegn');
});

test('with arrow keys a list passes other values without choosing them', async ({ page }) => {
  await openSample(page);
  await element(page, 'to-files').tap();
  const steps = async () => Number(await page.locator('[data-step]').getAttribute('data-step'));
  const before = await steps();
  await element(page, 'rights').focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  expect(await steps()).toBe(before);
  await page.keyboard.press('Tab');
  await expect.poll(steps).toBe(before + 1);
  await expect(element(page, 'rights')).toHaveValue('all');
});

test('a switch, a stepper and radio buttons show what the scene says they are', async ({
  page,
}) => {
  await openSample(page);
  const wifi = page.getByRole('switch');
  await expect(wifi).not.toBeChecked();
  await wifi.tap();
  await expect(wifi).toBeChecked();
  await element(page, 'to-home').tap();
  // The lamp is bound to the same variable.
  await expect(page.getByRole('switch')).toBeChecked();
  const heat = page.locator('[data-element="heat"]');
  await expect(heat.first()).toHaveAttribute('aria-disabled', 'true');
  await heat.last().tap();
  await heat.last().tap();
  await expect(page.locator('.sim .value')).toHaveText(words['heat=3']);
  await expect(heat.last()).toHaveAttribute('aria-disabled', 'true');
  await expect(heat.last()).toBeFocused();
});

const SCENES = allTasks().filter(({ interaction }) => interaction === 'scene');

/** A seed with which a test's second task is a scene, whatever the content is. */
function seedOfScene(): number {
  const assets = '_app/immutable/assets';
  const file = readdirSync(`${BUILD}/${assets}`).find((name) => /^scale\..*json$/.test(name));
  const scale = toScale(JSON.parse(readFileSync(`${BUILD}/${assets}/${file}`, 'utf8')));
  const scenes = new Set(SCENES.map(({ id }) => id));
  const fresh = {
    ...finishedAttempt(1, '2026-10-01').attempt,
    extra: 0,
    excluded: [],
    track: 'normal',
    audience: 'adult',
  } as const;
  for (let seed = 0; seed < 1_000; seed++) {
    const attempt = { ...fresh, seed };
    const first = nextTask(scale, attempt, [])!;
    const taskVersion = scale.bank.versions[scale.bank.indexOf.get(first)!]!;
    const unknown = { attemptId: attempt.id, seq: 0, taskId: first, taskVersion } as const;
    const second = nextTask(scale, attempt, [{ ...unknown, outcome: 'unknown', response: null }]);
    if (second !== null && scenes.has(second)) return seed;
  }
  throw new Error('No test has a scene for its second task.');
}

test('a scene that cannot be fetched says so, loses nothing and comes at the next try', async ({
  page,
}) => {
  let blocked = true;
  await page.route(/\/chunks\/.*\.js$/, async (route) => {
    const response = await route.fetch();
    const body = await response.text();
    if (blocked && body.includes('data-screen')) await route.abort('internetdisconnected');
    else await route.fulfill({ response, body });
  });
  await page.addInitScript((seed) => {
    const random = crypto.getRandomValues.bind(crypto);
    crypto.getRandomValues = (array) =>
      array instanceof Uint32Array ? (array.fill(seed) as typeof array) : random(array);
  }, seedOfScene());
  await page.goto('');
  await awake(page);
  const { start, next, skip, answer, unknown, undo } = WORDS.da;
  for (const name of [start, next, next, skip, unknown]) await button(page, name).tap();
  await expect(page.getByRole('alert')).toHaveText(journey.task.loadFailed);
  await expect(button(page, answer)).toHaveCount(0);

  blocked = false;
  await button(page, journey.task.retry).tap();
  await expect(page.locator('.sim')).toBeVisible();
  const asked = await question(page).innerText();
  expect(SCENES.map(({ text }) => text.da.question)).toContain(asked);

  // What was done there is evidence: there is no way to take it back but those of the scene itself.
  await button(page, answer).tap();
  await expect(page.locator('main [role=alert]')).toHaveText(tasks.scene.incomplete);
  await page.locator('.sim button[data-element]').first().tap();
  await expect(page.locator('main [role=alert]')).toHaveCount(0);
  await expect(button(page, undo)).toHaveCount(0);
  await button(page, unknown).tap();
  await expect(question(page)).not.toHaveText(asked);
});
