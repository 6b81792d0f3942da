import { expect, type Page } from '@playwright/test';

/** Words on the buttons of a test, by language; the tests press what a person reads. */
export const WORDS = {
  da: {
    start: 'Start',
    next: 'Videre',
    skip: 'Spring over',
    answer: 'Svar',
    unknown: 'Ved ikke endnu',
    onwards: 'Gå videre',
    toResult: 'Se dit resultat',
    pause: 'Pause',
    resume: 'Fortsæt, hvor du slap',
    result: 'Dit resultat',
  },
  en: {
    start: 'Start',
    next: 'Next',
    skip: 'Skip',
    answer: 'Answer',
    unknown: 'Don’t know yet',
    onwards: 'Go on',
    toResult: 'See your result',
    pause: 'Pause',
    resume: 'Go on where you left off',
    result: 'Your result',
  },
} as const;
export type Words = (typeof WORDS)[keyof typeof WORDS];

export const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

/** How a button is pressed: `click` by mouse or touch, or by keyboard. */
export type Press = (page: Page, name: string) => Promise<void>;
export const tap: Press = (page, name) => button(page, name).tap();

/** From the welcome to the first task, in four presses. */
export async function walkToFirstTask(page: Page, words: Words = WORDS.da, press: Press = tap) {
  await press(page, words.start);
  await press(page, words.next);
  await press(page, words.next);
  await press(page, words.skip);
  await expect(button(page, words.answer)).toBeVisible();
}

/** The question on screen. */
export const question = (page: Page) => page.locator('h1');
