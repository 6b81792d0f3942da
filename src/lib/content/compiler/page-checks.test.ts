import { describe, expect, test } from 'vitest';
import { AUTHORING, edit, lineOf, wholeSources } from '../fixtures';
import { compile } from './compile';

const HOST = 'content/host.yaml';
const NUMBERS = 'content/numbers.yaml';
const OFFERS = 'content/offers/provider.yaml';

type Edit = [path: string, from: string, to: string];

const after = (...edits: Edit[]) => {
  const sources = edits.reduce(
    (all, [path, from, to]) => edit(all, path, from, to),
    wholeSources(),
  );
  return { ...compile(sources, AUTHORING), sources };
};

describe('what the host has not filled in', () => {
  test('stops nothing: one warning names all of it, at the first', () => {
    const { content, problems, sources } = after(
      [HOST, 'phone: 12 34 56 78', 'phone:'],
      [HOST, 'checked: 2026-11-20', 'checked:'],
    );
    expect(content?.pages.host).toMatchObject({
      organisation: 'A library',
      contact: { phone: null, email: 'help@a-library.dk' },
    });
    expect(problems).toEqual([
      {
        severity: 'warning',
        file: HOST,
        line: lineOf(sources.get(HOST)!, 'phone:'),
        message:
          'not filled in yet: contact.phone, accessibility.checked. The pages say so until the host has done it',
      },
    ]);
  });

  test.each<[string, Edit]>([
    ['an e-mail address', [HOST, '  address:\n    - A road 1\n    - 1000 Town\n', '']],
    ['an address on paper', [HOST, 'email: help@a-library.dk', 'email:']],
    [
      'a statement in WAS-Tool, which only public bodies have',
      [HOST, 'statement: https://was.digst.dk/a-library-dk', 'statement:'],
    ],
  ])('does not ask for more than is needed: %s is left out', (_what, change) => {
    expect(after(change).problems).toEqual([]);
  });
});

describe('the help page', () => {
  test('needs somebody who can be rung up', () => {
    const { content, problems, sources } = after([OFFERS, '    phone: 12 34 56 78\n', '']);
    expect(content).toBeNull();
    expect(problems).toMatchObject([
      {
        severity: 'error',
        file: HOST,
        line: lineOf(sources.get(HOST)!, 'offers:'),
        message: expect.stringMatching(/^none of these has a phone number/),
      },
    ]);
  });

  test.each<[string, Edit]>([
    ['costs money', [OFFERS, 'cost: free', 'cost: ask']],
    ['has no person', [OFFERS, 'human: true', 'human: false']],
    ['is for members', [OFFERS, 'human: true', 'human: true\n    membership: a-union']],
  ])('leads to nothing that %s', (_what, change) => {
    const { content, problems } = after(change);
    expect(content).toBeNull();
    expect(problems.map(({ file }) => file)).toEqual([HOST]);
  });

  test('is not blamed while the catalogue itself cannot be read', () => {
    const { problems } = after([OFFERS, 'cost: free', 'cost: cheap']);
    expect(problems.map(({ file }) => file)).toEqual([OFFERS]);
  });
});

test.each(['kontakt@kommune.example', 'a@example.com', 'x@mail.test', 'hej@eksempel.dk'])(
  'nobody takes %s for a real address',
  (address) => {
    const { content } = after([HOST, 'help@a-library.dk', address]);
    expect(content).toBeNull();
  },
);

test('a number without a year is shown without one; a made-up form of a year is refused', () => {
  const { content } = after([NUMBERS, '        year: "2025"\n', '']);
  expect(content?.pages.numbers.numbers[0]?.figures[0]?.year).toBeNull();
  expect(after([NUMBERS, 'year: "2025"', 'year: i fjor']).content).toBeNull();
});
