import { createHash } from 'node:crypto';
import {
  cpSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import {
  createServer,
  request,
  type IncomingMessage,
  type Server,
  type ServerResponse,
} from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { serve, type RunningServer } from '../../src/cli/serve';

const PORTAL = '<!doctype html><title>Wifi</title><h1>PORTAL</h1><form></form>';
const TEXT = /\.(html|js|json|css)$/;

export type Portal = 'none' | 'everything' | 'everything but the worker' | 'pages' | 'redirects';

/** A copy of the app on a host of its own, which can deploy a new version and stand behind a portal. */
export class Host {
  /** Who answers instead of the host. */
  portal: Portal = 'none';
  /** How often the portal's own host was asked for its page. */
  portalVisits = 0;
  readonly url: string;
  readonly #root: string;
  readonly #servers: Server[];
  readonly #app: RunningServer;
  #stopped: Promise<void> | null = null;

  private constructor(root: string, app: RunningServer, front: Server, portalHost: Server) {
    this.#root = root;
    this.#app = app;
    this.#servers = [front, portalHost];
    this.url = `http://localhost:${portOf(front)}/`;
    portalHost.on('request', (_question, answer: ServerResponse) => {
      this.portalVisits++;
      answer.end(PORTAL);
    });
    front.on('request', (question: IncomingMessage, answer: ServerResponse) => {
      const path = question.url ?? '/';
      const isWorker = path === '/service-worker.js';
      if (this.portal === 'redirects' && !isWorker) {
        answer.writeHead(302, { Location: `http://localhost:${portOf(portalHost)}/login` }).end();
      } else if (
        this.portal === 'everything' ||
        (this.portal === 'everything but the worker' && !isWorker) ||
        (this.portal === 'pages' && path.endsWith('/'))
      ) {
        answer.writeHead(200, { 'Content-Type': 'text/html' }).end(PORTAL);
      } else {
        this.#pass(question, answer);
      }
    });
  }

  static async start(): Promise<Host> {
    const root = mkdtempSync(join(tmpdir(), 'barometer-host-'));
    cpSync('build', root, { recursive: true });
    const [front, portalHost] = [createServer(), createServer()];
    await Promise.all([front, portalHost].map(listen));
    return new Host(root, await serve({ root }), front, portalHost);
  }

  /** A second stop does nothing: a test may take its host off the network before its end. */
  stop(): Promise<void> {
    this.#stopped ??= Promise.all([this.#app.close(), ...this.#servers.map(close)]).then(() =>
      rmSync(this.#root, { recursive: true, force: true }),
    );
    return this.#stopped;
  }

  /**
   * Puts version 2 in the place of version 1, as a build of changed sources would: Kit's version is
   * another one, the app's entry has another content and hash, every page names it, and the old one
   * is gone. `<html data-version="2">` shows it.
   */
  async deploy({ onlyWorker = false } = {}): Promise<void> {
    const from = JSON.parse(readFileSync(join(this.#root, '_app/version.json'), 'utf8')) as {
      version: string;
    };
    // Kit's pages start with the one, the start page with the other; both as paths below the root.
    const start = /<script type="module" src="\.\/([^"]+)"/.exec(
      readFileSync(join(this.#root, 'index.html'), 'utf8'),
    )![1]!;
    const entries = '_app/immutable/entry';
    const app = readdirSync(join(this.#root, entries)).find((name) => name.startsWith('app.'))!;
    const scripts = [start, `${entries}/${app}`];
    const renamed = (script: string) => script.replace(/\.js$/, '.VERSION2.js');
    const inVersion2 = (text: string) =>
      scripts
        .map((script) => basename(script))
        .reduce(
          (result, name) => result.replaceAll(name, renamed(name)),
          text.replaceAll(from.version, 'version-2'),
        );
    const files = onlyWorker
      ? ['service-worker.js']
      : readdirSync(this.#root, { recursive: true, encoding: 'utf8' }).filter((name) =>
          TEXT.test(name),
        );
    for (const name of files) {
      const file = join(this.#root, name);
      const before = readFileSync(file, 'utf8');
      const after = inVersion2(before);
      if (after === before) continue;
      writeFileSync(file, name.endsWith('.html') ? asPage(before, after) : after);
    }
    for (const script of scripts) {
      const [old, renewed] = [join(this.#root, script), join(this.#root, renamed(script))];
      if (onlyWorker) cpSync(old, renewed);
      else renameSync(old, renewed);
    }
  }

  /** Hands a request on to the app's server, and its answer back. */
  #pass(question: IncomingMessage, answer: ServerResponse): void {
    const { url: path, method, headers } = question;
    const onward = request(this.#app.url.slice(0, -1) + path, { method, headers }, (reply) => {
      answer.writeHead(reply.statusCode ?? 502, reply.headers);
      reply.pipe(answer);
    });
    onward.on('error', () => answer.destroy());
    onward.end();
  }
}

const portOf = (server: Server) => (server.address() as AddressInfo).port;
const listen = (server: Server) =>
  new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
const close = (server: Server) =>
  new Promise<void>((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });

/** The page's policy allows its script by hash, so a changed script needs a changed policy. */
function asPage(before: string, after: string): string {
  const hashes = (html: string) =>
    [...html.matchAll(/<script>([\s\S]*?)<\/script>/g)].map(([, script]) =>
      createHash('sha256').update(script!).digest('base64'),
    );
  const now = hashes(after);
  return hashes(before)
    .reduce((page, hash, index) => page.replaceAll(hash, now[index]!), after)
    .replace('<html ', '<html data-version="2" ');
}
