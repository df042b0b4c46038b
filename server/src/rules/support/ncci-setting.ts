/** Which NCCI table a claim is judged by. The imported tables are those of Medicare; Medicaid has its own. */
import type { MueSetting, PtpSetting } from '../../../../codesets/src/tables/edits.js';
import type { Encounter } from '../../model/encounter.js';

/** Types of bill that the I/OCE holds to the outpatient edits: hospital (12X to 14X), SNF, home health and therapy Part B. */
const PTP_BILLS = /^0(?:1[234]|2[23]|34|7[45])/;

/** Outpatient hospital and critical access hospital. */
const MUE_BILLS = /^0(?:1[34]|85)/;

/** Codes that a DME supplier bills. A professional claim at home with nothing else on it is a supplier's. */
const SUPPLIES = /^[ABEKLV]/;

const HOME = '12';

/** The table of procedure-to-procedure edits; undefined: none of those that can be imported. */
export function ptpSetting(encounter: Encounter): PtpSetting | undefined {
  if (isMedicaid(encounter)) return undefined;
  if (encounter.claim?.value === 'professional') return 'practitioner';
  return isOutpatient(encounter, PTP_BILLS) ? 'hospital' : undefined;
}

/** The table of medically unlikely edits; undefined: none of those that can be imported. */
export function mueSetting(encounter: Encounter): MueSetting | undefined {
  if (isMedicaid(encounter)) return undefined;
  if (encounter.claim?.value === 'professional') return isSupplierClaim(encounter) ? 'dme' : 'practitioner';
  return isOutpatient(encounter, MUE_BILLS) ? 'hospital' : undefined;
}

export function isMedicaid({ payer }: Encounter): boolean {
  return payer !== undefined && /medicaid/i.test(payer.value);
}

/** Without a type of bill an outpatient claim is taken for a hospital's. */
function isOutpatient({ claim, billType }: Encounter, bills: RegExp): boolean {
  return claim?.value === 'outpatient' && (billType === undefined || bills.test(billType.text.trim()));
}

function isSupplierClaim({ lines, place }: Encounter): boolean {
  return (
    lines.length > 0 &&
    lines.every((line) => (line.place ?? place)?.text.trim() === HOME && SUPPLIES.test(line.code?.text.trim() ?? ''))
  );
}
