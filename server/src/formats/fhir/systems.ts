/**
 * Addresses under which FHIR files name the code systems that Chartwright reads.
 *
 * Canonical: the metadata records of HL7 Terminology (THO, terminology.hl7.org/external_terminologies.html). HCPCS is
 * `http` since proposal UP-472 of November 2023; US Core 6 and CARIN Blue Button ask for `https`, so that both are
 * right. Place of service and the lists of the National Uniform Billing Committee are as CARIN Blue Button 2 uses them.
 * FHIR R4, section 4.3: where an address is listed, it is used in preference to any other, an OID included.
 */
import { hasShape } from '../../../../codesets/src/shapes.js';
import type { SystemId } from '../../../../codesets/src/types.js';
import { systemByShape } from '../support/system-by-shape.js';

/** What stands under an address. */
export type Content =
  | SystemId
  /** HCPCS as CMS speaks of it: level I is CPT. */
  | 'hcpcs-or-cpt'
  /** ICD-10 without a word of which one: diagnoses, or procedures where the place or the shape says so. */
  | 'icd-10';

export interface NamedSystem {
  readonly content: Content;
  /** The address that the code system goes by. */
  readonly canonical: string;
  /**
   * `right`: canonical, or prescribed by an implementation guide, or the publisher's own. `wrong`: receivers do not
   * know it. `world`: ICD-10 of the WHO by definition, and much used for the American modifications.
   */
  readonly standing: 'right' | 'wrong' | 'world';
  /** Of a payer's own list, which does not always keep to the official form: what has another form is left alone. */
  readonly isLoose?: true;
}

export const ICD10CM = 'http://hl7.org/fhir/sid/icd-10-cm';
export const ICD10PCS = 'http://www.cms.gov/Medicare/Coding/ICD10';
const CPT = 'http://www.ama-assn.org/go/cpt';
const HCPCS = 'http://www.cms.gov/Medicare/Coding/HCPCSReleaseCodeSets';
const PLACE_OF_SERVICE = 'https://www.cms.gov/Medicare/Coding/place-of-service-codes/Place_of_Service_Code_Set';
const NUBC = 'https://www.nubc.org/CodeSystem/';
const THO = 'http://terminology.hl7.org/CodeSystem/';
const BLUE_BUTTON = 'https://bluebutton.cms.gov/';
const VARIABLES = `${BLUE_BUTTON}resources/variables/`;
const OID = 'urn:oid:2.16.840.1.113883.6.';

/** The canonical addresses, with what they stand for: completion offers them in this order. */
export const CANONICAL: readonly { readonly content: Content; readonly canonical: string }[] = [
  { content: 'icd10cm', canonical: ICD10CM },
  { content: 'cpt', canonical: CPT },
  { content: 'hcpcs-or-cpt', canonical: HCPCS },
  { content: 'icd10pcs', canonical: ICD10PCS },
  { content: 'place-of-service', canonical: PLACE_OF_SERVICE },
  { content: 'revenue', canonical: `${NUBC}RevenueCodes` },
  { content: 'bill-type', canonical: `${NUBC}TypeOfBill` },
  { content: 'discharge-status', canonical: `${NUBC}PatDischargeStatus` },
  { content: 'admission-type', canonical: `${NUBC}PriorityTypeOfAdmitOrVisit` },
  { content: 'admission-source', canonical: `${NUBC}PointOfOrigin` },
  { content: 'condition-code', canonical: `${NUBC}ConditionCodes` },
];

/** Right under another address, too. */
const ALSO_RIGHT: Readonly<Record<string, Content>> = {
  'https://www.cms.gov/Medicare/Coding/HCPCSReleaseCodeSets': 'hcpcs-or-cpt',
  [`${NUBC}PointOfOriginNewborn`]: 'admission-source',
  // As the guides for prior authorization and cost transparency write them.
  [`${THO}CMSPlaceofServiceCodes`]: 'place-of-service',
  [`${THO}AHANUBCRevenueCodes`]: 'revenue',
  [`${THO}AHANUBCTypeOfBill`]: 'bill-type',
  [`${THO}AHANUBCPatientDischargeStatus`]: 'discharge-status',
  [`${THO}AHANUBCPriorityTypeOfAdmitOrVisit`]: 'admission-type',
  [`${THO}AHANUBCPointOfOriginNonnewborn`]: 'admission-source',
  [`${THO}AHANUBCPointOfOriginNewborn`]: 'admission-source',
};

