import { crc32 as zlibCrc32 } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { AUDIENCE_IDS, TRACK_IDS } from '../content/ids';
import { testAnswer, testAttempt } from '../journey/fixtures';
import type { Answer, Attempt } from '../storage/attempt';
import { fromBase64url, toBase64url } from './base64url';
import { markOf, MAX_CODE_LENGTH, readCode, writeCode, type Carried } from './codec';
import { crc32 } from './crc32';

const SEED = 20261120;

const CHARACTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
/** Texts that could be codes by their characters. */
const codeLike = (minLength: number, maxLength: number) =>
  fc
    .array(fc.constantFrom(...CHARACTERS), { minLength, maxLength })
    .map((characters) => characters.join(''));
const contentId = fc.stringMatching(/^[a-z][a-z0-9-]{0,30}$/).filter((id) => !(id in {}));
const moment = fc
  .date({
    min: new Date(0),
    max: new Date('9999-12-31T23:59:59.999Z'),
    noInvalidDate: true,
  })
  .map((date) => date.toISOString());
const attempts = fc.record<Attempt>({
  id: fc.oneof(fc.stringMatching(/^[0-9a-f]{32}$/), codeLike(1, 64)),
  seed: fc.nat({ max: 0xffff_ffff }),
  contentVersion: fc.oneof(
    fc.stringMatching(/^[0-9a-f]{12}$/),
    codeLike(1, 64).map((text) => text.replace(/[A-D]/g, '.')),
  ),
  track: fc.constantFrom(...TRACK_IDS),
  audience: fc.constantFrom(...AUDIENCE_IDS),
  calm: fc.boolean(),
  excluded: fc.array(contentId, { maxLength: 4 }),
  selfRating: fc.dictionary(contentId, fc.constantFrom(0, 1, 2), {
    maxKeys: 9,
    noNullPrototype: true,
  }),
  extra: fc.nat({ max: 20 }).map((times) => 3 * times),
  startedAt: moment,
  finishedAt: moment,
});
const answerLists = fc
  .uniqueArray(
    fc.record({
      taskId: contentId,
      taskVersion: fc.oneof(fc.nat({ max: 9 }), fc.nat({ max: 1_000_000 })),
      outcome: fc.oneof(
        fc.nat({ max: 4 }),
        fc.nat({ max: 1_000 }),
        fc.constantFrom('unknown' as const, 'missing' as const),
      ),
    }),
    { minLength: 1, maxLength: 40, selector: ({ taskId }) => markOf(taskId) },
  )
  .map((list) => list.map((answer, seq) => testAnswer(seq, { ...answer, response: { seq } })));

/** What a code should say of an attempt. */
function carriedOf(attempt: Attempt, answers: readonly Answer[]): Carried {
  const { excluded: _, selfRating, finishedAt, ...rest } = attempt;
  return {
    attempt: { ...rest, finishedAt: finishedAt! },
    ratings: Object.entries(selfRating).map(([id, answer]) => ({ statement: markOf(id), answer })),
    answers: answers.map(({ taskId, taskVersion, outcome }) => ({
      task: markOf(taskId),
      taskVersion,
      outcome,
    })),
  };
}

const ATTEMPT = testAttempt({
  id: '00112233445566778899aabbccddeeff',
  seed: 4_000_000_000,
  contentVersion: 'a1b2c3d4e5f6',
  calm: true,
  extra: 3,
  selfRating: { 's0-2': 2, 's0-4': 1, 's1-2': 0 },
  startedAt: '2026-11-20T08:00:00.123Z',
  finishedAt: '2026-11-20T08:09:58.007Z',
});
const OUTCOMES = [2, 1, 0, 'unknown', 'missing', 2] as const;
const ANSWERS = OUTCOMES.map((outcome, seq) => testAnswer(seq, { outcome, taskVersion: seq + 1 }));
const CODE = writeCode(ATTEMPT, ANSWERS)!;

/** The same body with another first byte, and a checksum that fits. */
function withFirstByte(first: number): string {
  const bytes = fromBase64url(CODE)!;
  bytes[0] = first;
  const end = bytes.length - 4;
  new DataView(bytes.buffer).setUint32(end, crc32(bytes.subarray(0, end)));
  return toBase64url(bytes);
}

/** Bytes as a version-1 code that is whole: only what they say can be amiss. */
function sealed(body: readonly number[]): string {
  const bytes = Uint8Array.from([0xb1, ...body, 0, 0, 0, 0]);
  const end = bytes.length - 4;
  new DataView(bytes.buffer).setUint32(end, crc32(bytes.subarray(0, end)));
  return toBase64url(bytes);
}

