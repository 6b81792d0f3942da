import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { proxied } from './testing/fixtures';
import { plainCopy, sameContent } from './plain';

const roomy = { depth: 10, nodes: 1_000, chars: 10_000 };

describe('a plain copy', () => {
  it('says what JSON would say', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 5 }), (value) => {
        const copy = plainCopy(value, roomy);
        const keys = JSON.stringify(value).match(/"(?:[^"\\]|\\.)*"(?=:)/g) ?? [];
        const inherited = keys.some((key) => String(JSON.parse(key)) in Object.prototype);
        if (inherited) expect(copy.ok).toBe(false);
        else expect(copy).toEqual({ ok: true, value: JSON.parse(JSON.stringify(value)) });
      }),
      { seed: 20261120 },
    );
  });

  it('has no negative zero, which JSON does not know', () => {
    const copy = plainCopy(-0, roomy);
    expect(copy.ok && Object.is(copy.value, 0)).toBe(true);
  });

  it('of a proxy can be cloned', () => {
    const copy = plainCopy(proxied({ list: [{ a: 1 }] }), roomy);
    expect(structuredClone(copy)).toEqual({ ok: true, value: { list: [{ a: 1 }] } });
  });

  it.each([
    ['a date', new Date()],
    ['a map', new Map()],
    ['a function', () => 1],
    ['a big number', 1n],
    ['not a number', Number.NaN],
    ['undefined', undefined],
    ['a hole in a list', new Array(3)],
    ['a list of four billion places', new Array(4_294_967_295)],
    [
      'a getter that throws',
      {
        get a() {
          throw new Error('no');
        },
      },
    ],
    ['an own __proto__', JSON.parse('{"__proto__":{"x":1}}')],
  ])('is not made of %s', (_what, value) => {
    expect(plainCopy(value, roomy)).toEqual({ ok: false });
  });

  it('is not made of a ring, nor of what is too deep, too much or too long', () => {
    const ring: Record<string, unknown> = {};
    ring['self'] = ring;
    expect(plainCopy(ring, roomy).ok).toBe(false);
    expect(plainCopy([[1]], { ...roomy, depth: 2 }).ok).toBe(true);
    expect(plainCopy([[1]], { ...roomy, depth: 1 }).ok).toBe(false);
    expect(plainCopy([1, 2], { ...roomy, nodes: 3 }).ok).toBe(true);
    expect(plainCopy([1, 2], { ...roomy, nodes: 2 }).ok).toBe(false);
    expect(plainCopy({ ab: 'cd' }, { ...roomy, chars: 4 }).ok).toBe(true);
    expect(plainCopy({ ab: 'cd' }, { ...roomy, chars: 3 }).ok).toBe(false);
  });
});

describe('same content', () => {
  it('does not mind the order of keys, but that of a list', () => {
    expect(sameContent({ a: 1, b: [2] }, { b: [2], a: 1 })).toBe(true);
    expect(sameContent([1, 2], [2, 1])).toBe(false);
    expect(sameContent({ a: 1 }, { a: 1, b: 1 })).toBe(false);
    expect(sameContent({ a: null }, { b: null })).toBe(false);
    expect(sameContent([], {})).toBe(false);
    expect(sameContent(null, {})).toBe(false);
  });

  it('is what equal texts have', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.jsonValue(), (a, b) => {
        expect(sameContent(a, JSON.parse(JSON.stringify(a)))).toBe(true);
        if (JSON.stringify(a) === JSON.stringify(b)) expect(sameContent(a, b)).toBe(true);
      }),
      { seed: 20261120 },
    );
  });
});
