/** What we know of segments and their fields: where codes stand, what fixed values mean. In our own words. */
import { POA_VALUES } from '../keyed/claim-values.js';

/**
 * `charge`: what a department calls its service, often a number of the house. `procedure` and `order`: a service in a
 * procedure field, or asked for. `reason`: a diagnosis that explains something else.
 */
export type CodeKind = 'diagnosis' | 'reason' | 'procedure' | 'charge' | 'order' | 'modifier' | 'revenue' | 'bill-type';

export interface Field {
  readonly name: string;
  readonly code?: CodeKind;
  /** Its values name coding systems. */
  readonly namesSystem?: true;
  readonly values?: readonly { readonly value: string; readonly description: string }[];
}

export interface SegmentKind {
  readonly name: string;
  readonly fields: Readonly<Record<number, Field>>;
}

const DIAGNOSIS_TYPES = [
  { value: 'A', description: 'Admitting: known when the patient came.' },
  { value: 'W', description: 'Working: assumed for now.' },
  { value: 'F', description: 'Final: what is reported.' },
];

const TRANSACTION_TYPES = [
  { value: 'CG', description: 'A charge.' },
  { value: 'CD', description: 'A credit: it takes a charge back.' },
  { value: 'PY', description: 'A payment.' },
  { value: 'AJ', description: 'An adjustment.' },
];

const SEGMENTS: Readonly<Record<string, SegmentKind>> = {
  MSH: kind('Message header', { 7: 'date and time of the message', 9: 'message type', 17: 'country' }),
  EVN: kind('Event', { 2: 'date and time recorded' }),
  PID: kind('Patient', { 7: 'date of birth', 8: 'sex', 18: 'account number' }),
  PV1: kind('Visit', {
    2: 'patient class (I: inpatient, O: outpatient, E: emergency)',
    19: 'visit number',
    36: 'discharge disposition',
    44: 'admission or beginning of the visit',
    45: 'discharge or end of the visit',
  }),
  PV2: kind('Visit, continued', { 3: code('reason', 'reason for the admission') }),
  DG1: kind('Diagnosis', {
    1: 'number of the segment',
    2: { name: 'coding method (older messages; the third component of DG1-3 says it since)', namesSystem: true },
    3: code('diagnosis', 'diagnosis code'),
    4: 'description of the diagnosis',
    5: 'date of the diagnosis',
    6: { name: 'diagnosis type', values: DIAGNOSIS_TYPES },
    15: 'priority (1: principal, 2 and up: secondary, 0: not ranked)',
    21: 'action (D: delete)',
    26: { name: 'present-on-admission indicator', values: POA_VALUES },
  }),
  PR1: kind('Procedure', {
    1: 'number of the segment',
    2: { name: 'coding method (older messages; the third component of PR1-3 says it since)', namesSystem: true },
    3: code('procedure', 'procedure code'),
    4: 'description of the procedure',
    5: 'date of the procedure',
    14: 'priority (0: admitting, 1: principal, 2 and up: secondary)',
    15: code('reason', 'associated diagnosis'),
    16: code('modifier', 'procedure code modifier'),
  }),
  FT1: kind('Financial transaction', {
    1: 'number of the segment',
    4: 'date of the service',
    6: { name: 'transaction type', values: TRANSACTION_TYPES },
    7: code('charge', 'transaction code: what is charged'),
    10: 'quantity',
    11: 'extended amount',
    19: code('diagnosis', 'diagnosis codes of the charge'),
    25: code('procedure', 'procedure code'),
    26: code('modifier', 'procedure code modifier'),
    29: 'NDC',
  }),
  PRB: kind('Problem', { 2: 'date of the entry', 3: code('diagnosis', 'problem') }),
  OBR: kind('Observation request', {
    4: code('order', 'service that is asked for'),
    7: 'date of the observation',
    31: code('reason', 'reason for the study'),
    44: code('order', 'procedure code'),
    45: code('modifier', 'procedure code modifier'),
  }),
  AIS: kind('Appointment: service', { 3: code('order', 'service'), 4: 'start' }),
  GP1: kind('Grouping of the visit', { 1: code('bill-type', 'type of bill'), 2: code('revenue', 'revenue code') }),
  GP2: kind('Grouping of a procedure', { 1: code('revenue', 'revenue code') }),
};

function kind(name: string, fields: Readonly<Record<number, Field | string>>): SegmentKind {
  const entries = Object.entries(fields);
  return {
    name,
    fields: Object.fromEntries(
      entries.map(([key, field]) => [key, typeof field === 'string' ? { name: field } : field]),
    ),
  };
}

function code(kind: CodeKind, name: string): Field {
  return { name, code: kind };
}

const BY_ID = new Map(Object.entries(SEGMENTS));

export function segmentKind(id: string): SegmentKind | undefined {
  return BY_ID.get(id);
}

const CODE_FIELDS = new Map(
  [...BY_ID].map(([id, { fields }]) => [
    id,
    Object.entries(fields).flatMap(([number, { code }]) => (code ? [[Number(number), code] as const] : [])),
  ]),
);

/** The fields of a segment that carry codes, in their order. */
export function codeFields(id: string): readonly (readonly [number: number, kind: CodeKind])[] {
  return CODE_FIELDS.get(id) ?? [];
}
