/** Values in which nothing is of interest are left out of the trees: what is read must be the same with them. */
import { expect, test } from 'vitest';
import { readAll } from '../../../../server/src/formats/fhir/convert/model.js';
import { Reading } from '../../../../server/src/formats/fhir/convert/reading.js';
import { Links, resourcesIn } from '../../../../server/src/formats/fhir/convert/resources.js';
import { cut } from '../../../../server/src/formats/fhir/json/pieces.js';
import { Tree } from '../../../../server/src/formats/fhir/json/tree.js';
import { CANONICAL } from '../../../../server/src/formats/fhir/systems.js';
import { bundle, concept, type Json, minified, OFFICE_VISIT, PATIENT, STAY } from './samples.js';

const ADDRESSES = [
  ...CANONICAL.map(({ canonical }) => canonical),
  'http://hl7.org/fhir/sid/icd-10',
  'http://hl7.org/fhir/sid/icd10cm',
  'http://www.icd10data.com/icd10pcs',
  'urn:oid:2.16.840.1.113883.6.12',
  'http://terminology.hl7.org/CodeSystem/CPT',
  'http://terminology.hl7.org/CodeSystem/CMSPlaceofServiceCodes',
  'http://terminology.hl7.org/CodeSystem/AHANUBCRevenueCodes',
  'http://www.nlm.nih.gov/research/umls/hcpcs',
  'https://bluebutton.cms.gov/resources/variables/ptnt_dschrg_stus_cd',
  'https://bluebutton.cms.gov/resources/variables/clm_src_ip_admsn_cd',
  'https://bluebutton.cms.gov/resources/variables/line_place_of_srvc_cd',
  'https://bluebutton.cms.gov/fhir/CodeSystem/CLM-REV-CNTR-CD',
  'https://bluebutton.cms.gov/fhir/CodeSystem/BENE-PTNT-STUS-CD',
  'https://bluebutton.cms.gov/fhir/CodeSystem/CLM-ADMSN-TYPE-CD',
  'https://bluebutton.cms.gov/fhir/CodeSystem/CLM-RLT-COND-CD',
];

/** In places that are read only where something in them is of interest. */
const SCATTERED: Json = {
  ...STAY,
  contained: [PATIENT, { resourceType: 'Organization', id: 'o' }],
  patient: { reference: '#p1' },
  extension: ADDRESSES.map((system) => ({ url: 'x', valueCoding: { system, code: '01' } })),
  ownKey: { deep: [{ deeper: concept('http://hl7.org/fhir/sid/icd-10-cm', 'I10') }] },
  careTeam: [{ provider: { identifier: { system: 'http://hl7.org/fhir/sid/us-npi', value: '1234567893' } } }],
  supportingInfo: [...STAY.supportingInfo, ...ADDRESSES.map((system) => ({ code: concept(system, '02') }))],
};

test.each([
  ['claims', bundle(PATIENT, OFFICE_VISIT, STAY)],
  ['codes in all sorts of places', SCATTERED],
  ['an identifier for a name', { ...OFFICE_VISIT, id: null, identifier: [{ system: 'urn:x', value: 'CLAIM-7' }] }],
])('%s', (_, value: Json) => {
  const text = minified(value);
  const { pieces } = cut(text, 'value');
  const said = (whole: boolean) => {
    const trees = pieces.map(
      ({ piece, start }) => new Tree(text, start, whole ? piece.wholeTree(text, start) : piece.tree),
    );
    const found = trees.map((tree) => ({ tree, found: resourcesIn(tree) }));
    const reading = new Reading('american');
    const encounters = readAll(found, new Links(found.flatMap((each) => each.found)), reading);
    return { encounters, references: reading.references, problems: reading.problems };
  };
  expect(said(false).references.length).toBeGreaterThan(3);
  expect(said(false)).toEqual(said(true));
});
