import { expect, it } from 'vitest';
import { fileName, galleryPage } from './gallery';

it.each([
  ['/', 'start.phone.dark.png'],
  ['/en/plan/', 'en-plan.phone.dark.png'],
  ['question before erasing', 'question-before-erasing.phone.dark.png'],
])('names the file of "%s" so that any disk takes it', (state, file) => {
  expect(fileName(state, 'phone', 'dark')).toBe(file);
});

it('shows each picture once, says what is cut off, and lets no text become markup', () => {
  const page = galleryPage([
    { state: 'a <b>', size: 'phone', mode: 'light', file: 'one.png', cutOff: [] },
    { state: 'a <b>', size: 'tablet', mode: 'rtl', file: 'two.png', cutOff: ['p holds 9 of 8 px'] },
  ]);
  expect(page.match(/<img src="[^"]*"/g)).toEqual(['<img src="one.png"', '<img src="two.png"']);
  expect(page.match(/class="cut-off"/g)).toHaveLength(1);
  expect(page).toContain('rtl<br>p holds 9 of 8 px');
  expect(page).toContain('<h2>a &lt;b></h2>');
});
