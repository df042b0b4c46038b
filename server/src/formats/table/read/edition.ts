/** Which code system a cell is of: the name of its column, the version column beside it, the date of its row. */
import { hasShape } from '../../../../../codesets/src/shapes.js';
import type { IsoDate, SystemId } from '../../../../../codesets/src/types.js';
import { serviceSystem } from '../../support/service-code.js';
import type { CodeColumn } from '../columns/layout.js';
import { isPlaceholder } from '../columns/plausible.js';
import type { CodeColumnRole } from '../columns/role.js';
import type { Row } from '../scan/row.js';

export type Edition = 'icd10' | 'icd9' | 'cpt' | 'other' | 'unsaid';

/** From this day on claims in the United States carry ICD-10 and nothing else. */
export const FIRST_DAY_OF_ICD10: IsoDate = '2015-10-01';

const EDITIONS: ReadonlyMap<string, Edition> = new Map([
  ...['0', '10', 'icd10', 'icd10cm', 'icd10pcs', 'icd10dx', 'icd10px', 'abk', 'abf'].map(
    (word) => [word, 'icd10'] as const,
  ),
  ...['9', 'icd9', 'icd9cm', 'icd9pcs', 'icd9dx', 'icd9px', 'bk', 'bf'].map((word) => [word, 'icd9'] as const),
  ...['cpt', 'cpt4', 'hcpcs', 'hcpcscpt', 'cpthcpcs'].map((word) => [word, 'cpt'] as const),
]);

/** What the table says of the edition of a cell. */
export function editionOf(column: CodeColumn, row: Row): Edition {
  if (column.pattern.edition) return column.pattern.edition;
  if (column.version === undefined) return 'unsaid';
  return editionSaid(row.textOf(column.version));
}

/** The meaning of a version column's value. */
export function editionSaid(text: string): Edition {
  const word = text.toLowerCase().replace(/[^a-z0-9]/g, '');
  return EDITIONS.get(word) ?? (isPlaceholder(text) ? 'unsaid' : 'other');
}

/** The system of a diagnosis; undefined for one of another code set, and where nobody can tell. */
export function systemOfDiagnosis(text: string, edition: Edition, date: IsoDate | undefined): SystemId | undefined {
  if (edition === 'icd10') return /\s/.test(text) ? undefined : 'icd10cm';
  if (edition !== 'unsaid') return undefined;
  if (date === undefined) return isOnlyIcd10(text) ? 'icd10cm' : undefined;
  return date >= FIRST_DAY_OF_ICD10 && hasShape('icd10cm', text) && /\d/.test(text) && !/\s/.test(text)
    ? 'icd10cm'
    : undefined;
}

/** ICD-9-CM begins with a letter only in E and V codes: `E888.9`, `V06.5`. Undotted, those look like ICD-10-CM. */
function isOnlyIcd10(text: string): boolean {
  if (!hasShape('icd10cm', text) || !/\d/.test(text) || /\s/.test(text)) return false;
  if (/^E/i.test(text)) return /^E[1-7]|^E..\./i.test(text);
  return !/^V/i.test(text) || text.replace('.', '').length > 5;
}

/** The system of a procedure in a column of ICD procedures. */
export function systemOfProcedure(text: string, edition: Edition, date: IsoDate | undefined): SystemId | undefined {
  if (edition === 'cpt') return serviceSystem(text);
  if (edition === 'icd10') return /\s/.test(text) ? undefined : 'icd10pcs';
  const mayBe = edition === 'unsaid' && (date === undefined || date >= FIRST_DAY_OF_ICD10);
  return mayBe && hasShape('icd10pcs', text) && /[A-Z]/i.test(text) ? 'icd10pcs' : undefined;
}

/** Systems whose codes are digits of a fixed width: spreadsheets and warehouses drop the zeros in front. */
const WIDTHS: Partial<Record<CodeColumnRole, { readonly system: SystemId; readonly width: number }>> = {
  'place-of-service': { system: 'place-of-service', width: 2 },
  revenue: { system: 'revenue', width: 4 },
  'bill-type': { system: 'bill-type', width: 4 },
  'discharge-status': { system: 'discharge-status', width: 2 },
};

const OTHERS: Partial<Record<CodeColumnRole, SystemId>> = {
  modifier: 'modifier',
  'admission-type': 'admission-type',
  'admission-source': 'admission-source',
  condition: 'condition-code',
};

/** The system of an administrative code. A number without its zeros is no mistake of the table, and no code either. */
export function systemOfAdministrative(text: string, role: CodeColumnRole): SystemId | undefined {
  const fixed = WIDTHS[role];
  if (!fixed) return OTHERS[role];
  const hasLostZeros = text.length < fixed.width && /^[0-9]+[A-Z]?$/i.test(text);
  return hasLostZeros ? undefined : fixed.system;
}
