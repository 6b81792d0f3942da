import { describe, expect, it } from 'vitest';
import { data } from '../i18n/da/data';
import type { ImportResult } from '../storage/store';
import { importInWords } from './import-in-words';

const text = data.import;
const imported = (parts: Partial<Extract<ImportResult, { kind: 'imported' }>>) =>
  importInWords(
    {
      kind: 'imported',
      added: 0,
      extended: 0,
      alreadyThere: 0,
      settings: { added: [], kept: [] },
      ...parts,
    },
    text,
  );

describe('what reading in a file came to', () => {
  it('counts tests that are new or go on', () => {
    expect(imported({ added: 1, extended: 1 })).toBe(text.done(2, 0));
  });

  it('says when nothing was new', () => {
    expect(imported({ alreadyThere: 2 })).toBe(text.done(0, 2));
  });

  it('does not say so when the plan was', () => {
    const settings = { added: ['plan' as const], kept: [] };
    expect(imported({ alreadyThere: 2, settings })).toBe(text.added.plan);
  });

  it('tells apart what came in and what stayed as it is here', () => {
    const settings = { added: ['wishes' as const], kept: ['plan' as const] };
    expect(imported({ added: 1, settings })).toBe(
      `${text.done(1, 0)} ${text.added.wishes} ${text.kept.plan}`,
    );
  });

  it('has no word for settings that nobody looks for', () => {
    const settings = { added: ['calm' as const], kept: [] };
    expect(imported({ added: 1, settings })).toBe(text.done(1, 0));
  });

  it('gives the reason of a refusal', () => {
    expect(importInWords({ kind: 'refused', reason: 'newer' }, text)).toBe(text.refusal.newer);
  });
});
