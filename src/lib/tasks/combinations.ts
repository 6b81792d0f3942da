/** All subsets of `ids`, the empty one first: 2^n of them. */
export function subsets(ids: string[]): string[][] {
  let found: string[][] = [[]];
  for (const id of ids) found = found.flatMap((subset) => [subset, [...subset, id]]);
  return found;
}

/** All arrangements of `ids`: n! of them, 5,040 for seven. */
export function permutations(ids: string[]): string[][] {
  if (ids.length <= 1) return [ids];
  return ids.flatMap((id, index) =>
    permutations([...ids.slice(0, index), ...ids.slice(index + 1)]).map((rest) => [id, ...rest]),
  );
}
