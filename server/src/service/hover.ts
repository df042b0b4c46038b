/** Hover over a code: what it is on its governing date. */
import type { CodeLibrary, IsoDate } from '../../../codesets/src/types.js';
import type { ParsedFile } from '../model/parsed-file.js';
import type { Span } from '../model/span.js';
import type { MarkdownOptions } from './code-link.js';
import { codeMarkdown } from './code-markdown.js';
import { coveredDate } from './governing-date.js';
import { referenceAt } from './reference-at.js';

export interface Hover {
  readonly span: Span;
  readonly markdown: string;
}

/** Undefined where no code stands. `today` is used for codes to which the file gives no date. */
export function hover(
  file: ParsedFile,
  offset: number,
  codes: CodeLibrary,
  today: IsoDate,
  options: MarkdownOptions,
): Hover | undefined {
  const reference = referenceAt(file, offset);
  if (reference === undefined) return undefined;
  const { system, text, span } = reference;
  const date = reference.date ?? coveredDate(codes, system, undefined, today);
  const markdown = codeMarkdown(codes, { system, code: text, date }, options);
  return markdown === undefined ? undefined : { span, markdown };
}
