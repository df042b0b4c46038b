/** One FHIR resource, as far as a reader of codes must know it. */

export interface Resource {
  /** `Claim`; empty where nobody says. */
  readonly type: string;
  /** Values by their path: dates, and the codes that say what kind a claim or a diagnosis is. */
  readonly facts: Map<string, string>;
}

/**
 * The path of a value in its resource: names with their index, `item#2.servicedDate#0`. Written so by every notation,
 * whether it repeats elements or numbers them.
 */
export type ResourcePath = string;

/** `item.servicedDate`: the path without its numbers. */
export function namesOf(path: ResourcePath): string {
  return path.replace(/(?::[^.#]*)?#\d+/g, '');
}

/** The value of the first element of these names, below an element or in the resource itself. */
export function factAt({ facts }: Resource, names: string, below?: ResourcePath): string | undefined {
  const path = names.replace(/[^.]+/g, '$&#0');
  return facts.get(below === undefined ? path : `${below}.${path}`);
}

/** The element of the list that a path leads through: `item#2` of `item#2.detail#0.modifier#1`. */
export function entryOf(path: ResourcePath): ResourcePath {
  const end = path.indexOf('.');
  return end === -1 ? path : path.slice(0, end);
}
