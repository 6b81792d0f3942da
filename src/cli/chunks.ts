/**
 * What Vite built, as a graph of chunks. Pure: manifest and HTML come in as data, so that the
 * budgets can be tested without a build.
 */

/** One entry of Vite's manifest; keys are source paths, or `_file` for a chunk without a source. */
export interface Chunk {
  /** Path in the output folder. */
  readonly file: string;
  readonly imports?: readonly string[];
  readonly dynamicImports?: readonly string[];
  readonly css?: readonly string[];
}

export type Manifest = Readonly<Record<string, Chunk>>;

/** The keys of chunks and of everything they import statically. */
export function closure(manifest: Manifest, keys: Iterable<string>): Set<string> {
  const reached = new Set<string>();
  const queue = [...keys];
  for (let key = queue.pop(); key !== undefined; key = queue.pop()) {
    if (reached.has(key)) continue;
    const chunk = manifest[key];
    if (!chunk) throw new Error(`The manifest has no chunk "${key}".`);
    reached.add(key);
    queue.push(...(chunk.imports ?? []));
  }
  return reached;
}

const withoutDots = (href: string): string => href.replace(/^(?:\.{0,2}\/)+/, '');

/** What a prerendered page asks for by itself: files below the output folder. */
export interface PageAssets {
  /** Scripts, preloaded modules, and modules that an inline script imports. */
  readonly scripts: readonly string[];
  readonly styles: readonly string[];
  /** What is preloaded to be fetched as data. */
  readonly data: readonly string[];
}

export function pageAssets(html: string): PageAssets {
  const scripts = new Set<string>();
  const styles = new Set<string>();
  const data = new Set<string>();
  for (const [tag] of html.matchAll(/<(?:link|script)\b[^>]*>/g)) {
    const attribute = (name: string) => new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1];
    const rel = attribute('rel');
    const address = attribute('href') ?? attribute('src');
    if (address === undefined) continue;
    if (tag.startsWith('<script') || rel === 'modulepreload') scripts.add(withoutDots(address));
    else if (rel === 'preload' && attribute('as') === 'fetch') data.add(withoutDots(address));
    // Kit leaves a disabled link behind for a style that stands in the page already.
    else if (rel === 'stylesheet' && !/\sdisabled\b/.test(tag)) styles.add(withoutDots(address));
  }
  for (const [, script = ''] of html.matchAll(/<script\b[^>]*>([\s\S]*?)<\/script>/g))
    for (const [, address = ''] of script.matchAll(/\bimport\(\s*["']([^"']+)["']\s*\)/g))
      scripts.add(withoutDots(address));
  return { scripts: [...scripts], styles: [...styles], data: [...data] };
}

/**
 * The entry graph of a page: the chunks it names and all that those import statically.
 *
 * @throws Error when the page names a script that is not in the manifest: then we measured nothing
 */
export function entryGraph(manifest: Manifest, html: string): Set<string> {
  const keyOf = new Map(Object.entries(manifest).map(([key, { file }]) => [file, key]));
  const { scripts } = pageAssets(html);
  if (scripts.length === 0) throw new Error('The page has no scripts; was it built with Vite?');
  return closure(
    manifest,
    scripts.map((file) => {
      const key = keyOf.get(file);
      if (key === undefined)
        throw new Error(`The page asks for ${file}, which Vite did not build.`);
      return key;
    }),
  );
}

/** Whether a chunk's text is in one language only. */
export function isOfLocale(key: string, locale: string): boolean {
  return (
    new RegExp(`^src/lib/i18n/${locale}/`).test(key) ||
    new RegExp(`^virtual:content/.*/${locale}$`).test(key) ||
    new RegExp(`^\\.svelte-kit/content/.*\\.${locale}\\.json$`).test(key)
  );
}
