import type { Locator, Page } from '@playwright/test';
import type { Locale } from '../../src/lib/content/ids';
import type { TaskText } from '../../src/lib/content/task';
import type { SceneDefinition } from '../../src/lib/tasks/scene/definition';
import { elementsOf } from '../../src/lib/tasks/scene/elements';
import type { AuthoredTask } from './catalogue';

/** How somebody works the parts of a scene. */
export interface SceneWay {
  press(control: Locator): Promise<void>;
  choose(radio: Locator): Promise<void>;
  select(list: Locator, value: string): Promise<void>;
  type(field: Locator, text: string): Promise<void>;
}

/** Something that no field has a spelling for. */
const GIBBERISH = 'qzx vwq';

/** Takes the steps of a scene on the page, one after the other. */
export async function takeSteps(
  page: Page,
  { definition, text }: Pick<AuthoredTask, 'definition' | 'text'>,
  steps: readonly string[],
  locale: Locale,
  way: SceneWay,
): Promise<void> {
  const scene = definition as SceneDefinition;
  const kinds = new Map(elementsOf(scene).map(({ element }) => [element.id, element]));
  for (const step of steps) {
    const [id = '', value = ''] = step.split('=', 2);
    const { as, binds = '' } = kinds.get(id) ?? {};
    const control = page.locator(`[data-element="${id}"]`);
    if (as === 'choices')
      await way.choose(page.locator(`[data-element="${id}"][value="${value}"]`));
    else if (as === 'select') await way.select(control, value);
    else if (as === 'field') {
      const empty = value === scene.state[binds]?.[0];
      await way.type(control, empty ? '' : typedFor(text[locale], id, value));
    } else if (as === 'stepper') {
      // Its buttons know where they lead.
      await way.press(page.locator(`[data-element="${id}"][data-to="${value}"]`));
    } else await way.press(control);
  }
}

/** What to type so that a field counts it as this value. */
export function typedFor({ fields }: TaskText, id: string, value: string): string {
  const [spelling] = fields?.[id]?.[value] ?? [];
  const words = typeof spelling === 'object' ? spelling.words.map(firstOf).join(' ') : spelling;
  return words ?? GIBBERISH;
}

const firstOf = (either: string) => either.split('|')[0]!;
