/** What a claim says as a whole: its first row says it. */
import type { Encounter } from '../../../model/encounter.js';
import type { Placed } from '../../../model/span.js';
import { present } from '../../keyed/conversion.js';
import type { Layout } from '../columns/layout.js';
import type { CodeColumnRole } from '../columns/role.js';
import type { Row } from '../scan/row.js';
import { claimOf, dateOf, placedText } from './facts.js';
import { codesOf, firstCode } from './lines.js';
import type { CodeCell } from './references.js';
import type { Table } from './table.js';

export type Head = ReturnType<typeof headOf>;

export function headOf(row: Row, cells: readonly CodeCell[], id: Placed<string> | undefined, table: Table) {
  const { layout } = table;
  const first = (role: CodeColumnRole) => firstCode(cells, role);
  const payer = placedText(row, layout.of('payer')[0]);
  const hasLines = layout.of('line-code').length > 0 || layout.of('revenue').length > 0;
  const place = hasLines ? undefined : first('place-of-service');
  return present({
    id,
    claim: claimOf(row, layout),
    sex: sexIn(row, layout),
    birthDate: dateOf(row, layout, 'birth-date'),
    payer: payer && { ...payer, value: payer.value.toLowerCase().replace(/\s+/g, '-') },
    place,
    billType: first('bill-type'),
    admissionType: first('admission-type'),
    admissionSource: first('admission-source'),
    admissionDate: dateOf(row, layout, 'admission-date'),
    dischargeStatus: first('discharge-status'),
    providers: providersOf(row, table),
    conditions: codesOf(cells, 'condition'),
  });
}

/** Identifiers that look like one: masked and encrypted numbers do not begin with 1 or 2. */
function providersOf(row: Row, { layout }: Table): Encounter['providers'] {
  return (['billing', 'rendering'] as const).flatMap((role) => {
    const [column] = layout.of(`${role}-npi`);
    const npi = placedText(row, column);
    return npi && /^[12]\d{9}$/.test(npi.value) ? [{ role: { value: role, span: npi.span }, npi }] : [];
  });
}

const SEXES: ReadonlyMap<string, string> = new Map([
  ['m', 'male'],
  ['male', 'male'],
  ['f', 'female'],
  ['female', 'female'],
]);

/** The numbers of Medicare's files; other tables number the sexes as they like. */
const NUMBERED_SEXES: ReadonlyMap<string, string> = new Map([
  ['1', 'male'],
  ['2', 'female'],
]);

function sexIn(row: Row, layout: Layout): Placed<string> | undefined {
  const [column] = layout.of('sex');
  const text = placedText(row, column);
  if (!text || column === undefined) return undefined;
  const isCommon = layout.columns[column]?.pattern.isCommon === true;
  const value = SEXES.get(text.value.toLowerCase()) ?? (isCommon ? undefined : NUMBERED_SEXES.get(text.value));
  return value === undefined ? undefined : { value, span: text.span };
}
