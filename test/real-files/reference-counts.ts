/** How often a file refers to each code, by us and by the list beside the real files. */
import { existsSync, readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import type { CodeReference } from '../../server/src/model/encounter.js';
import { pathOf } from './fixtures.js';

/** How often each `system code` occurs. */
export type Counts = ReadonlyMap<string, number>;

/** The systems that the list knows; modifiers, places of service, revenue codes and their like are ours alone. */
const LISTED: readonly string[] = ['icd10cm', 'icd10pcs', 'hcpcs', 'cpt'];

/** The WHO's URI of ICD-10, under which files write ICD-10-CM and ICD-10-PCS: only the place of a code tells which. */
const EITHER_ICD10 = 'icd10cm?';

export interface ListedReference {
  readonly system: string;
  readonly code: string;
}

/** What the list says of each file. Empty where there is no list. */
export function listedReferences(): Map<string, ListedReference[]> {
  const byFile = new Map<string, ListedReference[]>();
  const list = pathOf('references.tsv.gz');
  if (!existsSync(list)) return byFile;
  const [, ...rows] = gunzipSync(readFileSync(list)).toString('utf8').trimEnd().split('\n');
  for (const row of rows) {
    const [file = '', system = '', code = ''] = row.split('\t');
    const references = byFile.get(file) ?? [];
    references.push({ system, code });
    byFile.set(file, references);
  }
  return byFile;
}

export interface Difference {
  readonly side: 'theirs' | 'ours';
  readonly system: string;
  readonly code: string;
  readonly count: number;
}

/** What only one of the two has. */
export function differences(listed: readonly ListedReference[], references: readonly CodeReference[]): Difference[] {
  const left = new Map<string, number>();
  const add = (system: string, code: string, count: number) => {
    const key = `${system} ${code}`;
    left.set(key, (left.get(key) ?? 0) + count);
  };
  for (const { system, text } of references) if (LISTED.includes(system)) add(system, text, 1);
  for (const { system, code } of listed) if (system !== EITHER_ICD10) add(systemOf(system, code), code, -1);
  for (const { system, code } of listed) {
    if (system === EITHER_ICD10)
      add((left.get(`icd10cm ${code}`) ?? 0) <= 0 && left.has(`icd10pcs ${code}`) ? 'icd10pcs' : 'icd10cm', code, -1);
  }
  return [...left].flatMap(([key, count]) => {
    const [system = '', code = ''] = key.split(/ (.*)/s);
    if (count === 0) return [];
    return [{ side: count > 0 ? 'ours' : 'theirs', system, code, count: Math.abs(count) }] as const;
  });
}

/** What the list calls HCPCS is often a place or URI that CPT shares; there the shape of the code decides. */
function systemOf(system: string, code: string): string {
  if (system !== 'hcpcs') return system;
  if (/^\d{4}[\dFTUMA]$/.test(code)) return 'cpt';
  if (/^[A-Z]\d{4}$/.test(code)) return 'hcpcs';
  return /^\d/.test(code) ? 'cpt' : 'hcpcs';
}
