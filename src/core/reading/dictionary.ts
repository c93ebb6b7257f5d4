/** The conversion dictionaries of opencc-js, as pairs. Their serialised form is `from to|from to|…`. */

/** Yields the entries of one serialised dictionary. */
export function* dictionaryPairs(serialised: string): Generator<readonly [from: string, to: string]> {
  let start = 0;
  while (start < serialised.length) {
    let end = serialised.indexOf('|', start);
    if (end < 0) end = serialised.length;
    const blank = serialised.indexOf(' ', start);
    yield [serialised.slice(start, blank), serialised.slice(blank + 1, end)];
    start = end + 1;
  }
}
