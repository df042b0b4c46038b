/** Encounter files: `*.encounter.yaml`, `*.encounter.yml` and `*.encounter.json`. */
import type { ParsedFile } from '../../model/parsed-file.js';
import type { Problem } from '../../model/problem.js';
import type { Format, SourceText } from '../format.js';
import { commentsOf } from './comments.js';
import { Conversion } from './convert/conversion.js';
import { encountersOf, inTextOrder } from './convert/encounter.js';
import { slotAt } from './slots/index.js';
import { type Notation, SyntaxReader } from './syntax/index.js';
import type { SyntaxDocument } from './syntax/node.js';
import { replaceCode } from './write.js';

export function createEncounterFormat(): Format {
  const reader = new SyntaxReader();
  return {
    parse: ({ fileName, text }) => parsedFile(text, notationOf(fileName), reader),
    slotAt: (parsed, offset) => slotAt({ text: parsed.text, offset, notation: notationIn(parsed) }, reader),
  };
}

export const encounterFormat: Format = createEncounterFormat();

/** The file remembers how it is written: `slotAt` reads it again. */
interface EncounterFile extends ParsedFile {
  readonly notation: Notation;
}

function notationIn(file: ParsedFile | EncounterFile): Notation {
  return 'notation' in file ? file.notation : 'yaml';
}

function notationOf(fileName: SourceText['fileName']): Notation {
  return /\.json$/i.test(fileName) ? 'json' : 'yaml';
}

function parsedFile(text: string, notation: Notation, reader: SyntaxReader): EncounterFile {
  const documents = reader.read(text, notation);
  const conversion = new Conversion(text, notation);
  const encounters = documents.flatMap((document) => encountersOf(document, conversion));
  return {
    format: 'encounter',
    notation,
    text,
    encounters,
    references: inTextOrder(conversion.references),
    problems: problemsOf(documents, conversion),
    comments: commentsOf(
      text,
      documents.flatMap(({ comments }) => comments),
    ),
    replaceCode: (reference, code) => replaceCode(text, notation, reference, code),
  };
}

function problemsOf(documents: readonly SyntaxDocument[], conversion: Conversion): Problem[] {
  const syntax = documents.flatMap(({ troubles }) =>
    troubles.map((trouble) => ({ rule: 'encounter-syntax', ...trouble })),
  );
  return [...syntax, ...conversion.problems].sort((a, b) => a.span.start - b.span.start);
}
