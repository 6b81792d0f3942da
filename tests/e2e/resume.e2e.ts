import { expect, test as base, type Page } from '@playwright/test';
import { Device } from './device';
import {
  awake,
  button,
  expectUnbroken,
  fillIn,
  question,
  stored,
  walkOn,
  walkToFirstTask,
  WORDS,
  workerReady,
} from './walk';

const { da } = WORDS;

const test = base.extend<{ device: Device }>({
  device: async ({ baseURL }, use) => {
    const device = new Device(baseURL!);
    await use(device);
    await device.throwAway();
  },
});

/** Opens the app anew and goes on; returns the question that it goes on with. */
async function reopen(page: Page, answers: number): Promise<string> {
  await page.goto('/');
  await expect(page.getByRole('heading', { name: da.resumeTitle })).toBeVisible();
  await expect(page.getByText(da.resumeText(answers))).toBeVisible();
  await button(page, da.resume).tap();
  await expect(page.getByRole('heading', { name: da.resumeTitle })).toBeHidden();
  await expect(button(page, da.answer).or(button(page, da.onwards))).toBeVisible();
  return question(page).innerText();
}

/** Tells of each heading that came on the screen, also of one that nobody had time to ask for. */
async function headings(page: Page): Promise<string[]> {
  const seen: string[] = [];
  await page.exposeBinding('barometerHeading', (_source, heading: string) => seen.push(heading));
  await page.evaluate(() => {
    const tell = Reflect.get(window, 'barometerHeading') as (heading: string) => void;
    let last = '';
    new MutationObserver(() => {
      const heading = document.querySelector('h1')?.innerText ?? '';
      if (heading !== '' && heading !== last) tell((last = heading));
    }).observe(document.body, { subtree: true, childList: true, characterData: true });
  });
  return seen;
}

test('the browser is killed between tasks, in a half-done task and at a checkpoint', async ({
  device,
}) => {
  test.slow();
  let page = await device.switchOn();
  await page.goto('/');
  await walkToFirstTask(page);
  let answers = 0;

  const rounds: readonly { tasks: number; half?: boolean; checkpoint?: boolean }[] = [
    { tasks: 1 },
    { tasks: 2, half: true },
    { tasks: 2, checkpoint: true },
    { tasks: 0 },
    { tasks: 3, half: true },
  ];
  for (const { tasks, half, checkpoint } of rounds) {
    if (checkpoint) {
      await walkOn(page, { tasks: tasks - 1 });
      await button(page, da.unknown).tap();
      await expect(button(page, da.onwards)).toBeVisible();
    } else {
      await walkOn(page, { tasks });
      if (half) await fillIn(page, 'able');
    }
    answers += tasks;
    const asked = await question(page).innerText();
    await device.losePower();

    page = await device.switchOn();
    let now = await reopen(page, answers);
    // Who had walked on from a checkpoint may read it once more.
    if (!checkpoint && (await button(page, da.onwards).isVisible())) {
      await walkOn(page, { tasks: 0 });
      now = await question(page).innerText();
    }
    expect(now, `after ${answers} answers`).toBe(asked);
    const kept = (await stored(page)).answers;
    expect(kept).toHaveLength(answers);
    expectUnbroken(kept);
  }

  answers += await walkOn(page);
  const { attempts, answers: all } = await stored(page);
  expect(attempts).toHaveLength(1);
  expect(all).toHaveLength(answers);
  expectUnbroken(all);

  // The result outlives the power too, and is no longer something to go on with.
  await device.losePower();
  page = await device.switchOn();
  await page.goto('/');
  await page.getByRole('link', { name: da.lastResult }).tap();
  await expect(page.locator('.barometer')).toHaveCount(3);
});

test('the browser is killed right after "Svar": what the screen had thanked for is there, once', async ({
  device,
}) => {
  test.slow();
  let page = await device.switchOn();
  await page.goto('/');
  await walkToFirstTask(page);
  let answers = 0;

  // Milliseconds between the tap and the kill: before, in and after the commit.
  for (const delay of [0, 2, 5, 10, 20, 50]) {
    const asked = await question(page).innerText();
    await fillIn(page, 'able');
    const seen = await headings(page);
    await button(page, da.answer).tap({ noWaitAfter: true });
    if (delay > 0) await new Promise((resolve) => setTimeout(resolve, delay));
    await device.losePower();
    const next = seen.find((heading) => heading !== asked);

    page = await device.switchOn();
    await page.goto('/');
    const kept = (await stored(page)).answers;
    expectUnbroken(kept);
    if (next === undefined) expect([answers, answers + 1]).toContain(kept.length);
    else expect(kept, `"${next}" was on the screen`).toHaveLength(answers + 1);

    const now = await reopen(page, kept.length);
    if (kept.length === answers) expect(now).toBe(asked);
    else if (next !== undefined) expect(now).toBe(next);
    else expect(now).not.toBe(asked);
    answers = kept.length;
    if (await button(page, da.onwards).isVisible()) {
      await button(page, da.onwards).tap();
      await expect(button(page, da.answer)).toBeVisible();
    }
  }
  await walkOn(page);
  const { attempts, answers: all } = await stored(page);
  expect(attempts).toHaveLength(1);
  expectUnbroken(all);
});

test('the browser is killed before the first task: nothing is there, nothing is in the way', async ({
  device,
}) => {
  let page = await device.switchOn();
  await page.goto('/');
  await awake(page);
  for (const name of [da.start, da.next, da.next]) await button(page, name).tap();
  await device.losePower();
  page = await device.switchOn();
  await page.goto('/');
  await walkToFirstTask(page);
  await expect.poll(async () => (await stored(page)).attempts.length).toBe(1);
  await device.losePower();
  // An attempt without an answer is one to go on with all the same.
  page = await device.switchOn();
  await reopen(page, 0);
  expect((await stored(page)).attempts).toHaveLength(1);
});

test('the browser is killed while the worker installs: the next start makes up for it', async ({
  device,
}) => {
  let page = await device.switchOn();
  await page.goto('/');
  await page.waitForFunction(
    async () => (await navigator.serviceWorker.getRegistration())?.installing,
  );
  await device.losePower();
  page = await device.switchOn();
  await page.goto('/');
  await workerReady(page);
  await device.context.setOffline(true);
  await page.goto('/en/tilbud/');
  await expect(page.locator('article').first()).toBeVisible();
});

test('a reload in the middle of a task leads back to it', async ({ page }) => {
  await page.goto('/');
  await walkToFirstTask(page);
  for (let answers = 1; answers <= 3; answers++) {
    await walkOn(page, { tasks: 1 });
    const asked = await question(page).innerText();
    await fillIn(page, 'able');
    await page.reload();
    expect(await reopen(page, answers)).toBe(asked);
  }
  expectUnbroken((await stored(page)).answers);
});

test('the page crashes or its tab is closed: another tab goes on at the same task', async ({
  page,
  context,
}) => {
  await page.goto('/');
  await walkToFirstTask(page);
  await walkOn(page, { tasks: 2 });
  const asked = await question(page).innerText();
  const crashed = page.waitForEvent('crash');
  // The answer never comes: who would give it has crashed.
  const session = await context.newCDPSession(page);
  session.send('Page.crash').catch(() => {});
  await crashed;
  await page.close();

  const second = await context.newPage();
  expect(await reopen(second, 2)).toBe(asked);
  await walkOn(second, { tasks: 1 });
  const next = await question(second).innerText();
  await second.close();

  const third = await context.newPage();
  expect(await reopen(third, 3)).toBe(next);
  expectUnbroken((await stored(third)).answers);
});
