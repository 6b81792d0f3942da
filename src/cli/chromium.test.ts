import { describe, expect, it } from 'vitest';
import { chromiumArgs, chromiumPath, findChromium, NO_CHROMIUM, type Computer } from './chromium';

const DEBIAN = 'PRETTY_NAME="Debian GNU/Linux 12 (bookworm)"\nID=debian\n';
const OWN = '/cache/ms-playwright/chrome';

/** A computer with these programs; commands run on it are written down. */
function computer(
  programs: readonly string[],
  rest: Partial<Computer> = {},
): Computer & { ran: string[] } {
  const ran: string[] = [];
  return {
    platform: 'linux',
    isRoot: false,
    env: {},
    isProgram: (path) => programs.includes(path),
    read: () => undefined,
    playwrightsOwn: () => OWN,
    run(command, args) {
      ran.push([command, ...args].join(' '));
      return 0;
    },
    ran,
    ...rest,
  };
}

describe('findChromium', () => {
  it('takes the one that the environment names', () => {
    for (const variable of ['CHROMIUM_PATH', 'PLAYWRIGHT_CHROMIUM'])
      expect(
        findChromium(
          computer(['/my/chrome', '/usr/bin/chromium'], { env: { [variable]: '/my/chrome' } }),
        ),
      ).toBe('/my/chrome');
  });

  it('says so when the named one is not there, and takes no other', () => {
    const env = { CHROMIUM_PATH: '/my/chrome' };
    expect(() => findChromium(computer(['/usr/bin/chromium'], { env }))).toThrow(
      'CHROMIUM_PATH is /my/chrome, but no program is there.',
    );
  });

  it('takes an empty variable for an absent one', () => {
    const env = { CHROMIUM_PATH: '' };
    expect(findChromium(computer(['/usr/bin/chromium'], { env }))).toBe('/usr/bin/chromium');
  });

  it("prefers the system's to Playwright's own", () => {
    expect(findChromium(computer(['/usr/bin/google-chrome', OWN]))).toBe('/usr/bin/google-chrome');
    expect(findChromium(computer([OWN]))).toBe(OWN);
  });

  it('finds the programs of a Mac', () => {
    const path = '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome';
    expect(findChromium(computer([path], { platform: 'darwin' }))).toBe(path);
  });

  it('installs it on Debian as root, after refreshing the list of packages', () => {
    const programs: string[] = [];
    const bare = computer([], {
      isRoot: true,
      read: (path) => (path === '/etc/os-release' ? DEBIAN : undefined),
      isProgram: (path) => programs.includes(path),
      run(command, args) {
        bare.ran.push([command, ...args].join(' '));
        if (args[0] === 'install') programs.push('/usr/bin/chromium');
        // No network for the list: the installation may succeed all the same.
        return args[0] === 'update' ? 100 : 0;
      },
    });
    expect(findChromium(bare)).toBe('/usr/bin/chromium');
    expect(bare.ran).toEqual([
      'apt-get update',
      'apt-get install --yes --no-install-recommends chromium',
    ]);
  });

  it('says what to do where it cannot be had', () => {
    const withoutNetwork = computer([], { isRoot: true, read: () => DEBIAN });
    expect(() => findChromium(withoutNetwork)).toThrow(NO_CHROMIUM);
  });

  it('installs nothing for an ordinary user or on another system', () => {
    const user = computer([], { read: () => DEBIAN });
    const fedora = computer([], { isRoot: true, read: () => 'ID=fedora\nID_LIKE="rhel"\n' });
    const mac = computer([], { isRoot: true, platform: 'darwin' });
    for (const machine of [user, fedora, mac]) {
      expect(() => findChromium(machine)).toThrow(NO_CHROMIUM);
      expect(machine.ran).toEqual([]);
    }
  });
});

describe('chromiumPath', () => {
  it('keeps the answer for the processes that are started next', () => {
    const machine = computer(['/usr/bin/chromium']);
    chromiumPath(machine);
    expect(machine.env.CHROMIUM_PATH).toBe('/usr/bin/chromium');
  });
});

describe('chromiumArgs', () => {
  it('gives up the sandbox for root only', () => {
    expect(chromiumArgs({ isRoot: true })).toContain('--no-sandbox');
    expect(chromiumArgs({ isRoot: false })).not.toContain('--no-sandbox');
  });
});
