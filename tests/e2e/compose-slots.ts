import { expect, type Locator, type Page } from '@playwright/test';
import type { Locale } from '../../src/lib/content/ids';
import type { ComposeDefinition, ComposeResponse } from '../../src/lib/tasks/compose/definition';
import type { AuthoredTask } from './catalogue';
import { typedFor, type SceneWay } from './scene-steps';

/** How somebody works the slots of a compose: as the parts of a scene, and ticks boxes. */
export interface ComposeWay extends Omit<SceneWay, 'press'> {
  tick(box: Locator): Promise<void>;
}

/** The card around a control: what a finger taps. */
export const labelOf = (control: Locator) => control.locator('xpath=ancestor::label[1]');

const asName = (text: string) => text.replace(/\s+/g, ' ').trim();

/** Fills the slots in their order, each found by what a screen reader calls it. */
export async function fillSlots(
  page: Page,
  task: Pick<AuthoredTask, 'definition' | 'text'>,
  { filled }: ComposeResponse,
  locale: Locale,
  way: ComposeWay,
): Promise<void> {
  const { compose = {} } = task.text[locale];
  for (const { id, as } of (task.definition as ComposeDefinition).slots) {
    const value = filled[id];
    if (value === undefined) continue;
    const name = asName(compose[id]!);
    const nameOf = (each: string) =>
      asName(`${compose[`${id}=${each}`]!} ${compose[`${id}=${each}.sub`] ?? ''}`);
    const inGroup = (role: 'radio' | 'checkbox', each: string) =>
      page
        .getByRole('group', { name, exact: true })
        .getByRole(role, { name: nameOf(each), exact: true });
    if (as === 'text')
      await way.type(
        page.getByRole('textbox', { name, exact: true }),
        typedFor(task.text[locale], id, value as string),
      );
    else if (as === 'switch') {
      const knob = page.getByRole('switch', { name, exact: true });
      if ((await knob.isChecked()) !== (value === 'on')) await way.tick(knob);
      await expect(knob).toBeChecked({ checked: value === 'on' });
    } else if (as === 'select') {
      const list = page.getByRole('combobox', { name, exact: true });
      if ((await list.count()) > 0) await way.select(list, value as string);
      else await way.choose(inGroup('radio', value as string));
    } else for (const each of [value].flat()) await way.tick(inGroup('checkbox', each));
  }
}
