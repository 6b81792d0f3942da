import { compile, type Compilation } from '../lib/content/compiler/compile';
import { readSources } from '../lib/content/compiler/sources';
import { lintOffers } from '../lib/offers/lint';
import { INTERACTIONS } from '../lib/tasks/authoring';

/** Compiles the content below `root`: the one place where the ground meets the rooms above it. */
export function compileContent(root: string): Compilation {
  return compile(readSources(root), { interactions: INTERACTIONS, lintOffers });
}
