/** HL7 version 2: messages of segments of fields, parted by the delimiters that each header names. */
import type { EncounterEdits } from '../../model/edits.js';
import type { Format } from '../format.js';
import { describeAt } from './describe.js';
import { createEdits } from './edits/index.js';
import { foldsOf } from './folds.js';
import type { Hl7File } from './places.js';
import { readMessage } from './read/message.js';
import { problemsBefore } from './read/problems.js';
import { slotAt } from './slots/index.js';
import { cut } from './syntax/messages.js';
import { replaceCode, replaceTitle } from './write.js';

export const hl7v2Format: Format = {
  parse: ({ text }) => parsedFile(text),
  slotAt,
  describeAt,
};

function parsedFile(text: string): Hl7File {
  const found = cut(text);
  const readings = found.messages.map(readMessage);
  const encounters = readings.flatMap((reading) => reading.encounters);
  const references = readings.flatMap((reading) => reading.references);
  let edits: EncounterEdits | undefined;
  return {
    format: 'hl7v2',
    text,
    readings,
    encounters,
    references,
    problems: [...problemsBefore(found), ...readings.flatMap((reading) => reading.problems)],
    comments: [],
    replaceCode: (reference, code) => replaceCode(readings, references, reference, code),
    replaceTitle: (reference, title) => replaceTitle(readings, reference, title),
    folds: () => foldsOf(found.messages),
    // Most files are read and never edited.
    get edits() {
      edits ??= createEdits(text, readings, references);
      return edits;
    },
  };
}
