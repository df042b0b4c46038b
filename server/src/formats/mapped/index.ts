/** JSON and YAML files of a project's own shape, as its configuration explains them. */
import type { EncounterEdits } from '../../model/edits.js';
import type { CodeReference } from '../../model/encounter.js';
import type { ParsedFile } from '../../model/parsed-file.js';
import type { TextEdit } from '../../model/span.js';
import type { Format, SourceText } from '../format.js';
import { troublesIn } from '../keyed/file.js';
import type { Mapping } from '../mapping.js';
import { writtenLike } from '../support/dot-habit.js';
import { commentsOf } from '../syntax/comments.js';
import { Source } from '../syntax/edits/source.js';
import { type Notation, SyntaxReader } from '../syntax/index.js';
import type { SyntaxDocument } from '../syntax/node.js';
import { replaceCode, replaceTitle } from '../syntax/write.js';
import { readDocument } from './document.js';
import { createEdits } from './edits/index.js';
import { inTextOrder } from './encounter.js';
import { type Layout, layoutOf, notationOf, readLayout } from './layout.js';
import { slotAt } from './slots.js';

/** The file remembers how it was read: `slotAt` reads a part of it again. */
export interface MappedFile extends ParsedFile {
  readonly layout: Layout;
  readonly mapping: Mapping;
}

const reader = new SyntaxReader();

export const mappedFormat: Format = {
  parse: (source) => {
    const { mapping = NOTHING } = source;
    const layout = layoutOf(source.fileName);
    return mappedFile(source, mapping, layout, readLayout(source.text, layout, reader));
  },
  slotAt: (parsed, offset) => ('mapping' in parsed ? slotAt(parsed as MappedFile, offset, reader) : undefined),
};

/** Without a mapping nothing is known of the file. */
const NOTHING: Mapping = {
  files: [],
  encounter: '$',
  values: {},
  providers: {},
  chart: {},
  diagnoses: [],
  procedures: [],
  lines: [],
  codes: [],
};

function mappedFile(
  { text }: SourceText,
  mapping: Mapping,
  layout: Layout,
  documents: readonly SyntaxDocument[],
): MappedFile {
  const notation = notationOf(layout);
  const read = documents.map((document) => readDocument(document, mapping, notation));
  const problems = [...troublesIn(documents, 'claim-syntax'), ...read.flatMap(({ reading }) => reading.problems)];
  const comments = commentsOf(
    text,
    documents.flatMap((document) => document.comments),
  );
  const references = read.flatMap((document) => document.references);
  let edits: EncounterEdits | undefined;
  return {
    format: 'mapped',
    layout,
    mapping,
    text,
    encounters: read.flatMap(({ encounters }) => encounters),
    references,
    problems: inTextOrder(problems),
    comments,
    ...(notation === 'yaml' && { lineComment: '#' }),
    replaceCode: (reference, code) => replaced(text, notation, reference, code, references),
    replaceTitle: (reference, title) => replaceTitle(text, notation, reference, title),
    // Most files are read and never edited.
    get edits(): EncounterEdits {
      edits ??= createEdits(new Source(text, notation, comments), documents, read);
      return edits;
    },
  };
}

/** A code that is written without its dot, or as a number, stays so. */
function replaced(
  text: string,
  notation: Notation,
  reference: CodeReference,
  code: string,
  references: readonly CodeReference[],
): TextEdit {
  const written = writtenLike(reference, code, () => references);
  const { replace, span } = reference;
  const isNumber = replace.start === span.start && /^[1-9]\d*$/.test(reference.text) && /^[1-9]\d*$/.test(written);
  return isNumber ? { span: replace, text: written } : replaceCode(text, notation, reference, written);
}
