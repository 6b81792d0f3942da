import { expect, type Locator, type Page } from '@playwright/test';
import type { Locale } from '../../src/lib/content/ids';
import { tasks as danish } from '../../src/lib/i18n/da/tasks';
import { tasks as english } from '../../src/lib/i18n/en/tasks';
import type { Response } from '../../src/lib/tasks/task';
import type { AuthoredTask } from './catalogue';
import { fillSlots, labelOf } from './compose-slots';
import { takeSteps } from './scene-steps';

const TEXT = { da: danish, en: english };

/**
 * A way to work a task: by role and name with a mouse (what a screen reader or voice control goes
 * by), by finger, or by keys alone.
 */
export interface Way {
  /** Gives a response to the task on screen, from its untouched state. */
  give(page: Page, task: AuthoredTask, response: Response, locale: Locale): Promise<void>;
  press(page: Page, name: string): Promise<void>;
}

/** A text as a browser puts it into an accessible name. */
const asName = (text: string) => text.replace(/\s+/g, ' ').trim();

const item = (page: Page, id: string) => page.locator(`[data-item="${id}"]`);
const region = (page: Page, id: string) => page.locator(`[data-region="${id}"]`);
const option = (page: Page, id: string) => page.locator(`input[value="${id}"]`);
const inBin = (page: Page, task: AuthoredTask, card: string, bin: string) =>
  page.locator(`input[name="${task.id}-${card}"][value="${bin}"]`);
const place = (page: Page, id: string) =>
  item(page, id).evaluate((element) => [...element.parentElement!.children].indexOf(element));
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

/** Typed, and done with typing. */
async function enter(field: Locator, text: string) {
  await field.fill(text);
  await field.blur();
}

/** By role and name, and an item's place chosen from the list of places. */
export const byName: Way = {
  async give(page, task, response, locale) {
    const text = task.text[locale];
    if ('selected' in response)
      for (const id of response.selected) {
        const type = await option(page, id).getAttribute('type');
        await page
          .getByRole(type === 'radio' ? 'radio' : 'checkbox', {
            name: asName(text.options![id]!.label),
            exact: true,
          })
          .click();
      }
    else if ('placed' in response)
      for (const [card, bin] of Object.entries(response.placed))
        await page
          .getByRole('group', { name: asName(text.items![card]!), exact: true })
          .getByRole('radio', { name: asName(text.bins![bin]!), exact: true })
          .click();
    else if ('order' in response)
      for (const [to, id] of response.order.entries()) {
        const name = asName(TEXT[locale].order.moveTo(text.items![id]!));
        await page.getByRole('combobox', { name, exact: true }).selectOption(String(to));
      }
    else if ('marked' in response) for (const id of response.marked) await region(page, id).click();
    else if ('steps' in response)
      await takeSteps(page, task, response.steps, locale, {
        press: (control) => control.click(),
        choose: (radio) => radio.click(),
        select: async (list, value) => void (await list.selectOption(value)),
        type: enter,
      });
    else
      await fillSlots(page, task, response, locale, {
        tick: (box) => box.click(),
        choose: (radio) => radio.click(),
        select: async (list, value) => void (await list.selectOption(value)),
        type: enter,
      });
  },
  press: (page, name) => button(page, name).click(),
};

/** By single taps: on the words of an option, on the arrows of an order. */
export const byTap: Way = {
  async give(page, task, response, locale) {
    const card = (input: Locator) => page.locator('label').filter({ has: input });
    if ('selected' in response)
      for (const id of response.selected) await card(option(page, id)).tap();
    else if ('placed' in response)
      for (const [id, bin] of Object.entries(response.placed))
        await card(inBin(page, task, id, bin)).tap();
    else if ('order' in response)
      for (const [to, id] of response.order.entries())
        for (let at = await place(page, id); at > to; at--)
          await item(page, id).locator('[data-control="up"]').tap();
    else if ('marked' in response) for (const id of response.marked) await region(page, id).tap();
    else if ('steps' in response)
      await takeSteps(page, task, response.steps, locale, {
        press: (control) => control.tap(),
        choose: (radio) => card(radio).tap(),
        select: async (list, value) => void (await list.selectOption(value)),
        type: enter,
      });
    else
      await fillSlots(page, task, response, locale, {
        tick: (box) => labelOf(box).tap(),
        choose: (radio) => labelOf(radio).tap(),
        select: async (list, value) => void (await list.selectOption(value)),
        type: enter,
      });
  },
  press: (page, name) => button(page, name).tap(),
};

