import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { chromium, type Page } from '@playwright/test';
import { overflows } from '../../tests/e2e/access';
import { allTasks } from '../../tests/e2e/catalogue';
import { inEveryLook, MODES, SIZES, type Mode, type Size } from '../../tests/e2e/matrix';
import {
  emptyPagesTour,
  journeyTour,
  pagesTour,
  workshopTour,
  type Tour,
} from '../../tests/e2e/states';
import { BUILD } from './budgets';
import { chromiumArgs, chromiumPath } from './chromium';
import { serve } from './serve';

const GALLERY = 'gallery';

/** What the gallery knows of one picture. */
export interface Picture {
  readonly state: string;
  readonly size: Size;
  readonly mode: Mode;
  /** File name inside the gallery. */
  readonly file: string;
  /** What sticks out or is cut off; empty where nothing is. */
  readonly cutOff: readonly string[];
}

/** A file name for a state of the app, from its description or address. */
export const fileName = (state: string, size: Size, mode: Mode): string =>
  `${state.replaceAll(/[^\w-]+/g, '-').replaceAll(/^-|-$/g, '') || 'start'}.${size}.${mode}.png`;

const escape = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

/** All pictures on one page: a row per state and size, the modes side by side. */
export function galleryPage(pictures: readonly Picture[]): string {
  const states = [...new Set(pictures.map(({ state }) => state))];
  const cell = (picture: Picture | undefined) =>
    picture
      ? `<figure${picture.cutOff.length > 0 ? ' class="cut-off"' : ''}>` +
        `<a href="${picture.file}"><img src="${picture.file}" alt="" loading="lazy"></a>` +
        `<figcaption>${picture.mode}${picture.cutOff.map((line) => `<br>${escape(line)}`).join('')}` +
        `</figcaption></figure>`
      : '';
  const sections = states.map((state) => {
    const rows = Object.keys(SIZES).map((size) => {
      const cells = Object.keys(MODES).map((mode) =>
        cell(pictures.find((p) => p.state === state && p.size === size && p.mode === mode)),
      );
      return `<h3>${size}</h3><div class="row">${cells.join('')}</div>`;
    });
    return `<section><h2>${escape(state)}</h2>${rows.join('')}</section>`;
  });
  return `<!doctype html>
<html lang="en"><meta charset="utf-8"><title>Gallery</title>
<style>
  body { font: 16px system-ui; margin: 1rem; background: #ddd; color: #111 }
  .row { display: grid; grid-template-columns: repeat(${Object.keys(MODES).length}, minmax(0, 1fr)); gap: .5rem }
  figure { margin: 0 } img { inline-size: 100% }
  .cut-off { outline: 4px solid #c00 }
</style>
${sections.join('\n')}
</html>
`;
}

/** Every way through the app. Some pages stand in several; they are taken once. */
const TOURS: readonly Tour[] = [journeyTour, emptyPagesTour, pagesTour, workshopTour(allTasks())];

async function photograph(page: Page, state: string): Promise<Picture[]> {
  const pictures: Picture[] = [];
  await inEveryLook(page, async (size, mode) => {
    const file = fileName(state, size, mode);
    const cutOff = await overflows(page);
    await page.screenshot({ path: `${GALLERY}/${file}`, fullPage: true });
    pictures.push({ state, size, mode, file, cutOff });
  });
  return pictures;
}

/**
 * `npm run gallery [-- --only <part of a name>]`: a picture of every page, state and task in every
 * size and mode, in `gallery/` with an index. Needs a build and Chromium.
 *
 * @returns the exit status: 1 when something sticks out or is cut off in any picture
 */
export async function run(args: string[]): Promise<number> {
  const only = args[0] === '--only' ? args[1] : '';
  if (only === undefined || (args.length > 0 && (args[0] !== '--only' || args.length > 2))) {
    console.error('There is --only <part of a name>, for instance: --only checkpoint');
    return 1;
  }
  if (!existsSync(`${BUILD}/index.html`)) {
    console.error('There is no app in build/ yet. `npm run build` makes it.');
    return 1;
  }
  mkdirSync(GALLERY, { recursive: true });
  const server = await serve({ root: BUILD });
  const browser = await chromium.launch({ executablePath: chromiumPath(), args: chromiumArgs() });
  const pictures: Picture[] = [];
  try {
    for (const tour of TOURS) {
      // Nothing of one tour may be on the device for the next.
      const context = await browser.newContext({
        baseURL: server.url,
        viewport: SIZES.phone,
        hasTouch: true,
        locale: 'da-DK',
        timezoneId: 'Europe/Copenhagen',
        serviceWorkers: 'block',
      });
      const page = await context.newPage();
      await tour(page, 'da', async (state) => {
        const isThere = pictures.some(
          (known) => fileName(known.state, 'phone', 'light') === fileName(state, 'phone', 'light'),
        );
        if (!state.includes(only) || isThere) return;
        const taken = await photograph(page, state);
        pictures.push(...taken);
        const faults = taken.filter(({ cutOff }) => cutOff.length > 0).length;
        console.log(`${state}: ${taken.length} pictures${faults > 0 ? `, ${faults} cut off` : ''}`);
      });
      await context.close();
    }
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error));
    return 1;
  } finally {
    await browser.close();
    await server.close();
  }
  if (pictures.length === 0) {
    console.error(`No page, state or task has "${only}" in its name.`);
    return 1;
  }
  writeFileSync(`${GALLERY}/index.html`, galleryPage(pictures));
  const faulty = pictures.filter(({ cutOff }) => cutOff.length > 0);
  for (const { state, size, mode, cutOff } of faulty)
    for (const line of cutOff) console.log(`${state}, ${size}, ${mode}: ${line}`);
  console.log(`${pictures.length} pictures, ${faulty.length} cut off: ${GALLERY}/index.html`);
  return faulty.length > 0 ? 1 : 0;
}
