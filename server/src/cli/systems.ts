/** Names of the code systems as people type and read them. */
import type { SystemId } from '../../../codesets/src/types.js';
import { UsageError } from './exit.js';

interface SystemNames {
  readonly label: string;
  /** Spellings beside the id, letters and digits only. */
  readonly spellings: readonly string[];
}

const NAMES: Readonly<Record<SystemId, SystemNames>> = {
  icd10cm: { label: 'ICD-10-CM', spellings: ['cm', '10cm', 'icdcm'] },
  icd10pcs: { label: 'ICD-10-PCS', spellings: ['pcs', '10pcs', 'icdpcs'] },
  hcpcs: { label: 'HCPCS Level II', spellings: ['hcpcs2', 'hcpcsii', 'hcpcslevelii', 'hcpcslevel2'] },
  cpt: { label: 'CPT', spellings: ['cpt4', 'hcpcs1', 'hcpcsleveli', 'hcpcslevel1'] },
  modifier: { label: 'modifier', spellings: ['modifiers', 'mod'] },
  'place-of-service': { label: 'place of service', spellings: ['pos', 'place'] },
  revenue: { label: 'revenue code', spellings: ['revenuecode', 'rev', 'revcode'] },
  'bill-type': { label: 'type of bill', spellings: ['typeofbill', 'tob'] },
  'discharge-status': { label: 'discharge status', spellings: ['patientstatus', 'discharge'] },
  'admission-type': { label: 'admission type', spellings: ['typeofadmission'] },
  'admission-source': { label: 'admission source', spellings: ['pointoforigin'] },
  'condition-code': { label: 'condition code', spellings: ['condition', 'conditioncodes'] },
};

export const SYSTEM_IDS = Object.keys(NAMES) as readonly SystemId[];

const BY_SPELLING: ReadonlyMap<string, SystemId> = new Map(
  SYSTEM_IDS.flatMap((id) => [id, ...NAMES[id].spellings].map((spelling) => [bare(spelling), id] as const)),
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

/** The name of the system for people: `ICD-10-CM`. */
export function systemLabel(system: SystemId): string {
  return NAMES[system].label;
}
