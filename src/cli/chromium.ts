import { spawnSync } from 'node:child_process';
import { accessSync, constants, readFileSync, statSync } from 'node:fs';
import { chromium } from '@playwright/test';

/** What looking for a browser needs to know of this computer. */
export interface Computer {
  readonly platform: string;
  readonly isRoot: boolean;
  /** Handed on to the processes we start. */
  readonly env: Record<string, string | undefined>;
  /** Whether a path is a program. */
  isProgram(path: string): boolean;
  /** A file's text, or undefined where there is none. */
  read(path: string): string | undefined;
  /** Where Playwright keeps the browser it downloads, whether it has or not. */
  playwrightsOwn(): string;
  /** Runs a command and returns its exit status. */
  run(command: string, args: readonly string[]): number;
}

const VARIABLES = ['CHROMIUM_PATH', 'PLAYWRIGHT_CHROMIUM'];

const KNOWN_PATHS: Readonly<Record<string, readonly string[]>> = {
  linux: [
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/usr/bin/google-chrome',
    '/usr/bin/google-chrome-stable',
    '/snap/bin/chromium',
  ],
  darwin: [
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  ],
};

/** Told to the person who runs the tests when nothing was found. */
export const NO_CHROMIUM = [
  'The browser tests need Chromium, and none was found. One of these helps:',
  '  · Debian or Ubuntu: sudo apt-get install chromium',
  '  · anywhere: npx playwright install chromium',
  '  · one you have: CHROMIUM_PATH=/path/to/chromium npm test',
].join('\n');

/**
 * The path of a Chromium: the environment's, one in a known place, Playwright's own, or one newly
 * installed (Debian, as root).
 *
 * @throws Error with a plain sentence when there is none
 */
export function findChromium(computer: Computer): string {
  for (const variable of VARIABLES) {
    const path = computer.env[variable];
    if (!path) continue;
    // A wish that cannot be met is said, not worked around: another browser gives other results.
    if (!computer.isProgram(path))
      throw new Error(`${variable} is ${path}, but no program is there.`);
    return path;
  }
  const known = KNOWN_PATHS[computer.platform] ?? [];
  const present = [...known, computer.playwrightsOwn()].find((path) => computer.isProgram(path));
  if (present !== undefined) return present;

  if (isDebian(computer) && computer.isRoot) {
    // The list of packages may be old or missing; without a network an old one can still be enough.
    computer.run('apt-get', ['update']);
    computer.run('apt-get', ['install', '--yes', '--no-install-recommends', 'chromium']);
    const installed = known.find((path) => computer.isProgram(path));
    if (installed !== undefined) return installed;
  }
  throw new Error(NO_CHROMIUM);
}

function isDebian({ platform, read }: Computer): boolean {
  return platform === 'linux' && /^ID(_LIKE)?=.*debian/m.test(read('/etc/os-release') ?? '');
}

const thisComputer: Computer = {
  platform: process.platform,
  isRoot: process.getuid?.() === 0,
  env: process.env,
  isProgram(path) {
    try {
      accessSync(path, constants.X_OK);
      return statSync(path).isFile();
    } catch {
      return false;
    }
  },
  read(path) {
    try {
      return readFileSync(path, 'utf8');
    } catch {
      return undefined;
    }
  },
  playwrightsOwn: () => chromium.executablePath(),
  run(command, args) {
    // To standard error: standard output may be read by a program.
    const { status } = spawnSync(command, args, {
      stdio: ['ignore', 2, 2],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    });
    return status ?? 1;
  },
};

/**
 * What every Chromium of ours is started with: no errand of its own on the network, and no sandbox
 * for root, under whom it refuses to start with one.
 */
export function chromiumArgs({ isRoot }: Pick<Computer, 'isRoot'> = thisComputer): string[] {
  return [
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    '--no-first-run',
    ...(isRoot ? ['--no-sandbox'] : []),
  ];
}

/**
 * `findChromium` for this computer. The answer is kept in the environment, so that it is looked for
 * once, also by the processes that we start (each Playwright worker reads the configuration anew).
 */
export function chromiumPath(computer: Computer = thisComputer): string {
  return (computer.env.CHROMIUM_PATH = findChromium(computer));
}
