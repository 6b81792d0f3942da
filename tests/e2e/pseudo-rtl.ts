import type { Page } from '@playwright/test';

/**
 * The page as a language that runs from right to left would have it: its direction turned round, and
 * every text mirrored, so that one can still read it, backwards. It is put back afterwards, for the
 * tests that press what a person reads.
 */
export async function inPseudoRtl(page: Page, look: () => Promise<void>): Promise<void> {
  await page.evaluate(() => {
    const [OVERRIDE, END] = ['\u202e', '\u202c'];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode())
      if (node.nodeValue?.trim() && !node.parentElement?.closest('script, style'))
        node.nodeValue = OVERRIDE + node.nodeValue + END;
    document.documentElement.dir = 'rtl';
  });
  await look();
  await page.evaluate(() => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode())
      if (node.nodeValue?.startsWith('\u202e')) node.nodeValue = node.nodeValue.slice(1, -1);
    document.documentElement.dir = 'ltr';
  });
}
