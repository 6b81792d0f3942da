import { ARM_NAMES, type ArmName } from '../lib/measurement/simulation/arms';
import { syntheticSpec, type SyntheticSpec } from '../lib/measurement/simulation/syntheticBank';
import { RULES, type Track } from '../lib/measurement';

/** What `npm run simulate` was asked for. */
export interface SimulateFlags {
  readonly persons: number;
  readonly seed: number;
  /** Tasks per attempt; with `track`, at most that many. */
  readonly tasks: number;
  /** Given: attempts stop early as people's attempts on this track do. */
  readonly track: Track | null;
  readonly bank: { readonly name: string; readonly spec: SyntheticSpec | null };
  /** SD in logits, or null: what is usual for the bank. */
  readonly misjudged: number | null;
  readonly arms: readonly ArmName[];
  /** Where levels begin, instead of the model's. */
  readonly cuts: readonly number[] | null;
  readonly audience: string;
  /** Certainties at which to try stopping early. */
  readonly earlyStop: readonly number[];
  readonly out: string | null;
  /** yyyy-mm-dd to stand in the file, or null: today. */
  readonly date: string | null;
  readonly json: boolean;
}

export const USAGE = `npm run simulate -- [flags]
  --persons N        citizens to test (1000)
  --seed S           the same seed gives the same figures (1)
  --tasks T          tasks per attempt (the track's, 15)
  --track NAME       short, normal or thorough: attempts stop early, as people's do; without it
                     every attempt has all its tasks, so that arms compare at equal length
  --bank NAME        real, or synthetic:PERxMODEL[@SLOPE], as synthetic:80xgpcm3, 80x2pl, 80x3pl (real)
  --misjudged SD     how far tasks truly are from their parameters, in logits (synthetic: 0;
                     real: as far as each task's own certainty says)
  --arms A,B         of ${ARM_NAMES.join(', ')} (all)
  --cuts C,C,C       where levels begin, in logits (the model's); an odd number of them
  --audience NAME    whose tasks (adult)
  --early-stop P,P   try stopping at these certainties of the stage, as 0.7,0.8,0.9
  --out FILE         write a report file;  --date YYYY-MM-DD stands in it (today)
  --json             JSON on standard output`;

const VALUES = [
  ...['persons', 'seed', 'tasks', 'track', 'bank', 'misjudged', 'arms', 'cuts', 'audience'],
  ...['early-stop', 'out', 'date'],
];

/** Splits `--flag value`, `--flag=value` and switches. A value may begin with a dash (`-1,0,1`). */
function pairs(args: readonly string[]): Map<string, string> {
  const found = new Map<string, string>();
  for (let i = 0; i < args.length; i++) {
    const [, name = '', own] = /^--([a-z-]+)(?:=(.*))?$/s.exec(args[i]!) ?? [];
    if (name === 'json' && own === undefined) {
      found.set(name, '');
      continue;
    }
    if (!VALUES.includes(name)) {
      throw new Error(`"${args[i]}" is not known here. There is --${VALUES.join(', --')}, --json.`);
    }
    if (found.has(name)) throw new Error(`--${name} is given twice.`);
    const value = own ?? args[++i];
    if (value === undefined || value === '' || value.startsWith('--')) {
      throw new Error(`--${name} needs a value.`);
    }
    found.set(name, value);
  }
  return found;
}

interface Range {
  readonly low: number;
  readonly high: number;
  readonly whole?: boolean;
}

function number(name: string, text: string, { low, high, whole = false }: Range): number {
  const value = text.trim() === '' ? NaN : Number(text);
  if (!(value >= low && value <= high) || (whole && !Number.isInteger(value))) {
    const kind = whole ? 'a whole number' : 'a number';
    throw new Error(`--${name} must be ${kind} from ${low} to ${high}; this is "${text}".`);
  }
  return value;
}

const TRACKS = Object.keys(RULES.tracks) as Track[];

function oneOf<T extends string>(name: string, text: string, known: readonly T[]): T {
  const value = known.find((one) => one === text);
  if (value === undefined)
    throw new Error(`--${name}: "${text}" is not one of ${known.join(', ')}.`);
  return value;
}

function bankOf(text: string): SimulateFlags['bank'] {
  if (text === 'real') return { name: text, spec: null };
  const spec = text.startsWith('synthetic:')
    ? syntheticSpec(text.slice('synthetic:'.length))
    : null;
  if (!spec) {
    throw new Error(
      `--bank must be "real" or like "synthetic:80xgpcm3", "synthetic:80x2pl" or ` +
        `"synthetic:80x3pl" (1 to 20000 tasks per area, 2 to 10 scores); this is "${text}".`,
    );
  }
  return { name: text, spec };
}

function cutsOf(text: string): number[] {
  const cuts = text.split(',').map((cut) => number('cuts', cut, { low: -7, high: 7 }));
  if (cuts.length % 2 === 0 || cuts.some((cut, i) => i > 0 && cut <= cuts[i - 1]!)) {
    throw new Error(
      `--cuts must be an odd number of rising numbers (two levels make a stage); this is "${text}".`,
    );
  }
  return cuts;
}

/**
 * Reads the command line.
 *
 * @throws Error with a plain sentence that names the flag
 */
export function simulateFlags(args: readonly string[]): SimulateFlags {
  const given = pairs(args);
  const read = <T>(name: string, otherwise: T, parse: (text: string) => T): T => {
    const text = given.get(name);
    return text === undefined ? otherwise : parse(text);
  };
  const whole = (name: string, otherwise: number, low: number, high: number) =>
    read(name, otherwise, (text) => number(name, text, { low, high, whole: true }));
  const list = (text: string) => text.split(',').map((one) => one.trim());

  const track = read<Track | null>('track', null, (text) => oneOf('track', text, TRACKS));
  return {
    persons: whole('persons', 1000, 1, 10_000_000),
    seed: whole('seed', 1, 0, 0xffffffff),
    tasks: whole('tasks', RULES.tracks[track ?? 'normal'], 1, 1000),
    track,
    bank: read('bank', bankOf('real'), bankOf),
    misjudged: read<number | null>('misjudged', null, (text) =>
      number('misjudged', text, { low: 0, high: 10 }),
    ),
    arms: read<readonly ArmName[]>('arms', ARM_NAMES, (text) => [
      ...new Set(list(text).map((name) => oneOf('arms', name, ARM_NAMES))),
    ]),
    cuts: read<readonly number[] | null>('cuts', null, cutsOf),
    audience: read('audience', 'adult', (text) => text),
    earlyStop: read<readonly number[]>('early-stop', [], (text) =>
      list(text).map((one) => number('early-stop', one, { low: 0, high: 1 })),
    ),
    out: read<string | null>('out', null, (text) => text),
    date: read<string | null>('date', null, (text) => {
      if (/^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text))) return text;
      throw new Error(`--date must be like 2026-11-20; this is "${text}".`);
    }),
    json: given.has('json'),
  };
}
