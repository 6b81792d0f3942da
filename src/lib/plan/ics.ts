/** A calendar file of one event (RFC 5545). */

export interface CalendarEvent {
  /** The same id again moves the event in a calendar that has it. */
  readonly uid: string;
  /** When the file was written. */
  readonly stamp: Date;
  /** YYYY-MM-DD and HH:MM where the person is; without a time it is on that day. */
  readonly day: string;
  readonly time: string | null;
  readonly minutes: number;
  readonly summary: string;
  readonly description: string;
}

/** Octets of UTF-8 in a line, its end not counted (3.1). */
const MAX_LINE = 75;

/**
 * The file's text. The time has no zone on purpose ("form #1: local time", 3.3.5): ten o'clock is ten
 * o'clock where the person is, and no table of summer times has to come along.
 */
export function calendarFile(event: CalendarEvent): string {
  const day = event.day.replaceAll('-', '');
  const when =
    event.time === null
      ? [`DTSTART;VALUE=DATE:${day}`]
      : [`DTSTART:${day}T${event.time.replace(':', '')}00`, `DURATION:PT${event.minutes}M`];
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Digitalt kompetencebarometer//Min plan//DA',
    'BEGIN:VEVENT',
    `UID:${asText(event.uid)}`,
    `DTSTAMP:${event.stamp.toISOString().replace(/[-:]|\.\d+/g, '')}`,
    ...when,
    `SUMMARY:${asText(event.summary)}`,
    `DESCRIPTION:${asText(event.description)}`,
    'END:VEVENT',
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join('');
}

/** A TEXT value (3.3.11): what has a meaning is escaped, what may not stand there is left out. */
function asText(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(/(?![\n\t])\p{Cc}/gu, '')
    .replace(/\p{Surrogate}/gu, '\uFFFD')
    .replace(/[\\;,]/g, '\\$&')
    .replaceAll('\n', '\\n');
}

/** A line in parts of at most 75 octets, each after the first begun by a space; no character is cut. */
function folded(line: string): string {
  let parts = '';
  let octets = 0;
  for (const character of line) {
    const size = octetsOf(character);
    if (octets + size > MAX_LINE) {
      parts += '\r\n ';
      octets = 1;
    }
    parts += character;
    octets += size;
  }
  return parts;
}

function octetsOf(character: string): number {
  const code = character.codePointAt(0) ?? 0;
  if (code < 0x80) return 1;
  if (code < 0x800) return 2;
  return code < 0x10000 ? 3 : 4;
}
