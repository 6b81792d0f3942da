import { chromium, type Browser, type BrowserContext, type Page } from '@playwright/test';
import type { Budget } from '../../src/cli/budget';
import { chromiumArgs, chromiumPath } from '../../src/cli/chromium';
import { serve } from '../../src/cli/serve';
import { quantile } from './measurement';
import { walkInPage } from './walk';

/** Runs of each measurement; the median counts. */
const RUNS = 5;
/** Tasks that are answered while interactions are timed. */
const TASKS = 8;
const CPU_SLOWDOWN = 4;

/** DevTools' "Slow 4G": 1.6 Mbit/s down, 750 kbit/s up and 150 ms, as DevTools adjusts them. */
const SLOW_4G = {
  offline: false,
  latency: 562.5,
  downloadThroughput: (1.6e6 * 0.9) / 8,
  uploadThroughput: (750e3 * 0.9) / 8,
};

const PHONE = { viewport: { width: 360, height: 740 }, hasTouch: true, locale: 'da-DK' };

interface Interaction {
  readonly ms: number;
  /** The event and the words on what was touched. */
  readonly on: string;
}

declare global {
  interface Window {
    /** Set by `walkInPage`. */
    barometerWalk?: number;
    barometerLcp?: number;
    barometerInteractions?: Record<number, Interaction>;
  }
}

type Throttle = 'cpu' | 'cpu and network';

async function openPage(context: BrowserContext, throttle: Throttle): Promise<Page> {
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: CPU_SLOWDOWN });
  if (throttle === 'cpu and network') {
    await session.send('Network.enable');
    await session.send('Network.emulateNetworkConditions', SLOW_4G);
  }
  return page;
}

/** The last LCP candidate of a page that nobody touches, in seconds. */
async function largestPaint(context: BrowserContext, url: string): Promise<number> {
  const page = await openPage(context, 'cpu and network');
  await page.addInitScript(() => {
    new PerformanceObserver((list) => {
      window.barometerLcp = list.getEntries().at(-1)?.startTime;
    }).observe({ type: 'largest-contentful-paint', buffered: true });
  });
  await page.goto(url, { waitUntil: 'load' });
  // A later candidate would come with the first frames after the page has woken up.
  await page.waitForTimeout(1_000);
  return ((await page.evaluate(() => window.barometerLcp)) ?? NaN) / 1000;
}

/** When the first task could be answered, in seconds since the navigation. */
async function firstTask(context: BrowserContext, url: string): Promise<number> {
  const page = await openPage(context, 'cpu and network');
  await page.addInitScript(walkInPage);
  await page.goto(url, { waitUntil: 'commit' });
  const walked = await page.waitForFunction(() => window.barometerWalk, null, { timeout: 60_000 });
  return ((await walked.jsonValue()) ?? NaN) / 1000;
}

/** A context whose worker has put everything on the device. */
async function withWorker(browser: Browser, url: string): Promise<BrowserContext> {
  const context = await browser.newContext(PHONE);
  const page = await context.newPage();
  await page.goto(url);
  await page.waitForFunction(
    async () => {
      const { active } = await navigator.serviceWorker.ready;
      return active?.state === 'activated' && navigator.serviceWorker.controller !== null;
    },
    null,
    { timeout: 60_000 },
  );
  await page.close();
  return context;
}

