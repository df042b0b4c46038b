import type { Span } from '../../model/span.js';
import type { ScalarNode } from '../syntax/node.js';
import type { Probe } from './probe.js';

/** The characters between the start of the value and the caret, quotes excluded. */
export function typedBefore({ content }: ScalarNode, { text, markAt }: Probe): string {
  return text.slice(content.start, markAt).trimStart();
}

/**
 * What an accepted completion replaces. A quote that is being typed takes the text up to the next quote for its own:
 * where that text cannot be part of a value, only the word at the caret is replaced.
 */
export function replacedBy(node: ScalarNode, probe: Probe): Span {
  const rest = probe.text.slice(probe.markAt + 1, node.content.end);
  if (node.style === 'plain' || !/[,{}[\]\n]|:\s/.test(rest)) return probe.original(node.span);
  const word = /^[\w.-]*/.exec(rest)?.[0].length ?? 0;
  return probe.original({ start: node.span.start, end: probe.markAt + 1 + word });
}

/** How a written value is embedded in its surroundings. */
export interface Frame {
  readonly before: string;
  readonly after: string;
}

export const BARE: Frame = { before: '', after: '' };
