/** What stands where: names of segments, elements and components, in our own words. Codes have their place beside. */
import type { SystemId } from '../../../../../codesets/src/types.js';
import * as lists from './values.js';

export interface ElementEntry {
  readonly name: string;
  readonly values?: readonly lists.ElementValue[];
  /** The systems of the code that stands here. */
  readonly systems?: readonly SystemId[];
}

export interface SegmentEntry {
  readonly name: string;
  /** By element (`5`), or element and component (`5-2`). */
  readonly elements: Readonly<Record<string, ElementEntry>>;
}

const plain = (name: string): ElementEntry => ({ name });
const listed = (name: string, values: readonly lists.ElementValue[]): ElementEntry => ({ name, values });
const coded = (name: string, ...systems: SystemId[]): ElementEntry => ({ name, systems });

const place = coded('Place of service', 'place-of-service');
const revenue = coded('Revenue code', 'revenue');

/** Qualifier, code, four modifiers and a description. */
function procedure(element: number, name: string): Record<string, ElementEntry> {
  const modifiers = [3, 4, 5, 6].map((part) => [`${element}-${part}`, coded(`Modifier ${part - 2}`, 'modifier')]);
  return {
    [`${element}-1`]: listed('What kind of code follows', lists.PROCEDURE_QUALIFIERS),
    [`${element}-2`]: coded(name, 'hcpcs', 'cpt'),
    ...Object.fromEntries(modifiers),
    [`${element}-7`]: plain('Description of the service'),
  };
}

