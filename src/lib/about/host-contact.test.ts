import { render } from 'svelte/server';
import { describe, expect, test } from 'vitest';
import { host as text } from '../i18n/da/host';
import HostContact from './HostContact.svelte';

const FILLED = {
  organisation: 'Et bibliotek',
  contact: { phone: '12 34 56 78', email: 'hjaelp@et-bibliotek.dk', address: ['Vej 1', 'By'] },
};
const EMPTY = { organisation: null, contact: { phone: null, email: null, address: null } };

const shown = (host: {
  organisation: string | null;
  contact: { phone: string | null; email: string | null; address: string[] | null };
}) => render(HostContact, { props: { host, text } }).body;

describe('the host’s contact', () => {
  test('is shown with links that call and write', () => {
    const html = shown(FILLED);
    expect(html).toContain('Et bibliotek');
    expect(html).toContain('href="tel:+4512345678"');
    expect(html).toContain('href="mailto:hjaelp@et-bibliotek.dk"');
    expect(html).toContain('Vej 1');
    for (const missing of [text.missing, text.nameMissing, text.phoneMissing, text.writtenMissing])
      expect(html).not.toContain(missing);
  });

  test('says in one sentence that nothing is filled in', () => {
    const html = shown(EMPTY);
    expect(html).toContain(text.missing);
    expect(html).not.toContain(text.phoneMissing);
    expect(html).not.toContain('href=');
  });

  test.each([
    [
      'the name',
      { ...FILLED, organisation: null },
      text.nameMissing,
      [text.phoneMissing, text.writtenMissing],
    ],
    [
      'a phone number',
      { ...FILLED, contact: { ...FILLED.contact, phone: null } },
      text.phoneMissing,
      [text.nameMissing, text.writtenMissing],
    ],
    [
      'where to write',
      { ...FILLED, contact: { ...FILLED.contact, email: null, address: null } },
      text.writtenMissing,
      [text.nameMissing, text.phoneMissing],
    ],
  ])('says that %s is missing, and nothing else', (_what, host, missing, others) => {
    const html = shown(host);
    expect(html).toContain(missing);
    for (const other of [text.missing, ...others]) expect(html).not.toContain(other);
  });
});
