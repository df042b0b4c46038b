/** Writes codes as the table writes them. */
import type { CodeReference } from '../../model/encounter.js';
import type { TextEdit } from '../../model/span.js';
import type { TableContent } from './read/index.js';

/** Puts another code in the place of a reference; padding and quotes stay where they are. */
export function replaceCode(text: string, content: TableContent, reference: CodeReference, code: string): TextEdit {
  const { replace, system } = reference;
  return { span: replace, text: valueFor(codeFor(code, system === 'icd10cm', content), replace.start, text, content) };
}

/** The code with its dot or without, as the diagnoses of the table are written. */
export function codeFor(code: string, isDiagnosis: boolean, content: TableContent): string {
  return isDiagnosis && isUndotted(content) ? code.replace('.', '') : code;
}

/** The value, in quotes where the table would misread it bare and it does not stand in quotes already. */
export function valueFor(value: string, at: number, text: string, { delimiter }: TableContent): string {
  const escaped = value.replaceAll('"', '""');
  if (text.charAt(at - 1) === '"') return escaped;
  const needsQuotes = value.includes(String.fromCharCode(delimiter)) || /["\r\n]/.test(value);
  return needsQuotes ? `"${escaped}"` : value;
}

const undotted = new WeakMap<TableContent, boolean>();

/** One code with a dot asks for dots. Without any code to go by: tables that a data dictionary defines have no dots. */
function isUndotted(content: TableContent): boolean {
  const known = undotted.get(content);
  if (known !== undefined) return known;
  const diagnoses = content.references.filter(({ system, text }) => system === 'icd10cm' && text.length > 3);
  const isDefined = content.table.layout.codes.some(({ pattern }) => pattern.isCommon !== true);
  const answer = diagnoses.length > 0 ? !diagnoses.some(({ text }) => text.includes('.')) : isDefined;
  undotted.set(content, answer);
  return answer;
}
