import { expect, test, type Page } from '@playwright/test';
import { data } from '../../src/lib/i18n/da/data';
import { journey } from '../../src/lib/i18n/da/journey';
import { walk } from '../../src/lib/i18n/da/walk';
import { axeFindings } from './access';
import {
  answerFor,
  awake,
  button,
  question,
  stored,
  walkIn,
  walkOn,
  walkToFirstTask,
  WORDS,
} from './walk';

const { da } = WORDS;

const map = (page: Page) => page.getByRole('img', { name: /^Kort over din tur\./ });
const scene = (page: Page) => page.locator('svg.scene');
const find = (page: Page, name: string) => page.locator('main li').filter({ hasText: name });

/** Notes every flight of the balloon: where it begins and ends. `slowly`: none ends by itself. */
const watchFlights = (page: Page, slowly = false) =>
  page.addInitScript((slow) => {
    const flights: string[][] = [];
    Object.assign(window, { flights });
    const animate = Reflect.get(Element.prototype, 'animate') as Element['animate'];
    Element.prototype.animate = function (frames, options) {
      flights.push((frames as Keyframe[]).map(({ transform }) => String(transform)));
      return animate.call(this, frames, slow ? { ...(options as object), duration: 1e6 } : options);
    };
  }, slowly);
const flights = (page: Page) =>
  page.evaluate(() =>
    (Reflect.get(window, 'flights') as string[][]).map((flight) =>
      flight.map((place) => {
        const [x, y] = place.match(/-?[\d.]+(?=px)/g)!.map(Number);
        return { x: x!, y: y! };
      }),
    ),
  );

/** The same draw for every attempt, so that two of them can be compared. */
const sameSeed = (page: Page) =>
  page.addInitScript(() => {
    crypto.getRandomValues = (array) => {
      if (array instanceof Uint32Array) array.fill(20261120);
      else if (array instanceof Uint8Array) array.forEach((_, index) => (array[index] = index));
      return array;
    };
  });

const running = (page: Page) =>
  page.evaluate(
    () => document.getAnimations().filter(({ playState }) => playState === 'running').length,
  );

/** Five tasks, by "Ved ikke endnu"; the questions that were asked. */
async function toFirstStation(page: Page, atTask = async () => {}) {
  const asked: string[] = [];
  for (let task = 0; task < 5; task++) {
    asked.push(await question(page).innerText());
    await atTask();
    await button(page, da.unknown).tap();
    await expect(question(page)).not.toHaveText(asked.at(-1)!);
  }
  await expect(button(page, da.onwards)).toBeVisible();
  return asked;
}

test('from the address to the first task: four taps, no typing, and the five things are said', async ({
  page,
}) => {
  let taps = 0;
  await page.exposeFunction('tapped', () => taps++);
  await page.addInitScript(() => {
    const tapped = Reflect.get(window, 'tapped') as () => void;
    addEventListener('click', tapped, { capture: true });
  });
  const began = Date.now();
  await page.goto('/');
  await awake(page);
  const said: string[] = [];
  for (const name of [da.start, da.next, da.next, da.skip]) {
    said.push(await page.locator('main').innerText());
    await expect(
      page.locator('input:is([type=text], [type=email], :not([type])), textarea'),
    ).toHaveCount(0);
    await button(page, name).tap();
  }
  await expect(button(page, da.answer)).toBeVisible();
  expect(taps).toBe(4);
  expect(Date.now() - began).toBeLessThan(60_000);
  for (const promise of [
    /små opgaver fra hverdagen.*hvad du kan/s, // what it is
    /omkring ti minutter/, // how long
    /ingen lyd/,
    /må springe over/,
    /retter sig efter dig/,
    /Intet forlader din enhed/,
  ])
    expect(said.join('\n')).toMatch(promise);
});

test('the balloon rises with every task, whatever the answer, and each flight begins where the last ended', async ({
  page,
}) => {
  await page.clock.install();
  await watchFlights(page);
  await page.goto('/');
  await walkToFirstTask(page);
  for (const [index, skill] of (['unknown', 'unable', 'able', 'unknown'] as const).entries()) {
    const asked = await question(page).innerText();
    if (skill === 'unknown') await button(page, da.unknown).tap();
    else await answerFor(page, skill);
    await expect(question(page)).not.toHaveText(asked);
    await expect.poll(async () => (await flights(page)).length).toBe(index + 1);
    // The question has the focus, and no screen reader hears of the balloon.
    await expect(question(page)).toBeFocused();
  }
  const seen = await flights(page);
  seen.forEach(([from, to], index) => {
    expect(to!.y).toBeLessThan(from!.y);
    if (index > 0) expect(from).toEqual(seen[index - 1]![1]);
  });

  await button(page, da.unknown).tap();
  await expect(map(page)).toHaveAccessibleName(/Ballonen er ved station 1 af 3\. Brug: \d opgave/);
  await expect.poll(async () => (await flights(page)).length).toBe(5);
  const [from, to] = (await flights(page)).at(-1)!;
  expect(to!.y).toBeLessThan(from!.y);
  await expect(scene(page)).toHaveCount(0);
});

