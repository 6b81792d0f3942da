import { expect, type Page } from '@playwright/test';
import { writeCode } from '../../src/lib/carry/codec';
import type { Locale } from '../../src/lib/content/ids';
import { app as danishApp } from '../../src/lib/i18n/da/app';
import { data as danishData } from '../../src/lib/i18n/da/data';
import { journey as danishJourney } from '../../src/lib/i18n/da/journey';
import { offers as danishOffers } from '../../src/lib/i18n/da/offers';
import { plan as danishPlan } from '../../src/lib/i18n/da/plan';
import { walk as danishWalk } from '../../src/lib/i18n/da/walk';
import { app as englishApp } from '../../src/lib/i18n/en/app';
import { data as englishData } from '../../src/lib/i18n/en/data';
import { journey as englishJourney } from '../../src/lib/i18n/en/journey';
import { offers as englishOffers } from '../../src/lib/i18n/en/offers';
import { plan as englishPlan } from '../../src/lib/i18n/en/plan';
import { walk as englishWalk } from '../../src/lib/i18n/en/walk';
import { allTasks, type AuthoredTask } from './catalogue';
import { asFile, copyOf, finishedAttempt } from './copies';
import { awake, button, PAGES, question, tap, WORDS } from './walk';

const TEXT = {
  da: {
    data: danishData,
    journey: danishJourney,
    offers: danishOffers,
    plan: danishPlan,
    walk: danishWalk,
  },
  en: {
    data: englishData,
    journey: englishJourney,
    offers: englishOffers,
    plan: englishPlan,
    walk: englishWalk,
  },
};

/** Called at each state of the app that a person can come to. */
export type Look = (state: string) => Promise<void>;
export type Tour = (page: Page, locale: Locale, look: Look) => Promise<void>;

const start = (locale: Locale) => (locale === 'da' ? './' : 'en/');

/** A chart is only drawn where somebody comes near it; it stays drawn on the way back. */
async function drawCharts(page: Page) {
  for (const canvas of await page.locator('canvas').all()) {
    await canvas.scrollIntoViewIfNeeded();
    // Chart.js gives a canvas its size.
    await expect(canvas).toHaveAttribute('width');
  }
  await page.evaluate(() => scrollTo(0, 0));
}

/** Opens every detail on the page: what is folded away must be as good as the rest. */
export const unfold = (page: Page) =>
  page.locator('details:visible').evaluateAll((all) => {
    for (const details of all) details.setAttribute('open', '');
  });

/** A test from its first screen over a task to its first checkpoint. */
export const journeyTour: Tour = async (page, locale, look) => {
  const words = WORDS[locale];
  const { help } = TEXT[locale].walk;
  await page.goto(start(locale));
  await look('welcome');
  await awake(page);
  await tap(page, words.start);
  await look('how it works');
  await tap(page, words.next);
  await look('setup');
  await tap(page, words.next);
  await look('self-rating');
  await tap(page, words.skip);
  await expect(button(page, words.answer)).toBeVisible();
  await look('task');
  await tap(page, TEXT[locale].journey.task.help);
  await expect(page.getByRole('dialog')).toBeVisible();
  await look('help');
  await tap(page, help.close);
  for (let answered = 0; answered < 5; answered++) {
    const before = await question(page).textContent();
    await tap(page, words.unknown);
    await expect(question(page)).not.toHaveText(before!);
  }
  await expect(button(page, words.onwards)).toBeVisible();
  await unfold(page);
  await look('checkpoint');
  await page.goto(start(locale));
  await expect(button(page, words.resume)).toBeVisible();
  await look('welcome back');
};

/** Every page in both languages as it opens on a device that knows nothing of the person. */
export const emptyPagesTour: Tour = async (page, _locale, look) => {
  for (const path of PAGES) {
    await page.goto(path);
    await awake(page);
    await expect(question(page)).toBeVisible();
    for (const { loading } of [danishApp, englishApp])
      await expect(page.getByText(loading, { exact: true })).toHaveCount(0);
    await unfold(page);
    await look(path);
  }
};

/** Every other page, first empty and then with two results. */
export const pagesTour: Tour = async (page, locale, look) => {
  const { data, journey, offers, plan } = TEXT[locale];
  const at = (path: string) => page.goto(`${start(locale)}${path}`);

  await at('resultat/');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(page.locator('main .button.primary')).toBeVisible();
  await look('empty result');
  await at('tilbud/');
  await page.getByText(offers.filters, { exact: true }).tap();
  await page.getByRole('combobox', { name: offers.area, exact: true }).selectOption('brug');
  await expect(button(page, offers.clear)).toBeVisible();
  await look('offers with filters');
  await at('plan/');
  await expect(page.getByRole('textbox').first()).toBeVisible();
  await unfold(page);
  await look('empty plan');
  await at('model/');
  await unfold(page);
  await look('model');
  await at('metode/');
  await drawCharts(page);
  await look('method');
  await at('vaerksted/');
  await expect(page.locator('main li')).toHaveCount(allTasks().length);
  await look('workshop');
  for (const path of ['hjaelp/', 'om/', 'tal/', 'ordliste/', 'privatliv/', 'tilgaengelighed/']) {
    await at(path);
    await look(path);
  }

  await at('aabn/');
  await look('open a result');
  const { attempt, answers } = finishedAttempt(1, '2026-10-01');
  await at(`aabn/#${writeCode(attempt, answers)}`);
  await expect(page.locator('.barometer')).toHaveCount(3);
  await unfold(page);
  await look('opened result');

  await at('mine-data/');
  const file = page.locator('input[type="file"]');
  await file.setInputFiles(
    asFile('copy.json', copyOf(finishedAttempt(1, '2026-10-01'), finishedAttempt(2, '2026-11-01'))),
  );
  await expect(page.locator('main article')).toHaveCount(2);
  await unfold(page);
  await look('my data');
  await tap(page, data.erase.button);
  await expect(page.getByRole('dialog')).toBeVisible();
  await look('question before erasing');
  await tap(page, data.no);
  await at('resultat/');
  await expect(page.locator('.barometer')).toHaveCount(3);
  await drawCharts(page);
  await unfold(page);
  await look('result');
  const [suggestion] = plan.goal.suggestions.opdagelse;
  await page
    .getByRole('button', { name: new RegExp(`^${offers.plan.add}`) })
    .first()
    .tap();
  await at('plan/');
  await expect(page.locator('main [data-offer]')).toHaveCount(1);
  await tap(page, suggestion!.goal);
  await page.getByLabel(plan.session.day, { exact: true }).fill('2030-12-02');
  await page.getByLabel(plan.session.time, { exact: true }).fill('10:00');
  await expect(page.getByText(plan.saved.device)).toBeVisible();
  await unfold(page);
  await look('filled plan');
  await at('');
  await expect(page.getByRole('link', { name: journey.welcome.lastResult })).toBeVisible();
  await look('welcome with a result');
};

/** These tasks in the workshop, answered, so that their explanations stand on the page too. */
export const workshopTour =
  (tasks: readonly AuthoredTask[]): Tour =>
  async (page, locale, look) => {
    for (const task of tasks) {
      await page.goto(`${start(locale)}vaerksted/#${task.id}`);
      await expect(question(page)).toHaveText(task.text[locale].question);
      await expect(
        page.locator('main :is(fieldset, [role="group"], [role="radiogroup"], ol, .sim)').first(),
      ).toBeVisible();
      await tap(page, WORDS[locale].unknown);
      await expect(page.locator('[data-score]')).toBeVisible();
      await look(task.id);
    }
  };