/** Lists of Medicare's Blue Button, one for each variable of its files. */
const PAYERS_OWN: Readonly<Record<string, Content>> = {
  [`${BLUE_BUTTON}resources/codesystem/hcpcs`]: 'hcpcs-or-cpt',
  [`${VARIABLES}hcpcs_cd`]: 'hcpcs-or-cpt',
  [`${VARIABLES}rev_cntr`]: 'revenue',
  [`${BLUE_BUTTON}fhir/CodeSystem/CLM-REV-CNTR-CD`]: 'revenue',
  [`${VARIABLES}line_place_of_srvc_cd`]: 'place-of-service',
  [`${VARIABLES}ptnt_dschrg_stus_cd`]: 'discharge-status',
  [`${BLUE_BUTTON}fhir/CodeSystem/BENE-PTNT-STUS-CD`]: 'discharge-status',
  [`${VARIABLES}clm_ip_admsn_type_cd`]: 'admission-type',
  [`${BLUE_BUTTON}fhir/CodeSystem/CLM-ADMSN-TYPE-CD`]: 'admission-type',
  [`${VARIABLES}clm_src_ip_admsn_cd`]: 'admission-source',
  [`${BLUE_BUTTON}fhir/CodeSystem/CLM-ADMSN-SRC-CD`]: 'admission-source',
  [`${BLUE_BUTTON}fhir/CodeSystem/CLM-RLT-COND-CD`]: 'condition-code',
};

/** Addresses that people write and receivers do not know. */
const WRONG: Readonly<Record<string, Content>> = {
  'http://hl7.org/fhir/sid/icd-10-sm': 'icd10cm',
  'http://hl7.org/fhir/sid/icd-10-us': 'icd10cm',
  'http://hl7.org/fhir/sid/icd10cm': 'icd10cm',
  'http://hl7.org/fhir/sid/icd-10cm': 'icd10cm',
  'http://www.cdc.gov/nchs/icd/icd10cm.htm': 'icd10cm',
  'http://www.icd10data.com/icd10cm': 'icd10cm',
  [`${THO}icd10CM`]: 'icd10cm',
  [`${THO}icd-10-cm`]: 'icd10cm',
  [`${OID}90`]: 'icd10cm',
  'http://hl7.org/fhir/sid/icd-10-pcs': 'icd10pcs',
  'http://hl7.org/fhir/sid/icd10pcs': 'icd10pcs',
  // Prescribed by early drafts of US Core.
  'http://www.icd10data.com/icd10pcs': 'icd10pcs',
  'http://www.cms.gov/Medicare/Coding/ICD10PCS': 'icd10pcs',
  [`${THO}icd10PCS`]: 'icd10pcs',
  [`${THO}icd-10-pcs`]: 'icd10pcs',
  [`${OID}4`]: 'icd10pcs',
  'http://www.icd10data.com': 'icd-10',
  'http://hl7.org/fhir/sid/cpt': 'cpt',
  'http://www.ama-assn.org/cpt': 'cpt',
  [`${THO}CPT`]: 'cpt',
  [`${OID}12`]: 'cpt',
  'http://www.nlm.nih.gov/research/umls/hcpcs': 'hcpcs-or-cpt',
  'http://hl7.org/fhir/sid/hcpcs': 'hcpcs-or-cpt',
  'http://www.cms.gov/Medicare/Coding/HCPCS': 'hcpcs-or-cpt',
  'http://www.cms.gov/Medicare/Coding/MedHCPCSGenInfo': 'hcpcs-or-cpt',
  [`${THO}HCPCS`]: 'hcpcs-or-cpt',
  [`${THO}hcpcs-Level-II`]: 'hcpcs-or-cpt',
  [`${OID}285`]: 'hcpcs-or-cpt',
  [`${OID}14`]: 'hcpcs-or-cpt',
};

const WORLD = 'http://hl7.org/fhir/sid/icd-10';

