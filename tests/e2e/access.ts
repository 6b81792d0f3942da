import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';

/** What axe holds a page against: WCAG 2.2 AA and axe's own good practice. */
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** Waits until colours have changed for good: halfway from light to dark nothing has contrast. */
async function settled(page: Page): Promise<void> {
  await page.evaluate(async () => {
    // A frame later the browser knows of every transition that a change of scheme begins.
    await new Promise(requestAnimationFrame);
    const transitions = document.getAnimations().filter((it) => it instanceof CSSTransition);
    await Promise.allSettled(transitions.map((it) => it.finished));
  });
}

/** What axe finds on the page as it is now: rule, place and reason, one line each. */
export async function axeFindings(page: Page): Promise<string[]> {
  await settled(page);
  // "Legacy" gathers the findings in the page itself; the other way opens a second page each time,
  // which only frames from other origins need, and there is none.
  const { violations } = await new AxeBuilder({ page })
    .withTags(RULES)
    .setLegacyMode(true)
    .analyze();
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')}: ${failureSummary}`),
  );
}

/** What sticks out to the side or is cut off at the page's present width and text size. */
export function overflows(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    // What follows the size of the page by itself, such as a chart, does so a frame later.
    for (let frame = 0; frame < 3; frame++) await new Promise(requestAnimationFrame);
    const { scrollWidth, clientWidth } = document.documentElement;
    const name = (element: Element) => `${element.localName}.${element.getAttribute('class')}`;
    const found: string[] = [];
    if (scrollWidth > clientWidth)
      found.push(`the page is ${scrollWidth} of ${clientWidth} px wide`);
    for (const element of document.querySelectorAll('main *, header *, footer *')) {
      if (!element.checkVisibility() || element.closest('svg, .visually-hidden')) continue;
      // What scrolls by itself loses nothing; fields scroll their own text.
      if (element.closest('.scroll') || element.matches('input, select, canvas')) continue;
      const { right, left } = element.getBoundingClientRect();
      if (right > clientWidth + 1 || left < -1)
        found.push(`${name(element)} reaches from ${left} to ${right}`);
      // Whether it is cut off or lies over its neighbour: it does not fit. (Inline: width 0.)
      if (element.clientWidth > 0 && element.scrollWidth > element.clientWidth + 1)
        found.push(`${name(element)} holds ${element.scrollWidth} of ${element.clientWidth} px`);
    }
    return found;
  });
}

const FOCUSABLE =
  ':is(a[href], button, input, select, textarea, summary, [tabindex]:not([tabindex="-1"]))';

/** Targets that are too small: 24 px for a link in a text, 48 px in height for everything else. */
export function smallTargets(page: Page): Promise<string[]> {
  return page.evaluate((focusable) => {
    const MINIMUM = 24;
    const OURS = 48;
    const scope = document.querySelector('dialog[open]') ?? document;
    return [...scope.querySelectorAll(focusable)].flatMap((element) => {
      if (!element.checkVisibility() || element.matches('.skip')) return [];
      // What is pressed is the whole label.
      const target =
        (element.matches('[type="radio"], [type="checkbox"]') && element.closest('label')) ||
        element;
      const { width, height } = target.getBoundingClientRect();
      const isTextLink = element.matches('a') && getComputedStyle(element).display === 'inline';
      // WCAG 2.5.8 leaves out a link inside a sentence.
      const inSentence =
        isTextLink && element.parentElement!.textContent.trim() !== element.textContent.trim();
      const least = isTextLink ? (inSentence ? 0 : MINIMUM) : OURS;
      return width >= MINIMUM && height >= least
        ? []
        : [`${element.outerHTML.slice(0, 90)} is ${width} × ${height}`];
    });
  }, FOCUSABLE);
}

/** Everything that can have the focus without showing it, or has it where nobody sees it. */
export async function hiddenFocus(page: Page): Promise<string[]> {
  // After a key the browser takes every focus for one that has to be seen.
  await page.keyboard.press('Tab');
  return page.evaluate((focusable) => {
    const scope = document.querySelector('dialog[open]') ?? document;
    const found: string[] = [];
    for (const element of scope.querySelectorAll<HTMLElement>(focusable)) {
      if (!element.checkVisibility()) continue;
      element.focus();
      const what = element.outerHTML.slice(0, 90);
      if (document.activeElement !== element) {
        found.push(`${what} cannot have the focus`);
        continue;
      }
      // The focus of a choice is shown by the frame around its card, which its words draw.
      const card = element.matches('input') ? element.closest('.choice-card, .chip') : null;
      const shownBy = card ?? element;
      const { outlineStyle, outlineWidth, outlineColor } = card
        ? getComputedStyle(element.nextElementSibling!, '::before')
        : getComputedStyle(element);
      if (outlineStyle === 'none' || parseFloat(outlineWidth) < 2 || /, 0\)$/.test(outlineColor))
        found.push(`${what} has no outline: ${outlineStyle} ${outlineWidth} ${outlineColor}`);
      // The skip link and whatever else hides itself comes into view with the focus.
      const { left, top, width, height } = shownBy.getBoundingClientRect();
      const seen = document.elementFromPoint(left + width / 2, top + height / 2);
      if (!seen || !(shownBy.contains(seen) || seen.contains(shownBy)))
        found.push(`${what} is not on the screen, or lies under something`);
    }
    return found;
  }, FOCUSABLE);
}
