import type { Interactions } from '../compiler/interaction';
import type { CalibrationFile } from '../calibration';
import type { Problem } from '../compiler/problem';
import type { TaskSource } from '../compiler/task-source';
import type { YamlFile } from '../compiler/yaml-file';
import type { Model } from '../model';

/** What a lint rule may look at: everything that is valid by itself. */
export interface Subject {
  readonly model: Model;
  readonly tasks: readonly TaskSource[];
  readonly interactions: Interactions;
  /** Ids of the lessons that exist. */
  readonly lessons: ReadonlySet<string>;
  /** What answers have shown, where there is a calibration. */
  readonly calibration?: { readonly file: YamlFile; readonly content: CalibrationFile } | null;
}

/** A rule finds problems and changes nothing. One rule a file, its test beside it. */
export type Rule = (subject: Subject) => Problem[];
