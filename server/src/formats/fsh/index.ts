/** FHIR Shorthand. */
import type { ParsedFile } from '../../model/parsed-file.js';
import type { Comment } from '../../model/problem.js';
import type { CodeSlot, Slot } from '../../model/slot.js';
import { type Placed, type TextEdit, touches } from '../../model/span.js';
import { descriptionOf, headingOfUri } from '../fhir-xml/resource/systems.js';
import type { Format } from '../format.js';
import { habitAmong, withHabit, writtenLike } from '../support/dot-habit.js';
import { commentsOf } from '../syntax/comments.js';
import { addressProblems } from './addresses.js';
import { quotedText } from './code.js';
import { type FshPlace, placeOf, referenceAt } from './places.js';
import { type FshFile, readFsh } from './reader.js';

/** The file remembers what it read: the places of codes, and the names of systems. */
interface ShorthandFile extends ParsedFile {
  readonly read: FshFile;
  readonly places: readonly FshPlace[];
}

export const fshFormat: Format = { parse: ({ text }) => parse(text), slotAt, describeAt };

function parse(text: string): ShorthandFile {
  const read = readFsh(text);
  const places = read.codings.flatMap((coding) => placeOf(coding, read.aliases) ?? []);
  const references = places.flatMap((place) => referenceAt(place) ?? []);
  let placed: readonly Comment[] | undefined;
  return {
    format: 'fsh',
    text,
    read,
    places,
    encounters: [],
    references,
    problems: addressProblems(read),
    get comments() {
      placed ??= commentsOf(text, read.comments);
      return placed;
    },
    lineComment: '//',
    replaceCode: (former, code) => ({
      span: former.replace,
      text: written(
        text,
        former.replace.start,
        writtenLike(former, code, () => references),
      ),
    }),
    replaceTitle: ({ title }, value) => title && titleEdit(text, title.span.start, title.span.end, value),
  };
}

/** The code in quotes where quotes stand already. */
function written(text: string, start: number, code: string): string {
  return text.charAt(start) === '"' || /\s/.test(code) ? quotedText(code) : code;
}

/** The quotes stay, except for those that are missing or threefold. */
function titleEdit(text: string, start: number, end: number, value: string): TextEdit | undefined {
  if (text.charAt(start - 1) !== '"' || text.charAt(end) !== '"' || text.slice(start - 3, start) === '"""')
    return undefined;
  return { span: { start: start - 1, end: end + 1 }, text: quotedText(value) };
}

function slotAt(parsed: ParsedFile, offset: number): Slot | undefined {
  const file = parsed as ShorthandFile;
  const place = file.places.find(({ code }) => touches(code.replace, offset));
  return place === undefined ? systemSlot(file, offset) : codeSlot(file, place, offset);
}

function codeSlot({ text, references }: ShorthandFile, { code, systems, date }: FshPlace, offset: number): CodeSlot {
  const habit = habitAmong(references);
  return {
    kind: 'code',
    typed: text.slice(code.span.start, Math.max(code.span.start, offset)),
    replace: code.replace,
    systems,
    ...(date !== undefined && { date }),
    write: (chosen) => written(text, code.replace.start, withHabit(chosen, habit)),
  };
}

/** The aliases of this file that stand for our systems, where the name of one is begun. */
function systemSlot({ text, read }: ShorthandFile, offset: number): Slot | undefined {
  const open = read.openSystems.find(({ span }) => touches(span, offset));
  if (open === undefined) return undefined;
  const values = [...read.aliases.entries()].flatMap(([name, address]) => {
    const description = headingOfUri(address);
    return description === undefined ? [] : [{ value: `${name}#`, description }];
  });
  const { span } = open;
  return { kind: 'value', typed: text.slice(span.start, offset), replace: span, values, write: (value) => value };
}

function describeAt(parsed: ParsedFile, offset: number): Placed<string> | undefined {
  const { codings, definitions, aliases } = (parsed as ShorthandFile).read;
  const named = [...codings.map(({ system }) => system), ...definitions.map(({ address }) => address)].find(
    ({ span }) => touches(span, offset),
  );
  const address = named && aliases.resolve(named.value);
  const said = address && descriptionOf(address);
  return named && said ? { value: said, span: named.span } : undefined;
}
