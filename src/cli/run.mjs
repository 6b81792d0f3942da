#!/usr/bin/env node
// Runs a TypeScript command of this folder with the project's own Vite, so that no further tool has
// to be installed: `node src/cli/run.mjs lint-content --json`.
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { runnerImport } from 'vite';

const [name, ...args] = process.argv.slice(2);
const file = fileURLToPath(new URL(`./${name}.ts`, import.meta.url));
if (!name || !existsSync(file)) {
  console.error(`There is no command "${name ?? ''}". See "scripts" in package.json.`);
  process.exit(1);
}

const { module } = await runnerImport(file, { configFile: false, logLevel: 'error' });
process.exitCode = (await module.run(args)) ?? 0;
