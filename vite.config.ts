import { sveltekit } from '@sveltejs/kit/vite';
import { runnerImport } from 'vite';
import { defineConfig } from 'vitest/config';

// The content compiler shares its modules with the app, which imports without file extensions; the
// runner resolves those, a natively loaded config file would not.
const { module: compiler } = await runnerImport<typeof import('./src/cli/content-plugin')>(
  './src/cli/content-plugin.ts',
  { configFile: false },
);

export default defineConfig({
  plugins: [compiler.contentPlugin(), sveltekit()],
  build: { target: 'es2022' },
  test: {
    include: ['src/**/*.test.ts'],
    environment: 'node',
  },
});
