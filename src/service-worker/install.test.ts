import { describe, expect, it, vi } from 'vitest';
import { CONCURRENCY, InstallError, RETRY_WAITS_MS, install, type InstallDeps } from './install';
import { choosePrecache } from './precache';

const START = '/_app/immutable/entry/start.a.js';
const CSS = '/_app/immutable/assets/0.b.css';
const PAGE = `<!doctype html><script>import("./_app/immutable/entry/start.a.js")</script>`;
const PORTAL = '<!doctype html><title>Log på wifi</title>';

const precache = choosePrecache({
  base: '',
  build: [START, CSS],
  files: ['/icons/favicon.svg'],
  prerendered: ['/', '/en/', '/bank.json'],
  version: '1',
});

const many = choosePrecache({
  base: '',
  build: Array.from({ length: 40 }, (_, index) => `/_app/immutable/${index}.js`),
  files: [],
  prerendered: [],
  version: '1',
});

const TYPES: Record<string, string> = {
  js: 'text/javascript',
  css: 'text/css',
  svg: 'image/svg+xml',
  json: 'application/json',
};

/** What the network layer makes of an answer; `Response` itself cannot be told to be `basic`. */
function answer(
  body: string,
  contentType: string,
  more: { status?: number; type?: ResponseType; redirected?: boolean } = {},
): Response {
  const response = new Response(body, {
    status: more.status ?? 200,
    headers: { 'content-type': contentType },
  });
  const facts = { type: more.type ?? 'basic', redirected: more.redirected ?? false };
  const mark = (target: Response): Response => {
    for (const [key, value] of Object.entries(facts)) Object.defineProperty(target, key, { value });
    const clone = target.clone.bind(target);
    Object.defineProperty(target, 'clone', { value: () => mark(clone()) });
    return target;
  };
  return mark(response);
}

const good = (path: string): Response =>
  path.endsWith('/')
    ? answer(PAGE, 'text/html')
    : answer(path, TYPES[path.split('.').pop() ?? ''] ?? '');

function fakeStore(start: Record<string, Response> = {}) {
  const entries = new Map(Object.entries(start));
  return {
    entries,
    match: async (path: string) => entries.get(path)?.clone(),
    put: vi.fn(async (path: string, response: Response) => {
      entries.set(path, response);
    }),
  };
}

type FakeFetch = (path: string, init: RequestInit) => Promise<Response>;

function setUp(fakeFetch: FakeFetch = async (path) => good(path), more: Partial<InstallDeps> = {}) {
  const own = fakeStore();
  const fetch = vi.fn(fakeFetch);
  const sleep = vi.fn(async () => undefined);
  const deps: InstallDeps = {
    precache,
    own,
    earlier: [],
    fetch,
    sleep,
    timeout: () => new AbortController().signal,
    ...more,
  };
  const asked = () => fetch.mock.calls.map(([path]) => path);
  return { own, fetch, sleep, deps, asked };
}

const failure = async (deps: InstallDeps) =>
  install(deps).then(
    () => undefined,
    (error: unknown) => (error instanceof InstallError ? error.why : error),
  );

describe('a good network', () => {
  it('puts everything on the device', async () => {
    const { deps, own } = setUp();
    expect(await install(deps)).toEqual({ downloaded: 6, reused: 0 });
    expect([...own.entries.keys()].sort()).toEqual([...precache.all].sort());
  });

  it('asks the host afresh for what may have changed, and never follows a redirect', async () => {
    const { deps, fetch } = setUp();
    await install(deps);
    for (const [path, init] of fetch.mock.calls) {
      expect(init.cache).toBe(path.includes('/immutable/') ? 'default' : 'no-cache');
      expect(init.redirect).toBe('manual');
    }
  });

  it('fetches pages last, so that they vouch for the data before them', async () => {
    const { deps, asked } = setUp();
    await install(deps);
    expect(asked().slice(-2).sort()).toEqual(['/', '/en/']);
  });

  it(`makes at most ${CONCURRENCY} requests at a time`, async () => {
    let open = 0;
    let most = 0;
    const { deps } = setUp(
      async (path) => {
        open += 1;
        most = Math.max(most, open);
        await new Promise((resolve) => setTimeout(resolve, 1));
        open -= 1;
        return good(path);
      },
      { precache: many },
    );
    await install(deps);
    expect(most).toBe(CONCURRENCY);
  });
});