/** Answers tasks like a person in no hurry, and returns each interaction that took 16 ms or more. */
async function interactions(context: BrowserContext, url: string): Promise<Interaction[]> {
  const page = await openPage(context, 'cpu');
  await page.addInitScript(() => {
    const interactions: Record<number, Interaction> = {};
    window.barometerInteractions = interactions;
    // What was touched is often gone from the page by the time its duration is known.
    const touched = new Map<number, string>();
    for (const type of ['pointerdown', 'pointerup', 'click'])
      document.addEventListener(
        type,
        ({ target, timeStamp }) => {
          const control = target instanceof Element ? target.closest('button, label, a') : null;
          touched.set(timeStamp, control?.textContent.trim().slice(0, 30) ?? '');
        },
        { capture: true },
      );
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as PerformanceEventTiming[]) {
        const id = (entry as PerformanceEventTiming & { interactionId: number }).interactionId;
        if (!id || entry.duration <= (interactions[id]?.ms ?? 0)) continue;
        const words = touched.get(entry.startTime) ?? '';
        interactions[id] = { ms: entry.duration, on: `${entry.name} ${words}`.trim() };
      }
    }).observe({ type: 'event', durationThreshold: 16, buffered: true } as PerformanceObserverInit);
  });
  await page.goto(url, { waitUntil: 'load' });
  await page.waitForTimeout(1_000);

  const button = (name: string) => page.getByRole('button', { name, exact: true });
  const isThere = (name: string) => button(name).isVisible();
  const tap = async (name: string) => {
    await button(name).tap();
    await page.waitForTimeout(150);
  };
  await tap('Start');
  await tap('Videre');
  await tap('Videre');
  for (const answer of await page.locator('main input[type=radio]').all())
    await answer.tap({ force: true });
  await tap('Spring over');

  for (let done = 0; done < TASKS;) {
    await button('Svar').or(button('Gå videre')).waitFor();
    if (await isThere('Gå videre')) {
      await tap('Gå videre');
      continue;
    }
    if (done === 0) {
      await tap('Få hjælp');
      await button('Tilbage til opgaven').waitFor();
      await tap('Tilbage til opgaven');
    }
    const question = await page.locator('h1').textContent();
    const controls = page.locator(
      'main h1 ~ * :is(input, button):not(.actions *, .word, .read-aloud)',
    );
    await controls.first().waitFor();
    for (const control of (await controls.all()).slice(0, 6)) {
      // In a scene a press may lead to another screen, where there are fewer.
      if (!(await control.isVisible())) break;
      if (await control.isEnabled()) await control.tap({ force: true });
      await page.waitForTimeout(50);
    }
    await tap('Svar');
    // What we tapped need not be a whole answer.
    if ((await page.locator('h1').textContent()) === question && (await isThere('Ved ikke endnu')))
      await tap('Ved ikke endnu');
    done++;
  }
  await page.waitForTimeout(500);
  return Object.values((await page.evaluate(() => window.barometerInteractions)) ?? {});
}

async function median(
  context: () => Promise<BrowserContext>,
  measure: (context: BrowserContext) => Promise<number>,
): Promise<{ measured: number; note: string }> {
  const values: number[] = [];
  for (let run = 0; run < RUNS; run++) {
    const fresh = await context();
    values.push(await measure(fresh));
    await fresh.close();
  }
  const worst = Math.max(...values).toFixed(2);
  return { measured: quantile(values, 0.5), note: `median of ${RUNS}, slowest ${worst} s` };
}

/** What a person waits for on a slow phone, in real Chromium with DevTools' throttling. */
export async function browserBudgets(root: string): Promise<Budget[]> {
  const server = await serve({ root });
  const browser = await chromium.launch({ executablePath: chromiumPath(), args: chromiumArgs() });
  try {
    const { url } = server;
    // Without a worker: it would serve from the device what the throttled network should bring.
    const cold = () => browser.newContext({ ...PHONE, serviceWorkers: 'block' });
    const warm = () => withWorker(browser, url);

    // The server compresses each file when it is first asked for; nobody should wait for that.
    await (await warm()).close();

    const lcp = await median(cold, (context) => largestPaint(context, url));
    const first = await median(cold, (context) => firstTask(context, url));
    const second = await median(warm, (context) => firstTask(context, url));
    const slow = (await interactions(await warm(), url)).sort((a, b) => b.ms - a.ms);
    return [
      { what: 'LCP of / on slow 4G, CPU 4× slower', unit: 's', must: 1.2, aim: 0.8, ...lcp },
      { what: 'first task answerable, cold', unit: 's', must: 2, aim: 1.3, ...first },
      { what: 'first task answerable, from the worker', unit: 's', must: 0.5, aim: 0.3, ...second },
      {
        what: 'worst interaction, CPU 4× slower',
        // Shorter ones are not reported by the browser.
        measured: slow[0]?.ms ?? 16,
        unit: 'ms',
        must: 50,
        aim: 32,
        note: `${slow.length} of 16 ms or more in ${TASKS} tasks; ${slow
          .slice(0, 3)
          .map(({ ms, on }) => `${ms} ms ${on}`)
          .join(', ')}`,
      },
    ];
  } finally {
    await browser.close();
    await server.close();
  }
}
