import { sveltekit } from '@sveltejs/kit/vite';
import { runnerImport, type Plugin } from 'vite';
import { defineConfig } from 'vitest/config';

// The content compiler shares its modules with the app, which imports without file extensions; the
// runner resolves those, a natively loaded config file would not.
const { module: compiler } = await runnerImport<typeof import('./src/cli/content-plugin')>(
  './src/cli/content-plugin.ts',
  { configFile: false },
);

// What every first visit needs goes into one file: a dozen small ones cost 5 KB more after
// compression, because each starts with an empty dictionary.
const CORE =
  /node_modules\/(svelte|esm-env|clsx|xstate)\/|preload-helper|src\/lib\/(measurement|journey|tasks|i18n\/locale|content\/(ids|fetch)|design\/Progress|reading\/(Passage|help\.svelte|calm)|shell\/activity|storage\/(session|store))|virtual:content\/files|\.svelte-kit\/content\/.*json/;
/** What of these only other pages or later screens need; and the script itself, which starts a page. */
const NOT_CORE =
  /svelte\/src\/(index-client|legacy\/|store\/|reactivity\/|.*(custom-element|svelte-head|bindings\/input))|measurement\/(selfRating|calibration|simulation)|journey\/(underway|start\.)|tasks\/(Explanations|Workshop|TaskAloud|spoken|typed|condition|scene\/|compose\/|.*author)/;

/** What of these does nothing by being imported, so that leaving it out of the core leaves it out. */
const NO_SIDE_EFFECTS =
  /src\/lib\/measurement\/|svelte\/src\/(index-client|legacy\/|store\/|reactivity\/|.*(custom-element|svelte-head|bindings\/input))/;

/** The start page's script is no route of Kit's, which names the entries of the build. */
const startScript: Plugin = {
  name: 'start-script',
  apply: (_config, { isSsrBuild }) => !isSsrBuild,
  // Only what `CORE` names goes into the core, not all that Svelte's barrel leads to besides; Kit's
  // default ('strict') does not allow that. And what is left out must not come back for side effects
  // that it does not have.
  options: (options) => ({
    ...options,
    preserveEntrySignatures: 'allow-extension',
    treeshake: { moduleSideEffects: [{ test: NO_SIDE_EFFECTS, sideEffects: false }] },
  }),
  buildStart() {
    if (this.environment.name === 'client' && this.environment.mode === 'build')
      this.emitFile({ type: 'chunk', id: 'src/lib/journey/start.ts', name: 'entry/journey' });
  },
};

export default defineConfig(({ isSsrBuild }) => ({
  plugins: [compiler.contentPlugin(), startScript, sveltekit()],
  build: {
    target: 'es2022',
    // Phones of these years: what is newer in CSS (`light-dark()`, nesting) is written out for them.
    cssTarget: ['chrome105', 'safari16', 'firefox110'],
    rolldownOptions: isSsrBuild
      ? {}
      : {
          output: {
            codeSplitting: {
              groups: [
                {
                  name: 'core',
                  test: (id: string) => CORE.test(id) && !NOT_CORE.test(id),
                  includeDependenciesRecursively: false,
                },
              ],
            },
          },
        },
  },
  test: {
    include: ['src/**/*.test.ts', 'tests/**/*.test.ts'],
    environment: 'node',
    // Only for what hangs: speed is measured by benchmarks, and a computer may be busy.
    testTimeout: 60_000,
  },
}));
