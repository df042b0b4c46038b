import type { SystemId } from '../../src/types.js';
import {
  billTypeHistories,
  dischargeStatusHistories,
  LISTS_FROM,
  listHistories,
  placeOfServiceHistories,
} from '../administrative/history.js';
import { flatPack } from '../flat-pack.js';
import type { CodeHistory } from '../history.js';
import type { PrefixLevel } from '../prefix-outline.js';
import { readAdministrativeList } from '../readers/administrative-list.js';
import { readDischargeStatusDates } from '../readers/mce.js';
import { readPlaceOfService, readPlaceOfServiceDates } from '../readers/place-of-service.js';
import type { AdministrativeRow } from '../rows.js';
import type { Source, Sources } from '../sources.js';
import type { CompiledPack } from './compiled-pack.js';

/** Last day of the quarter in which the lists were taken. */
const LISTS_THROUGH = '2026-09-30';

/** The small systems of the claim forms: places of service, revenue codes, types of bill … */
export function compileAdministrative(sources: Sources): CompiledPack[] {
  const pack = (
    system: SystemId,
    name: string,
    toHistories: (list: Source) => CodeHistory[],
    levels: readonly PrefixLevel[] = [],
  ): CompiledPack => {
    const list = sources.one('readAdministrativeList', name);
    const bytes = flatPack(toHistories(list), { families: new Map(), levels });
    const { release, publisher, derived } = list;
    const entry = { name: release, from: LISTS_FROM, through: LISTS_THROUGH, publisher, derived };
    return { system, bytes, releases: [entry], sources: sources.takeUsed() };
  };
  const rows = (list: Source): AdministrativeRow[] => readAdministrativeList(list.file);
  return [
    pack('place-of-service', 'CLM-POS-CD', (list) =>
      placeOfServiceHistories(
        rows(list),
        readPlaceOfService(sources.one('readPlaceOfService').file),
        readPlaceOfServiceDates(list.file),
      ),
    ),
    pack('revenue', 'CLM-REV-CNTR-CD', (list) => listHistories(rows(list))),
    pack('bill-type', 'CLM-BILL-FREQ-CD', (list) => billTypeHistories(rows(list)), [
      billClassification(rows(sources.one('readAdministrativeList', 'CLM-BILL-CLSFCTN-CD'))),
    ]),
    pack('discharge-status', 'BENE-PTNT-STUS-CD', (list) =>
      dischargeStatusHistories(rows(list), readDischargeStatusDates(sources.one('readDischargeStatusDates').file)),
    ),
    pack('admission-type', 'CLM-ADMSN-TYPE-CD', (list) => listHistories(rows(list))),
    pack('admission-source', 'CLM-ADMSN-SRC-CD', (list) => listHistories(rows(list))),
    pack('condition-code', 'CLM-RLT-COND-CD', (list) => listHistories(rows(list))),
  ];
}

/** Types of bill below their classification (`011`: hospital inpatient), so that the list can be browsed. */
function billClassification(classifications: readonly AdministrativeRow[]): PrefixLevel {
  const titles = new Map(classifications.map(({ code, title }) => [`0${code}`, title]));
  return {
    kind: 'block',
    prefixOf: (code) => code.slice(0, 3),
    describe: (prefix) => ({ id: prefix, title: titles.get(prefix) ?? prefix }),
  };
}
