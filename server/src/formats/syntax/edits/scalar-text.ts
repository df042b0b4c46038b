/** Writes values as the text around them is written. */
import type { TextEdit } from '../../../model/span.js';
import type { ScalarStyle, SyntaxNode } from '../node.js';
import { quoted } from '../write.js';
import type { Source } from './source.js';

/** Single letters and numbers stay bare in YAML where the text around them is; JSON quotes letters. */
export function scalarText(value: string | number, style: ScalarStyle, { notation }: Source): string {
  if (typeof value === 'number')
    return style === 'plain' || style === 'block' ? String(value) : quoted(String(value), style, notation);
  if (notation === 'yaml' && style === 'plain' && /^[A-Z]$/.test(value)) return value;
  return quoted(value, style === 'block' ? 'plain' : style, notation);
}

/** Another value in the place of a scalar, in its quotes. */
export function rewritten(node: SyntaxNode | undefined, value: string | number, source: Source): TextEdit[] {
  if (node?.kind !== 'scalar' || node.style === 'block' || node.isTagged) return [];
  return [{ span: node.span, text: scalarText(value, node.style, source) }];
}

/** The items of a list on one line: `["25", "59"]`. */
export function inlineList(items: readonly string[]): string {
  return `[${items.join(', ')}]`;
}
