/**
 * Settles once the browser has painted what a press changed at once, such as the button itself. What
 * takes longer than a frame on a slow phone comes after that, so that a touch is always answered.
 */
export function painted(): Promise<void> {
  // No frames come for a page that nobody sees.
  if (document.hidden) return Promise.resolve();
  return new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
}
