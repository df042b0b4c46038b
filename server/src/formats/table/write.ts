/** Writes codes as the table writes them. */
import type { CodeReference } from '../../model/encounter.js';
import type { TextEdit } from '../../model/span.js';
import { type DotHabit, habitAmong, withHabit } from '../support/dot-habit.js';
import type { TableContent } from './read/index.js';

/** Puts another code in the place of a reference; padding and quotes stay where they are. */
export function replaceCode(text: string, content: TableContent, reference: CodeReference, code: string): TextEdit {
  const { replace, system } = reference;
  return { span: replace, text: valueFor(codeFor(code, system === 'icd10cm', content), replace.start, text, content) };
}

/** A diagnosis code as those of the table are written; without any to go by, tables that a data dictionary defines have no dots. */
export function codeFor(code: string, isDiagnosis: boolean, content: TableContent): string {
  return isDiagnosis ? withHabit(code, habitIn(content)) : code;
}

/** The value, in quotes where the table would misread it bare and it does not stand in quotes already. */
export function valueFor(value: string, at: number, text: string, { delimiter }: TableContent): string {
  const escaped = value.replaceAll('"', '""');
  if (text.charAt(at - 1) === '"') return escaped;
  const needsQuotes = value.includes(String.fromCharCode(delimiter)) || /["\r\n]/.test(value);
  return needsQuotes ? `"${escaped}"` : value;
}

function habitIn({ references, table }: TableContent): DotHabit | undefined {
  const isDefined = table.layout.codes.some(({ pattern }) => pattern.isCommon !== true);
  return habitAmong(references) ?? (isDefined ? 'undotted' : undefined);
}
