/** The item at an index that starts over at the end. @throws RangeError when there is none. */
export function countAround<T>(items: readonly T[], index: number): T {
  const item = items[index % items.length];
  if (item === undefined) throw new RangeError('Nothing to count around.');
  return item;
}