const NAMED: ReadonlyMap<string, NamedSystem> = new Map([
  ...CANONICAL.map(({ content, canonical }) => [canonical, { content, canonical, standing: 'right' }] as const),
  ...named(ALSO_RIGHT, { standing: 'right' }),
  ...named(PAYERS_OWN, { standing: 'right', isLoose: true }),
  ...named(WRONG, { standing: 'wrong' }),
  [WORLD, { content: 'icd-10', canonical: WORLD, standing: 'world' }],
] satisfies (readonly [string, NamedSystem])[]);

function named(
  addresses: Readonly<Record<string, Content>>,
  more: Pick<NamedSystem, 'standing' | 'isLoose'>,
): (readonly [string, NamedSystem])[] {
  return Object.entries(addresses).map(([uri, content]) => [
    uri,
    { content, canonical: canonicalOf(content), ...more },
  ]);
}

function canonicalOf(wanted: Content): string {
  return CANONICAL.find(({ content }) => content === wanted)?.canonical ?? '';
}

/** By their letters and digits: another case, scheme or ending of a known address is a slip of the pen. */
const ALIKE: ReadonlyMap<string, NamedSystem> = new Map([...NAMED].map(([uri, system]) => [simplified(uri), system]));

function simplified(uri: string): string {
  return uri
    .toLowerCase()
    .trim()
    .replace(/^https?:\/\/(?:www\.)?/, '')
    .replace(/\/$|\.html?$/, '');
}

/** Longer texts are no addresses of code systems. */
const LONGEST = 120;

/** A file asks for the same few addresses thousands of times. */
const asked = new Map<string, NamedSystem | undefined>();
const MOST_ASKED = 500;

/** The code system of an address; undefined for those whose codes are left alone. */
export function systemOfUri(uri: string): NamedSystem | undefined {
  if (uri.length > LONGEST) return undefined;
  if (asked.has(uri)) return asked.get(uri);
  const found = NAMED.get(uri) ?? misspelled(ALIKE.get(simplified(uri)));
  if (asked.size >= MOST_ASKED) asked.clear();
  // A copy: a slice would keep the text of its file in memory.
  asked.set(` ${uri}`.slice(1), found);
  return found;
}

function misspelled(alike: NamedSystem | undefined): NamedSystem | undefined {
  return alike && { ...alike, standing: alike.standing === 'world' ? 'world' : 'wrong' };
}

/** The address to write in the place of another one; undefined where it is right, or nobody can say what was meant. */
export function correctUri({ standing, content, canonical }: NamedSystem, system: SystemId): string | undefined {
  if (standing !== 'wrong') return undefined;
  if (content !== 'icd-10') return canonical;
  return system === 'icd10pcs' ? ICD10PCS : ICD10CM;
}

/** Where the code stands, as far as it decides what it is. */
export interface Surroundings {
  /** Beside a code of a service line, or in a list that is named for modifiers. */
  readonly isModifier: boolean;
  readonly isProcedure: boolean;
  readonly isDiagnosis: boolean;
}

/** The systems that may stand under an address at a place, that of the code first. */
export function systemsAt({ content }: NamedSystem, code: string, at: Surroundings): readonly SystemId[] {
  switch (content) {
    case 'hcpcs-or-cpt':
      if (at.isModifier || hasShape('modifier', code)) return ['modifier'];
      return ownFirst(systemByShape(code, ['hcpcs', 'cpt']), ['hcpcs', 'cpt']);
    case 'cpt':
      return at.isModifier || hasShape('modifier', code) ? ['modifier'] : ['cpt'];
    case 'icd-10':
      return isProcedureCode(code, at) ? ['icd10pcs', 'icd10cm'] : ['icd10cm', 'icd10pcs'];
    default:
      return [content];
  }
}

/** A diagnosis code begins with a letter; what looks like one alone is no procedure wherever it stands. */
function isProcedureCode(code: string, { isProcedure, isDiagnosis }: Surroundings): boolean {
  if (isProcedure) return !hasShape('icd10cm', code) || hasShape('icd10pcs', code);
  return !isDiagnosis && /^\s*[0-9]/.test(code) && hasShape('icd10pcs', code);
}

function ownFirst(own: SystemId, systems: readonly SystemId[]): readonly SystemId[] {
  return [own, ...systems.filter((system) => system !== own)];
}
