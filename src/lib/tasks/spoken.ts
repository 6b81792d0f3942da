import type { TasksText } from '../i18n/text';
import { presented } from './presentation';
import type { Response, Task } from './task';

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
  }
}
