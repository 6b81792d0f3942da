import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { runInNewContext } from 'node:vm';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Config } from '@sveltejs/kit';
// @ts-expect-error JavaScript, whose types the checker does not read from here.
import svelteConfig from '../../../svelte.config.js';
import { applyPreferences, CHOICES, parsePreferences, SETTINGS, STORAGE_KEY } from './preferences';

const TEMPLATE = readFileSync(new URL('../../app.html', import.meta.url), 'utf8');
const [, SCRIPT = ''] = /<script>([\s\S]*?)<\/script>/.exec(TEMPLATE) ?? [];

/** What the script makes of the page when this is kept. */
function early(localStorage: unknown): Record<string, string> {
  const dataset: Record<string, string> = {};
  runInNewContext(SCRIPT, { localStorage, document: { documentElement: { dataset } } });
  return { ...dataset };
}

function later(kept: string): Record<string, string> {
  const html = { dataset: {} as DOMStringMap };
  applyPreferences(parsePreferences(kept), html);
  return { ...html.dataset } as Record<string, string>;
}

describe('the script that runs before the first paint', () => {
  it('shows what the page would show later, whatever is kept', () => {
    const pair = fc
      .tuple(
        fc.constantFrom(...SETTINGS, 'voice'),
        fc.constantFrom(...Object.values(CHOICES).flat(), 'none', ''),
      )
      .map((parts) => parts.join('='));
    const kept = fc.oneof(
      fc.string(),
      fc.array(fc.oneof(pair, fc.string())).map((pairs) => pairs.join(' ')),
    );
    fc.assert(
      fc.property(kept, (text) => {
        expect(early({ [STORAGE_KEY]: text })).toEqual(later(text));
      }),
    );
  });

  it('leaves the page as it is where nothing is kept, or storage is forbidden', () => {
    expect(early({})).toEqual({});
    const forbidden = new Proxy(
      {},
      {
        get() {
          throw new Error('SecurityError');
        },
      },
    );
    expect(early(forbidden)).toEqual({});
  });

  it('is allowed by the policy, and is the only script of the template', () => {
    const hash = `sha256-${createHash('sha256').update(SCRIPT).digest('base64')}`;
    const config = svelteConfig as Config;
    expect(config.kit?.csp?.directives?.['script-src']).toContain(hash);
    expect(TEMPLATE.match(/<script/g)).toHaveLength(1);
    // Kit's placeholders would be filled in after the hash was made.
    expect(SCRIPT).not.toContain('%');
  });
});