export const SEGMENTS: ReadonlyMap<string, SegmentEntry> = new Map<string, SegmentEntry>([
  [
    'ISA',
    {
      name: 'Begin of an interchange; its elements have fixed lengths, and name the separators',
      elements: {
        '6': plain('Sender'),
        '8': plain('Receiver'),
        '9': plain('Date, YYMMDD'),
        '11': plain('Repetition separator (U in version 4010)'),
        '12': plain('Version of the envelope'),
        '13': plain('Control number of the interchange; IEA02 repeats it'),
        '15': listed('Usage', lists.USAGE),
        '16': plain('Component separator; the character behind it ends every segment'),
      },
    },
  ],
  [
    'GS',
    {
      name: 'Begin of a functional group',
      elements: {
        '1': listed('Kind of the transactions', lists.GROUPS),
        '6': plain('Control number of the group; GE02 repeats it'),
        '8': plain('Implementation guide'),
      },
    },
  ],
  [
    'ST',
    {
      name: 'Begin of a transaction set',
      elements: {
        '1': listed('Transaction set', lists.TRANSACTIONS),
        '2': plain('Control number of the transaction set; SE02 repeats it'),
        '3': plain('Implementation guide: X222 professional, X223 institutional, X224 dental'),
      },
    },
  ],
  ['BHT', { name: 'Begin of the claims', elements: { '6': listed('Purpose', lists.PURPOSES) } }],
  [
    'SE',
    {
      name: 'End of a transaction set',
      elements: {
        '1': plain('How many segments it has, ST and SE included'),
        '2': plain('Control number, as in ST02'),
      },
    },
  ],
  [
    'GE',
    {
      name: 'End of a functional group',
      elements: { '1': plain('How many transaction sets it has'), '2': plain('Control number, as in GS06') },
    },
  ],
  [
    'IEA',
    {
      name: 'End of an interchange',
      elements: { '1': plain('How many functional groups it has'), '2': plain('Control number, as in ISA13') },
    },
  ],
  [
    'HL',
    {
      name: 'Hierarchical level',
      elements: {
        '1': plain('Number of the level'),
        '2': plain('Number of the level above'),
        '3': listed('Level', lists.LEVELS),
      },
    },
  ],
  [
    'SBR',
    {
      name: 'Subscriber',
      elements: {
        '1': listed('Order of the payer', lists.PAYER_ORDER),
        '9': listed('Kind of payer', lists.FILING_INDICATORS),
      },
    },
  ],
  [
    'NM1',
    {
      name: 'Name',
      elements: {
        '1': listed('Whose name', lists.ENTITIES),
        '8': listed('Kind of identifier', lists.IDENTIFIERS),
        '9': plain('Identifier'),
      },
    },
  ],
  [
    'DMG',
    {
      name: 'Birth date and sex',
      elements: {
        '1': listed('Format of the date', lists.DATE_FORMATS),
        '2': plain('Birth date'),
        '3': listed('Sex', lists.SEXES),
      },
    },
  ],
  [
    'CLM',
    {
      name: 'Claim',
      elements: {
        '1': plain('Number of the claim, given by the provider'),
        '2': plain('Total charge: the sum of the lines'),
        '5-1': place,
        '5-2': listed('What the facility code is', lists.POINT_OF_CARE),
        '5-3': listed('Frequency of the claim', lists.FREQUENCIES),
      },
    },
  ],
  [
    'DTP',
    {
      name: 'Date or period',
      elements: {
        '1': listed('What the date is of', lists.DATES),
        '2': listed('Format of the date', lists.DATE_FORMATS),
      },
    },
  ],
  ['DTM', { name: 'Date', elements: { '1': listed('What the date is of', lists.DATES) } }],
  [
    'CL1',
    {
      name: 'Admission and discharge of an institutional claim',
      elements: {
        '1': coded('Priority (type) of admission or visit', 'admission-type'),
        '2': coded('Point of origin of the patient', 'admission-source'),
        '3': coded('Patient discharge status', 'discharge-status'),
      },
    },
  ],
  ['HI', { name: 'Diagnoses, procedures and other codes of the claim', elements: {} }],
  ['LX', { name: 'Service line (835: group of claims)', elements: { '1': plain('Number of the line') } }],
  [
    'SV1',
    {
      name: 'Professional service',
      elements: {
        ...procedure(1, 'Procedure'),
        '2': plain('Charge of the line'),
        '3': listed('Unit', lists.UNIT_BASES),
        '4': plain('How many units'),
        '5': place,
        '7': plain('Pointers to the diagnoses of the claim: positions among ABK and ABF, the most important first'),
      },
    },
  ],
  [
    'SV2',
    {
      name: 'Institutional service',
      elements: {
        '1': revenue,
        ...procedure(2, 'Procedure'),
        '3': plain('Charge of the line'),
        '4': listed('Unit', lists.UNIT_BASES),
        '5': plain('How many units'),
        '7': plain('Charge that is not covered'),
      },
    },
  ],
  [
    'SV3',
    {
      name: 'Dental service',
      elements: {
        '1-1': listed('What kind of code follows', lists.PROCEDURE_QUALIFIERS),
        '1-2': plain('Dental procedure (CDT, licensed by the ADA: not checked)'),
        '2': plain('Charge of the line'),
        '3': place,
        '4': plain('Part of the mouth'),
        '6': plain('How many times'),
        '11': plain('Pointers to the diagnoses of the claim'),
      },
    },
  ],
  ['TOO', { name: 'Tooth', elements: { '2': plain('Number of the tooth'), '3': plain('Surfaces of the tooth') } }],
  [
    'SV5',
    {
      name: 'Durable medical equipment',
      elements: {
        ...procedure(1, 'Equipment'),
        '2': listed('Unit', lists.UNIT_BASES),
        '3': plain('Days for which it is needed'),
        '4': plain('Price of rental'),
        '5': plain('Price of purchase'),
      },
    },
  ],
  [
    'LIN',
    {
      name: 'Drug of the line',
      elements: { '2': listed('Kind of number', lists.PROCEDURE_QUALIFIERS), '3': plain('National Drug Code') },
    },
  ],
  [
    'SVD',
    {
      name: 'What another payer made of the line',
      elements: {
        '1': plain('The other payer'),
        '2': plain('What it paid'),
        ...procedure(3, 'Procedure that it judged'),
        '4': revenue,
        '5': plain('Units that it paid'),
      },
    },
  ],
  [
    'HCP',
    {
      name: 'What a repricer made of the claim or line',
      elements: {
        '6': plain('Diagnosis related group (DRG)'),
        '8': revenue,
        '9': listed('What kind of code follows', lists.PROCEDURE_QUALIFIERS),
        '10': coded('Procedure', 'hcpcs', 'cpt'),
      },
    },
  ],
  [
    'CLP',
    {
      name: 'Claim that is paid',
      elements: {
        '1': plain('Number of the claim, given by the provider'),
        '2': listed('How it was processed', lists.CLAIM_STATUSES),
        '3': plain('Charge'),
        '4': plain('Payment'),
        '5': plain('What the patient owes'),
        '6': listed('Kind of payer', lists.FILING_INDICATORS),
        '8': plain('Facility: a place of service, or the first two digits of a type of bill'),
        '9': listed('Frequency of the claim', lists.FREQUENCIES),
        '11': plain('Diagnosis related group (DRG)'),
      },
    },
  ],
  [
    'SVC',
    {
      name: 'Service that is paid',
      elements: {
        ...procedure(1, 'Procedure that was paid'),
        '2': plain('Charge'),
        '3': plain('Payment'),
        '4': revenue,
        '5': plain('Units that were paid'),
        ...procedure(6, 'Procedure that was submitted'),
      },
    },
  ],
  [
    'CAS',
    {
      name: 'Adjustments',
      elements: {
        '1': listed('Who answers for it', lists.ADJUSTMENT_GROUPS),
        ...Object.fromEntries(
          [2, 5, 8, 11, 14, 17].map((element) => [element, plain('Reason of the adjustment (CARC)')]),
        ),
      },
    },
  ],
  ['LQ', { name: 'Remark', elements: { '2': plain('Remark code (RARC)') } }],
  [
    'UM',
    {
      name: 'What a review is asked for',
      elements: { '4-1': place, '4-2': listed('What the facility code is', lists.POINT_OF_CARE) },
    },
  ],
]);
