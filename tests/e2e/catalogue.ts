import { INTERACTIONS } from '../../src/lib/tasks/authoring';
import { readSources } from '../../src/lib/content/compiler/sources';
import { readTask } from '../../src/lib/content/compiler/task-source';
import type { AreaId, Locale } from '../../src/lib/content/ids';
import type { InteractionId, TaskText } from '../../src/lib/content/task';
import type { Response } from '../../src/lib/tasks/task';

/** What an author says a response is worth; no response is "ved ikke endnu". */
export interface Solution {
  readonly score: number;
  readonly response: Response | null;
}

/** A task as its author wrote it. */
export interface AuthoredTask {
  readonly id: string;
  readonly area: AreaId;
  readonly interaction: InteractionId;
  /** As its interaction understands it. */
  readonly definition: unknown;
  /** The highest score. */
  readonly best: number;
  readonly solutions: readonly Solution[];
  readonly text: Readonly<Record<Locale, TaskText>>;
}

/** All tasks of `content/`, read from the files, so that what the browser shows is held against them. */
export function allTasks(): AuthoredTask[] {
  const sources = readSources(process.cwd());
  const folders = new Set(
    [...sources.keys()].flatMap(
      (path) => /^(content\/tasks\/[^/]+\/[^/]+)\/task\.yaml$/.exec(path)?.[1] ?? [],
    ),
  );
  return [...folders].map((folder) => {
    const { source, problems } = readTask(folder, sources, INTERACTIONS);
    if (!source) throw new Error(`${folder} cannot be read: ${problems[0]?.message}`);
    const { id, task, texts } = source;
    return {
      id,
      area: task.area,
      interaction: task.interaction,
      definition: task.definition,
      best: task.scoring.length,
      solutions: task.solutions.map(({ score, response, unknown }) => ({
        score,
        response: unknown ? null : (response as Response),
      })),
      text: { da: texts.da.text, en: texts.en.text },
    };
  });
}
