import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { calendarFile, type CalendarEvent } from './ics';

const EVENT: CalendarEvent = {
  uid: '0123456789abcdef0123456789abcdef',
  stamp: new Date('2026-11-20T08:00:00.123Z'),
  day: '2026-12-01',
  time: '10:00',
  minutes: 45,
  summary: '45 minutter',
  description: 'Mål',
};

const octets = (text: string) => new TextEncoder().encode(text).length;

/** Reads as RFC 5545 says a reader does: unfolds, then takes names, parameters and values apart. */
function parsed(file: string): Map<string, string> {
  const lines = file.replaceAll('\r\n ', '').split('\r\n');
  expect(lines.pop(), 'the last line is ended too').toBe('');
  return new Map(
    lines.map((line) => [
      line.slice(0, line.indexOf(':')),
      line
        .slice(line.indexOf(':') + 1)
        .replace(/\\([\\;,nN])/g, (_, escaped: string) => (/n/i.test(escaped) ? '\n' : escaped)),
    ]),
  );
}

/** What of a text can be in a calendar: one kind of line break, no other controls, whole characters. */
const asKept = (text: string) =>
  text
    .replace(/\r\n?/g, '\n')
    .replace(/(?![\n\t])\p{Cc}/gu, '')
    .replace(/\p{Surrogate}/gu, '\uFFFD');

const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 400 }),
  fc.string({
    unit: fc.constantFrom('å', '🙂', '\\', ';', ',', '\n', '\r', ' ', ':', '\ud83d', 'n'),
  }),
  fc.string({ unit: 'grapheme', maxLength: 400 }),
);

describe('a calendar file', () => {
  it('says when it is, in the local time of whoever reads it', () => {
    expect(calendarFile(EVENT)).toBe(
      [
        'BEGIN:VCALENDAR',
        'VERSION:2.0',
        'PRODID:-//Digitalt kompetencebarometer//Min plan//DA',
        'BEGIN:VEVENT',
        'UID:0123456789abcdef0123456789abcdef',
        'DTSTAMP:20261120T080000Z',
        'DTSTART:20261201T100000',
        'DURATION:PT45M',
        'SUMMARY:45 minutter',
        'DESCRIPTION:Mål',
        'END:VEVENT',
        'END:VCALENDAR',
        '',
      ].join('\r\n'),
    );
  });

  it('is about the whole day where no time is chosen', () => {
    const file = parsed(calendarFile({ ...EVENT, time: null }));
    expect(file.get('DTSTART;VALUE=DATE')).toBe('20261201');
    expect(file.has('DURATION')).toBe(false);
  });

  it('gives every text back as it was', () => {
    fc.assert(
      fc.property(anyText, anyText, (summary, description) => {
        const file = parsed(calendarFile({ ...EVENT, summary, description }));
        expect(file.get('SUMMARY')).toBe(asKept(summary));
        expect(file.get('DESCRIPTION')).toBe(asKept(description));
        expect([...file.keys()]).toEqual([...parsed(calendarFile(EVENT)).keys()]);
      }),
      { numRuns: 500 },
    );
  });

  it('has no line of more than 75 octets, and cuts no character', () => {
    fc.assert(
      fc.property(anyText, (description) => {
        const file = calendarFile({ ...EVENT, description });
        const lines = file.split('\r\n');
        for (const line of lines) {
          expect(octets(line)).toBeLessThanOrEqual(75);
          expect(line).not.toMatch(/\p{Surrogate}|[\n\r]/u);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('lets no text pretend to be a line of its own', () => {
    const description = 'x\r\nEND:VEVENT\r\nBEGIN:VALARM';
    const lines = calendarFile({ ...EVENT, description }).split('\r\n');
    expect(lines.filter((line) => line === 'END:VEVENT')).toHaveLength(1);
    expect(lines).not.toContain('BEGIN:VALARM');
  });
});
