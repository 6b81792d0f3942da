import { createHash } from 'node:crypto';
import { expect, it } from 'vitest';
import { inlineStyles } from './page-styles';

const HTML = `<meta content="style-src 'self'; style-src-attr 'none'">
<link href="../_app/early.css" rel="stylesheet">
<link href="../_app/core.css" rel="stylesheet">
<link href="../_app/page.css" rel="stylesheet">
<link href="../_app/more.css" rel="stylesheet">
<link href="../icon.svg" rel="icon">`;
const CSS: Readonly<Record<string, string>> = {
  '_app/early.css': 'b{margin:0}',
  '_app/core.css': '@font-face{src:url(./a.woff2)}',
  '_app/page.css': 'p{margin:0}\n',
  '_app/more.css': 'a{mask:url("data:,x")}',
};
const read = (file: string) => CSS[file]!;
const small = (css: string) => !css.startsWith('@');

it('writes what is asked for into the page, in order, and leaves its links switched off', () => {
  const html = inlineStyles(HTML, read, small);
  const order = ['b{margin:0}', 'core.css" rel="stylesheet">', 'p{margin:0}a{mask:url("data:,x")}'];
  const places = order.map((part) => html.indexOf(part));
  expect(places.every((place) => place >= 0)).toBe(true);
  expect(places).toEqual(places.toSorted((a, b) => a - b));
  expect(html.match(/\.css" rel="stylesheet" disabled media="\(max-width: 0\)"/g)).toHaveLength(3);
});

it('allows exactly what it wrote', () => {
  const html = inlineStyles(HTML, read, small);
  const hashes = [...html.matchAll(/<style>([^<]*)<\/style>/g)].map(
    ([, style]) => `'sha256-${createHash('sha256').update(style!).digest('base64')}'`,
  );
  expect(hashes).toHaveLength(2);
  expect(html).toContain(`style-src 'self' ${hashes.join(' ')}; style-src-attr 'none'`);
});

it('finds from the page what lies beside a sheet', () => {
  expect(inlineStyles(HTML, read, () => true)).toContain('url(../_app/a.woff2)');
});

it('leaves a page alone that has nothing to write in', () => {
  expect(inlineStyles(HTML, read, () => false)).toBe(HTML);
});
