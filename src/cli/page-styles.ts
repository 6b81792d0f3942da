import { createHash } from 'node:crypto';
import { posix } from 'node:path';

const LINK = /<link href="((?:\.{0,2}\/)*)([^"]+\.css)" rel="stylesheet">\s*/;

/**
 * Writes style sheets that a built page links to into the page itself, where a request would cost more
 * than their bytes, and allows that by hashes. The order stays, since it decides between styles; so do
 * the links, switched off: by them Vite knows what need not be loaded again.
 *
 * @param html as Kit renders it, with the sheets one after the other
 * @param read the text of a file below the output folder
 * @param isInlined which sheets to write into the page, by their text
 */
export function inlineStyles(
  html: string,
  read: (file: string) => string,
  isInlined: (css: string) => boolean,
): string {
  const hashes: string[] = [];
  const inlined = html.replace(new RegExp(`(?:${LINK.source})+`, 'g'), (run) => {
    let head = '';
    let style = '';
    let off = '';
    const write = () => {
      if (style === '') return;
      hashes.push(`'sha256-${createHash('sha256').update(style).digest('base64')}'`);
      head += `<style>${style}</style>${off}`;
      style = off = '';
    };
    for (const [link, root, file] of run.matchAll(new RegExp(LINK, 'g'))) {
      const css = read(file!);
      if (isInlined(css)) {
        // What a sheet names beside itself, the page finds in the sheet's folder.
        style += css.trim().replaceAll('url(./', `url(${root}${posix.dirname(file!)}/`);
        off += link.replace('>', ' disabled media="(max-width: 0)">');
      } else {
        write();
        head += link;
      }
    }
    write();
    return head;
  });
  return inlined.replace("style-src 'self'", ["style-src 'self'", ...hashes].join(' '));
}
