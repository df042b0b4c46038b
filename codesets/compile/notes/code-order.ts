/** Positions in a `CodeOrder`, both inclusive. */
export interface OrderInterval {
  readonly first: number;
  readonly last: number;
}

/**
 * The codes of one release in the order of its order numbers. The order file's own specification (CMS,
 * icd10OrderFiles.pdf) defines a range "A-B" by these numbers, not by the spelling of the codes.
 */
export interface CodeOrder {
  /** Compact codes, headers among them, first to last. */
  readonly codes: readonly string[];
  /** Position of a code; undefined when the release does not list it. */
  indexOf(code: string): number | undefined;
  /**
   * A code and everything below it. A code that is not listed itself but has codes below it (`W00.0X`: the order file
   * goes from `W00.0` to `W00.0XXA`) is what is below it. Undefined when there is nothing.
   */
  below(code: string): OrderInterval | undefined;
}

/**
 * Prepares a list of compact codes, in order-number order and without duplicates, for the resolver. Linear.
 * Relies on what every order file keeps: a code stands directly before everything below it.
 */
export function codeOrder(codes: readonly string[]): CodeOrder {
  const indexes = new Map(codes.map((code, index) => [code, index]));
  const lasts = lastsBelow(codes);
  const listed = (code: string): OrderInterval | undefined => {
    const first = indexes.get(code);
    return first === undefined ? undefined : { first, last: lasts[first] ?? first };
  };
  return {
    codes,
    indexOf: (code) => indexes.get(code),
    below: (code) => listed(code) ?? unlisted(codes, code, listed),
  };
}

/** One pass from the end: a run of codes that begin alike is closed by the first code that begins otherwise. */
function lastsBelow(codes: readonly string[]): Int32Array {
  const lasts = new Int32Array(codes.length);
  for (let index = codes.length - 1; index >= 0; index--) {
    let last = index;
    while (codes[last + 1]?.startsWith(codes[index] ?? '')) last = lasts[last + 1] ?? last + 1;
    lasts[index] = last;
  }
  return lasts;
}

/** Looks below the nearest listed ancestor. */
function unlisted(
  codes: readonly string[],
  code: string,
  listed: (code: string) => OrderInterval | undefined,
): OrderInterval | undefined {
  for (let length = code.length - 1; length > 0; length--) {
    const ancestor = listed(code.slice(0, length));
    if (ancestor === undefined) continue;
    const found = codes.slice(ancestor.first, ancestor.last + 1).map((other) => other.startsWith(code));
    const first = found.indexOf(true);
    return first < 0 ? undefined : { first: ancestor.first + first, last: ancestor.first + found.lastIndexOf(true) };
  }
  return undefined;
}
