/**
 * Runs inside the page, from before its first script: presses the buttons that lead to the first
 * task as soon as the page is awake, and notes when that task can be answered. In the page, because
 * a way through the browser's protocol would add its own waiting to every step.
 *
 * Self-contained: Playwright sends its text. The answer is in `window.barometerWalk`, milliseconds
 * since the navigation began.
 */
export function walkInPage(): void {
  const goal = 'Svar';
  // The furthest along the way first.
  const way = ['Spring over', 'Videre', 'Start'];
  const isVisible = (element: Element) => element.checkVisibility();
  const named = (name: string) =>
    [...document.querySelectorAll<HTMLElement>('button, [role="button"]')].find(
      (button) => button.textContent.trim() === name && isVisible(button),
    );
  /** A task can be answered once something stands between its question and the button. */
  const isAnswerable = (button: Element) => {
    const question = document.querySelector('h1');
    return [...document.querySelectorAll('main :is(input, select, button)')].some(
      (control) =>
        question !== null &&
        question.compareDocumentPosition(control) & Node.DOCUMENT_POSITION_FOLLOWING &&
        control.compareDocumentPosition(button) & Node.DOCUMENT_POSITION_FOLLOWING,
    );
  };
  const look = () => {
    const button = named(goal);
    if (button && isAnswerable(button)) {
      Object.assign(window, { barometerWalk: performance.now() });
      return;
    }
    const isAwake = document.querySelector('[data-awake]') !== null;
    if (!button && isAwake) way.map(named).find(Boolean)?.click();
    requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}
