/**
 * The note table that was made from a tabular list and its addenda: tab-separated, one note line a row, with the
 * columns chapter, container, description, kind, seq (counting from 1 within a container and kind) and note.
 */
import type { NoteTableRow, SourceFile } from '../rows.js';
import { NOTE_BLOCKS } from './tabular-notes.js';
import { collapse, linesOf, quote, refuse } from './text.js';

const HEADER = ['chapter', 'container', 'description', 'kind', 'seq', 'note'];

/** Every row. Refuses another header, an unknown kind, a container of no known form, and numbers that skip. */
export function readNoteTable(file: SourceFile): NoteTableRow[] {
  const [header = '', ...lines] = linesOf(file, 'utf-8');
  if (header !== HEADER.join('\t'))
    refuse(file, 1, `the header is ${quote(header)}, expected ${quote(HEADER.join(' | '))}`);
  const counts = new Map<string, number>();
  return lines.map((text, index) => {
    const line = index + 2;
    // Some notes have tabs of their own: `(a)<TAB>When a person …`.
    const [chapter = '', container = '', description = '', kind = '', seq = '', ...note] = text.split('\t');
    if (note.length === 0) refuse(file, line, `${text.split('\t').length} fields, expected ${HEADER.length}`);
    const block = `${container}\t${kind}`;
    const expected = (counts.get(block) ?? 0) + 1;
    if (seq !== String(expected)) refuse(file, line, `seq is ${quote(seq)}, expected ${expected}`);
    counts.set(block, expected);
    return rowOf(file, line, {
      chapter,
      container,
      title: collapse(description),
      kind,
      text: collapse(note.join(' ')),
    });
  });
}

interface Fields {
  readonly chapter: string;
  readonly container: string;
  readonly title: string;
  readonly kind: string;
  readonly text: string;
}

function rowOf(file: SourceFile, line: number, fields: Fields): NoteTableRow {
  const { chapter, title, text } = fields;
  if (!/^[1-9][0-9]?$/.test(chapter)) refuse(file, line, `chapter ${quote(chapter)}, expected a number`);
  if (title === '') refuse(file, line, 'the description is empty');
  if (text === '') refuse(file, line, 'the note is empty');
  const kind = NOTE_BLOCKS[fields.kind] ?? refuse(file, line, `the kind ${quote(fields.kind)} is not known here`);
  return { chapter, ...containerOf(file, line, fields), title, kind, text };
}

const CATEGORY = '[A-Z][0-9A-Z][0-9A-Z]';
const BLOCK = new RegExp(`^SEC (${CATEGORY}(?:-${CATEGORY})?)$`);
const CODE = new RegExp(`^${CATEGORY}(?:\\.[0-9A-Z]{1,4})?$`);

/** `CH 1`, `SEC A15-A19` (the block A15-A19) or a code with its dot. */
function containerOf(
  file: SourceFile,
  line: number,
  fields: Fields,
): Pick<NoteTableRow, 'container' | 'containerKind'> {
  const { container, chapter } = fields;
  if (container === `CH ${chapter}`) return { container, containerKind: 'chapter' };
  const block = BLOCK.exec(container)?.[1];
  if (block !== undefined) return { container: block, containerKind: 'block' };
  if (CODE.test(container)) return { container: container.replace('.', ''), containerKind: 'code' };
  return refuse(file, line, `the container ${quote(container)} is no chapter, section or code`);
}
