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
import type { Sources } from '../sources.js';
import type { CompiledPack } from './compiled-pack.js';

/** Last day of the quarter in which the lists were taken. */
const LISTS_THROUGH = '2026-09-30';

/** Codes of a small system, and the levels above them where it has any. */
interface Listed {
  readonly histories: readonly CodeHistory[];
  readonly levels?: readonly PrefixLevel[];
}

/** The small systems of the claim forms: places of service, revenue codes, types of bill … */
export function compileAdministrative(sources: Sources): CompiledPack[] {
  const rows = (name: string) => readAdministrativeList(sources.one('readAdministrativeList', name).file);
  const plain = (name: string): Listed => ({ histories: listHistories(rows(name)) });
  const pack = (system: SystemId, list: string, { histories, levels = [] }: Listed): CompiledPack => {
    const { release: name, publisher } = sources.one('readAdministrativeList', list);
    const bytes = flatPack(histories, { families: new Map(), levels });
    const used = sources.takeUsed();
    // Names or dates that are not from the publisher's own file make the whole answer derived.
    const derived = used.some((source) => source.derived);
    return {
      system,
      bytes,
      releases: [{ name, from: LISTS_FROM, through: LISTS_THROUGH, publisher, derived }],
      sources: used,
    };
  };
  return [
    pack('place-of-service', 'CLM-POS-CD', placesOfService(sources, rows('CLM-POS-CD'))),
    pack('revenue', 'CLM-REV-CNTR-CD', plain('CLM-REV-CNTR-CD')),
    pack('bill-type', 'CLM-BILL-FREQ-CD', typesOfBill(rows('CLM-BILL-FREQ-CD'), rows('CLM-BILL-CLSFCTN-CD'))),
    pack('discharge-status', 'BENE-PTNT-STUS-CD', dischargeStatuses(sources, rows('BENE-PTNT-STUS-CD'))),
    pack('admission-type', 'CLM-ADMSN-TYPE-CD', plain('CLM-ADMSN-TYPE-CD')),
    pack('admission-source', 'CLM-ADMSN-SRC-CD', plain('CLM-ADMSN-SRC-CD')),
    pack('condition-code', 'CLM-RLT-COND-CD', plain('CLM-RLT-COND-CD')),
  ];
}

function placesOfService(sources: Sources, rows: readonly AdministrativeRow[]): Listed {
  const named = readPlaceOfService(sources.one('readPlaceOfService').file);
  const dates = readPlaceOfServiceDates(sources.one('readAdministrativeList', 'CLM-POS-CD').file);
  return { histories: placeOfServiceHistories(rows, named, dates) };
}

function dischargeStatuses(sources: Sources, rows: readonly AdministrativeRow[]): Listed {
  const dates = readDischargeStatusDates(sources.one('readDischargeStatusDates').file);
  return { histories: dischargeStatusHistories(rows, dates) };
}

function typesOfBill(rows: readonly AdministrativeRow[], classifications: readonly AdministrativeRow[]): Listed {
  return { histories: billTypeHistories(rows, classifications), levels: [billClassification(classifications)] };
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