describe('a take-home code', () => {
  it('says what the attempt said: all but the responses and the tasks avoided', () => {
    fc.assert(
      fc.property(attempts, answerLists, (attempt, answers) => {
        const code = writeCode(attempt, answers)!;
        expect(code).toMatch(/^[A-Za-z0-9_-]+$/);
        expect(readCode(code)).toEqual({ kind: 'read', carried: carriedOf(attempt, answers) });
      }),
      { numRuns: 500, seed: SEED },
    );
  });

  it('written by any released version is read forever', () => {
    // Only ever added to. Version 1, November 2026:
    const released =
      'sUEAESIzRFVmd4iZqrvM3e7_7msoABmhssPU5fYBoff4MHsBofgBT_dIhyiwfT6dzbKzSoAzm24wo5V9YRuHSJGQI1eyAC1E4og_cRMgpUTCLQ';
    expect(readCode(released)).toEqual({ kind: 'read', carried: carriedOf(ATTEMPT, ANSWERS) });
    expect(CODE).toBe(released);
  });

  it.each([
    ['short', 9],
    ['normal', 15],
    ['thorough', 24],
  ] as const)('of a %s test fits into a QR code that a phone reads', (track, tasks) => {
    const selfRating = Object.fromEntries(
      Array.from({ length: 9 }, (_, index) => [`brug-${index}`, 1 as const]),
    );
    const answers = Array.from({ length: tasks }, (_, seq) => testAnswer(seq));
    const code = writeCode({ ...ATTEMPT, track, selfRating }, answers)!;
    const bytes = fromBase64url(code)!.length;
    expect(bytes).toBe(78 + 4 * tasks);
    // Version 15 at level M holds 412 bytes (ISO/IEC 18004, table 7); a link is about 45 longer.
    expect(code.length + 45).toBeLessThan(412);
  });

  it('is not written for an attempt that is unfinished, empty, or too long for a QR code', () => {
    expect(writeCode({ ...ATTEMPT, finishedAt: null }, ANSWERS)).toBeNull();
    expect(writeCode(ATTEMPT, [])).toBeNull();
    const many = (count: number) =>
      Array.from({ length: count }, (_, seq) => testAnswer(seq, { taskId: `t-${seq}` }));
    expect(writeCode(ATTEMPT, many(150))?.length).toBeLessThanOrEqual(MAX_CODE_LENGTH);
    expect(writeCode(ATTEMPT, many(160))).toBeNull();
    expect(writeCode(ATTEMPT, many(300))).toBeNull();
    expect(writeCode({ ...ATTEMPT, startedAt: '1969-07-20T20:17:40.000Z' }, ANSWERS)).toBeNull();
  });
});

describe('a code that is not whole', () => {
  const refusal = (code: string) => {
    const read = readCode(code);
    return read.kind === 'refused' ? read.reason : 'read';
  };

  it('is refused for every single bit that differs', () => {
    const bytes = fromBase64url(CODE)!;
    for (let bit = 0; bit < bytes.length * 8; bit++) {
      const changed = bytes.slice();
      changed[bit >> 3]! ^= 1 << (bit & 7);
      // The first four bits say whose code it is.
      const reason = bit < 8 && bit >= 4 ? 'foreign' : 'damaged';
      expect(refusal(toBase64url(changed)), `bit ${bit}`).toBe(reason);
    }
  });

  it('is refused for every character that is another one, missing, doubled or swapped', () => {
    for (let at = 0; at < CODE.length; at++) {
      const [before, own, after] = [CODE.slice(0, at), CODE[at]!, CODE.slice(at + 1)];
      for (const other of 'Aa0-_') {
        if (other !== own) expect(refusal(before + other + after), `${at}`).not.toBe('read');
      }
      expect(refusal(before + after), `without ${at}`).not.toBe('read');
      expect(refusal(before + own + own + after), `doubled ${at}`).not.toBe('read');
      const swapped = before + after.slice(0, 1) + own + after.slice(1);
      if (swapped !== CODE) expect(refusal(swapped), `swapped ${at}`).not.toBe('read');
    }
  });

  it('is refused at every length it can be cut to, from either end', () => {
    for (let length = 1; length < CODE.length; length++) {
      expect(refusal(CODE.slice(0, length)), `first ${length}`).toBe('damaged');
      expect(['damaged', 'foreign']).toContain(refusal(CODE.slice(-length)));
    }
    expect(refusal('')).toBe('empty');
  });

  it('is refused with anything before or behind it', () => {
    fc.assert(
      fc.property(codeLike(1, 40), (more) => {
        expect(refusal(CODE + more)).toBe('damaged');
        expect(['damaged', 'foreign']).toContain(refusal(more + CODE));
      }),
      { numRuns: 500, seed: SEED },
    );
    expect(refusal(CODE + CODE)).toBe('damaged');
  });
});

