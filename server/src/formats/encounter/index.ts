/** Encounter files: `*.encounter.yaml`, `*.encounter.yml` and `*.encounter.json`. */
import type { EncounterEdits } from '../../model/edits.js';
import type { ParsedFile } from '../../model/parsed-file.js';
import type { Format, SourceText } from '../format.js';
import { commentsOf } from '../syntax/comments.js';
import { Source } from '../syntax/edits/source.js';
import { type Notation, type ReadText, SyntaxReader } from '../syntax/index.js';
import type { SyntaxDocument } from '../syntax/node.js';
import { replaceCode, replaceTitle } from '../syntax/write.js';
import { type Converted, convert } from './convert/index.js';
import { createEdits } from './edits/index.js';
import { slotAt } from './slots/index.js';

/** A format with its own memory, of the pieces that it has read. */
export function createEncounterFormat(): Format {
  const reader = new SyntaxReader();
  return {
    parse({ fileName, text, previous }) {
      const notation = notationOf(fileName);
      const before = isEncounterFile(previous) && previous.notation === notation ? previous.versions : [];
      return parsedFile(text, notation, reader.read(text, notation, before), before);
    },
    slotAt: (parsed, offset) => slotAt({ text: parsed.text, offset, notation: notationIn(parsed) }, reader),
  };
}

export const encounterFormat: Format = createEncounterFormat();

/** The file remembers how it was read: `slotAt` reads it again, and the next version keeps what has not changed. */
interface EncounterFile extends ParsedFile {
  readonly notation: Notation;
  /** This version and some before it, newest first: typing takes back what it wrote. */
  readonly versions: readonly Version[];
}

interface Version extends ReadText {
  readonly converted: ReadonlyMap<SyntaxDocument, Converted>;
}

/** Of long files only the last version is kept. */
const MOST_VERSIONS = 8;
const MOST_CHARACTERS = 200_000;

function isEncounterFile(file: ParsedFile | undefined): file is EncounterFile {
  return file !== undefined && 'versions' in file && file.format === 'encounter';
}

function notationIn(file: ParsedFile): Notation {
  return isEncounterFile(file) ? file.notation : 'yaml';
}

function notationOf(fileName: SourceText['fileName']): Notation {
  return /\.json$/i.test(fileName) ? 'json' : 'yaml';
}

function parsedFile(
  text: string,
  notation: Notation,
  documents: readonly SyntaxDocument[],
  before: readonly Version[],
): EncounterFile {
  const known = (document: SyntaxDocument) =>
    before.find(({ converted }) => converted.has(document))?.converted.get(document);
  const converted = new Map(documents.map((document) => [document, known(document) ?? convert(document, notation)]));
  const kept = before.slice(0, Math.min(MOST_VERSIONS, Math.floor(MOST_CHARACTERS / (text.length + 1))));
  const parts = [...converted.values()];
  const encounters = parts.flatMap((part) => part.encounters);
  const comments = commentsOf(
    text,
    documents.flatMap((document) => document.comments),
  );
  let edits: EncounterEdits | undefined;
  return {
    format: 'encounter',
    notation,
    versions: [{ text, documents, converted }, ...kept],
    text,
    encounters,
    references: parts.flatMap(({ references }) => references),
    problems: parts.flatMap(({ problems }) => problems),
    comments,
    ...(notation === 'yaml' && { lineComment: '#' }),
    replaceCode: (reference, code) => replaceCode(text, notation, reference, code),
    replaceTitle: (reference, title) => replaceTitle(text, notation, reference, title),
    // Most files are read and never edited.
    get edits() {
      edits ??= createEdits(new Source(text, notation, comments), encounters, documents);
      return edits;
    },
  };
}
