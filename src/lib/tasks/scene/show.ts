import type { Element } from './definition';
import type { SceneIcon } from './icons';
import type { SceneSkin } from './kinds';
import type { Moment } from './run';

/** What of a screen stands together on it: a table, a list of things alike, or one thing. */
export type Run =
  | { readonly as: 'table' | 'list'; readonly elements: readonly [Element, ...Element[]] }
  | { readonly as: 'one'; readonly elements: readonly [Element] };

const LISTED: readonly Element['as'][] = ['item', 'icon', 'bar', 'cell', 'reply'];

/** Rows below each other are a table, in a grid with the cells below them; things alike are a list. */
export function runs(elements: readonly Element[], inGrid: boolean): Run[] {
  const found: { as: Run['as']; elements: [Element, ...Element[]] }[] = [];
  for (const element of elements) {
    const last = found.at(-1);
    const { as } = element;
    if (last?.as === 'table' && (as === 'row' || (inGrid && as === 'cell')))
      last.elements.push(element);
    else if (last?.as === 'list' && last.elements[0].as === as) last.elements.push(element);
    else if (as === 'row') found.push({ as: 'table', elements: [element] });
    else found.push({ as: LISTED.includes(as) ? 'list' : 'one', elements: [element] });
  }
  return found as Run[];
}

/** What stands in one line of a table: an element to press, or words of a row. */
type TableLine = readonly (Element | string)[];
export interface Table {
  /** Names of the columns; none where each line begins with what it is about. */
  readonly head: readonly string[];
  readonly lines: readonly TableLine[];
}

/** The text `Ost | 22,50` as its parts. */
const parts = (text: string): string[] => text.split('|').map((part) => part.trim());

/**
 * Rows and cells as a table. In a grid the first row names the columns, and cells fill it line by line,
 * as wide as the row above them.
 *
 * @param textOf the text of a row, its parts divided by `|`
 */
export function tableOf(
  elements: readonly Element[],
  inGrid: boolean,
  textOf: (row: Element) => string,
): Table {
  const lines: (Element | string)[][] = [];
  let wide = 0;
  let filling: Element[] | null = null;
  for (const element of elements) {
    if (element.as === 'row') {
      const words = parts(textOf(element));
      wide = words.length;
      filling = null;
      lines.push(words);
    } else {
      if (!filling || filling.length === wide) lines.push((filling = []));
      filling.push(element);
    }
  }
  const head = inGrid && lines.length > 1 ? (lines.shift() as string[]) : [];
  return { head, lines };
}

/** Words of a bar and its length, `Onsdag: 40 | 40`; without a number it has none. */
export function barOf(text: string): { readonly words: string; readonly length: number } {
  const [words = '', length] = parts(text);
  const number = Number(length);
  return { words, length: number > 0 ? Math.min(100, number) : 0 };
}

const OFF = ['off', 'no', 'false'];

/** A switch is on unless it has the value that says off; where none says so, its first. */
export function isOn(values: readonly string[], value: string | undefined): boolean {
  const off = values.find((each) => OFF.includes(each)) ?? values[0];
  return value !== off;
}

/** Whether a tab is the one that is open: it leads to where one is, or to how things are. */
export function isCurrent({ on }: Element, { screen, values }: Moment): boolean {
  // A tab that does nothing is the one that is open.
  if (!on) return true;
  return on.some(
    ({ goto, set }) =>
      (goto !== undefined || set !== undefined) &&
      (goto === undefined || goto === screen) &&
      Object.entries(set ?? {}).every(([name, value]) => values[name] === value),
  );
}

/** How a skin is drawn: as a thing in the hand, a window or a board; and the sign beside its title. */
interface Look {
  readonly frame: 'device' | 'window' | 'board';
  readonly icon: SceneIcon | null;
}
export const LOOKS: Readonly<Record<SceneSkin, Look>> = {
  phone: { frame: 'device', icon: null },
  inbox: { frame: 'window', icon: 'mail' },
  browser: { frame: 'window', icon: 'globe' },
  chat: { frame: 'device', icon: 'person' },
  assistant: { frame: 'window', icon: 'sparkle' },
  feed: { frame: 'device', icon: 'people' },
  files: { frame: 'window', icon: 'folder' },
  sheet: { frame: 'window', icon: 'table' },
  calendar: { frame: 'window', icon: 'calendar' },
  call: { frame: 'device', icon: 'phone' },
  app: { frame: 'device', icon: 'hive' },
  home: { frame: 'board', icon: 'home' },
  robot: { frame: 'board', icon: 'robot' },
};
