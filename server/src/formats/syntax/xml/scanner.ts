/** Walks through the markup of an XML text, piece by piece, whatever is broken in it. */
import type { Placed, Span } from '../../../model/span.js';
import { XmlTag } from './tag.js';
import { beginsName, scanTag } from './tag-scanner.js';

/** What the scanner tells. */
export interface XmlEvents {
  startTag(tag: XmlTag): void;
  /** The name with its prefix. */
  endTag(name: string, span: Span): void;
  comment(comment: Placed<string>): void;
  trouble(span: Span, message: string): void;
}

export function scanXml(text: string, events: XmlEvents): void {
  new Scanner(text, events).run();
}

class Scanner {
  private readonly tag: XmlTag;
  /** Endings that the rest of the text does not have, so that nobody searches it for them again. */
  private readonly missing = new Set<string>();

  constructor(
    private readonly text: string,
    private readonly events: XmlEvents,
  ) {
    this.tag = new XmlTag(text);
  }

  run(): void {
    let at = this.text.indexOf('<');
    while (at !== -1) at = this.text.indexOf('<', this.markup(at));
  }

  /** Reads what begins with the `<` and returns where it ends. */
  private markup(at: number): number {
    const { text } = this;
    const char = text.charCodeAt(at + 1);
    if (beginsName(char)) return this.startTag(at);
    if (char === 47) return this.endTag(at);
    if (char === 63) return this.section(at, '?>', 'a processing instruction');
    if (text.startsWith('<!--', at)) return this.comment(at);
    if (text.startsWith('<![CDATA[', at)) return this.section(at, ']]>', 'a CDATA section');
    if (char === 33) return this.declaration(at);
    this.events.trouble({ start: at, end: at + 1 }, 'a < that begins no tag is written &lt;');
    return at + 1;
  }

  private startTag(at: number): number {
    const trouble = scanTag(this.tag, at);
    if (trouble !== undefined) this.events.trouble({ start: trouble.start, end: trouble.end }, trouble.message);
    this.events.startTag(this.tag);
    return this.tag.end;
  }

  private endTag(at: number): number {
    const { text } = this;
    let end = at + 2;
    while (end < text.length && text[end] !== '>' && text[end] !== '<') end += 1;
    const isOpen = text[end] !== '>';
    const name = text.slice(at + 2, end).trim();
    const span = { start: at, end: isOpen ? at + 2 + name.length : end + 1 };
    if (isOpen) this.events.trouble(span, `the tag </${name} has no > at its end`);
    this.events.endTag(name, span);
    return span.end;
  }

  private comment(at: number): number {
    const close = this.find('-->', at + 4);
    if (close === -1) return this.openEnded(at, 'a comment', '-->');
    const span = { start: at, end: close + 3 };
    this.events.comment({ value: this.text.slice(at + 4, close).trim(), span });
    return span.end;
  }

  private section(at: number, ending: string, name: string): number {
    const close = this.find(ending, at + 2);
    return close === -1 ? this.openEnded(at, name, ending) : close + ending.length;
  }

  /** A document type, with or without declarations of its own in brackets. */
  private declaration(at: number): number {
    const close = this.find('>', at);
    const bracket = close === -1 ? -1 : this.text.slice(at, close).indexOf('[');
    if (bracket === -1) return close === -1 ? this.openEnded(at, 'a declaration', '>') : close + 1;
    const inner = this.find(']>', at + bracket);
    return inner === -1 ? close + 1 : inner + 2;
  }

  /** What never ends is taken to end with its line: the rest is still read. */
  private openEnded(at: number, name: string, ending: string): number {
    const line = this.text.indexOf('\n', at);
    this.events.trouble({ start: at, end: at + 2 }, `${name} has no ${ending} at its end`);
    return line === -1 ? this.text.length : line;
  }

  private find(ending: string, from: number): number {
    if (this.missing.has(ending)) return -1;
    const at = this.text.indexOf(ending, from);
    if (at === -1) this.missing.add(ending);
    return at;
  }
}