/** More steps than any task has stops. */
const MOST_STEPS = 60;

/** Steps with Tab, or back with Shift+Tab, until the focus is in the target. */
async function tabTo(page: Page, target: Locator) {
  for (let step = 0; step < MOST_STEPS; step++) {
    const where = await target.evaluate((element) => {
      const { activeElement } = document;
      if (element === activeElement) return 'here';
      // The browser itself gives a group of radio buttons one stop.
      const sameGroup =
        element instanceof HTMLInputElement &&
        activeElement instanceof HTMLInputElement &&
        element.type === 'radio' &&
        element.name === activeElement.name;
      if (sameGroup) return 'here';
      const before =
        activeElement !== null &&
        element.compareDocumentPosition(activeElement) & Node.DOCUMENT_POSITION_FOLLOWING;
      return before ? 'back' : 'on';
    });
    if (where === 'here') return;
    await page.keyboard.press(where === 'back' ? 'Shift+Tab' : 'Tab');
  }
  throw new Error(`No way by Tab to ${target}`);
}

/** Chooses one of a group of radio buttons: Tab to the group, arrows inside it. */
async function arrowTo(page: Page, radio: Locator) {
  await tabTo(page, radio);
  for (let step = 0; step < MOST_STEPS; step++) {
    if (await radio.evaluate((element) => element === document.activeElement)) break;
    await page.keyboard.press('ArrowDown');
  }
  if (!(await radio.isChecked())) await page.keyboard.press('Space');
  await expect(radio).toBeChecked();
}

/** By Tab, arrows, Space and Enter; no pointer at all. */
export const byKeys: Way = {
  async give(page, task, response, locale) {
    if ('selected' in response)
      for (const id of response.selected) {
        const input = option(page, id);
        if ((await input.getAttribute('type')) === 'radio') await arrowTo(page, input);
        else {
          await tabTo(page, input);
          await page.keyboard.press('Space');
        }
      }
    else if ('placed' in response)
      for (const [id, bin] of Object.entries(response.placed))
        await arrowTo(page, inBin(page, task, id, bin));
    else if ('order' in response)
      for (const [to, id] of response.order.entries()) {
        let at = await place(page, id);
        if (at > to) await tabTo(page, item(page, id).locator('[data-control="up"]'));
        // The focus goes along with the item, so that the same key can be pressed again.
        for (; at > to; at--) await page.keyboard.press('Enter');
      }
    else if ('marked' in response)
      for (const [index, id] of response.marked.entries()) {
        await tabTo(page, region(page, id));
        await page.keyboard.press(index % 2 === 0 ? 'Space' : 'Enter');
      }
    else if ('steps' in response)
      await takeSteps(page, task, response.steps, locale, {
        press: async (control) => {
          await tabTo(page, control);
          const isSwitch = (await control.getAttribute('role')) === 'switch';
          await page.keyboard.press(isSwitch ? 'Space' : 'Enter');
        },
        // With arrows one passes other choices; what counts is where one stops.
        choose: async (radio) => {
          await arrowTo(page, radio);
          await page.keyboard.press('Enter');
        },
        select: async (list, value) => {
          await tabTo(page, list);
          for (let step = 0; step < MOST_STEPS && (await list.inputValue()) !== value; step++)
            await page.keyboard.press(step < MOST_STEPS / 2 ? 'ArrowDown' : 'ArrowUp');
          await page.keyboard.press('Tab');
        },
        type: async (field, text) => {
          await tabTo(page, field);
          await page.keyboard.press('Control+A');
          await page.keyboard.press('Delete');
          await page.keyboard.type(text);
          await page.keyboard.press('Enter');
        },
      });
    else
      await fillSlots(page, task, response, locale, {
        tick: async (box) => {
          await tabTo(page, box);
          await page.keyboard.press('Space');
        },
        choose: (radio) => arrowTo(page, radio),
        select: async (list, value) => {
          await tabTo(page, list);
          for (let step = 0; step < MOST_STEPS && (await list.inputValue()) !== value; step++)
            await page.keyboard.press('ArrowDown');
        },
        type: async (field, text) => {
          await tabTo(page, field);
          await page.keyboard.type(text);
        },
      });
  },
  async press(page, name) {
    await tabTo(page, button(page, name));
    await page.keyboard.press('Enter');
  },
};
