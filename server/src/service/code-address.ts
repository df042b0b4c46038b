/** The address of a code's tabular document: `codes:/icd10cm/E11?date=2026-01-14`. */

import { toSystemId } from '../../../codesets/src/system-names.js';
import type { IsoDate, SystemId } from '../../../codesets/src/types.js';

/** The URI scheme of read-only tabular documents. */
export const CODES_SCHEME = 'codes';

export interface CodeAddress {
  readonly system: SystemId;
  /** A code in display form, or the id of a chapter or block. */
  readonly code: string;
  readonly date: IsoDate;
}

/** The URI of the tabular document that shows a code. */
export function codeUri({ system, code, date }: CodeAddress): string {
  return `${CODES_SCHEME}:/${system}/${encodeURIComponent(code)}?date=${date}`;
}

/** Reads a `codes:` URI; undefined for any other text. Clients may percent-encode more than was written (`date%3D…`). */
export function parseCodeUri(uri: string): CodeAddress | undefined {
  const [, systemText = '', code = '', date = ''] =
    /^codes:\/+([^/?#]+)\/([^?#]+)\?date=(\d{4}-\d{2}-\d{2})(?:#.*)?$/.exec(decode(uri)) ?? [];
  const system = toSystemId(systemText);
  return system === undefined ? undefined : { system, code, date };
}

function decode(uri: string): string {
  try {
    return decodeURIComponent(uri);
  } catch {
    return uri;
  }
}