describe('what is no code', () => {
  it('is foreign when it is some other text', () => {
    for (const text of [
      'Kære barometer',
      'https://example.org/',
      '{"a":1}',
      '%73',
      'æøå',
      CODE + '=',
      'kompetence',
    ])
      expect(readCode(text)).toEqual({ kind: 'refused', reason: 'foreign' });
  });

  it('is newer when a later version wrote it, and only then', () => {
    for (let version = 2; version < 16; version++)
      expect(readCode(withFirstByte(0xb0 | version))).toEqual({ kind: 'refused', reason: 'newer' });
    expect(readCode(withFirstByte(0xb0))).toEqual({ kind: 'refused', reason: 'damaged' });
    expect(readCode(withFirstByte(0xb1)).kind).toBe('read');
  });

  it('is refused before anything is parsed when it is too long', () => {
    for (const length of [MAX_CODE_LENGTH + 1, 10_000_000])
      expect(readCode('s'.repeat(length))).toEqual({ kind: 'refused', reason: 'tooLong' });
  });

  it('never throws, and never gives what was not written, whatever the text', () => {
    const text = fc.oneof(
      fc
        .array(fc.nat({ max: 0xffff }), { maxLength: 60 })
        .map((units) => String.fromCharCode(...units)),
      fc
        .array(fc.nat({ max: 127 }), { maxLength: 60 })
        .map((units) => String.fromCharCode(...units)),
      codeLike(1, 160).map((rest) => `s${rest}`),
    );
    fc.assert(
      fc.property(text, (code) => {
        expect(readCode(code).kind).toBe('refused');
      }),
      { numRuns: 500, seed: SEED },
    );
  });

  it('is refused when its checksum fits but it says what no attempt can be', () => {
    const kinds = new Set<string>();
    fc.assert(
      fc.property(fc.array(fc.nat({ max: 255 }), { maxLength: 120 }), (body) => {
        const read = readCode(sealed(body));
        kinds.add(read.kind);
        if (read.kind === 'refused') expect(read.reason).toBe('damaged');
      }),
      { numRuns: 1_000, seed: SEED },
    );
    expect(kinds).toContain('refused');
  });

  it('or a forged one that is read has only what storage may hold', () => {
    const body = [...fromBase64url(CODE)!.slice(1, -4)];
    let read = 0;
    fc.assert(
      fc.property(fc.nat({ max: body.length - 1 }), fc.nat({ max: 255 }), (at, byte) => {
        const found = readCode(sealed(body.with(at, byte)));
        if (found.kind === 'refused') return;
        read++;
        const { attempt, ratings, answers } = found.carried;
        expect(attempt.id).toMatch(/^[A-Za-z0-9_-]{1,64}$/);
        expect(attempt.contentVersion).toMatch(/^[\w.+:/-]{1,64}$/);
        expect(new Date(attempt.startedAt).toISOString()).toBe(attempt.startedAt);
        expect(attempt.startedAt).toMatch(/^\d{4}-/);
        expect(TRACK_IDS).toContain(attempt.track);
        expect(AUDIENCE_IDS).toContain(attempt.audience);
        expect(attempt.extra % 3).toBe(0);
        expect(ratings.every(({ answer }) => [0, 1, 2].includes(answer))).toBe(true);
        expect(new Set(answers.map(({ task }) => task)).size).toBe(answers.length);
      }),
      { numRuns: 1_000, seed: SEED },
    );
    // Else the test says nothing.
    expect(read).toBeGreaterThan(100);
  });
});

describe('crc32', () => {
  it('is the one of zip and PNG', () => {
    // The check value of CRC-32/ISO-HDLC in the catalogue of parametrised CRC algorithms.
    expect(crc32(new TextEncoder().encode('123456789'))).toBe(0xcbf43926);
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
        expect(crc32(bytes)).toBe(zlibCrc32(bytes));
      }),
      { numRuns: 200, seed: SEED },
    );
  });
});

describe('base64url', () => {
  it('is that of RFC 4648, with one spelling for each piece of data', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        const text = toBase64url(bytes);
        expect(text).toBe(Buffer.from(bytes).toString('base64url'));
        expect(fromBase64url(text)).toEqual(bytes);
      }),
      { numRuns: 300, seed: SEED },
    );
    for (const text of ['A', 'AB', 'AAB', 'AA==', 'A A', 'é', 'AAAAA'])
      expect(fromBase64url(text), text).toBeNull();
  });
});
