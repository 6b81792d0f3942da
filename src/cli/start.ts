import { existsSync } from 'node:fs';
import { serve } from './serve';
import { runCommand } from './steps';

const BUILD = 'build';
const DEFAULT_PORT = 4173;

/** A port from the environment: 0 means any free one; null when it is not a port. */
export function portOf(text: string | undefined): number | null {
  if (!text) return DEFAULT_PORT;
  const port = /^\d{1,5}$/.test(text) ? Number(text) : NaN;
  return port <= 65_535 ? port : null;
}

/**
 * `npm start [-- --no-build]`: builds the app and serves it until it is stopped. PORT and HOST say
 * where. Tests read the address from standard output.
 */
export async function run(args: string[]): Promise<number> {
  const unknown = args.find((arg) => arg !== '--no-build');
  if (unknown !== undefined) {
    console.error(`"${unknown}" is not known here. There is --no-build.`);
    return 1;
  }
  const port = portOf(process.env.PORT);
  if (port === null) {
    console.error(`PORT must be a number from 0 to 65535, and is "${process.env.PORT}".`);
    return 1;
  }
  if (!args.includes('--no-build') && !(await runCommand('vite', ['build'], 'stdout'))) {
    console.error('The app could not be built; see above.');
    return 1;
  }
  if (!existsSync(`${BUILD}/index.html`)) {
    console.error('There is no app in build/ yet. `npm run build` makes it.');
    return 1;
  }
  try {
    const { url } = await serve({ root: BUILD, port, host: process.env.HOST || undefined });
    console.log(`\nThe barometer is at ${url}`);
    return 0;
  } catch (error) {
    console.error(sentenceFor(error, port, process.env.HOST));
    return 1;
  }
}

/** What went wrong with listening, and what to do. */
export function sentenceFor(error: unknown, port: number, host: string | undefined): string {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'EADDRINUSE')
    return `Port ${port} is in use by another program. Choose another: PORT=${port + 1} npm start`;
  if (code === 'EACCES')
    return `Port ${port} needs more rights. Choose one above 1023: PORT=8080 npm start`;
  if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND')
    return `This computer has no address "${host}". Leave HOST out, or set it to 0.0.0.0.`;
  return `The server could not start: ${error instanceof Error ? error.message : String(error)}`;
}
