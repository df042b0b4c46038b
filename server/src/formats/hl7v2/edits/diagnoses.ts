/** Takes diagnosis segments out, moves and adds them. Set ids and priorities that count up stay with their places. */
import type { Diagnosis, Encounter } from '../../../model/encounter.js';
import type { TextEdit } from '../../../model/span.js';
import { withHabit } from '../../support/dot-habit.js';
import { olderMethod } from '../read/coded.js';
import { escaped } from '../syntax/delimiters.js';
import { component, type Segment, spanOf } from '../syntax/segment.js';
import { SYSTEM_NAMES } from '../systems.js';
import { withoutPointers } from './pointers.js';
import { type Count, countOf, lineEndAt, removal, renumbered, withFields } from './segments.js';
import { type DiagnosisList, diagnosisList, diagnosisSegment, type EditedFile } from './targets.js';

const SET_ID = 1;
const METHOD = 2;
const CODE = 3;
const TYPE = 6;
const PRIORITY = 15;

export function removeDiagnosis(
  encounter: Encounter,
  diagnosis: Diagnosis,
  inItsPlace: Diagnosis | undefined,
  file: EditedFile,
): TextEdit[] {
  const list = diagnosisList(encounter, file);
  const segment = diagnosisSegment(diagnosis, file);
  if (list === undefined || segment === undefined) return [];
  const rest = list.segments.filter((other) => other !== segment);
  const numbers = countsOf(list).flatMap((count) => renumbered(rest, count));
  return [
    removal(segment, list.reading.message, file.text),
    ...numbers,
    ...withoutPointers(encounter, diagnosis, inItsPlace, file),
  ];
}

export function moveDiagnosis(
  encounter: Encounter,
  diagnosis: Diagnosis,
  before: Diagnosis,
  file: EditedFile,
): TextEdit[] {
  const list = diagnosisList(encounter, file);
  const [moved, at] = [diagnosisSegment(diagnosis, file), diagnosisSegment(before, file)];
  if (list === undefined || moved === undefined || at === undefined || moved === at) return [];
  const { segments } = list;
  if (hasPrioritiesOfItsOwn(list) || !areNeighbours(list)) return [];
  const order = segments.filter((segment) => segment !== moved);
  order.splice(order.indexOf(at), 0, moved);
  const counts = countsOf(list);
  return segments.flatMap((segment, position) => {
    const other = order[position];
    if (other === undefined || other === segment) return [];
    const text = withFields(
      other,
      counts.map((count) => [count.field, count.at(position)] as const),
    );
    return [{ span: spanOf(segment), text }];
  });
}

export function insertDiagnosis(
  encounter: Encounter,
  code: string,
  before: Diagnosis | undefined,
  file: EditedFile,
): TextEdit[] {
  const list = diagnosisList(encounter, file);
  const last = list?.segments.at(-1);
  if (list === undefined || last === undefined) return [];
  const at = before === undefined ? undefined : diagnosisSegment(before, file);
  const position = at === undefined ? list.segments.length : list.segments.indexOf(at);
  if (before !== undefined && (at === undefined || hasPrioritiesOfItsOwn(list))) return [];
  const counts = countsOf(list);
  const text = newSegment(code, at ?? last, position, counts, file);
  const lineEnd = lineEndAt(file.text, list.reading.message.segments[0].end);
  if (lineEnd === '') return [];
  if (at === undefined) return [{ span: { start: last.end, end: last.end }, text: `${lineEnd}${text}` }];
  const later = list.segments.slice(position);
  return [
    { span: { start: at.start, end: at.start }, text: `${text}${lineEnd}` },
    ...counts.flatMap((count) => renumbered(later, count, position + 1)),
  ];
}

/** Like its neighbour: the same type, the same name of the system, codes with or without dots as in the file. */
function newSegment(
  code: string,
  neighbour: Segment,
  position: number,
  counts: readonly Count[],
  { habit }: EditedFile,
): string {
  const { delimiters } = neighbour;
  const element = neighbour.field(CODE);
  const method = olderMethod(neighbour, CODE);
  const system = component(element, 3, delimiters)?.text ?? (method === undefined ? SYSTEM_NAMES.icd10cm : undefined);
  const written = escaped(withHabit(code, habit), delimiters);
  const [setId, priority] = [SET_ID, PRIORITY].map((field) => counts.find((count) => count.field === field));
  const fields: [number, string][] = [
    [SET_ID, setId?.at(position) ?? ''],
    [METHOD, method ?? ''],
    [CODE, system === undefined ? written : `${written}${delimiters.component.repeat(2)}${system}`],
    [TYPE, neighbour.field(TYPE)?.text ?? ''],
    [PRIORITY, priority?.at(position) ?? ''],
  ];
  const width = Math.max(...fields.map(([number, value]) => (value === '' ? 0 : number)));
  const values = new Map(fields);
  const parts = Array.from({ length: width }, (_, index) => values.get(index + 1) ?? '');
  return ['DG1', ...parts].join(delimiters.field);
}

function countsOf({ segments }: DiagnosisList): Count[] {
  return [SET_ID, PRIORITY].flatMap((field) => countOf(segments, field) ?? []);
}

/** Priorities that do not count up with the order say more than the order does: a move would mean nothing. */
function hasPrioritiesOfItsOwn({ segments }: DiagnosisList): boolean {
  return (
    segments.some((segment) => component(segment.field(PRIORITY), 1, segment.delimiters) !== undefined) &&
    countOf(segments, PRIORITY) === undefined
  );
}

/** Diagnoses of different groups, with other segments between them, belong to these. */
function areNeighbours({ segments, reading: { message } }: DiagnosisList): boolean {
  const [head] = segments;
  const first = head === undefined ? 0 : message.segments.indexOf(head);
  return segments.every((segment, index) => message.segments[first + index] === segment);
}
