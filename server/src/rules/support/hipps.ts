import { compact } from '../../../../codesets/src/shapes.js';
import type { CodeReference } from '../../model/encounter.js';
import type { ParsedFile } from '../../model/parsed-file.js';
import { oncePer } from '../memory.js';
import type { RuleContext } from '../rule.js';

/** Revenue codes of the prospective payment systems whose lines carry a HIPPS rate code instead of a HCPCS code. */
const HIPPS_REVENUE = new Set(['0022', '0023', '0024']);

/** True for a line code of five characters that stands where a HIPPS rate code belongs: nothing here can judge it. */
export function mayBeHipps(reference: CodeReference, context: RuleContext): boolean {
  if (reference.role !== 'line' || !/^[A-Z0-9]{5}$/.test(compact(reference.text))) return false;
  return hippsCodes(context.file, context).has(reference);
}

const hippsCodes = oncePer((file: ParsedFile, _context: RuleContext) => new Set(codesOnHippsLines(file)));

function codesOnHippsLines(file: ParsedFile): CodeReference[] {
  return file.encounters
    .flatMap((encounter) => encounter.lines)
    .flatMap(({ code, revenue }) => (code && revenue && HIPPS_REVENUE.has(compact(revenue.text)) ? [code] : []));
}
