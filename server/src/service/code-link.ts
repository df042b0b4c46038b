/** Codes inside Markdown: links into the tabular document where the client can open it, plain text elsewhere. */
import type { IsoDate, SystemId } from '../../../codesets/src/types.js';
import { codeUri } from './code-address.js';
import { escapeMarkdown, link } from './markdown.js';

export interface MarkdownOptions {
  /** True when the client opens `codes:` documents. */
  readonly links: boolean;
}

/** Writes text that stands for a code of one system on one date. */
export type CodeLinker = (text: string, code: string) => string;

export function codeLinker(system: SystemId, date: IsoDate, options: MarkdownOptions): CodeLinker {
  if (!options.links) return escapeMarkdown;
  return (text, code) => link(text, codeUri({ system, code, date }));
}
