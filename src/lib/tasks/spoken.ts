import type { TasksText } from '../i18n/text';
import { textOf as composeText, valuesShown } from './compose/texts';
import { presented } from './presentation';
import type { Element } from './scene/definition';
import { run, visible } from './scene/run';
import { arranged, textOf, variantOf } from './scene/texts';
import type { Response, Task, TaskOf } from './task';

/** What is read aloud of the document: its label, then every block in the order of the screen. */
export function spokenDocument(task: Task, text: TasksText): string[] {
  const blocks = task.document.map(({ id, as }) => {
    const words = (task.text.document?.[id] ?? '').replace(/\s*\|\s*/g, ', ');
    return as === 'image' ? `${text.image}: ${words}` : words;
  });
  return [text.documentLabel[task.skin], ...blocks];
}

/**
 * What is read aloud of the part in which one answers: how it is done, then everything that can be
 * chosen, in the order of the screen. Nothing tells what is chosen, or what it would earn.
 */
export function spokenAnswers(
  task: Task,
  text: TasksText,
  response: Response,
  seed: number,
): string[] {
  switch (task.interaction) {
    case 'choice': {
      const { options, ordered } = task.definition;
      const shown = ordered ? options : presented(options, seed, task);
      return shown.flatMap(({ id }) => task.text.options?.[id]?.label ?? []);
    }
    case 'order': {
      const { items, ends } = task.text;
      const order = 'order' in response ? response.order : [];
      return [ends?.first, ...order.map((id) => items?.[id]), ends?.last].flatMap(
        (words) => words ?? [],
      );
    }
    case 'sort': {
      const { bins, items } = task.definition;
      return [
        text.sort.how,
        ...bins.flatMap((id) => task.text.bins?.[id] ?? []),
        ...presented(items, seed, task).flatMap((id) => task.text.items?.[id] ?? []),
      ];
    }
    case 'spot':
      return spokenDocument(task, text);
    case 'scene':
      return spokenScene(task, text, 'steps' in response ? response.steps : [], seed);
    case 'compose':
      return [text.compose.how, ...spokenSlots(task, seed)];
  }
}

/** Every slot with what can be put into it, then the rules that are shown. */
function spokenSlots(task: TaskOf<'compose'>, seed: number): string[] {
  const { slots, shown } = task.definition;
  const words = (key: string) => composeText(task.text, key) ?? [];
  return [
    ...slots.flatMap((slot) => [
      ...[slot.id, `${slot.id}.sub`].flatMap(words),
      ...valuesShown(task, slot, seed).flatMap((value) => [
        ...[`${slot.id}=${value}`, `${slot.id}=${value}.sub`].flatMap(words),
      ]),
    ]),
    ...shown.flatMap(({ id }) => words(`shown.${id}`)),
  ];
}

/** The screen on which somebody stands now: its heading, and what can be seen, line by line. */
function spokenScene(
  task: TaskOf<'scene'>,
  text: TasksText,
  steps: readonly string[],
  seed: number,
): string[] {
  const { definition } = task;
  const moment = run(definition, steps);
  const words = (key: string) => textOf(task.text, key, moment.values, variantOf(task, seed)) ?? [];
  const seen = new Set(visible(definition, moment).map(({ id }) => id));
  const read = (elements: readonly Element[]): string[] =>
    arranged(task, moment.screen, elements, seed)
      .filter(({ id }) => seen.has(id))
      .flatMap(({ id, as, binds, elements: inner = [] }) => {
        const label = [words(id)].flat();
        // The second cell of a bar is how long it is drawn.
        const shown =
          as === 'bar'
            ? label.map((cells) => cells.replace(/\s*\|[^|]*$/, ''))
            : label.map((cells) => cells.replace(/\s*\|\s*/g, ', '));
        const values = binds === undefined ? [] : (definition.state[binds] ?? []);
        return [
          ...(as === 'image' ? shown.map((alt) => `${text.image}: ${alt}`) : shown),
          ...[`${id}.sub`, `${id}.at`].flatMap(words),
          ...values.flatMap((value) => words(`${id}=${value}`)),
          ...read(inner),
        ];
      });
  const { elements = [] } = definition.screens[moment.screen] ?? {};
  return [...[words(moment.screen)].flat(), ...read(elements)];
}
