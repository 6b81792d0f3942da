import { execSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import adapter from '@sveltejs/adapter-static';
import { vitePreprocess } from '@sveltejs/vite-plugin-svelte';

/** The commit makes builds reproducible; outside a git checkout the package version has to do. */
function version() {
  try {
    return execSync('git rev-parse --short=12 HEAD', { stdio: ['ignore', 'pipe', 'ignore'] })
      .toString()
      .trim();
  } catch {
    return process.env.npm_package_version ?? 'dev';
  }
}

/** The page template's own script, which Kit does not know: allowed by its hash like Kit's. */
function templateScript() {
  const template = readFileSync(new URL('src/app.html', import.meta.url), 'utf8');
  const [, script = ''] = /<script>([\s\S]*?)<\/script>/.exec(template) ?? [];
  return `sha256-${createHash('sha256').update(script).digest('base64')}`;
}

/** @type {Map<string, string>} */
const scopes = new Map();

/**
 * Scopes stand in every page, script and sheet: four characters tell all components apart, and when
 * one day they do not, the build says so.
 * @param {string} css
 * @param {(css: string) => string} hash
 */
function scopeOf(css, hash) {
  const scope = `s${hash(css).slice(-4)}`;
  if ((scopes.get(scope) ?? css) !== css)
    throw new Error(`Two components share the scope ${scope}`);
  scopes.set(scope, css);
  return scope;
}

/** @type {import('@sveltejs/kit').Config} */
const config = {
  preprocess: vitePreprocess(),
  compilerOptions: {
    runes: true,
    cssHash: ({ hash, css }) => scopeOf(css, hash),
  },
  kit: {
    adapter: adapter({ fallback: undefined, strict: true }),
    serviceWorker: { register: false },
    version: { name: version() },
    prerender: {
      entries: [
        '*',
        '/en/',
        '/en/resultat/',
        '/en/aabn/',
        '/en/tilbud/',
        '/en/plan/',
        '/en/model/',
        '/en/metode/',
        '/en/mine-data/',
        '/en/vaerksted/',
        '/en/hjaelp/',
        '/en/om/',
        '/en/tal/',
        '/en/ordliste/',
        '/en/privatliv/',
        '/en/tilgaengelighed/',
        '/en/laesehjaelp/',
        '/en/design/',
      ],
    },
    csp: {
      mode: 'hash',
      directives: {
        'default-src': ['self'],
        'script-src': ['self', templateScript()],
        'style-src': ['self'],
        // The one style attribute in the app: Kit's route announcer, which hides itself visually.
        'style-src-attr': ['unsafe-hashes', 'sha256-S8qMpvofolR8Mpjy4kQvEm7m1q8clzU4dfDH0AmvZjo='],
        'img-src': ['self', 'data:'],
        'font-src': ['self'],
        'connect-src': ['self'],
        'worker-src': ['self'],
        'manifest-src': ['self'],
        'object-src': ['none'],
        'base-uri': ['none'],
        'form-action': ['none'],
      },
    },
  },
};

export default config;
