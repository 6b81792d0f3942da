import { format } from '../lib/content/compiler/problem';
import { compileContent } from './compile-content';

/** `npm run lint:content [-- --json]`: everything the compiler and the rules find, exit 1 on errors. */
export function run(args: string[]): number {
  const { content, problems } = compileContent(process.cwd());
  const errors = problems.filter(({ severity }) => severity === 'error').length;
  const warnings = problems.length - errors;
  if (args.includes('--json')) {
    console.log(JSON.stringify({ errors, warnings, problems, version: content?.version ?? null }));
  } else {
    for (const problem of problems) console.log(format(problem));
    const tasks = content
      ? `${content.bank.ids.length} tasks, ${content.offers.length} offers, ${content.rules.length} rules: `
      : '';
    console.log(`${tasks}${errors} errors, ${warnings} warnings`);
  }
  return errors > 0 ? 1 : 0;
}
