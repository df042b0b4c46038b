import { HCPCS_FAMILIES, type KnownAction } from '../../src/details/hcpcs-facts.js';
import { requiredDay } from '../days.js';
import type { Family } from '../pack/profiles.js';
import type { HcpcsRow } from '../rows.js';
import type { HcpcsRecord, HcpcsRelease } from './release.js';

/** Facts by family: of the newest release that has the code; the last action, of the newest that dates it in full. */
export function hcpcsFamilies(records: ReadonlyMap<string, readonly HcpcsRecord[]>): Map<string, Family> {
  const newest = (pick: (row: HcpcsRow) => unknown): Family =>
    new Map(
      [...records].flatMap(([code, ofCode]): [string, unknown][] => {
        const row = ofCode.at(-1)?.row;
        const value = row === undefined ? undefined : pick(row);
        return value === undefined ? [] : [[code, value]];
      }),
    );
  return new Map<string, Family>([
    [HCPCS_FAMILIES.source, new Map([...records].map(([code, ofCode]) => [code, sourceName(ofCode.at(-1)?.release)]))],
    [HCPCS_FAMILIES.coverage, newest((row) => row.coverage)],
    [HCPCS_FAMILIES.pricing, newest((row) => row.pricing)],
    [HCPCS_FAMILIES.typesOfService, newest((row) => row.typesOfService)],
    [HCPCS_FAMILIES.betos, newest((row) => row.betos)],
    [HCPCS_FAMILIES.statute, newest((row) => row.statute)],
    [HCPCS_FAMILIES.coverageManual, newest((row) => row.coverageManual)],
    [HCPCS_FAMILIES.carriersManual, newest((row) => row.carriersManual)],
    [HCPCS_FAMILIES.ascGroup, newest((row) => row.ascGroup)],
    [HCPCS_FAMILIES.processingNote, newest((row) => row.processingNote)],
    [HCPCS_FAMILIES.action, new Map([...records].flatMap(([code, ofCode]) => lastAction(code, ofCode)))],
  ]);
}

function lastAction(code: string, records: readonly HcpcsRecord[]): [string, KnownAction][] {
  const dated = records.filter((record) => record.release.hasFullDates).at(-1);
  const action = dated?.row.action;
  if (dated === undefined || action === undefined) return [];
  const effective = dated.row.actionEffective;
  const source = sourceName(dated.release);
  return [[code, { action, ...(effective === undefined ? {} : { effective: requiredDay(effective) }), source }]];
}

/** `HCPCS July 2024 (derived)`. */
function sourceName(release: HcpcsRelease | undefined): string {
  return release === undefined ? '' : `HCPCS ${release.name}${release.derived ? ' (derived)' : ''}`;
}
