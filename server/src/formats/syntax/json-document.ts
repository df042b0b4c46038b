/**
 * Reads JSON so that what is missing or too much is reported once and stepped over. Comments are accepted. Bare words
 * are kept as plain scalars: a code without its quotes is still a code.
 */
import { takeBareKey, takeString, takeWord } from './json-scalars.js';
import { type JsonToken, JsonTokens } from './json-tokens.js';
import type { MappingEntry, SyntaxDocument, SyntaxNode, SyntaxTrouble } from './node.js';

/** The documents of a JSON file: one, or one for each value where several stand in a row. */
export function readJsonDocuments(text: string): SyntaxDocument[] {
  const troubles: SyntaxTrouble[] = [];
  const tokens = new JsonTokens(text, troubles);
  const roots = new JsonReader(tokens).roots();
  const first: SyntaxDocument = { span: { start: 0, end: text.length }, troubles, comments: tokens.comments };
  const [root, ...more] = roots;
  if (!root) return [first];
  return [{ ...first, root }, ...more.map((next) => ({ span: next.span, root: next, troubles: [], comments: [] }))];
}

interface OpenMapping {
  readonly kind: 'mapping';
  readonly span: { readonly start: number; end: number };
  readonly entries: MappingEntry[];
}

interface OpenSequence {
  readonly kind: 'sequence';
  readonly span: { readonly start: number; end: number };
  readonly items: SyntaxNode[];
}

/** Deeper than any encounter. */
const MAX_DEPTH = 40;

class JsonReader {
  /** The containers around the current token, the innermost last. */
  private readonly open: (OpenMapping | OpenSequence)[] = [];

  constructor(private readonly tokens: JsonTokens) {}

  roots(): SyntaxNode[] {
    const roots: (SyntaxNode | OpenMapping)[] = [];
    while (this.tokens.token !== 'end') {
      const last = roots.at(-1);
      if (last) this.tokens.trouble('This does not belong here: the value before it is complete');
      if (last && this.resume(last)) continue;
      const root = this.node();
      if (root) roots.push(root);
      else this.skip();
    }
    return roots;
  }

  private node(): SyntaxNode | undefined {
    switch (this.tokens.token) {
      case '{':
        return this.container({ kind: 'mapping', span: { ...this.tokens.span }, entries: [] });
      case '[':
        return this.container({ kind: 'sequence', span: { ...this.tokens.span }, items: [] });
      case 'string':
        return takeString(this.tokens);
      case 'word':
        return takeWord(this.tokens);
      default:
        return undefined;
    }
  }

  private container(node: OpenMapping | OpenSequence): SyntaxNode | undefined {
    if (this.open.length >= MAX_DEPTH) return undefined;
    this.tokens.next();
    this.fill(node);
    return node;
  }

  /** A bracket too many has closed the value before; what follows still belongs to it. */
  private resume(node: SyntaxNode): boolean {
    const { token } = this.tokens;
    const isMember = token === 'string' && this.tokens.peek(1) === ':';
    const isNextMember = token === ',' && this.tokens.peek(1) === 'string' && this.tokens.peek(2) === ':';
    const goesOn = node.kind === 'mapping' ? isMember || isNextMember : node.kind === 'sequence' && token === ',';
    if (!goesOn) return false;
    this.fill(node as OpenMapping | OpenSequence);
    return true;
  }

  /** Reads members or elements up to the closing bracket, or to where it should have been. */
  private fill(node: OpenMapping | OpenSequence): void {
    const closer = node.kind === 'mapping' ? '}' : ']';
    this.open.push(node);
    let needsComma = false;
    while (this.tokens.token !== closer && !this.endsHere(node)) {
      if (this.tokens.token === ',') {
        this.comma(needsComma, closer);
        needsComma = false;
        continue;
      }
      if (needsComma) this.tokens.trouble('A comma is missing');
      if (!this.element(node)) this.skip();
      needsComma = true;
    }
    this.open.pop();
    this.close(node, closer);
  }

  private close(node: OpenMapping | OpenSequence, closer: JsonToken): void {
    if (this.tokens.token === closer) this.tokens.next();
    else this.tokens.trouble(`The closing ${closer} is missing`);
    node.span.end = Math.max(node.span.end, this.tokens.previousEnd);
  }

  private comma(isExpected: boolean, closer: JsonToken): void {
    if (!isExpected) this.tokens.trouble('A value is missing before this comma');
    this.tokens.next();
    if (this.tokens.token === closer) this.tokens.trouble('The comma before this bracket is too many');
  }

  /** True where a container ends although its bracket is missing. */
  private endsHere(node: OpenMapping | OpenSequence): boolean {
    const { token } = this.tokens;
    const outer = this.open.at(-2)?.kind;
    if (token === 'end') return true;
    if (node.kind === 'mapping')
      return (token === ']' && this.isInside('sequence')) || (token === '{' && outer === 'sequence');
    if (token === 'string') return outer === 'mapping' && this.tokens.peek(1) === ':';
    return token === '}' && this.isInside('mapping') && this.closesOuter(node);
  }

  private isInside(kind: SyntaxNode['kind']): boolean {
    return this.open.some((container) => container.kind === kind);
  }

  /** Tells a `}` that ends the mapping around a list from one that is too many: by its column, else by what follows. */
  private closesOuter(list: OpenSequence): boolean {
    const outer = [...this.open].reverse().find(({ kind }) => kind === 'mapping');
    const column = this.tokens.columnIfFirst();
    const outerColumn = this.tokens.indentAt(outer?.span.start ?? 0);
    if (column !== undefined && outerColumn !== this.tokens.indentAt(list.span.start)) return column === outerColumn;
    const next = this.tokens.peek(1);
    if (next === ',') return this.tokens.peek(2) === 'string' && this.tokens.peek(3) === ':';
    return next === '}' || next === 'end';
  }

  private element(node: OpenMapping | OpenSequence): boolean {
    if (node.kind === 'mapping') return this.member(node.entries);
    const last = node.items.at(-1);
    if (last?.kind === 'mapping' && this.tokens.token === 'string' && this.resume(last)) return true;
    const item = this.node();
    if (item) node.items.push(item);
    return item !== undefined;
  }

  private member(entries: MappingEntry[]): boolean {
    const { token, span } = this.tokens;
    if (token !== 'string' && token !== 'word') return false;
    const key = token === 'string' ? takeString(this.tokens) : takeBareKey(this.tokens);
    const hasColon = this.tokens.token === ':';
    if (hasColon) this.tokens.next();
    else this.tokens.trouble('A key needs a colon');
    const value = hasColon || this.lacksColon() ? this.memberValue() : undefined;
    const at = hasColon ? this.tokens.previousEnd : span.end;
    entries.push({ key, hasColon, value: value ?? { kind: 'empty', span: { start: at, end: at } } });
    return true;
  }

  /** `"code" "E11.9"` lacks its colon; a key that is still being typed has another key after it. */
  private lacksColon(): boolean {
    const { token } = this.tokens;
    return (token === 'string' || token === 'word') && this.tokens.peek(1) !== ':';
  }

  /** The next line's key is no value: `"code":` is still being typed. */
  private memberValue(): SyntaxNode | undefined {
    const isNextKey = this.tokens.token === 'string' && this.tokens.peek(1) === ':';
    const value = isNextKey ? undefined : this.node();
    if (!value) this.tokens.trouble('A value is missing');
    return value;
  }

  private skip(): void {
    this.tokens.trouble('This does not belong here');
    this.tokens.next();
  }
}
