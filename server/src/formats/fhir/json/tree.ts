import type { Placed, Span } from '../../../model/span.js';
import type { JsonMember, JsonNode, JsonObject, JsonString } from './node.js';

/** The tree of a piece where it stands: reads what its nodes only mark. */
export class Tree {
  constructor(
    readonly text: string,
    /** Offset of the piece. */
    readonly base: number,
    readonly root: JsonNode,
  ) {}

  span({ start, end }: { readonly start: number; readonly end: number }): Span {
    return { start: this.base + start, end: this.base + end };
  }

  /** A string without its quotes. */
  content({ start, end, isClosed }: JsonString): Span {
    return { start: this.base + start + 1, end: this.base + end - (isClosed ? 1 : 0) };
  }

  /** What a string says, its escapes resolved. */
  value(node: JsonString): string {
    const { start, end } = this.content(node);
    const written = this.text.slice(start, end);
    return written.includes('\\') ? unescaped(written) : written;
  }

  /** What is written under a key, where it is a string. */
  stringAt(node: JsonNode | undefined, key: string): string | undefined {
    const value = memberValue(node, key);
    return value?.kind === 'string' ? this.value(value) : undefined;
  }

  /** The same with its place, blanks around it left out. */
  placedAt(node: JsonNode | undefined, key: string): Placed<string> | undefined {
    const value = memberValue(node, key);
    return value?.kind === 'string' ? this.placed(value) : undefined;
  }

  placed(node: JsonString): Placed<string> | undefined {
    const whole = this.value(node);
    const value = whole.trim();
    if (value === '') return undefined;
    const span = this.content(node);
    // An escape makes the text shorter than its source.
    if (whole.length !== span.end - span.start) return { value: ownCopy(value), span };
    const start = span.start + whole.length - whole.trimStart().length;
    return { value: ownCopy(value), span: { start, end: start + value.length } };
  }

  /** A number under a key, also one that is written as a string. */
  numberAt(node: JsonNode | undefined, key: string): Placed<number> | undefined {
    return this.number(memberValue(node, key));
  }

  number(node: JsonNode | undefined): Placed<number> | undefined {
    if (node?.kind !== 'word' && node?.kind !== 'string') return undefined;
    const span = node.kind === 'word' ? this.span(node) : this.content(node);
    const written = this.text.slice(span.start, span.end);
    const value = /^\s*-?\d+(?:\.\d+)?(?:[eE][-+]?\d+)?\s*$/.test(written) ? Number(written) : Number.NaN;
    return Number.isNaN(value) ? undefined : { value, span };
  }
}

export function member(node: JsonNode | undefined, key: string): JsonMember | undefined {
  if (node?.kind !== 'object') return undefined;
  // Asked for every key that is read: a call for each member would cost more than all the rest. Of a key that stands
  // twice the last counts, as most readers have it.
  for (let index = node.members.length - 1; index >= 0; index -= 1) {
    const each = node.members[index];
    if (each?.key === key) return each;
  }
  return undefined;
}

export function memberValue(node: JsonNode | undefined, key: string): JsonNode | undefined {
  return member(node, key)?.value;
}

/** The objects in a list. An object that stands alone is a list of one. */
export function objectsIn(node: JsonNode | undefined): readonly JsonObject[] {
  if (node?.kind === 'object') return [node];
  return node?.kind === 'array' ? node.items.filter((item): item is JsonObject => item.kind === 'object') : [];
}

/** The objects in the list under a key. */
export function objectsAt(node: JsonNode | undefined, key: string): readonly JsonObject[] {
  return objectsIn(memberValue(node, key));
}

/** The codings of a concept under a key; a coding alone counts as one. */
export function codingsAt(node: JsonNode | undefined, key: string): readonly JsonObject[] {
  return objectsAt(node, key).flatMap(codingsOf);
}

/** The codings of a concept, or of the concept in a reference to one (R5). */
export function codingsOf(concept: JsonNode | undefined): readonly JsonObject[] {
  if (concept?.kind !== 'object') return [];
  const inner = memberValue(concept, 'coding') ?? memberValue(memberValue(concept, 'concept'), 'coding');
  return inner === undefined ? [concept] : objectsIn(inner);
}

function unescaped(written: string): string {
  try {
    const value: unknown = JSON.parse(`"${written}"`);
    return typeof value === 'string' ? value : written;
  } catch {
    return written;
  }
}

/** A long slice keeps the whole file alive that it was cut from. */
function ownCopy(text: string): string {
  return text.length < 13 ? text : ` ${text}`.slice(1);
}
