import type { Locale } from '../../src/lib/content/ids';
import { expect, type Locator, type Page } from '@playwright/test';
import { journey as danish } from '../../src/lib/i18n/da/journey';
import { report as danishReport } from '../../src/lib/i18n/da/report';
import { journey as english } from '../../src/lib/i18n/en/journey';
import { report as englishReport } from '../../src/lib/i18n/en/report';
import { walk as danishWalk } from '../../src/lib/i18n/da/walk';
import { walk as englishWalk } from '../../src/lib/i18n/en/walk';
import type { JourneyText, ReportText, WalkText } from '../../src/lib/i18n/text';
import { fillSlots, labelOf } from './compose-slots';
import { takeSteps } from './scene-steps';
import { taskOnScreen, type KnownTask, type Skill } from './answers';

/** Words on the buttons of a test, by language; the tests press what a person reads. */
const wordsOf = (journey: JourneyText, walk: WalkText, report: ReportText) => ({
  welcome: journey.welcome.title,
  start: journey.welcome.start,
  startNew: journey.welcome.startNew,
  resume: journey.welcome.resume,
  resumeTitle: journey.welcome.resumeTitle,
  resumeText: journey.welcome.resumeText,
  lastResult: journey.welcome.lastResult,
  next: journey.next,
  back: journey.back,
  skip: journey.rating.skip,
  answer: journey.task.answer,
  unknown: journey.task.unknown,
  undo: journey.task.undo,
  help: journey.task.help,
  pause: journey.task.pause,
  saved: journey.task.saved,
  onwards: walk.checkpoint.next,
  pauseHere: walk.checkpoint.pause,
  toResult: walk.checkpoint.toResult,
  result: report.title,
  step: report.step.title,
  more: report.more.button,
});
export const WORDS = {
  da: wordsOf(danish, danishWalk, danishReport),
  en: wordsOf(english, englishWalk, englishReport),
};
export type Words = ReturnType<typeof wordsOf>;

export const button = (page: Page, name: string) =>
  // A scene may have one of the same name.
  page.getByRole('button', { name, exact: true }).and(page.locator(':not(.sim *)'));

/** How a button is pressed: `click` by mouse or touch, or by keyboard. */
export type Press = (page: Page, name: string) => Promise<void>;
export const tap: Press = (page, name) => button(page, name).tap();

/** The ways of a hand: what is pressed by name, and the controls of a task. */
export interface Hand {
  readonly press: Press;
  /** Presses a control, or chooses what a label belongs to. */
  readonly use: (control: Locator) => Promise<void>;
}
export const FINGER: Hand = { press: tap, use: (control) => control.tap() };

/**
 * The page's script has taken over from the HTML: the start page then says so, and Kit adds its
 * announcer of new pages to every other.
 */
export const awake = (page: Page) =>
  page.locator('#journey[data-awake], #svelte-announcer').waitFor({ state: 'attached' });

/** From the welcome to the first task, in four presses. */
export async function walkToFirstTask(page: Page, words: Words = WORDS.da, press: Press = tap) {
  await awake(page);
  await press(page, words.start);
  await press(page, words.next);
  await press(page, words.next);
  await press(page, words.skip);
  await expect(button(page, words.answer)).toBeVisible();
}

/** The question on screen. */
export const question = (page: Page) => page.locator('h1');

/** The same way, but with a choice on the screen that asks how to take the tour. */
export async function walkIn(
  page: Page,
  words: Words,
  choices: { track?: 'short' | 'normal' | 'thorough'; audience?: string; calm?: boolean } = {},
  hand: Hand = FINGER,
) {
  await awake(page);
  await hand.press(page, words.start);
  await hand.press(page, words.next);
  const { track, audience, calm } = choices;
  if (track) await hand.use(page.locator(`label:has(input[name=track][value=${track}])`));
  if (audience) await hand.use(page.locator(`label:has(input[name=audience][value=${audience}])`));
  if (calm) await hand.use(page.locator('label:has(input[type=checkbox])'));
  await hand.press(page, words.next);
  await hand.press(page, words.skip);
  await expect(button(page, words.answer)).toBeVisible();
}

/**
 * Lets the person have read. The app takes an answer that came faster than anyone reads for a blind
 * tap; `page.clock.install()` makes the time that reading takes pass at once.
 */
export const read = (page: Page) => page.clock.fastForward(60_000);

/** Gives the task on screen the response that a person of some skill would give; not yet "Svar". */
export async function fillIn(page: Page, skill: Skill, hand: Hand = FINGER): Promise<KnownTask> {
  const task = await taskOnScreen(page);
  const response = task.responses[skill];
  const main = page.locator('main');
  const locale = (await page.locator('html').getAttribute('lang')) as Locale;
  if ('selected' in response) {
    for (const id of response.selected)
      await hand.use(main.locator(`label:has(input[value="${id}"])`));
  } else if ('placed' in response) {
    for (const [item, bin] of Object.entries(response.placed))
      await hand.use(main.locator(`label:has(input[name="${task.id}-${item}"][value="${bin}"])`));
  } else if ('marked' in response) {
    for (const id of response.marked) await hand.use(main.locator(`[data-region="${id}"]`));
  } else if ('steps' in response) {
    await takeSteps(page, task, response.steps, locale, {
      press: hand.use,
      choose: (radio) => hand.use(main.locator('label').filter({ has: radio })),
      select: async (list, value) => void (await list.selectOption(value)),
      type: async (field, text) => {
        await field.fill(text);
        await field.blur();
      },
    });
  } else if ('filled' in response) {
    const inLabel = (input: Locator) => hand.use(labelOf(input));
    await fillSlots(page, task, response, locale, {
      tick: inLabel,
      choose: inLabel,
      select: async (list, value) => void (await list.selectOption(value)),
      type: (field, text) => field.fill(text),
    });
  } else if ('order' in response) {
    const cards = main.locator('[data-item]');
    for (const [place, id] of response.order.entries()) {
      const order = await cards.evaluateAll((all) =>
        all.map((card) => card.getAttribute('data-item')),
      );
      for (let at = order.indexOf(id); at > place; at--) {
        await hand.use(main.locator(`[data-item="${id}"] [data-control=up]`));
        await expect(cards.nth(at - 1)).toHaveAttribute('data-item', id);
      }
    }
  }
  return task;
}

