import { pairPack } from '../../codesets/compile/imports/pair-pack.js';
import {
  type Manifest,
  memoryPackSource,
  type PackSource,
  type TableEntry,
  type TableKind,
} from '../../codesets/src/index.js';

/** A tiny imported table: `code other {fact}` on each line; `-` for no other code. */
export interface TinyTable {
  readonly kind: TableKind;
  readonly from: string;
  readonly through: string;
  readonly rows: string;
}

/** What a user's data folder would hold after importing the tables. */
export function importedTables(tables: readonly TinyTable[]): PackSource {
  const packs = new Map<string, Uint8Array>();
  const entries = tables.map(({ kind, from, through, rows }, index): TableEntry => {
    const file = `${kind}-${index}.pack`;
    const read = rowsOf(rows);
    const bytes = pairPack(read);
    packs.set(file, bytes);
    const name = `${kind} ${from}`;
    return { kind, name, file, size: bytes.length, sha256: '', from, through, rows: read.length, sources: [] };
  });
  const manifest: Manifest = { format: 1, packs: [], tables: entries };
  return memoryPackSource(JSON.stringify(manifest), packs);
}

function rowsOf(text: string) {
  return text
    .trim()
    .split('\n')
    .map((line) => {
      const [, code = '', other = '', fact = ''] = /^\s*(\S+) (\S+) (\{.*\})\s*$/.exec(line) ?? [];
      return { code, other: other === '-' ? '' : other, fact: JSON.parse(fact) as unknown };
    });
}

const THIRD_QUARTER = { from: '2024-07-01', through: '2024-09-30' };

/**
 * The tables under the examples and tests of the rules. The Level II pairs and the DME values are those of CMS for July
 * 2024; what is said of numbers shaped like CPT codes is made up.
 */
export const TINY_TABLES: readonly TinyTable[] = [
  {
    kind: 'ptp-practitioner',
    ...THIRD_QUARTER,
    rows: `
      G0398 G0400 {"indicator":"0","rationale":"Mutually exclusive procedures"}
      G0239 G0238 {"indicator":"1","rationale":"More extensive procedure"}
      G0108 G0270 {"indicator":"1","rationale":"Misuse of Column Two code with Column One code","through":"2024-07-31"}
      11000 99213 {"indicator":"1","rationale":"Standards of medical/surgical practice","from":"2024-08-01"}`,
  },
  {
    kind: 'ptp-hospital',
    ...THIRD_QUARTER,
    rows: `
      G0398 G0400 {"indicator":"0","rationale":"Mutually exclusive procedures"}
      P9038 P9031 {"indicator":"1","rationale":"Misuse of Column Two code with Column One code"}`,
  },
  {
    kind: 'mue-practitioner',
    ...THIRD_QUARTER,
    rows: `
      G0238 - {"units":4,"adjudication":1,"rationale":"Clinical: Data"}
      G0398 - {"units":1,"adjudication":2,"rationale":"Nature of Service/Procedure"}
      G0108 - {"units":6,"adjudication":3,"rationale":"Clinical: Data"}`,
  },
  {
    kind: 'mue-hospital',
    ...THIRD_QUARTER,
    rows: `
      G0398 - {"units":2,"adjudication":2,"rationale":"Nature of Service/Procedure"}`,
  },
  {
    kind: 'mue-dme',
    ...THIRD_QUARTER,
    rows: `
      B4034 - {"units":1,"adjudication":1,"rationale":"Code Descriptor / CPT Instruction"}
      E0607 - {"units":1,"adjudication":2,"rationale":"Code Descriptor / CPT Instruction"}
      E0100 - {"units":1,"adjudication":3,"rationale":"Nature of Equipment"}
      A4230 - {"units":0,"adjudication":3,"rationale":"Published Contractor Policy"}`,
  },
  {
    kind: 'addon',
    from: '1996-01-01',
    through: '2024-09-30',
    rows: `
      G2211 99213 {"type":1,"from":"2024-01-01"}
      G0317 99306 {"type":1,"from":"2023-01-01"}
      G0317 99310 {"type":1,"from":"2023-01-01","through":"2024-06-30"}
      G2212 CCCCC {"type":2,"from":"2021-01-01"}
      G0316 99223 {"type":3,"from":"2023-01-01"}`,
  },
  {
    kind: 'fee-schedule',
    ...THIRD_QUARTER,
    rows: `
      G0105 - {"status":"A","globalDays":"000","component":"0","bilateral":"0","assistant":"1","coSurgeons":"0","team":"0"}
      G0412 - {"status":"A","globalDays":"090","component":"0","bilateral":"1","assistant":"2","coSurgeons":"1","team":"0"}
      G0288 - {"status":"A","globalDays":"XXX","component":"1","bilateral":"0","assistant":"9","coSurgeons":"9","team":"9"}
      G0288 26 {"status":"A","globalDays":"XXX","component":"1","bilateral":"0","assistant":"9","coSurgeons":"9","team":"9"}
      G0219 - {"status":"N","globalDays":"XXX","component":"0","bilateral":"0","assistant":"9","coSurgeons":"9","team":"9"}
      99243 - {"status":"I","globalDays":"XXX","component":"0","bilateral":"0","assistant":"9","coSurgeons":"9","team":"9"}
      36415 - {"status":"X","globalDays":"XXX","component":"0","bilateral":"0","assistant":"9","coSurgeons":"9","team":"9"}
      G0204 - {"status":"A","globalDays":"XXX","component":"4","bilateral":"2","assistant":"0","coSurgeons":"0","team":"0"}`,
  },
];
