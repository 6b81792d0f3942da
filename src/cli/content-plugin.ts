import type { Plugin } from 'vite';
import { content } from '../lib/content/compiler/vite-plugin';
import { compileContent } from './compile-content';

/** The plugin as this project uses it. */
export const contentPlugin = (): Plugin => content(compileContent);
