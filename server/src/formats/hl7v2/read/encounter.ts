/** A message that bills (DFT: charges, BAR: an account) is an encounter. */
import type {
  CodeReference,
  Diagnosis,
  DiagnosisRole,
  Encounter,
  Procedure,
  ServiceLine,
} from '../../../model/encounter.js';
import type { Placed } from '../../../model/span.js';
import { present } from '../../keyed/conversion.js';
import type { Message } from '../syntax/messages.js';
import { component, type Piece, parts, type Segment, spanOf } from '../syntax/segment.js';
import { isCharge, placedDay } from './dates.js';
import type { Surroundings } from './references.js';

/** A reference and where in its message it stands. */
export interface Found {
  readonly segment: Segment;
  readonly field: number;
  readonly reference: CodeReference;
}

type BySegment = ReadonlyMap<Segment, readonly Found[]>;

export function isBilling({ segments: [header], delimiters }: Message): boolean {
  return /^(?:DFT|BAR)$/.test(component(header.field(9), 1, delimiters)?.text ?? '');
}

export function encounterOf(message: Message, all: readonly Found[], { roles }: Surroundings): Encounter {
  const found = bySegment(all);
  const { segments, span } = message;
  const [header] = segments;
  const of = (id: string) => segments.filter((segment) => segment.id === id);
  const [[patient], [visit]] = [of('PID'), of('PV1')];
  const id = said(visit, 19) ?? said(patient, 18);
  const listed = listedDiagnoses(message, roles);
  const diagnoses = listed.map(([segment, role]): Diagnosis => {
    const code = codesIn(found, segment, 3).find(({ system }) => system === 'icd10cm');
    return present({ role, code, title: code?.title, poa: said(segment, 26), span: spanOf(segment) });
  });
  const positions = positionsOf(listed.map(([segment]) => segment));
  return present({
    id,
    sex: sexOf(said(patient, 8)),
    birthDate: placedDay(value(patient, 7)),
    from: placedDay(value(visit, 44)),
    through: placedDay(value(visit, 45)),
    billType: of('GP1').flatMap((segment) => codesIn(found, segment, 1))[0],
    providers: [],
    conditions: [],
    diagnoses,
    procedures: of('PR1').flatMap((segment) => procedureOf(segment, found)),
    lines: chargesOf(of('FT1')).map((segment) => lineOf(segment, found, positions)),
    chart: [],
    references: all.flatMap(({ reference }) => (reference.use === undefined ? [reference] : [])),
    span,
    anchor: id?.span ?? { start: header.start, end: header.start + 3 },
  });
}

/**
 * The diagnoses of a message, each once: every visit (PV1) and charge (FT1) may list its own behind it (HL7 v2, chapter 6,
 * BAR^P01 and DFT^P11), and what a later group has in common with an earlier one is not reported twice.
 */
function listedDiagnoses({ segments }: Message, roles: Surroundings['roles']): [Segment, DiagnosisRole][] {
  const before = new Set<string | undefined>();
  const group = new Set<string | undefined>();
  return segments.flatMap((segment): [Segment, DiagnosisRole][] => {
    if (segment.id === 'PV1' || segment.id === 'FT1') {
      for (const code of group) before.add(code);
      group.clear();
    }
    const role = roles.get(segment);
    const code = role && value(segment, 3)?.text;
    if (role === undefined || (code !== undefined && before.has(code))) return [];
    group.add(code);
    return [[segment, role]];
  });
}

/** Charges that are still charged: not taken back by a credit for the same service in the same message. */
function chargesOf(transactions: readonly Segment[]): Segment[] {
  const service = (segment: Segment) => `${said(segment, 7)?.value} ${said(segment, 25)?.value}`;
  const credits = transactions.filter((segment) => said(segment, 6)?.value === 'CD');
  const credited = new Set(credits.map(service));
  return transactions.filter((segment) => isCharge(segment) && !credited.has(service(segment)));
}

function lineOf(segment: Segment, found: BySegment, positions: ReadonlyMap<string, number>): ServiceLine {
  const isService = ({ system }: CodeReference) => system === 'cpt' || system === 'hcpcs';
  const code = [...codesIn(found, segment, 25), ...codesIn(found, segment, 7)].find(isService);
  const day = segment.field(4);
  return present({
    code,
    title: code?.title,
    modifiers: codesIn(found, segment, 26),
    pointers: pointersOf(segment, positions),
    units: numberOf(value(segment, 10)),
    charge: numberOf(value(segment, 11)),
    from: placedDay(value(segment, 4)),
    through: placedDay(component(day, 2, segment.delimiters)),
    ndc: said(segment, 29),
    span: spanOf(segment),
  });
}

/** A charge repeats the codes of its diagnoses: those that the message lists are pointers to them. */
function pointersOf(segment: Segment, positions: ReadonlyMap<string, number>): Placed<number>[] {
  const field = segment.field(19);
  if (field === undefined || field.text === '') return [];
  return parts(field, segment.delimiters.repetition).flatMap((repetition) => {
    const code = component(repetition, 1, segment.delimiters);
    const position = code && positions.get(code.text);
    return position === undefined || code === undefined ? [] : [{ value: position, span: spanOf(code) }];
  });
}

/** Positions of the diagnoses by their codes, of whatever system. */
function positionsOf(diagnoses: readonly Segment[]): Map<string, number> {
  const positions = new Map<string, number>();
  for (const [index, segment] of diagnoses.entries()) {
    const code = value(segment, 3)?.text;
    if (code !== undefined && !positions.has(code)) positions.set(code, index + 1);
  }
  return positions;
}

function procedureOf(segment: Segment, found: BySegment): Procedure[] {
  const code = codesIn(found, segment, 3).find(({ system }) => system === 'icd10pcs');
  if (code === undefined) return [];
  return [present({ code, title: code.title, date: placedDay(value(segment, 5)), span: spanOf(segment) })];
}

function bySegment(all: readonly Found[]): BySegment {
  const found = new Map<Segment, Found[]>();
  for (const each of all) {
    const before = found.get(each.segment);
    if (before === undefined) found.set(each.segment, [each]);
    else before.push(each);
  }
  return found;
}

function codesIn(found: BySegment, segment: Segment, field: number): CodeReference[] {
  return (found.get(segment) ?? []).flatMap((each) => (each.field === field ? [each.reference] : []));
}

function sexOf(sex: Placed<string> | undefined): Placed<string> | undefined {
  const word = sex && { F: 'female', M: 'male' }[sex.value];
  return word === undefined || sex === undefined ? undefined : { value: word, span: sex.span };
}

function numberOf(piece: Piece | undefined): Placed<number> | undefined {
  if (piece === undefined || !/^[+-]?\d{1,15}(?:\.\d{1,15})?$/.test(piece.text)) return undefined;
  return { value: Number(piece.text), span: spanOf(piece) };
}

function said(segment: Segment | undefined, field: number): Placed<string> | undefined {
  const piece = value(segment, field);
  return piece && { value: piece.text, span: spanOf(piece) };
}

function value(segment: Segment | undefined, field: number): Piece | undefined {
  return segment && component(segment.field(field), 1, segment.delimiters);
}
