import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { STYLE, STYLE_HASH, offlinePage } from './offline-page';

describe('offlinePage', () => {
  it('says in the language of the address that the page cannot be had, and leads home', async () => {
    const danish = await offlinePage('da', '/x').text();
    expect(danish).toContain('<html lang="da">');
    expect(danish).toContain('href="/x/"');
    const english = await offlinePage('en', '/x').text();
    expect(english).toContain('<html lang="en">');
    expect(english).toContain('href="/x/en/"');
  });

  it('is not taken for the page that was asked for', () => {
    const page = offlinePage('da', '');
    expect(page.status).toBe(503);
    expect(page.headers.get('cache-control')).toBe('no-store');
  });

  it('loads nothing and runs nothing: its policy allows its own style and that alone', async () => {
    const page = offlinePage('da', '');
    const policy = page.headers.get('content-security-policy') ?? '';
    expect(STYLE_HASH).toBe(createHash('sha256').update(STYLE).digest('base64'));
    expect(policy).toContain(`default-src 'none'; style-src 'sha256-${STYLE_HASH}'`);
    expect(await page.text()).toContain(`<style>${STYLE}</style>`);
  });

  it('escapes the base path', async () => {
    expect(await offlinePage('da', '/"><b>').text()).toContain('href="/&quot;>&lt;b>/"');
  });
});
