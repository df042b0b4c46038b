/** Reads XML as elements inside of elements. Each element that opens also closes, in broken text too. */
import type { Problem } from '../../../model/problem.js';
import type { Placed, Span } from '../../../model/span.js';
import { scanXml } from './scanner.js';
import { localName, type XmlTag } from './tag.js';

/** What a format does with the elements. Names come without their prefix. */
export interface XmlVisitor {
  open(name: string, tag: XmlTag): void;
  close(name: string): void;
}

export interface XmlReading {
  readonly comments: readonly Placed<string>[];
  /** At most one: what is broken first. All else may follow from it. */
  readonly problems: readonly Problem[];
}

export function readXml(text: string, visitor: XmlVisitor): XmlReading {
  const reader = new Reader(visitor);
  scanXml(text, reader);
  reader.finish();
  return { comments: reader.comments, problems: reader.problems };
}

interface OpenElement {
  readonly name: string;
  readonly span: Span;
}

class Reader {
  readonly comments: Placed<string>[] = [];
  readonly problems: Problem[] = [];
  private readonly open: OpenElement[] = [];
  /** How many elements of each name are open: an end tag without one costs no search. */
  private readonly openNames = new Map<string, number>();

  constructor(private readonly visitor: XmlVisitor) {}

  startTag(tag: XmlTag): void {
    const name = tag.qualifiedName;
    const local = localName(name);
    this.visitor.open(local, tag);
    if (tag.isSelfClosing) {
      this.visitor.close(local);
      return;
    }
    this.open.push({ name, span: { start: tag.start, end: tag.nameEnd } });
    this.openNames.set(name, (this.openNames.get(name) ?? 0) + 1);
  }

  endTag(name: string, span: Span): void {
    if ((this.openNames.get(name) ?? 0) === 0) {
      this.trouble(span, `</${name}> closes nothing that is open`);
      return;
    }
    for (let top = this.pop(); top !== undefined && top.name !== name; top = this.pop()) {
      this.trouble(top.span, `<${top.name}> is not closed before </${name}>`);
    }
  }

  comment(comment: Placed<string>): void {
    this.comments.push(comment);
  }

  trouble(span: Span, message: string): void {
    if (this.problems.length === 0) this.problems.push({ rule: 'claim-syntax', span, message });
  }

  /** The text is over: what is still open is not closed. */
  finish(): void {
    const innermost = this.open.at(-1);
    if (innermost !== undefined) this.trouble(innermost.span, `<${innermost.name}> is not closed`);
    while (this.pop() !== undefined);
  }

  private pop(): OpenElement | undefined {
    const top = this.open.pop();
    if (top === undefined) return undefined;
    this.openNames.set(top.name, (this.openNames.get(top.name) ?? 1) - 1);
    this.visitor.close(localName(top.name));
    return top;
  }
}
