/** Diagnosis pointers of a charge: it repeats the codes of its diagnoses (FT1-19). */
import type { Diagnosis, Encounter, ServiceLine } from '../../../model/encounter.js';
import type { TextEdit } from '../../../model/span.js';
import { parts, type Segment, spanOf } from '../syntax/segment.js';
import { isWithin, setField } from './segments.js';
import { diagnosisSegment, type EditedFile, encounterOfLine, lineSegment } from './targets.js';

const DIAGNOSES = 19;

/** Takes the pointers to a diagnosis out, or lets them point to another one; a charge names none twice. */
export function withoutPointers(
  encounter: Encounter,
  diagnosis: Diagnosis,
  inItsPlace: Diagnosis | undefined,
  file: EditedFile,
): TextEdit[] {
  const position = encounter.diagnoses.indexOf(diagnosis) + 1;
  const other = inItsPlace === undefined ? 0 : encounter.diagnoses.indexOf(inItsPlace) + 1;
  return encounter.lines.flatMap((line) => {
    const positions = line.pointers.map(({ value }) => value);
    if (!positions.includes(position)) return [];
    const kept = positions.flatMap((value) => {
      if (value !== position) return [value];
      return other === 0 || positions.includes(other) ? [] : [other];
    });
    return setPointers(line, [...new Set(kept)], file);
  });
}

/** Codes that the charge has beside its pointers stay behind them. */
export function setPointers(line: ServiceLine, positions: readonly number[], file: EditedFile): TextEdit[] {
  const segment = lineSegment(line, file);
  const encounter = encounterOfLine(line, file);
  if (segment === undefined || encounter === undefined) return [];
  const written = writtenRepetitions(segment, line);
  const pointed = positions.map(
    (position) => written.byPosition.get(position) ?? elementOf(encounter.diagnoses[position - 1], file),
  );
  if (pointed.some((element) => element === undefined || element === '')) return [];
  return setField(segment, DIAGNOSES, [...pointed, ...written.others].join(segment.delimiters.repetition));
}

interface Written {
  readonly byPosition: ReadonlyMap<number, string>;
  readonly others: readonly string[];
}

function writtenRepetitions(segment: Segment, { pointers }: ServiceLine): Written {
  const byPosition = new Map<number, string>();
  const others: string[] = [];
  const field = segment.field(DIAGNOSES);
  const repetitions = field === undefined || field.text === '' ? [] : parts(field, segment.delimiters.repetition);
  for (const repetition of repetitions) {
    const pointer = pointers.find(({ span }) => isWithin(span, spanOf(repetition)));
    if (pointer === undefined) others.push(repetition.text);
    else byPosition.set(pointer.value, repetition.text);
  }
  return { byPosition, others };
}

/** The coded element of a diagnosis, to be repeated elsewhere in the message. */
function elementOf(diagnosis: Diagnosis | undefined, file: EditedFile): string | undefined {
  return diagnosis && diagnosisSegment(diagnosis, file)?.field(3)?.text;
}
