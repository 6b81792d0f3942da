import type { Locale, TaskId } from './ids';
import type { TaskFile } from './task';

/** What a task can be found by. */
export interface TaskFacets extends Pick<
  TaskFile,
  'area' | 'competence' | 'level' | 'interaction' | 'skin' | 'audience'
> {
  readonly id: TaskId;
  readonly title: Readonly<Record<Locale, string>>;
}

/** What the workshop shows of a task beside what a person who takes the test sees. */
export interface TaskSheet extends Omit<TaskFile, 'definition' | 'document' | 'editorial'> {
  readonly id: TaskId;
  /** What the lint says of its files; an error stops the build, so these are warnings. */
  readonly findings: readonly { readonly where: string; readonly message: string }[];
}
