import type { Point } from './terrain';

/** A scene takes about a second. */
const DURATION_MS = 1000;

/** Whether anything may move at all. */
export const mayMove = () => !matchMedia('(prefers-reduced-motion: reduce)').matches;

const move = ([x, y]: Point) => ({ transform: `translate(${x}px, ${y}px)` });

/**
 * Lets a part of a picture glide from one place to where it stands. A tap anywhere or a key ends it at
 * once, and still does what it was meant for. Returns the way to stop it.
 */
export function glide(part: Element, from: Point, to: Point, ended = () => {}): () => void {
  const animation = part.animate([move(from), move(to)], {
    duration: DURATION_MS,
    easing: 'cubic-bezier(0.3, 0, 0.2, 1)',
  });
  const skipped = new AbortController();
  const skip = () => animation.finish();
  const once = { capture: true, signal: skipped.signal };
  document.addEventListener('pointerdown', skip, once);
  document.addEventListener('keydown', skip, once);
  const tidy = () => skipped.abort();
  animation.finished.then(ended, () => {}).finally(tidy);
  return () => animation.cancel();
}