export type Stop = 'task' | 'checkpoint' | 'result';

/** Which screen of the test one is at, once it has come to rest. */
export async function whereAmI(page: Page, words: Words): Promise<Stop> {
  const task = button(page, words.answer);
  const checkpoint = button(page, words.onwards).or(button(page, words.toResult));
  const result = page.getByRole('heading', { level: 1, name: words.result, exact: true });
  await expect(task.or(checkpoint).or(result)).toBeVisible();
  if (await task.isVisible()) return 'task';
  return (await checkpoint.isVisible()) ? 'checkpoint' : 'result';
}

export interface WalkOptions {
  readonly words?: Words;
  /** What to do at a task; it has to lead on. The default is "Ved ikke endnu". */
  readonly atTask?: (answered: number) => Promise<void>;
  readonly atCheckpoint?: (answered: number) => Promise<void>;
  readonly hand?: Hand;
  /** Stops at the task after this many. */
  readonly tasks?: number;
}

/**
 * Walks on until the result, or until so many tasks are done; returns how many they were. Each next
 * screen is awaited by its heading, so a screen is never taken for the one after it.
 */
export async function walkOn(page: Page, options: WalkOptions = {}): Promise<number> {
  const { words = WORDS.da, hand = FINGER, tasks = Infinity } = options;
  let answered = 0;
  for (;;) {
    const stop = await whereAmI(page, words);
    if (stop === 'result') return answered;
    const heading = await question(page).innerText();
    if (stop === 'checkpoint') {
      await options.atCheckpoint?.(answered);
      const on = button(page, words.onwards);
      await hand.press(page, (await on.isVisible()) ? words.onwards : words.toResult);
    } else {
      if (answered === tasks) return answered;
      if (options.atTask) await options.atTask(answered);
      else await hand.press(page, words.unknown);
      answered++;
    }
    await expect(question(page)).not.toHaveText(heading);
  }
}

/** A task really answered, after the time that reading takes. Needs `page.clock.install()`. */
export async function answerFor(page: Page, skill: Skill, words: Words = WORDS.da, hand = FINGER) {
  const task = await fillIn(page, skill, hand);
  await read(page);
  await hand.press(page, words.answer);
  return task;
}

export interface StoredAnswer {
  readonly attemptId: string;
  readonly seq: number;
  readonly taskId: string;
  readonly outcome: number | 'unknown' | 'missing';
  readonly response: unknown;
}
export interface StoredAttempt {
  readonly id: string;
  readonly track: string;
  readonly audience: string;
  readonly calm: boolean;
  readonly extra: number;
  readonly selfRating: Readonly<Record<string, number>>;
  readonly finishedAt: string | null;
}

/** What the device has in its database: not what the app says it has. */
export function stored(
  page: Page,
): Promise<{ attempts: StoredAttempt[]; answers: StoredAnswer[] }> {
  return page.evaluate(async () => {
    const settled = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(new Error(String(request.error)));
      });
    const known = await indexedDB.databases();
    if (!known.some(({ name }) => name === 'barometer')) return { attempts: [], answers: [] };
    const db = await settled(indexedDB.open('barometer'));
    try {
      const transaction = db.transaction(['attempts', 'answers']);
      const [attempts, answers] = await Promise.all([
        settled(transaction.objectStore('attempts').getAll()),
        settled(transaction.objectStore('answers').getAll()),
      ]);
      return { attempts: attempts as StoredAttempt[], answers: answers as StoredAnswer[] };
    } finally {
      db.close();
    }
  });
}

/** Every answer is there once, in order, and about a task of its own. */
export function expectUnbroken(answers: readonly StoredAnswer[]) {
  expect(answers.map(({ seq }) => seq)).toEqual(answers.map((_, index) => index));
  expect(new Set(answers.map(({ taskId }) => taskId)).size).toBe(answers.length);
}

/** Everything is on the device, and a worker answers this page's requests. */
export async function workerReady(page: Page) {
  await page.waitForFunction(
    async () => {
      const { active } = await navigator.serviceWorker.ready;
      return active?.state === 'activated' && navigator.serviceWorker.controller !== null;
    },
    null,
    { timeout: 20_000 },
  );
}

/** All pages, in both languages. */
export const PAGES = [
  '',
  'resultat/',
  'aabn/',
  'tilbud/',
  'plan/',
  'model/',
  'metode/',
  'mine-data/',
  'vaerksted/',
  'hjaelp/',
  'om/',
  'tal/',
  'ordliste/',
  'privatliv/',
  'tilgaengelighed/',
  'laesehjaelp/',
  'design/',
].flatMap((path) => [`/${path}`, `/en/${path}`]);
