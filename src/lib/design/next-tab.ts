/**
 * Which tab a key leads to from the one at `from`, or null when it leads nowhere. Arrows go round;
 * where the language runs from right to left they go by what the eye sees.
 */
export function nextTab(
  key: string,
  from: number,
  count: number,
  rightToLeft: boolean,
): number | null {
  const on = rightToLeft ? 'ArrowLeft' : 'ArrowRight';
  const back = rightToLeft ? 'ArrowRight' : 'ArrowLeft';
  if (key === on) return (from + 1) % count;
  if (key === back) return (from - 1 + count) % count;
  if (key === 'Home') return 0;
  if (key === 'End') return count - 1;
  return null;
}
