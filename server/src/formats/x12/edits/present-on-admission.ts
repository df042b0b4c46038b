import type { Diagnosis } from '../../../model/encounter.js';
import type { Span, TextEdit } from '../../../model/span.js';
import { POA_PART } from '../claims/diagnoses.js';
import type { X12File } from '../file.js';
import { piecesOf } from '../syntax/pieces.js';

/** POA is part of institutional claims alone. */
export function setPresentOnAdmission(
  file: X12File,
  diagnosis: Diagnosis,
  indicator: string | undefined,
): readonly TextEdit[] {
  const { text } = file;
  const block = file.scanned.blockAt(diagnosis.span.start);
  const form = block?.context.transaction.form ?? 'institutional';
  if (block === undefined || form !== 'institutional') return [];
  const { component } = block.context.delimiters;
  const pieces = piecesOf(text, diagnosis.span, component);
  const last = pieces.at(-1);
  const present = pieces[POA_PART];
  if (last === undefined || pieces.length < 2) return [];
  if (indicator === undefined)
    return present === undefined ? [] : [withoutIndicator(text, diagnosis, present, component)];
  if (present !== undefined) return [{ span: present, text: indicator }];
  const missing = component.repeat(POA_PART - pieces.length + 1);
  return [{ span: { start: last.end, end: last.end }, text: missing + indicator }];
}

/** The separators before the indicator go with it, unless something stands behind it. */
function withoutIndicator(text: string, { span }: Diagnosis, present: Span, component: string): TextEdit {
  let { start } = present;
  while (present.end === span.end && text.charAt(start - 1) === component) start -= 1;
  return { span: { start, end: present.end }, text: '' };
}
