import type { MappingEntry, ScalarNode, SyntaxNode } from './node.js';

/**
 * The entries of a key and its value. A word without a colon on the line above a key is read as one key of two lines:
 * the word is a key that is being typed, the last line is the key that was there before.
 */
export function entriesOfKey(key: ScalarNode, hasColon: boolean, value: SyntaxNode, text: string): MappingEntry[] {
  const lines = keyLines(key, text);
  return lines.map((line, index) => {
    if (index === lines.length - 1) return { key: line, hasColon, value };
    const at = line.span.end;
    return { key: line, hasColon: false, value: { kind: 'empty', span: { start: at, end: at } } };
  });
}

function keyLines(key: ScalarNode, text: string): ScalarNode[] {
  const written = text.slice(key.span.start, key.span.end);
  if (key.style !== 'plain' || !written.includes('\n')) return [key];
  return [...written.matchAll(/[^\s](?:[^\n]*[^\s])?/g)].map((line) => {
    const start = key.span.start + line.index;
    const span = { start, end: start + line[0].length };
    return { kind: 'scalar', style: 'plain', value: line[0], span, content: span };
  });
}
