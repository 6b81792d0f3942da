import { expect, test, type Page } from '@playwright/test';
import { app } from '../../src/lib/i18n/da/app';
import { journey } from '../../src/lib/i18n/da/journey';
import { report } from '../../src/lib/i18n/da/report';
import { walk } from '../../src/lib/i18n/da/walk';
import { app as english } from '../../src/lib/i18n/en/app';
import { taskOnScreen } from './answers';
import {
  answerFor,
  awake,
  button,
  expectUnbroken,
  fillIn,
  question,
  read,
  stored,
  walkIn,
  walkOn,
  walkToFirstTask,
  WORDS,
  type Words,
} from './walk';

const { da, en } = WORDS;

test.beforeEach(async ({ page }) => {
  // Reading takes time, and the app knows how much; the clock passes it at once.
  await page.clock.install();
});

const barometers = (page: Page) => page.locator('.barometer');

/** A result as the product promises it: three sentences, their barometers, one step with its reason. */
async function expectResult(page: Page, words: Words, path: string) {
  await expect(page).toHaveURL((url) => url.pathname === path);
  await expect(question(page)).toHaveText(words.result);
  await expect(barometers(page)).toHaveCount(3);
  for (const area of await barometers(page).all()) {
    await expect(area.locator('.sentence')).toHaveText(/\S.+\.$/);
    const known = !/ikke endnu|not know yet/.test(await area.locator('.sentence').innerText());
    await expect(area.locator('.sure')).toHaveCount(known ? 1 : 0);
    await expect(area.getByRole('img', { name: /^Barometer / })).toHaveCount(1);
  }
  const step = page.locator(`h2:text-is("${words.step}") + div article`);
  await expect(step.locator('h3')).toHaveText(/\S/);
  await expect(step.locator('.why p').nth(1)).toHaveText(/\S.+\.$/);
  expect(await page.locator('main').innerText()).not.toMatch(/NaN|undefined|null|\[object/);
}

/** A single level is "niveau 6"; a set of levels is "niveau 5 eller 6" or "niveau 4 til 6". */
const levelsIn = (sentence: string) =>
  [...sentence.matchAll(/(?:niveau|level) (\d)(?: (?:til|eller|to|or) (\d))?/g)].map(
    ([, from, to]) => [Number(from), Number(to ?? from)],
  )[0];

test.describe('a whole attempt', () => {
  test.slow();

  test('normal, by single taps alone, answered right: three high levels and a next step', async ({
    page,
  }) => {
    await page.goto('/');
    await walkIn(page, da);
    let checkpoints = 0;
    const answered = await walkOn(page, {
      atTask: async () => void (await answerFor(page, 'able')),
      atCheckpoint: async (done) => {
        checkpoints++;
        await expect(page.getByRole('img', { name: /^Kort over din tur\./ })).toBeVisible();
        const explained = page.locator('main details');
        await expect(explained).toHaveCount(done % 5 === 0 ? 5 : done % 5);
        await explained.first().locator('summary').tap();
        await expect(explained.first().locator('p').last()).toBeVisible();
      },
    });
    await expectResult(page, da, '/resultat/');
    expect(answered).toBeLessThanOrEqual(15);
    expect(checkpoints).toBe(Math.ceil(answered / 5));
    for (const sentence of await page.locator('.sure').allInnerTexts())
      expect(levelsIn(sentence)?.[1], sentence).toBeGreaterThanOrEqual(5);
    await expect(
      page.getByRole('heading', { name: report.can.title, exact: true }).locator('~ ul li').first(),
    ).toBeVisible();

    const { attempts, answers } = await stored(page);
    expect(attempts).toHaveLength(1);
    expect(attempts[0]!.finishedAt).not.toBeNull();
    expect(answers).toHaveLength(answered);
    expectUnbroken(answers);
    expect(answers.filter(({ outcome }) => typeof outcome !== 'number' || outcome < 1)).toEqual([]);

    // The way back leads to the front page, which knows of the result; the way forward to it.
    await page.goBack();
    await expect(question(page)).toHaveText(da.welcome);
    await expect(page.getByRole('link', { name: da.lastResult })).toBeVisible();
    await page.goForward();
    await expectResult(page, da, '/resultat/');
  });

  test('in English, answered by chance, with the self-rating', async ({ page }) => {
    await page.goto('/en/');
    await awake(page);
    for (const step of [en.start, en.next, en.next]) await button(page, step).tap();
    for (let area = 0; area < 3; area++) {
      for (const card of await page.locator('fieldset.card').all())
        await card.locator('label.chip').first().tap();
      const heading = await question(page).innerText();
      await button(page, en.next).tap();
      await expect(question(page)).not.toHaveText(heading);
    }
    await walkOn(page, {
      words: en,
      atTask: async (done) => void (await answerFor(page, done % 2 ? 'unable' : 'able', en)),
    });
    await expectResult(page, en, '/en/resultat/');
    await expect(page.locator('html')).toHaveAttribute('lang', 'en');
    const { attempts, answers } = await stored(page);
    expect(Object.values(attempts[0]!.selfRating)).toEqual(Array(9).fill(2));
    expect(answers.map(({ outcome }) => outcome)).not.toContain('missing');
  });

  test('short, with an audience and in calm mode: nine tasks, no landscape', async ({ page }) => {
    await page.goto('/');
    await walkIn(page, da, { track: 'short', audience: 'work', calm: true });
    let checkpoints = 0;
    const answered = await walkOn(page, {
      atTask: async () => void (await answerFor(page, 'unable')),
      atCheckpoint: async () => {
        checkpoints++;
        await expect(page.locator('#journey svg')).toHaveCount(0);
      },
    });
    expect(answered).toBeLessThanOrEqual(9);
    expect(checkpoints).toBe(2);
    await expectResult(page, da, '/resultat/');
    const { attempts } = await stored(page);
    expect(attempts[0]).toMatchObject({ track: 'short', audience: 'work', calm: true, extra: 0 });
    for (const sentence of await page.locator('.sure').allInnerTexts())
      expect(levelsIn(sentence)?.[0] ?? 1, sentence).toBeLessThanOrEqual(2);
  });

  test('"Ved ikke endnu" every time ends well, in kind words', async ({ page }) => {
    await page.goto('/');
    await walkToFirstTask(page);
    await walkOn(page);
    await expectResult(page, da, '/resultat/');
    const words = await page.locator('main').innerText();
    expect(words).not.toMatch(/forkert|fejl\b|dårlig|dumpe|desværre|mangler|kun niveau|0 point/i);
    const { answers } = await stored(page);
    expect(new Set(answers.map(({ outcome }) => outcome))).toEqual(new Set(['unknown']));
    // What went wrong is nowhere a list; what one can learn next is.
    await expect(page.getByRole('heading', { name: report.next.title })).toBeVisible();
  });

  test('"Tag tre mere", where an area is not known yet, asks three and comes back', async ({
    page,
  }) => {
    await page.goto('/');
    await walkIn(page, da, { track: 'short' });
    // Taps faster than anyone reads say nothing, so nothing is known in the end.
    const first = await walkOn(page, {
      atTask: async () => {
        // To solve a scene takes its time; one press in it does not.
        const inScene = page.locator('.sim button[data-element]').first();
        if (await inScene.isVisible()) await inScene.tap();
        else await fillIn(page, 'able');
        await button(page, da.answer).last().tap();
      },
    });
    const unknown = page.locator('.sentence').filter({ hasText: /ved vi det ikke endnu/ });
    await expect(unknown.first()).toBeVisible();
    await page.getByRole('link', { name: da.more }).tap();
    await expect(button(page, da.answer)).toBeVisible();
    const more = await walkOn(page, {
      atTask: async () => void (await answerFor(page, 'able')),
    });
    expect(more).toBe(3);
    await expectResult(page, da, '/resultat/');
    const { attempts, answers } = await stored(page);
    expect(attempts).toHaveLength(1);
    expect(attempts[0]).toMatchObject({ extra: 3 });
    expect(answers).toHaveLength(first + 3);
    expectUnbroken(answers);
    // Leaving the result by the back button does not begin three more once again.
    await page.goBack();
    await expect(page.getByRole('link', { name: da.lastResult })).toBeVisible();
    expect((await stored(page)).attempts[0]).toMatchObject({ extra: 3 });
  });
});

test.describe('pausing', () => {
  const waiting = (page: Page) => page.getByRole('heading', { name: da.resumeTitle });

  async function twoAnswers(page: Page) {
    await page.goto('/');
    await walkToFirstTask(page);
    await walkOn(page, { tasks: 2 });
    return question(page).innerText();
  }
  async function expectGoesOn(page: Page, next: string, answers = 2) {
    await button(page, da.resume).tap();
    await expect(question(page)).toHaveText(next);
    expect((await stored(page)).answers).toHaveLength(answers);
  }

  test('the back button pauses: nothing is lost, and one stays in the app', async ({ page }) => {
    const next = await twoAnswers(page);
    await page.goBack();
    await expect(waiting(page)).toBeVisible();
    await expect(page.getByText(da.resumeText(2))).toBeVisible();
    await expectGoesOn(page, next);
    await page.goBack();
    await expect(waiting(page)).toBeVisible();
    await expectGoesOn(page, next);
  });

  test('"Pause" leads to the front page, and back to the same task', async ({ page }) => {
    const next = await twoAnswers(page);
    await button(page, da.pause).tap();
    await expect(waiting(page)).toBeVisible();
    await expect(page.getByRole('navigation', { name: app.menu.label })).toBeVisible();
    await expectGoesOn(page, next);
  });

  for (const how of ['Pause', 'the back button'])
    test(`${how} works at the first press after a reload too`, async ({ page }) => {
      const next = await twoAnswers(page);
      await page.reload();
      await expectGoesOn(page, next);
      if (how === 'Pause') await button(page, da.pause).tap();
      else await page.goBack();
      await expect(waiting(page)).toBeVisible();
      await expectGoesOn(page, next);
    });

  test('"Hold pause her" at a checkpoint: the walk goes on at the same checkpoint', async ({
    page,
  }) => {
    await page.goto('/');
    await walkToFirstTask(page);
    await walkOn(page, { tasks: 4 });
    await button(page, da.unknown).tap();
    await button(page, da.pauseHere).tap();
    await expect(waiting(page)).toBeVisible();
    await button(page, da.resume).tap();
    await expect(button(page, da.onwards)).toBeVisible();
    await expect(page.locator('main details')).toHaveCount(5);
  });

  test('a look at the offers through "Få hjælp" and back again loses nothing', async ({ page }) => {
    const next = await twoAnswers(page);
    await button(page, da.help).tap();
    await page.getByRole('link', { name: walk.help.humanLink }).tap();
    await expect(page).toHaveURL(/\/tilbud\/$/);
    await expect(question(page)).toHaveText(app.menu.offers);
    await page.goBack();
    await expect(waiting(page)).toBeVisible();
    await expectGoesOn(page, next);
    await button(page, da.pause).tap();
    await expect(waiting(page)).toBeVisible();
  });

  test('"Start forfra" begins a new attempt and keeps the answers of the old one', async ({
    page,
  }) => {
    await twoAnswers(page);
    await button(page, da.pause).tap();
    await button(page, da.startNew).tap();
    for (const step of [da.next, da.next, da.skip, da.unknown]) await button(page, step).tap();
    await expect(page.getByText(da.saved)).toBeAttached();
    const { attempts, answers } = await stored(page);
    expect(attempts).toHaveLength(2);
    expect(answers).toHaveLength(3);
  });
});

test.describe('on the way', () => {
  test('the way in leads backwards too, and keeps what was chosen', async ({ page }) => {
    await page.goto('/');
    await awake(page);
    for (const step of [da.start, da.next]) await button(page, step).tap();
    await page.locator('label:has(input[value=short])').tap();
    await button(page, da.next).tap();
    await expect(question(page)).toHaveText(journey.rating.title('Brug'));
    await button(page, da.back).tap();
    await expect(page.locator('input[value=short]')).toBeChecked();
    await button(page, da.back).tap();
    await expect(question(page)).toHaveText(journey.how.title);
    await button(page, da.back).tap();
    await expect(button(page, da.start)).toBeVisible();
    expect((await stored(page)).attempts).toEqual([]);
  });

  test('the language is changed from any page, by one tap, to the same page', async ({ page }) => {
    await page.goto('/');
    await page.getByRole('link', { name: app.otherLanguage }).tap();
    await expect(question(page)).toHaveText(en.welcome);
    await expect(page.locator('html')).toHaveAttribute('lang', 'en');
    await page.getByRole('link', { name: english.menu.offers, exact: true }).tap();
    await expect(question(page)).toHaveText(english.menu.offers);
    await page.getByRole('link', { name: english.otherLanguage }).tap();
    await expect(page).toHaveURL(/\/tilbud\/$/);
    await expect(question(page)).toHaveText(app.menu.offers);
    await expect(page.locator('html')).toHaveAttribute('lang', 'da');
  });

  test('an attempt that was begun in Danish goes on in English at the same task', async ({
    page,
  }) => {
    await page.goto('/');
    await walkToFirstTask(page);
    await walkOn(page, { tasks: 1 });
    const task = await fillIn(page, 'able');
    await button(page, da.pause).tap();
    await page.getByRole('link', { name: app.otherLanguage }).tap();
    await button(page, en.resume).tap();
    await expect(button(page, en.answer)).toBeVisible();
    expect((await fillIn(page, 'able')).id).toBe(task.id);
  });

  test('"Svar" on an unfinished answer says what is missing, and stays', async ({ page }) => {
    const missing = {
      choice: /^Vælg (et svar først|\d svar)\./,
      sort: /^Der mangler \d kort\./,
      spot: /^Marker (mindst én ting|\d+)\./,
      scene: /^Prøv at trykke på noget/,
      compose: /^Der mangler noget endnu\./,
    };
    const seen = new Set<string>();
    await page.goto('/');
    await walkIn(page, da, { track: 'thorough' });
    await walkOn(page, {
      tasks: 12,
      atTask: async () => {
        const { interaction } = await taskOnScreen(page);
        // An order always stands there whole.
        if (interaction !== 'order' && !seen.has(interaction)) {
          const before = await question(page).innerText();
          await read(page);
          await button(page, da.answer).tap();
          const alert = page.locator('main [role=alert]');
          await expect(alert).toHaveText(missing[interaction]);
          await fillIn(page, 'able');
          await expect(alert).toHaveCount(0);
          await expect(question(page)).toHaveText(before);
          seen.add(interaction);
        }
        await button(page, da.unknown).tap();
      },
    });
    expect(seen.size).toBeGreaterThanOrEqual(2);
    expect(new Set((await stored(page)).answers.map(({ outcome }) => outcome))).toEqual(
      new Set(['unknown']),
    );
  });

  test('"Fortryd" takes back one step at a time, and is there only while there is one', async ({
    page,
  }) => {
    await page.goto('/');
    await walkToFirstTask(page);
    // A scene may have one of its own.
    const undo = page.locator('.actions').getByRole('button', { name: da.undo, exact: true });
    const state = () =>
      page
        .locator('main :is(input, [data-region], [data-item])')
        .evaluateAll((all) =>
          all.map((part) =>
            part instanceof HTMLInputElement
              ? part.checked
              : (part.getAttribute('aria-pressed') ?? part.getAttribute('data-item')),
          ),
        );
    const kinds = new Set<string>();
    await walkOn(page, {
      tasks: 8,
      atTask: async () => {
        await expect(undo).toHaveCount(0);
        const before = await state();
        const { interaction } = await fillIn(page, 'able');
        kinds.add(interaction);
        const filled = await state();
        // A scene has ways back of its own: what was done in it was done.
        if (interaction === 'scene') await expect(undo).toHaveCount(0);
        else {
          let steps = 0;
          for (; await undo.isVisible(); steps++) await undo.tap();
          expect(steps).toBeGreaterThan(0);
          expect(await state(), interaction).toEqual(before);
          await fillIn(page, 'able');
          expect(await state(), interaction).toEqual(filled);
        }
        await read(page);
        await button(page, da.answer).tap();
      },
    });
    expect(kinds.size).toBeGreaterThanOrEqual(2);
    expect((await stored(page)).answers.map(({ outcome }) => outcome)).not.toContain('missing');
  });

  test('a double tap on "Svar" or on "Ved ikke endnu" stores one answer', async ({ page }) => {
    await page.goto('/');
    await walkToFirstTask(page);
    for (const [name, answered] of [
      [da.answer, 1],
      [da.unknown, 2],
      [da.answer, 3],
      [da.unknown, 4],
    ] as const) {
      const before = await question(page).innerText();
      if (name === da.answer) await fillIn(page, 'able');
      await read(page);
      // Both at once, before the app can have done anything.
      await button(page, name).evaluate((target: HTMLElement) => {
        target.click();
        target.click();
      });
      await expect(question(page)).not.toHaveText(before);
      await expect(button(page, da.answer)).toBeVisible();
      const { answers } = await stored(page);
      expect(answers).toHaveLength(answered);
      expectUnbroken(answers);
    }
  });

  test('a right answer faster than anyone reads is kept, but does not count', async ({ page }) => {
    await page.goto('/');
    await awake(page);
    for (const step of [da.start, da.next, da.next]) await button(page, step).tap();
    await page.clock.pauseAt(Date.now() + 5_000);
    await button(page, da.skip).tap();
    // The pressed button is painted first; from the task on, time stands still.
    await page.clock.runFor(100);
    await fillIn(page, 'able');
    const before = await question(page).innerText();
    await button(page, da.answer).tap();
    await expect(question(page)).not.toHaveText(before);
    const { answers } = await stored(page);
    expect(answers.map(({ outcome }) => outcome)).toEqual(['missing']);
  });
});

test('a tap on "Start" before the page has woken up is kept', async ({ page }) => {
  // The scripts are held back until the person has tapped.
  let wake = () => {};
  const asleep = new Promise<void>((resolve) => (wake = resolve));
  await page.route('**/*.js', async (route) => {
    await asleep;
    await route.continue();
  });
  await page.goto('/', { waitUntil: 'commit' });
  await page.getByRole('button', { name: journey.welcome.start, exact: true }).tap();
  wake();
  await expect(page.getByRole('heading', { name: journey.how.title })).toBeVisible();
});
