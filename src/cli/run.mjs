#!/usr/bin/env node
// Runs a TypeScript command of this folder with the project's own Vite, so that no further tool has
// to be installed: `node src/cli/run.mjs lint-content --json`.
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { runnerImport } from 'vite';

const [name, ...args] = process.argv.slice(2);
const file = fileURLToPath(new URL(`./${name}.ts`, import.meta.url));

function noSuchCommand() {
  console.error(`There is no command "${name ?? ''}". See "scripts" in package.json.`);
  process.exit(1);
}

if (!name || !existsSync(file)) noSuchCommand();

// Our tsconfig.json builds on Kit's, without which no TypeScript can be read. `npm ci` writes it, but
// not where scripts are switched off, and cleaning up takes it away.
if (!existsSync('.svelte-kit/tsconfig.json'))
  execFileSync('node_modules/.bin/svelte-kit', ['sync'], { stdio: ['ignore', 2, 2] });

const mode = process.env.NODE_ENV;
const { module } = await runnerImport(file, { configFile: false, logLevel: 'error' });
// The runner sets NODE_ENV to "development"; a build started from here would inherit that and ship
// the development halves of every library.
if (mode === undefined) delete process.env.NODE_ENV;
else process.env.NODE_ENV = mode;
if (!module.run) noSuchCommand();
process.exitCode = (await module.run(args)) ?? 0;
