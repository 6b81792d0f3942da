import { closeSync, mkdtempSync, openSync, rmSync, statSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  adaptiveExport,
  misjudged,
  randomExport,
  type Misjudged,
} from '../../tests/bench/calibration';
import type { Options } from './calibration/options';
import { readAnswers } from './calibration/read';
import { resultOf, type ItemOut, type Result } from './calibration/result';
import type { KnownContent } from './calibration/tasks';

/** How wrong experts are at their least certain, content/model.yaml: τ of "low". */
const TAU = 0.8;

interface Study {
  readonly what: string;
  readonly persons: number;
  readonly perArea: number;
  /** Tasks each answers, drawn at random; null: chosen by the product. */
  readonly each: number | null;
  readonly seedShare: number;
  /** Banks with other mistakes of the experts, each with people of its own. */
  readonly banks: number;
  readonly model: Options['model'];
  readonly groups: string | null;
}

const STUDY = { perArea: 60, seedShare: 0, banks: 1, model: 'gpcm' as const, groups: null };
const STUDIES: readonly Study[] = [
  { ...STUDY, what: 'recalibration, adaptive exports', persons: 3000, each: null, banks: 5 },
  {
    ...STUDY,
    what: 'the same, 36 tasks an area',
    persons: 3000,
    each: null,
    banks: 5,
    perArea: 36,
  },
  {
    ...STUDY,
    what: 'recalibration, a fifth seed tasks',
    persons: 3000,
    each: null,
    banks: 5,
    seedShare: 0.2,
  },
  { ...STUDY, what: 'recalibration, tasks at random', persons: 3000, each: 15, banks: 5 },
  { ...STUDY, what: 'complete data', persons: 3000, each: 180 },
  { ...STUDY, what: 'complete data with fairness', persons: 3000, each: 180, groups: 'half' },
  { ...STUDY, what: 'exports of 15 tasks', persons: 10_000, each: 15 },
  { ...STUDY, what: 'exports of 15 tasks', persons: 30_000, each: 15 },
  { ...STUDY, what: 'exports of 15 tasks', persons: 100_000, each: 15 },
  {
    ...STUDY,
    what: 'exports of 15 tasks with fairness',
    persons: 100_000,
    each: 15,
    groups: 'half',
  },
];

function contentOf({ bank }: Misjudged): KnownContent {
  return {
    correlation: 0.7,
    tasks: new Map(
      bank.ids.map((id, at) => [
        id,
        {
          area: bank.area[at]!,
          version: 1,
          scored: '',
          guess: 0,
          prior: {
            slope: bank.slope[at]!,
            thresholds: [...bank.thresholds[at]!],
            locationSd: bank.uncertainty[at]!,
          },
        },
      ]),
    ),
  };
}

const mean = (values: readonly number[]) => values.reduce((a, b) => a + b, 0) / values.length;
const place = ({ b, thresholds }: ItemOut) => b ?? mean(thresholds!);

/** How far off each task that was met is, and whether 1.96 standard errors hold the truth. */
const misses = ({ items }: Result, { bank, truth }: Misjudged) =>
  Object.entries(items).map(([id, item]) => {
    const error = place(item) - mean(truth[bank.indexOf.get(id)!]!.thresholds);
    return { n: item.n, error, hit: Math.abs(error) <= 1.96 * item.se };
  });

/** Answers from which on a task counts as well answered. */
const WELL_ANSWERED = 100;

/** Root mean square error of the locations, over all tasks met and over the well answered ones. */
function recovery(all: ReturnType<typeof misses>) {
  const rmse = (some: typeof all) => Math.sqrt(mean(some.map(({ error }) => error ** 2)));
  return {
    tasks: all.length,
    rmse: rmse(all),
    rmseWellAnswered: rmse(all.filter(({ n }) => n >= WELL_ANSWERED)),
    coverage: mean(all.map(({ hit }) => +hit)),
  };
}

/** People of the second bank are others than those of the first. */
const BANK_STRIDE = 1_000_000;

async function study(one: Study, folder: string) {
  const found = [];
  let timed;
  for (let bank = 0; bank < one.banks; bank++) {
    const { miss, ...rest } = await once(one, folder, bank);
    found.push(...miss);
    timed = rest;
  }
  return { what: one.what, persons: one.persons, ...timed!, ...recovery(found) };
}

async function once(one: Study, folder: string, number: number) {
  const bank = misjudged(one.perArea, TAU, 5 + number);
  const file = join(folder, 'exports.jsonl');
  const handle = openSync(file, 'w');
  for (let person = 0; person < one.persons; person++)
    writeSync(
      handle,
      one.each === null
        ? adaptiveExport(bank, number * BANK_STRIDE + person, one.seedShare)
        : randomExport(bank, number * BANK_STRIDE + person, one.each),
    );
  closeSync(handle);
  const megabytes = statSync(file).size / 1e6;

  const content = contentOf(bank);
  const start = performance.now();
  const cpu = process.cpuUsage();
  const read = await readAnswers(file, {
    known: new Map([...content.tasks].map(([id, { prior }]) => [id, prior.thresholds.length])),
    takeUnknown: false,
    groupField: one.groups,
  });
  const readSeconds = (performance.now() - start) / 1000;
  const result = resultOf(read, content, {
    responses: file,
    model: one.model,
    priors: 'content',
    groups: one.groups,
    out: null,
    report: null,
    locale: 'da',
    strict: false,
    json: true,
  });
  return {
    answers: result.answers,
    megabytes: Number(megabytes.toFixed(1)),
    readSeconds: Number(readSeconds.toFixed(2)),
    seconds: Number(((performance.now() - start) / 1000).toFixed(2)),
    cpuSeconds: Number((process.cpuUsage(cpu).user / 1e6).toFixed(2)),
    passes: result.passes,
    // Of the whole process so far: studies grow, so the last one's is its own.
    peakMegabytes: Math.round(process.resourceUsage().maxRSS / 1000),
    miss: misses(result, bank),
  };
}

/**
 * `node src/cli/run.mjs bench-calibrate [--persons N] [--json]`: time, memory and recovery of the
 * calibration, from the file to the result. Studies with more than N people are left out.
 */
export async function run(args: string[]): Promise<number> {
  let most = Infinity;
  for (let at = 0; at < args.length; at++) {
    if (args[at] === '--json') continue;
    most = args[at] === '--persons' ? Number(args[++at]) : NaN;
    if (!(most > 0)) {
      console.error('There are --persons N, a number above 0, and --json.');
      return 1;
    }
  }
  const json = args.includes('--json');
  const folder = mkdtempSync(join(tmpdir(), 'calibrate-'));
  const done = [];
  try {
    for (const one of STUDIES.filter(({ persons }) => persons <= most)) {
      const found = await study(one, folder);
      done.push(found);
      if (!json)
        console.log(
          `${found.what}: ${found.persons} people, ${found.answers} answers, ${found.tasks} tasks; ${found.megabytes} MB read in ${found.readSeconds} s, all in ${found.seconds} s (processor ${found.cpuSeconds} s, ${found.passes} passes), peak ${found.peakMegabytes} MB; RMSE(b) ${found.rmse.toFixed(3)} (from ${WELL_ANSWERED} answers ${found.rmseWellAnswered.toFixed(3)}), coverage ${found.coverage.toFixed(3)}`,
        );
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
  if (json) console.log(JSON.stringify({ studies: done }));
  return 0;
}
