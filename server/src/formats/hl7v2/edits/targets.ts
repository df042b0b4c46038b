/** The segments behind what an edit is asked to change. */
import type { Diagnosis, Encounter, ServiceLine } from '../../../model/encounter.js';
import type { Span } from '../../../model/span.js';
import type { DotHabit } from '../../support/dot-habit.js';
import { readingAt, segmentAt } from '../places.js';
import type { MessageReading } from '../read/message.js';
import type { Segment } from '../syntax/segment.js';

export interface EditedFile {
  readonly text: string;
  readonly readings: readonly MessageReading[];
  /** How the file writes diagnosis codes. */
  readonly habit: DotHabit | undefined;
}

/** A list with more than this is not a claim, and each change of it would rewrite a long text. */
const MOST_CHANGED = 200;

export interface DiagnosisList {
  readonly reading: MessageReading;
  readonly encounter: Encounter;
  /** Every diagnosis segment of the message, the ones that are not reported included: they are counted together. */
  readonly segments: readonly Segment[];
}

export function diagnosisList(encounter: Encounter, file: EditedFile): DiagnosisList | undefined {
  const reading = readingAt(file.readings, encounter.span.start);
  if (reading === undefined || !reading.encounters.includes(encounter)) return undefined;
  const segments = reading.message.segments.filter(({ id }) => id === 'DG1');
  return segments.length > MOST_CHANGED ? undefined : { reading, encounter, segments };
}

export function segmentOf({ span }: { readonly span: Span }, id: string, file: EditedFile): Segment | undefined {
  const reading = readingAt(file.readings, span.start);
  const segment = reading && segmentAt(reading, span.start);
  return segment?.id === id && segment.start === span.start ? segment : undefined;
}

export function diagnosisSegment(diagnosis: Diagnosis, file: EditedFile): Segment | undefined {
  return segmentOf(diagnosis, 'DG1', file);
}

export function lineSegment(line: ServiceLine, file: EditedFile): Segment | undefined {
  return segmentOf(line, 'FT1', file);
}

export function encounterOfLine(line: ServiceLine, file: EditedFile): Encounter | undefined {
  return readingAt(file.readings, line.span.start)?.encounters.find(({ lines }) => lines.includes(line));
}
