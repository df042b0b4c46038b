import type { FormatEntry } from '../format.js';

const NAME = /\.(csv|tsv|psv|txt)$/i;

/** Column names in small letters, without spaces and signs, `#` for each number. Here are only those that tell most. */
const DIAGNOSIS = names(
  // Files of CMS: PRNCPAL_DGNS_CD, ADMTG_DGNS_CD, ICD_DGNS_CD1, ICD9_DGNS_CD_1, LINE_ICD_DGNS_CD, CLM_DGNS_CD, CLM_DGNS_1_CD.
  'prncpa?ldgnscd|admtgdgnscd|(?:line)?icd#?dgnscd#?|clmdgns(?:#)?cd|icddiagcode#',
  // dx1, diagnosis_code_1, secondary_diagnosis_2, icd10_code_1.
  '(?:secondary|other|icd#?(?:cm)?)?(?:dx|diag|diagnosis)(?:code|cd)?s?#',
  // dx_code, diagnosis_codes, icd10, icd10_cm_code, icd_code.
  '(?:icd#?(?:cm)?)?(?:dx|diagnosis|diag)(?:code|cd)s?|icd#(?:cm)?(?:code)?s?#?|icdcodes?#?|dx',
  '(?:primary|principal|admitting|admit)(?:dx|diag|diagnosis|icd#)(?:code)?',
);
const SERVICE = names(
  'hcpcscd#?|clmlinehcpcscd|clmprcdrcd|revcntr|hcpcsorcptorhipps',
  '(?:hcpcs|cpt|cpt#|cpt(?:or)?hcpcs|hcpcs(?:or)?cpt)(?:code|cd)?s?#?|revenue(?:center)?(?:code|cd)',
);
const CLAIM = names(
  'clmid|(?:cur)?clmuniqid|clmnumsk|(?:nch)?clmtypecd|clmfromdt',
  '(?:claim|clm)(?:id|no|num|nbr|number|identifier|controlnumber)|patientcontrolnumber|pcn|claim(?:start|from)date',
  'dos(?:from)?|fromdos|dateofservice(?:from)?|(?:service|svc)date(?:from)?|servicefromdate',
);
const PERSON = names(
  '(?:patient|member|person|bene|beneficiary|subscriber|encounter|visit)id|benembiid|mbinum|(?:patient)?mrn|accountnumber',
);
/** Tables of synthetic patients, whose columns have such names and SNOMED CT in them. */
const FOREIGN = names('primarypatientinsuranceid|patientdepartmentid|diagnosisref#');

/** Tables of claims: delimited text with columns of codes beside the id or the date of a claim. */
export const table: FormatEntry = {
  id: 'table',
  globs: [],
  mayBe: (fileName) => NAME.test(fileName),
  detects: ({ fileName, text }) => {
    const columns = columnNames(text);
    if (columns.length < (/\.txt$/i.test(fileName) ? 3 : 2)) return false;
    const has = (pattern: RegExp) => columns.some((name) => pattern.test(name));
    if (has(FOREIGN)) return false;
    const [diagnosis, service] = [has(DIAGNOSIS), has(SERVICE)];
    return has(CLAIM) ? diagnosis || service : diagnosis && service && has(PERSON);
  },
  load: async () => (await import('./index.js')).tableFormat,
};

function names(...alternatives: string[]): RegExp {
  return new RegExp(`^(?:${alternatives.join('|')})$`);
}

/** Of the header, however long: it is looked at so far and no further. A line may stand before it (`scan/header.ts`). */
function columnNames(text: string): string[] {
  const lines = text.slice(0, 16_384).split(/[\r\n\uFEFF]/);
  const line = lines.find((each) => each.trim() !== '' && !/^sep=.$/i.test(each)) ?? '';
  const [delimiter = ','] = ['|', '\t', ',', ';'].sort((a, b) => line.split(b).length - line.split(a).length);
  return line.split(delimiter).map((name) =>
    name
      .toLowerCase()
      .replace(/[^a-z0-9]/g, '')
      .replace(/\d+/g, '#'),
  );
}