test('a tap or a key ends the scene at once and does what it was meant for', async ({ page }) => {
  await watchFlights(page, true);
  await page.goto('/');
  await walkToFirstTask(page);
  await button(page, da.unknown).tap();
  await expect(scene(page)).toBeVisible();
  const help = button(page, da.help);
  await help.tap();
  await expect(page.getByRole('dialog')).toBeVisible();
  await expect(scene(page)).toHaveCount(0);
  await button(page, walk.help.close).tap();

  await button(page, da.unknown).tap();
  await expect(scene(page)).toBeVisible();
  await page.keyboard.press('Tab');
  await expect(scene(page)).toHaveCount(0);

  // It lies over the head of the page only: what is below can be pressed while it plays.
  await button(page, da.unknown).tap();
  await expect(scene(page)).toBeVisible();
  const below = await scene(page).evaluate((band) => {
    const { bottom } = band.getBoundingClientRect();
    return bottom <= document.querySelector('main')!.getBoundingClientRect().top + 2;
  });
  expect(below).toBe(true);
});

test('calm mode: nothing of it is there, and the tasks are the same', async ({ page, context }) => {
  await sameSeed(page);
  await watchFlights(page);
  await page.goto('/');
  await walkToFirstTask(page);
  const asked = await toFirstStation(page);
  await expect(map(page)).toBeVisible();

  const calm = await context.browser()!.newContext({
    baseURL: new URL('/', page.url()).href,
    viewport: page.viewportSize(),
    hasTouch: true,
    locale: 'da-DK',
  });
  const quiet = await calm.newPage();
  await sameSeed(quiet);
  await watchFlights(quiet);
  await quiet.goto('/');
  await walkIn(quiet, da, { calm: true });
  const calmly = await toFirstStation(quiet, async () => {
    await expect(scene(quiet)).toHaveCount(0);
    await button(quiet, da.help).tap();
    await button(quiet, walk.help.close).tap();
  });
  expect(calmly).toEqual(asked);
  expect((await stored(quiet)).answers.map(({ taskId, outcome }) => [taskId, outcome])).toEqual(
    (await stored(page)).answers.map(({ taskId, outcome }) => [taskId, outcome]),
  );
  await expect(quiet.locator('#journey svg')).toHaveCount(0);
  await expect(quiet.getByText(walk.finds.title)).toHaveCount(0);
  expect(await flights(quiet)).toEqual([]);
  await quiet.goto('/mine-data/');
  await expect(quiet.getByText(walk.finds.none)).toBeVisible();
  await calm.close();
});

test('with reduced motion nothing moves, and the map stands still', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await watchFlights(page);
  await page.goto('/');
  await walkToFirstTask(page);
  await toFirstStation(page, async () => {
    await expect(scene(page)).toHaveCount(0);
    expect(await running(page)).toBe(0);
  });
  await expect(map(page)).toBeVisible();
  expect(await running(page)).toBe(0);
  expect(await flights(page)).toEqual([]);
});

test('finds are for trying: they lie at the station, are kept after a reload, and go with everything else', async ({
  page,
}) => {
  const { names } = walk.finds;
  await page.goto('/');
  await walkToFirstTask(page);
  await button(page, da.help).tap();
  await button(page, walk.help.close).tap();
  await page
    .locator(
      `main h1 ~ * :is(label, button):not(.actions *, .word, .read-aloud, [aria-disabled="true"])`,
    )
    .first()
    .tap();
  await button(page, da.undo).first().tap();
  await walkOn(page, { tasks: 2 });
  await button(page, da.pause).tap();
  await button(page, da.resume).tap();
  await expect(button(page, da.answer)).toBeVisible();
  for (let task = 2; task < 5; task++) {
    const asked = await question(page).innerText();
    await button(page, da.unknown).tap();
    await expect(question(page)).not.toHaveText(asked);
  }
  await expect(button(page, da.onwards)).toBeVisible();
  for (const name of [names.amber, names.clover, names.shell, names.feather, names.stork])
    await expect(find(page, name)).toBeVisible();
  await expect(find(page, names.leaf)).toHaveCount(0);
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    expect(await axeFindings(page), colorScheme).toEqual([]);
  }

  await page.goto('/mine-data/');
  await page.reload();
  for (const name of [names.amber, names.clover, names.shell, names.feather, names.stork])
    await expect(find(page, name)).toBeVisible();
  await button(page, data.erase.button).tap();
  await button(page, data.yes).tap();
  await expect(page.getByText(data.erase.done)).toBeVisible();
  await expect(page.getByText(walk.finds.none)).toBeVisible();

  await page.goto('/');
  await expect(page.getByRole('heading', { name: journey.welcome.title })).toBeVisible();
});
