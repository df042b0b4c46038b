/** Tables of claims: delimited text whose columns have the names of claim data. */
import type { EncounterEdits } from '../../model/edits.js';
import type { ParsedFile } from '../../model/parsed-file.js';
import type { Format } from '../format.js';
import { describeAt } from './describe/index.js';
import { createEdits } from './edits/index.js';
import { readTable, type TableContent } from './read/index.js';
import { slotAt } from './slot.js';
import { replaceCode } from './write.js';

export const tableFormat: Format = {
  parse: ({ text }) => parsedFile(text, readTable(text)),
  slotAt: (parsed, offset) => {
    const content = contentOf(parsed);
    return content && slotAt(parsed.text, content, offset);
  },
  describeAt: (parsed, offset) => {
    const content = contentOf(parsed);
    return content && describeAt(parsed.text, content, offset);
  },
};

/** The file remembers where its rows are: one of them is read again for each question. */
interface TableFile extends ParsedFile {
  readonly content: TableContent;
}

function contentOf(file: ParsedFile | TableFile): TableContent | undefined {
  return 'content' in file ? file.content : undefined;
}

function parsedFile(text: string, content: TableContent | undefined): ParsedFile | TableFile {
  if (!content) return nothingRead(text);
  let edits: EncounterEdits | undefined;
  return {
    format: 'table',
    text,
    content,
    encounters: content.encounters,
    references: content.references,
    problems: content.problems,
    comments: [],
    replaceCode: (reference, code) => replaceCode(text, content, reference, code),
    get edits() {
      edits ??= createEdits(text, content);
      return edits;
    },
  };
}

/** A text without columns. */
function nothingRead(text: string): ParsedFile {
  return {
    format: 'table',
    text,
    encounters: [],
    references: [],
    problems: [],
    comments: [],
    replaceCode: ({ replace }, code) => ({ span: replace, text: code }),
  };
}
