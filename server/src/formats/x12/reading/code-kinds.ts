/** What a code is, as a small number: the columns of a file hold numbers alone. */
import type { SystemId } from '../../../../../codesets/src/types.js';
import type { CodeRole } from '../../../model/encounter.js';
import { HI_QUALIFIERS } from '../codes/hi-qualifiers.js';
import { packed } from '../syntax/segment-ids.js';

export interface CodeKind {
  readonly system: SystemId;
  /** As the segment gives it; what is called principal depends on the claim. */
  readonly role: CodeRole;
  readonly systemIsExplicit: boolean;
}

/** Bits of the number of a kind. */
export const KIND_BITS = 5;

const KINDS: CodeKind[] = [];

function kind(system: SystemId, role: CodeRole, systemIsExplicit = true): number {
  if (KINDS.length === 1 << KIND_BITS) throw new RangeError(`more kinds of codes than ${KIND_BITS} bits can tell`);
  KINDS.push({ system, role, systemIsExplicit });
  return KINDS.length - 1;
}

/** Kinds of services: the system follows from the code. */
export interface ServiceKinds {
  readonly cpt: number;
  readonly hcpcs: number;
}

function services(role: CodeRole): ServiceKinds {
  return { cpt: kind('cpt', role, false), hcpcs: kind('hcpcs', role, false) };
}

export const PLACE = kind('place-of-service', 'place-of-service');
/** CLP08 of an 835, which may be something else in other claims. */
export const PLACE_OF_REMITTANCE = kind('place-of-service', 'place-of-service', false);
export const ADMISSION_TYPE = kind('admission-type', 'admission-type');
export const ADMISSION_SOURCE = kind('admission-source', 'admission-source');
export const DISCHARGE_STATUS = kind('discharge-status', 'discharge-status');
export const REVENUE = kind('revenue', 'revenue');
export const MODIFIER = kind('modifier', 'modifier');
/** What a line of a claim bills. */
export const LINE = services('line');
/** What was done, ordered or paid otherwise. */
export const SERVICE = services('service');

/** A qualifier of HI that is not known. */
export const UNKNOWN = -1;
/** A qualifier whose code is no reference. */
export const NO_REFERENCE = -2;
/** A qualifier of CPT and HCPCS codes. */
export const SERVICE_CODE = -3;

/** Letters and digits of a packed name in five bits each. Names that share them are told apart by the name itself. */
function slotOf(name: number): number {
  return ((name >> 6) & 0x7c00) | ((name >> 3) & 0x3e0) | (name & 0x1f);
}

const SLOTS = 1 << 15;
const names = new Int32Array(SLOTS);
const kinds = new Int8Array(SLOTS);
for (const { qualifier, code } of HI_QUALIFIERS) {
  const name = packed(qualifier);
  names[slotOf(name)] = name;
  if (code === undefined) kinds[slotOf(name)] = NO_REFERENCE;
  else kinds[slotOf(name)] = code.system === 'procedure' ? SERVICE_CODE : kind(code.system, code.role);
}

/** What follows a qualifier of HI (packed like the name of a segment): a kind, or one of the negative numbers above. */
export function kindAfter(qualifier: number): number {
  const slot = slotOf(qualifier);
  return qualifier !== 0 && names[slot] === qualifier ? (kinds[slot] ?? UNKNOWN) : UNKNOWN;
}

export function codeKind(number: number): CodeKind {
  const found = KINDS[number];
  if (found === undefined) throw new RangeError(`no kind of code has the number ${number}`);
  return found;
}
