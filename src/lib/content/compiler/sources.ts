import { readFileSync, readdirSync, statSync } from 'node:fs';
import { join, relative, sep } from 'node:path';

/** Path from the repository root (with /) → text, for every YAML file below `content/`. */
export type Sources = ReadonlyMap<string, string>;

/** Reads the content folder from disk, sorted so that a build is reproducible. */
export function readSources(root: string, folder = 'content'): Sources {
  const found = new Map<string, string>();
  const visit = (directory: string) => {
    for (const name of readdirSync(directory).sort()) {
      const path = join(directory, name);
      if (statSync(path).isDirectory()) visit(path);
      else if (name.endsWith('.yaml'))
        found.set(relative(root, path).split(sep).join('/'), readFileSync(path, 'utf8'));
    }
  };
  visit(join(root, folder));
  return found;
}
