/** What can be told of a caret before, and of the word at it after, the document is read. */
import type { ScalarNode } from '../syntax/node.js';
import type { Caret, Probe } from './probe.js';

/** Between the start of a line and what stands on it nothing can be written. */
export function isInIndentation({ text, offset, notation }: Caret): boolean {
  const before = text.slice(text.lastIndexOf('\n', offset - 1) + 1, offset);
  const after = /^[^\n]*/.exec(text.slice(offset))?.[0] ?? '';
  return notation === 'yaml' && before.trim() === '' && /^\s+\S/.test(after);
}

/** Behind `---` a word would take the marker for a part of itself. */
export function isMarker({ text, offset, notation }: Caret): boolean {
  const line = text.slice(text.lastIndexOf('\n', offset - 1) + 1, offset);
  return notation === 'yaml' && /^(?:---|\.\.\.)$/.test(line);
}

/** `code:` and `-` need a space before a value. `hcpcs:` is no key but the start of one: `prefixed` knows such words. */
export function lacksSpace({ text, offset }: Caret, prefixed: (word: string) => unknown = () => undefined): boolean {
  const line = text.slice(text.lastIndexOf('\n', offset - 1) + 1, offset);
  const key = /(?:^|[{,]|- )\s*([\w-]+):$/.exec(line);
  return key ? prefixed(key[1] ?? '') === undefined : /^\s*(?:- )*-$/.test(line);
}

/** Text of several lines is prose, or a value that the next line happens to continue. */
export function isOneWord(node: ScalarNode, { text }: Probe): boolean {
  return node.style !== 'block' && !text.slice(node.span.start, node.span.end).includes('\n');
}

/** True for a word with nothing before it on its line, in YAML. */
export function beginsLine(node: ScalarNode, { text, notation }: Probe): boolean {
  const line = text.slice(text.lastIndexOf('\n', node.span.start - 1) + 1, node.span.start);
  return notation === 'yaml' && line.trim() === '';
}
