import { readFileSync, readdirSync, statSync } from 'node:fs';
import { join, relative, sep } from 'node:path';

/** What `npm run calibrate -- --out` writes; a content without it is measured by its experts. */
export const CALIBRATION = 'content/calibration.json';

/**
 * Path from the repository root (with /) → text, for every YAML file below `content/`, and for the
 * calibration.
 */
export type Sources = ReadonlyMap<string, string>;

/** Whether a file of the repository (path with /) is content. */
export const isSource = (path: string): boolean =>
  path === CALIBRATION || (path.startsWith('content/') && path.endsWith('.yaml'));

/** Reads the content folder from disk, sorted so that a build is reproducible. */
export function readSources(root: string, folder = 'content'): Sources {
  const found = new Map<string, string>();
  const visit = (directory: string) => {
    for (const name of readdirSync(directory).sort()) {
      const path = join(directory, name);
      const known = relative(root, path).split(sep).join('/');
      if (statSync(path).isDirectory()) visit(path);
      else if (isSource(known)) found.set(known, readFileSync(path, 'utf8'));
    }
  };
  visit(join(root, folder));
  return found;
}
