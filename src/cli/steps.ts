import { spawn } from 'node:child_process';
import { delimiter, resolve } from 'node:path';

/** How many tests a step ran. Skipped ones count as neither. */
export interface Counts {
  readonly passed: number;
  readonly failed: number;
}

export interface StepResult {
  readonly ok: boolean;
  readonly counts?: Counts;
}

/** Where the output of a step goes: people read standard output, unless JSON is wanted there. */
export type Output = 'stdout' | 'stderr';

/** One line of a table of things to do, in order. */
export interface Step {
  readonly name: string;
  /** What to tell when it fails: what happened and what to do. */
  readonly failure: string;
  run(output: Output): Promise<StepResult>;
}

interface Done extends StepResult {
  readonly name: string;
  readonly seconds: number;
}

/**
 * Runs a program of this project or of its `node_modules` and shows what it writes.
 *
 * @returns whether it exited with 0
 */
export function runCommand(
  program: string,
  args: readonly string[],
  output: Output,
): Promise<boolean> {
  // Also when a command is started without npm, which would have put this into the path.
  const path = [resolve('node_modules/.bin'), process.env.PATH].join(delimiter);
  const child = spawn(program, args, {
    stdio: ['ignore', output === 'stdout' ? 'inherit' : 2, 'inherit'],
    env: { ...process.env, PATH: path },
  });
  return new Promise((settle) => {
    child.on('error', (error) => {
      console.error(`${program} could not be started: ${error.message}`);
      settle(false);
    });
    child.on('close', (status) => settle(status === 0));
  });
}

/** A step that is a program. */
export const command = (
  name: string,
  failure: string,
  program: string,
  ...args: readonly string[]
): Step => ({
  name,
  failure,
  run: async (output) => ({ ok: await runCommand(program, args, output) }),
});

/** A step that is one of our own commands. */
export const ownCommand = (name: string, failure: string, own: string): Step =>
  command(name, failure, 'node', 'src/cli/run.mjs', own);

/** The steps that `--only a --only b` names, or all; a sentence when there is no such step. */
export function chosenSteps(
  steps: readonly Step[],
  args: readonly string[],
): readonly Step[] | string {
  const names = steps.map(({ name }) => name);
  const only: string[] = [];
  for (let index = 0; index < args.length; index++) {
    const arg = args[index];
    if (arg === '--json') continue;
    if (arg !== '--only') return `"${arg}" is not known here. There are --only <step> and --json.`;
    const name = args[++index];
    if (!names.includes(name ?? ''))
      return `There is no step "${name ?? ''}". The steps are: ${names.join(', ')}.`;
    only.push(name!);
  }
  return only.length === 0 ? steps : steps.filter(({ name }) => only.includes(name));
}

/** Sum over all steps, or null where none of them runs tests. */
export function totals(done: readonly StepResult[]): Counts | null {
  const counts = done.flatMap((step) => step.counts ?? []);
  if (counts.length === 0) return null;
  const sum = (key: keyof Counts) => counts.reduce((total, count) => total + count[key], 0);
  return { passed: sum('passed'), failed: sum('failed') };
}

/** One line per step, those that were not reached too, then the tests. */
export function summary(steps: readonly Step[], done: readonly Done[]): string[] {
  const width = Math.max(...steps.map(({ name }) => name.length));
  const lines = steps.map(({ name }, index) => {
    const step = done[index];
    if (!step) return `${name.padEnd(width)}          not run`;
    const tests = step.counts ? `, ${step.counts.passed} passed, ${step.counts.failed} failed` : '';
    const seconds = step.seconds.toFixed(1).padStart(6);
    return `${name.padEnd(width)} ${seconds} s  ${step.ok ? 'ok' : 'FAILED'}${tests}`;
  });
  const all = totals(done);
  // Last, for whoever reads a long log from its end.
  return all ? [...lines, `${all.passed} passed, ${all.failed} failed`] : lines;
}

/**
 * Runs the steps in order, each with its time, up to the first that fails.
 *
 * @param args of the command line: `--only <step>`, any number of times, and `--json`
 * @returns the exit status
 */
export async function runSteps(steps: readonly Step[], args: readonly string[]): Promise<number> {
  const chosen = chosenSteps(steps, args);
  if (typeof chosen === 'string') {
    console.error(chosen);
    return 1;
  }
  const output: Output = args.includes('--json') ? 'stderr' : 'stdout';
  const say = output === 'stdout' ? console.log : console.error;

  const done: Done[] = [];
  let failure: string | null = null;
  for (const step of chosen) {
    say(`\n── ${step.name}`);
    const start = performance.now();
    const result = await step.run(output);
    done.push({ name: step.name, seconds: (performance.now() - start) / 1000, ...result });
    if (result.ok) continue;
    failure = `Stopped at "${step.name}": ${step.failure}`;
    break;
  }

  if (output === 'stderr') {
    console.log(JSON.stringify({ ok: failure === null, failure, steps: done, ...totals(done) }));
  } else {
    say('');
    if (failure !== null) console.error(`${failure}\n`);
    for (const line of summary(chosen, done)) say(line);
  }
  return failure === null ? 0 : 1;
}
