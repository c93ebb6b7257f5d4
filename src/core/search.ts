/**
 * Binary search: the first index in [0, count) for which `holds` is true, or `count` where it is for none.
 * @param holds must stay true once it is true, in the order of the indices
 */
export function firstIndex(count: number, holds: (index: number) => boolean): number {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}
