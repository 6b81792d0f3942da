import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export interface Declaration {
  readonly file: string;
  readonly property: string;
  readonly value: string;
}

/** Every declaration in a piece of CSS, in order. Comments and texts in quotes are left out. */
export function declarations(css: string, file = ''): Declaration[] {
  const bare = css.replace(/\/\*[\s\S]*?\*\//g, '').replace(/"[^"]*"|'[^']*'/g, "''");
  return [...bare.matchAll(/(?<=[{;]\s*)([\w-]+)\s*:\s*([^;{}]+?)\s*(?=[;}])/g)].map(
    ([, property, value]) => ({ file, property: property!, value: value!.replace(/\s+/g, ' ') }),
  );
}

/** Every declaration of the app: its style sheets and the styles of its components. */
export function allDeclarations(root = 'src'): Declaration[] {
  return readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(css|svelte)$/.test(name))
    .flatMap((name) => {
      const text = readFileSync(join(root, name), 'utf8');
      const styles = name.endsWith('.css')
        ? [text]
        : [...text.matchAll(/<style[^>]*>([\s\S]*?)<\/style>/g)].map(([, style]) => style!);
      return styles.flatMap((style) => declarations(style, name));
    });
}
