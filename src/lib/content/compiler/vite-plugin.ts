import { mkdirSync, writeFileSync } from 'node:fs';
import { relative, resolve, sep } from 'node:path';
import type { Plugin, ViteDevServer } from 'vite';
import { AREA_IDS, LOCALES } from '../ids';
import { inOneLanguage } from '../localize';
import type { Model } from '../model';
import { wordsIn } from '../words';
import type { Compilation, Content, TaskBody } from './compile';
import { format } from './problem';
import { isSource } from './sources';

const PREFIX = 'virtual:content/';

/** Everything measuring needs and nothing to read. */
const scaleOf = ({ version, bank, model }: Content) => ({
  version,
  bank,
  cuts: model.cutScores.values,
  prior: { correlation: model.prior.correlation },
  selfRating: model.areas.map((area) =>
    area.selfRating.map((id) => ({
      id,
      level: area.statements.find((statement) => statement.id === id)!.level,
    })),
  ),
});

/** Virtual modules and what they export by default, all plain JSON. See `src/content.d.ts`. */
function modulesOf(content: Content): Map<string, unknown> {
  const { model } = content;
  const modules = new Map<string, unknown>([['scale', scaleOf(content)]]);
  for (const locale of LOCALES) {
    modules.set(`model/${locale}`, { ...inOneLanguage(model, locale), basis: content.basis });
    modules.set(`self-rating/${locale}`, inOneLanguage(selfRating(model), locale));
    modules.set(`offers/${locale}`, {
      offers: inOneLanguage(content.offers, locale),
      rules: inOneLanguage(content.rules, locale),
    });
    modules.set(`facets/${locale}`, inOneLanguage(content.facets, locale));
    const { host, words, numbers, publications } = content.pages;
    modules.set(`host/${locale}`, {
      ...inOneLanguage(host, locale),
      helpOffers: inOneLanguage(
        host.help.offers.map((id) => content.offers.find((offer) => offer.id === id)),
        locale,
      ),
    });
    modules.set(`words/${locale}`, wordsIn(words, locale));
    modules.set(`numbers/${locale}`, inOneLanguage(numbers, locale));
    modules.set(`publications/${locale}`, inOneLanguage(publications, locale));
  }
  return modules;
}

/** What the self-rating shows, without the rest of the model: it is downloaded before the first task. */
const selfRating = (model: Model) =>
  model.areas.map(({ name, statements, selfRating: ids }) => ({
    name,
    statements: ids.map((id) => {
      const { text } = statements.find((statement) => statement.id === id)!;
      return { id, text };
    }),
  }));

/** JSON.parse of a string starts faster on a phone than the same data as an object literal. */
const moduleText = (data: unknown) =>
  `export default JSON.parse(${JSON.stringify(JSON.stringify(data))});`;

/**
 * What is fetched as data rather than imported as a module: a phone parses JSON faster than script,
 * and it grows with the bank. Names are those of the keys in `virtual:content/files`. A task that an
 * attempt can open with stands in a file of its own kind, which the start page asks for at once.
 */
function filesOf(content: Content): Map<string, unknown> {
  const files = new Map<string, unknown>([['scale', scaleOf(content)]]);
  const opens = ({ id }: TaskBody) => content.opening.has(id);
  for (const locale of LOCALES) {
    const all = AREA_IDS.flatMap((area) => content.bodies[area][locale]);
    files.set(`tasks/opening/${locale}`, all.filter(opens));
    for (const area of AREA_IDS)
      files.set(
        `tasks/${area}/${locale}`,
        content.bodies[area][locale].filter((body) => !opens(body)),
      );
  }
  return files;
}

/** The same for the workshop, which asks for them by its own module: they are no part of the test. */
const sheetsOf = (content: Content) =>
  new Map<string, unknown>(
    LOCALES.map((locale) => [`sheets/${locale}`, inOneLanguage(content.sheets, locale)]),
  );

const fileIn = (folder: string, name: string) =>
  resolve(folder, `${name.replaceAll('/', '.')}.json`);

function writeFiles(folder: string, files: ReadonlyMap<string, unknown>): void {
  mkdirSync(folder, { recursive: true });
  for (const [name, data] of files) writeFileSync(fileIn(folder, name), JSON.stringify(data));
}

/** The addresses of those files: `files['tasks/brug/da']`. */
function addressesModule(folder: string, names: readonly string[]): string {
  const imports = names.map(
    (name, index) =>
      `import u${index} from ${JSON.stringify(`${fileIn(folder, name)}?url&no-inline`)};`,
  );
  const entries = names.map((name, index) => `${JSON.stringify(name)}: u${index}`);
  return `${imports.join('\n')}\nexport default { ${entries.join(', ')} };`;
}

/**
 * Compiles `content/` into virtual modules. A broken file fails the build with its file and line; in
 * development it shows in the overlay, and a change to any content file reloads the page; an open
 * workshop goes to the task whose file it was (`barometer:edited`).
 *
 * @param compileContent reads and compiles the content as it is on disk now
 * @param folder where files that are fetched as data are written; beside what Kit generates
 */
export function content(
  compileContent: (root: string) => Compilation,
  folder = '.svelte-kit/content',
): Plugin {
  let root = process.cwd();
  let compiled: Record<'modules' | 'files' | 'sheets', Map<string, unknown>> | null = null;

  const compile = () => {
    if (compiled) return compiled;
    const { content: result, problems } = compileContent(root);
    if (!result) {
      const errors = problems.filter(({ severity }) => severity === 'error');
      throw new Error(
        `The content has ${errors.length} error(s):\n${errors.map(format).join('\n')}`,
      );
    }
    compiled = { modules: modulesOf(result), files: filesOf(result), sheets: sheetsOf(result) };
    writeFiles(resolve(root, folder), compiled.files);
    writeFiles(resolve(root, folder), compiled.sheets);
    return compiled;
  };

  return {
    name: 'barometer-content',
    configResolved(config) {
      root = config.root;
    },
    resolveId(id) {
      return id.startsWith(PREFIX) ? `\0${id}` : null;
    },
    load(id) {
      if (!id.startsWith(`\0${PREFIX}`)) return null;
      const name = id.slice(PREFIX.length + 1);
      const { modules, ...files } = compile();
      if (name === 'files' || name === 'sheets')
        return addressesModule(resolve(root, folder), [...files[name].keys()]);
      const data = modules.get(name);
      if (data === undefined) throw new Error(`There is no content module "${name}"`);
      return moduleText(data);
    },
    configureServer(server: ViteDevServer) {
      server.watcher.add(resolve(root, 'content') + sep);
      server.watcher.on('all', (_event, path) => {
        if (!isSource(relative(root, resolve(path)).split(sep).join('/'))) return;
        compiled = null;
        for (const [id, module] of server.moduleGraph.idToModuleMap)
          if (id.startsWith(`\0${PREFIX}`)) server.moduleGraph.invalidateModule(module);
        try {
          compile();
          const [, task] = /content\/tasks\/[^/]+\/([^/]+)\//.exec(path.split(sep).join('/')) ?? [];
          if (task) server.ws.send({ type: 'custom', event: 'barometer:edited', data: { task } });
          server.ws.send({ type: 'full-reload' });
        } catch (error) {
          const message = error instanceof Error ? error.message : String(error);
          server.config.logger.error(message);
          server.ws.send({ type: 'error', err: { message, stack: '' } });
        }
      });
    },
  };
}
