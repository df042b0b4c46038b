/** Names of segments, packed into numbers so that a long file is read without making a text of each. */

/** The name as a number; 0 where the characters are not of the first 128, or there are other than two or three. */
export function packed(id: string): number {
  const [first = 0, second = 0, third = 0, more] = [...id].map((character) => character.charCodeAt(0));
  return more !== undefined || first > 127 || second > 127 || third > 127 || second === 0
    ? 0
    : (first << 16) | (second << 8) | third;
}

/** True where the number stands for a name of three characters. */
export function hasThirdCharacter(id: number): boolean {
  return (id & 0xff) !== 0;
}

const names = new Map<number, string>();

/** The name that a number stands for; empty for 0. */
export function idName(id: number): string {
  let name = names.get(id);
  if (name === undefined) {
    const codes = [id >> 16, (id >> 8) & 0xff, id & 0xff].filter((code) => code > 0);
    name = String.fromCharCode(...codes);
    names.set(id, name);
  }
  return name;
}

export const ID = {
  CL1: packed('CL1'),
  CLM: packed('CLM'),
  CLP: packed('CLP'),
  DTM: packed('DTM'),
  DTP: packed('DTP'),
  GE: packed('GE'),
  GS: packed('GS'),
  HCP: packed('HCP'),
  HI: packed('HI'),
  HL: packed('HL'),
  IEA: packed('IEA'),
  ISA: packed('ISA'),
  LX: packed('LX'),
  MIA: packed('MIA'),
  PLB: packed('PLB'),
  SE: packed('SE'),
  ST: packed('ST'),
  SV1: packed('SV1'),
  SV2: packed('SV2'),
  SV3: packed('SV3'),
  SV5: packed('SV5'),
  SVC: packed('SVC'),
  SVD: packed('SVD'),
  TS3: packed('TS3'),
  UM: packed('UM'),
} as const;

/** Segments of the transactions that are read, and of their envelopes. */
const USED =
  'AAA AMT BHT BPR CAS CL1 CLM CLP CN1 CR1 CR2 CR3 CR5 CR6 CRC CTP CUR DMG DN1 DN2 DTM DTP FRM GE GS HCP HCR HI HL ' +
  'HSD IEA III INS ISA K3 LIN LQ LX MEA MIA MOA MSG N1 N3 N4 NM1 NTE OI PAT PER PLB PRV PS1 PWK QTY RAS RDM REF SBR SE ' +
  'ST SV1 SV2 SV3 SV4 SV5 SVC SVD TOO TRN TS2 TS3 UM';

const USED_IDS: ReadonlySet<string> = new Set(USED.split(' '));

/** True for a segment that a reader of claims expects. */
export function isUsedSegment(id: string): boolean {
  return USED_IDS.has(id);
}
