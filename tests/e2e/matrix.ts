import type { Page } from '@playwright/test';
import { inPseudoRtl } from './pseudo-rtl';

/** The screens that people have, in CSS pixels. */
export const SIZES = {
  phone: { width: 360, height: 740 },
  tablet: { width: 820, height: 1180 },
  desktop: { width: 1280, height: 800 },
} as const;
export type Size = keyof typeof SIZES;

type Media = NonNullable<Parameters<Page['emulateMedia']>[0]>;

/** What a person's device asks for when it asks for nothing. */
const PLAIN: Media = {
  colorScheme: 'light',
  contrast: 'no-preference',
  forcedColors: 'none',
  // A picture is of a page at rest.
  reducedMotion: 'reduce',
};

/** A way of showing the page; it is put back afterwards. */
type Show = (page: Page, look: () => Promise<void>) => Promise<void>;

const withMedia =
  (media: Media): Show =>
  async (page, look) => {
    await page.emulateMedia({ ...PLAIN, ...media });
    await look();
    await page.emulateMedia(PLAIN);
  };

export const MODES = {
  light: withMedia({}),
  dark: withMedia({ colorScheme: 'dark' }),
  contrast: withMedia({ contrast: 'more' }),
  forced: withMedia({ forcedColors: 'active' }),
  rtl: inPseudoRtl,
  'text-200': async (page, look) => {
    await page.evaluate(() => (document.documentElement.style.fontSize = '200%'));
    await look();
    await page.evaluate(() => (document.documentElement.style.fontSize = ''));
  },
} as const satisfies Record<string, Show>;
export type Mode = keyof typeof MODES;

/** Shows the page as it is now on every size of screen in every mode; then it is a phone again. */
export async function inEveryLook(
  page: Page,
  look: (size: Size, mode: Mode) => Promise<void>,
): Promise<void> {
  await page.emulateMedia(PLAIN);
  for (const size of Object.keys(SIZES) as Size[]) {
    await page.setViewportSize(SIZES[size]);
    for (const mode of Object.keys(MODES) as Mode[])
      await MODES[mode](page, () => look(size, mode));
  }
  await page.setViewportSize(SIZES.phone);
}
