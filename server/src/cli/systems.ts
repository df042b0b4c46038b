/** Names of the code systems as people type them. */
import { SYSTEM_IDS } from '../../../codesets/src/system-names.js';
import type { SystemId } from '../../../codesets/src/types.js';
import { UsageError } from './exit.js';

/** Spellings beside the id, letters and digits only. */
const SPELLINGS: Readonly<Record<SystemId, readonly string[]>> = {
  icd10cm: ['cm', '10cm', 'icdcm'],
  icd10pcs: ['pcs', '10pcs', 'icdpcs'],
  hcpcs: ['hcpcs2', 'hcpcsii', 'hcpcslevelii', 'hcpcslevel2'],
  cpt: ['cpt4', 'hcpcs1', 'hcpcsleveli', 'hcpcslevel1'],
  modifier: ['modifiers', 'mod'],
  'place-of-service': ['pos', 'place'],
  revenue: ['revenuecode', 'rev', 'revcode'],
  'bill-type': ['typeofbill', 'tob'],
  'discharge-status': ['patientstatus', 'discharge'],
  'admission-type': ['typeofadmission'],
  'admission-source': ['pointoforigin'],
  'condition-code': ['condition', 'conditioncodes'],
};

const BY_SPELLING: ReadonlyMap<string, SystemId> = new Map(
  SYSTEM_IDS.flatMap((id) => [id, ...SPELLINGS[id]].map((spelling) => [bare(spelling), id] as const)),
);

function bare(name: string): string {
  return name.toLowerCase().replace(/[^a-z0-9]/g, '');
}

/** The system that a spelling names: `ICD-10-CM`, `icd10cm`, `pos` …; undefined for any other text. */
export function systemNamed(name: string): SystemId | undefined {
  return BY_SPELLING.get(bare(name));
}

/** @throws UsageError when no system goes by that name */
export function parseSystem(name: string): SystemId {
  const system = systemNamed(name);
  if (system === undefined) throw new UsageError(`unknown code system '${name}'; known: ${SYSTEM_IDS.join(', ')}`);
  return system;
}
