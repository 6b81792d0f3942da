/**
 * The answer to an address that this version does not have, when the network does not answer
 * either. Kit's prerendered list has no page for this (its fallback page is not in it), and another
 * page's HTML under this address would break its relative links. So: a small page of its own, with
 * nothing to load, that says what is the case and leads to the front page of the same language.
 * It is not a silent redirect, because then the person would not learn that the link did not work.
 */
import type { PageLocale } from './route';

const TEXT: Readonly<
  Record<PageLocale, Readonly<Record<'title' | 'body' | 'again' | 'home', string>>>
> = {
  da: {
    title: 'Siden er ikke på denne enhed',
    body: 'Vi kunne ikke få fat i siden, og den er ikke gemt her. Tjek adressen, eller prøv igen, når du har net. Resten af barometeret virker uden net.',
    again: 'Prøv igen',
    home: 'Gå til forsiden',
  },
  en: {
    title: 'This page is not on your device',
    body: 'We could not reach the page, and it is not saved here. Check the address, or try again when you are online. The rest of the barometer works offline.',
    again: 'Try again',
    home: 'Go to the front page',
  },
};

/** The page's only style, allowed by its hash and not by `unsafe-inline`. */
export const STYLE =
  ':root{color-scheme:light dark}body{margin:0 auto;padding:2rem 1rem;max-width:40rem;' +
  'font:1.125rem/1.6 system-ui,sans-serif;background:#faf7f0;color:#1a1a1a}' +
  'a{display:inline-block;padding:.75rem 1rem .75rem 0;color:#004d99}' +
  '@media(prefers-color-scheme:dark){body{background:#1a1a1a;color:#faf7f0}a{color:#9cc9ff}}';

/** SHA-256 of `STYLE`, base64; a unit test holds it. */
export const STYLE_HASH = 'Em4LHT2u99MrrThNTc8Km5BBHrMr4tfL1xquKslm+hs=';

/** Builds the page. `503`: it may exist, but cannot be had now. */
export function offlinePage(locale: PageLocale, base: string): Response {
  const text = TEXT[locale];
  const home = `${base}/${locale === 'en' ? 'en/' : ''}`;
  const html = `<!doctype html>
<html lang="${locale}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${text.title}</title>
<style>${STYLE}</style>
</head>
<body>
<main>
<h1>${text.title}</h1>
<p>${text.body}</p>
<p><a href="${escapeAttribute(home)}">${text.home}</a> <a href="">${text.again}</a></p>
</main>
</body>
</html>
`;
  return new Response(html, {
    status: 503,
    headers: {
      'Content-Type': 'text/html; charset=utf-8',
      'Content-Security-Policy': `default-src 'none'; style-src 'sha256-${STYLE_HASH}'; frame-ancestors 'none'; base-uri 'none'`,
      'Cache-Control': 'no-store',
      'Referrer-Policy': 'no-referrer',
      'X-Content-Type-Options': 'nosniff',
    },
  });
}

/** The base path is the host's and not typed by anybody, but it does go into HTML. */
function escapeAttribute(value: string): string {
  return value.replace(/&/g, '&amp;').replace(/"/g, '&quot;').replace(/</g, '&lt;');
}
