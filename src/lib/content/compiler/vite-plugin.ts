import { relative, resolve, sep } from 'node:path';
import type { Plugin, ViteDevServer } from 'vite';
import { AREA_IDS, LOCALES, type Locale } from '../ids';
import { inOneLanguage } from '../localize';
import type { Model } from '../model';
import { wordsIn } from '../words';
import type { Compilation, Content } from './compile';
import { format } from './problem';
import { isSource } from './sources';

const PREFIX = 'virtual:content/';

/** Virtual modules and what they export by default, all plain JSON. See `content/virtual.d.ts`. */
function modulesOf(content: Content): Map<string, unknown> {
  const { model } = content;
  const modules = new Map<string, unknown>([
    [
      'scale',
      {
        version: content.version,
        bank: content.bank,
        cuts: model.cutScores.values,
        prior: { correlation: model.prior.correlation },
        selfRating: model.areas.map((area) =>
          area.selfRating.map((id) => ({
            id,
            level: area.statements.find((statement) => statement.id === id)!.level,
          })),
        ),
      },
    ],
  ]);
  for (const locale of LOCALES) {
    modules.set(`model/${locale}`, { ...inOneLanguage(model, locale), basis: content.basis });
    modules.set(`self-rating/${locale}`, inOneLanguage(selfRating(model), locale));
    modules.set(`offers/${locale}`, {
      offers: inOneLanguage(content.offers, locale),
      rules: inOneLanguage(content.rules, locale),
    });
    modules.set(`words/${locale}`, wordsIn(content.words, locale));
    for (const area of AREA_IDS)
      modules.set(`tasks/${area}/${locale}`, content.bodies[area][locale]);
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

/** The lazy map of task bodies: `bodies['brug/da']()` fetches one area in one language. */
function bodiesModule(): string {
  const entries = AREA_IDS.flatMap((area) =>
    LOCALES.map(
      (locale: Locale) =>
        `'${area}/${locale}': () => import('${PREFIX}tasks/${area}/${locale}').then((m) => m.default)`,
    ),
  );
  return `export default { ${entries.join(', ')} };`;
}

/**
 * Compiles `content/` into virtual modules. A broken file fails the build with its file and line; in
 * development it shows in the overlay, and a change to any content file reloads the page.
 *
 * @param compileContent reads and compiles the content as it is on disk now
 */
export function content(compileContent: (root: string) => Compilation): Plugin {
  let root = process.cwd();
  let modules: Map<string, unknown> | null = null;

  const compiled = () => {
    if (modules) return modules;
    const { content: result, problems } = compileContent(root);
    if (!result) {
      const errors = problems.filter(({ severity }) => severity === 'error');
      throw new Error(
        `The content has ${errors.length} error(s):\n${errors.map(format).join('\n')}`,
      );
    }
    modules = modulesOf(result);
    return modules;
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
      if (name === 'bodies') return bodiesModule();
      const data = compiled().get(name);
      if (data === undefined) throw new Error(`There is no content module "${name}"`);
      return moduleText(data);
    },
    configureServer(server: ViteDevServer) {
      const folder = resolve(root, 'content') + sep;
      server.watcher.add(folder);
      server.watcher.on('all', (_event, path) => {
        if (!isSource(relative(root, resolve(path)).split(sep).join('/'))) return;
        modules = null;
        for (const [id, module] of server.moduleGraph.idToModuleMap)
          if (id.startsWith(`\0${PREFIX}`)) server.moduleGraph.invalidateModule(module);
        try {
          compiled();
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
