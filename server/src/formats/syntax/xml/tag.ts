import type { Span } from '../../../model/span.js';
import { decoded } from './entities.js';

/** An attribute of a tag, with the place of its value. */
export interface XmlAttribute {
  /** The value with its entities resolved. */
  readonly value: string;
  /** The value as written, without quotes. */
  readonly span: Span;
  /** Empty where the value stands bare, which XML does not allow. */
  readonly quote: '"' | "'" | '';
  /** False where the quote behind the value is missing. */
  readonly isClosed: boolean;
}

/** Numbers that the scanner notes of each attribute: start and end of its name and of its value. */
const NUMBERS = 4;

/**
 * A start tag as the scanner hands it out. One object serves all tags of a text: whoever wants to keep something takes
 * it out while the tag is open.
 */
export class XmlTag {
  start = 0;
  end = 0;
  nameEnd = 0;
  isSelfClosing = false;
  private readonly marks: number[] = [];
  private count = 0;

  constructor(readonly text: string) {}

  /** Begins another tag. */
  reset(start: number, nameEnd: number): void {
    this.start = start;
    this.nameEnd = nameEnd;
    this.isSelfClosing = false;
    this.count = 0;
  }

  add(nameStart: number, nameEnd: number, valueStart: number, valueEnd: number): void {
    this.marks[this.count] = nameStart;
    this.marks[this.count + 1] = nameEnd;
    this.marks[this.count + 2] = valueStart;
    this.marks[this.count + 3] = valueEnd;
    this.count += NUMBERS;
  }

  /** The name with its prefix: `sdtc:dischargeDispositionCode`. */
  get qualifiedName(): string {
    return this.text.slice(this.start + 1, this.nameEnd);
  }

  /** The first attribute of this name (prefix included); undefined where the tag has none. */
  attribute(name: string): XmlAttribute | undefined {
    const index = this.indexOf(name);
    return index === -1 ? undefined : this.attributeAt(index);
  }

  /** The value of an attribute; empty where the tag has none. */
  valueOf(name: string): string {
    const index = this.indexOf(name);
    if (index === -1) return '';
    return decoded(this.text.slice(this.marks[index + 2], this.marks[index + 3]));
  }

  has(name: string): boolean {
    return this.indexOf(name) !== -1;
  }

  /** The attribute whose value holds the offset, with its name. */
  attributeAround(offset: number): { readonly name: string; readonly attribute: XmlAttribute } | undefined {
    for (let index = 0; index < this.count; index += NUMBERS) {
      if (offset < this.mark(index + 2) || offset > this.mark(index + 3)) continue;
      return { name: this.text.slice(this.marks[index], this.marks[index + 1]), attribute: this.attributeAt(index) };
    }
    return undefined;
  }

  private indexOf(name: string): number {
    for (let index = 0; index < this.count; index += NUMBERS) {
      const start = this.mark(index);
      if (this.mark(index + 1) - start === name.length && this.text.startsWith(name, start)) return index;
    }
    return -1;
  }

  private attributeAt(index: number): XmlAttribute {
    const span = { start: this.mark(index + 2), end: this.mark(index + 3) };
    const before = this.text.charAt(span.start - 1);
    const quote = before === '"' || before === "'" ? before : '';
    return {
      value: decoded(this.text.slice(span.start, span.end)),
      span,
      quote,
      isClosed: quote !== '' && this.text.charAt(span.end) === quote,
    };
  }

  private mark(index: number): number {
    return this.marks[index] ?? 0;
  }
}

/** The name without its prefix: `ClinicalDocument` of `cda:ClinicalDocument`. */
export function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}
