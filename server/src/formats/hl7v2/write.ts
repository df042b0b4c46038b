/** Writes codes and titles as a message needs them. */

import type { CodeReference } from '../../model/encounter.js';
import type { ParsedFile } from '../../model/parsed-file.js';
import type { TextEdit } from '../../model/span.js';
import { writtenLike } from '../support/dot-habit.js';
import { readingAt } from './places.js';
import type { MessageReading } from './read/message.js';
import { type Delimiters, escaped } from './syntax/delimiters.js';

export function replaceCode(
  readings: readonly MessageReading[],
  references: ParsedFile['references'],
  reference: CodeReference,
  code: string,
): TextEdit {
  const written = writtenLike(reference, code, () => references);
  return { span: reference.replace, text: escapedAt(readings, reference, written) };
}

export function replaceTitle(
  readings: readonly MessageReading[],
  reference: CodeReference,
  title: string,
): TextEdit | undefined {
  return reference.title && { span: reference.title.span, text: escapedAt(readings, reference, title) };
}

function escapedAt(readings: readonly MessageReading[], { span }: CodeReference, text: string): string {
  const delimiters: Delimiters | undefined = readingAt(readings, span.start)?.message.delimiters;
  return delimiters === undefined ? text : escaped(text, delimiters);
}