describe('unchanged files of the version before', () => {
  it('are reused instead of downloaded', async () => {
    const { deps, asked, own } = setUp(undefined, {
      earlier: [fakeStore({ [START]: good(START) }), fakeStore({ [CSS]: good(CSS) })],
    });
    expect(await install(deps)).toEqual({ downloaded: 4, reused: 2 });
    expect(asked()).not.toContain(START);
    expect(own.entries.has(START)).toBe(true);
  });

  it('are reused only if hashed: pages and data are fetched anew', async () => {
    const { deps, asked } = setUp(undefined, {
      earlier: [fakeStore({ '/': good('/'), '/bank.json': good('/bank.json') })],
    });
    await install(deps);
    expect(asked()).toEqual(expect.arrayContaining(['/', '/bank.json']));
  });

  it('are not reused if they are not what they should be', async () => {
    const { deps, asked } = setUp(undefined, {
      earlier: [fakeStore({ [START]: answer(PORTAL, 'text/html') })],
    });
    await install(deps);
    expect(asked()).toContain(START);
  });

  it('count also when an interrupted install of this version left them', async () => {
    const own = fakeStore({ [START]: good(START) });
    const { deps, asked } = setUp(undefined, { own });
    expect(await install(deps)).toMatchObject({ reused: 1 });
    expect(asked()).not.toContain(START);
  });
});

describe('a captive portal', () => {
  it('that answers everything with 200 and HTML fails the install and leaves nothing behind', async () => {
    const { deps, own } = setUp(async () => answer(PORTAL, 'text/html'));
    expect(await failure(deps)).toBe('wrong-type');
    expect(own.entries.size).toBe(0);
  });

  it('that appears between the scripts and the pages fails the install', async () => {
    const { deps, own } = setUp(async (path) =>
      path.endsWith('/') ? answer(PORTAL, 'text/html') : good(path),
    );
    expect(await failure(deps)).toBe('not-our-page');
    expect(own.entries.has('/')).toBe(false);
  });

  it('that redirects to its own host fails the install', async () => {
    const redirect = () => {
      const response = answer('', 'text/html', { type: 'opaqueredirect' });
      Object.defineProperty(response, 'status', { value: 0 });
      return response;
    };
    const { deps } = setUp(async () => redirect());
    expect(await failure(deps)).toBe('redirected');
  });

  it('from yesterday, still in the browser’s own cache, is bypassed', async () => {
    const { deps, own } = setUp(async (path, init) =>
      init.cache === 'reload' ? good(path) : answer(PORTAL, 'text/html'),
    );
    await install(deps);
    expect(own.entries.size).toBe(precache.all.size);
  });
});

describe('anything else that is not ours', () => {
  it.each([
    ['redirected', { redirected: true }],
    ['foreign-origin', { type: 'cors' }],
    ['bad-status', { status: 404 }],
  ] as const)('fails the install as %s', async (why, more) => {
    const { deps, own } = setUp(async (path) =>
      path === '/bank.json' ? answer('{}', 'application/json', more) : good(path),
    );
    expect(await failure(deps)).toBe(why);
    expect(own.entries.has('/bank.json')).toBe(false);
  });

  it('fails the install when a deploy in the middle brings pages of another version', async () => {
    const { deps } = setUp(async (path) =>
      path === '/en/' ? answer(PAGE.replace('start.a', 'start.z'), 'text/html') : good(path),
    );
    expect(await failure(deps)).toBe('other-version');
  });
});

describe('a bad network', () => {
  it('is tried again, with longer pauses', async () => {
    const left = new Map([[START, 2]]);
    const { deps, sleep } = setUp(async (path) => {
      const more = left.get(path) ?? 0;
      left.set(path, more - 1);
      if (more > 0) throw new TypeError('Failed to fetch');
      return good(path);
    });
    await install(deps);
    expect(sleep.mock.calls).toEqual(RETRY_WAITS_MS.map((wait) => [wait]));
  });

  it('is tried again when the host is overloaded', async () => {
    let first = true;
    const { deps } = setUp(async (path) => {
      if (!first) return good(path);
      first = false;
      return answer('', 'text/plain', { status: 503 });
    });
    await expect(install(deps)).resolves.toMatchObject({ downloaded: 6 });
  });

  it('fails the install in the end, and nothing new is begun after that', async () => {
    const { deps, asked } = setUp(async (path) => {
      if (path === START) throw new TypeError('Failed to fetch');
      return good(path);
    });
    expect(await failure(deps)).toBe('network');
    expect(asked().filter((path) => path === START)).toHaveLength(1 + RETRY_WAITS_MS.length);
    expect(asked()).not.toContain('/');
  });

  it('begins nothing new once a file is known to be missing', async () => {
    const { deps, asked } = setUp(
      async (path) => answer('', 'text/javascript', { status: path.endsWith('/0.js') ? 404 : 200 }),
      { precache: many },
    );
    expect(await failure(deps)).toBe('bad-status');
    expect(asked().length).toBeLessThan(3 * CONCURRENCY);
  });

  it('passes on a full disk as it is', async () => {
    const { deps, own } = setUp();
    const full = new DOMException('', 'QuotaExceededError');
    own.put.mockRejectedValueOnce(full);
    expect(await failure(deps)).toBe(full);
  });
});
