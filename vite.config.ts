import { sveltekit } from '@sveltejs/kit/vite';
import { runnerImport } from 'vite';
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
  /node_modules\/(svelte|@sveltejs\/kit|devalue|esm-env|xstate)\/|src\/lib\/(measurement|journey|tasks|shell|i18n\/locale|storage\/(session|store))(?!.*(Checkpoint|Help|Explanations|Workshop|selfRating|calibration|simulation|Choice|Order|Sort|Spot|author|Notices))/;
export default defineConfig(({ isSsrBuild }) => ({
  plugins: [compiler.contentPlugin(), sveltekit()],
  build: {
    target: 'es2022',
    rolldownOptions: isSsrBuild
      ? {}
      : { output: { codeSplitting: { groups: [{ name: 'core', test: CORE }] } } },
  },
  test: {
    include: ['src/**/*.test.ts', 'tests/**/*.test.ts'],
    environment: 'node',
  },
}));
