import { describe, expect, it } from 'vitest';
import { portOf, sentenceFor } from './start';

describe('portOf', () => {
  it.each([
    [undefined, 4173],
    ['', 4173],
    ['0', 0],
    ['8080', 8080],
    ['65535', 65_535],
    ['65536', null],
    ['-1', null],
    ['80a', null],
  ])('PORT=%s is %s', (text, port) => expect(portOf(text)).toBe(port));
});

describe('sentenceFor', () => {
  const failure = (code: string) => Object.assign(new Error('listen failed'), { code });

  it('says what to do when the port is taken', () => {
    expect(sentenceFor(failure('EADDRINUSE'), 4173, undefined)).toContain('PORT=4174 npm start');
  });

  it('names the host that this computer does not have', () => {
    expect(sentenceFor(failure('EADDRNOTAVAIL'), 4173, '10.1.2.3')).toContain('"10.1.2.3"');
  });

  it('passes on what it does not know', () => {
    expect(sentenceFor(new Error('no luck'), 4173, undefined)).toContain('no luck');
  });
});
