import type { JsonTokens } from './json-tokens.js';
import type { ScalarNode, SyntaxNode } from './node.js';

/** RFC 8259: no number begins with a zero and another digit. */
const LITERAL = /^(?:true|false|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][-+]?\d+)?)$/;

export function takeString(tokens: JsonTokens): ScalarNode {
  const { span, value, isClosed } = tokens;
  const content = { start: span.start + 1, end: isClosed ? span.end - 1 : span.end };
  tokens.next();
  return { kind: 'scalar', style: 'double', value, span, content };
}

/** A number, `true`, `false`, `null`, or text that lacks its quotes. */
export function takeWord(tokens: JsonTokens): SyntaxNode {
  const { span, value } = tokens;
  if (value !== 'null' && !LITERAL.test(value)) tokens.trouble('Text needs double quotes in JSON');
  tokens.next();
  return value === 'null' ? { kind: 'empty', span } : { kind: 'scalar', style: 'plain', value, span, content: span };
}

export function takeBareKey(tokens: JsonTokens): ScalarNode {
  const { span, value } = tokens;
  tokens.trouble('A key needs double quotes in JSON');
  tokens.next();
  return { kind: 'scalar', style: 'plain', value, span, content: span };
}
