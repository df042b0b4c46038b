import type { Scalar } from 'yaml';
import type { Span } from '../../model/span.js';
import type { ScalarNode, ScalarStyle, SyntaxNode } from './node.js';
import { type Mend, uncovered } from './yaml-mend.js';

const STYLES: Readonly<Record<string, ScalarStyle>> = {
  PLAIN: 'plain',
  QUOTE_DOUBLE: 'double',
  QUOTE_SINGLE: 'single',
  BLOCK_LITERAL: 'block',
  BLOCK_FOLDED: 'block',
};

export function scalarOf(node: Scalar, span: Span, text: string, mends: readonly Mend[]): SyntaxNode {
  const style = styleOf(node);
  if (style === 'plain') return plain(node, span, text, mends);
  const value = String(node.value ?? '');
  if (style === 'block') return block(value, span, blockContent(text, span));
  const isClosed = isClosedQuote(text.slice(span.start, span.end));
  const content = { start: span.start + 1, end: isClosed ? span.end - 1 : span.end };
  return { kind: 'scalar', style, value, span, content };
}

/** True for a quoted scalar that nothing closes. */
export function isOpenQuote(node: Scalar, source: string): boolean {
  const style = styleOf(node);
  return (style === 'double' || style === 'single') && !isClosedQuote(source);
}

function styleOf({ type }: Scalar): ScalarStyle {
  return STYLES[type ?? 'PLAIN'] ?? 'plain';
}

function plain({ source, tag }: Scalar, span: Span, text: string, mends: readonly Mend[]): SyntaxNode {
  const value = uncovered(String(source ?? ''));
  const isTagged = tag !== undefined;
  if (value === '' || (!isTagged && /^(?:~|null|Null|NULL)$/.test(value))) return { kind: 'empty', span };
  const opening = mends.find(
    ({ at, quote }) => quote && at < span.start && text.slice(at + 1, span.start).trim() === '',
  );
  if (!opening?.quote)
    return { kind: 'scalar', style: 'plain', value, span, content: span, ...(isTagged && { isTagged }) };
  const { at, quote } = opening;
  const content = { start: at + 1, end: span.end };
  return { kind: 'scalar', style: quote, value, span: { start: at, end: span.end }, content };
}

/** A quote that is escaped, or doubled in single quotes, does not close. */
function isClosedQuote(source: string): boolean {
  const tail = source.startsWith('"') ? /(\\*)"$/.exec(source.slice(1)) : /'('*)$/.exec(source.slice(1));
  return tail !== null && (tail[1] ?? '').length % 2 === 0;
}

/** The line end after a block scalar is not its own: replacing it must not join lines. */
function block(value: string, span: Span, content: Span): ScalarNode {
  return { kind: 'scalar', style: 'block', value, span: { start: span.start, end: content.end }, content };
}

/** From the line after the header to the last character that is not a line end. */
function blockContent(text: string, span: Span): Span {
  const header = text.indexOf('\n', span.start);
  if (header < 0 || header >= span.end) return { start: span.end, end: span.end };
  const end = header + 1 + text.slice(header + 1, span.end).trimEnd().length;
  return { start: header + 1, end };
}
