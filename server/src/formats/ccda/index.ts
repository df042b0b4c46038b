/** Clinical documents of HL7 (C-CDA, and other CDA that codes the same way), in XML. */
import type { ParsedFile } from '../../model/parsed-file.js';
import type { Comment } from '../../model/problem.js';
import type { Slot } from '../../model/slot.js';
import { type Placed, touches } from '../../model/span.js';
import type { Format } from '../format.js';
import { habitAmong, writtenLike } from '../support/dot-habit.js';
import { commentsOf } from '../syntax/comments.js';
import { type CodePlace, codeSlot, inQuotes, referenceAt, replaceValue } from '../syntax/xml/code-place.js';
import { tagAt } from '../syntax/xml/tag-at.js';
import { OWN_OIDS, systemOfOid } from './oids.js';
import { readDocument } from './places.js';

/** The file remembers the places of codes, those that are still empty included. */
interface CcdaFile extends ParsedFile {
  readonly places: readonly CodePlace[];
}

export const ccdaFormat: Format = { parse: ({ text }) => parse(text), slotAt, describeAt };

function parse(text: string): CcdaFile {
  const { places, comments, problems } = readDocument(text);
  const references = places.flatMap((place) => referenceAt(text, place) ?? []);
  let placed: readonly Comment[] | undefined;
  return {
    format: 'ccda',
    text,
    places,
    encounters: [],
    references,
    problems,
    // Generated documents hold thousands of comments, which only a file with findings is asked for.
    get comments() {
      placed ??= commentsOf(text, comments);
      return placed;
    },
    replaceCode: (former, code) =>
      replaceValue(
        text,
        former.replace,
        writtenLike(former, code, () => references),
      ),
    replaceTitle: ({ title }, written) => title && replaceValue(text, title.span, written),
  };
}

function slotAt(parsed: ParsedFile, offset: number): Slot | undefined {
  const { text, references } = parsed;
  const { places } = parsed as CcdaFile;
  const place = places.find(({ code }) => touches(code.span, offset));
  return place === undefined ? systemSlot(text, offset) : codeSlot(text, place, offset, habitAmong(references));
}

/** The identifiers of the systems, where one is to be named. */
function systemSlot(text: string, offset: number): Slot | undefined {
  const around = tagAt(text, offset)?.attributeAround(offset);
  if (around?.name !== 'codeSystem') return undefined;
  const { start, end } = around.attribute.span;
  return {
    kind: 'value',
    typed: text.slice(start, offset),
    replace: { start, end },
    values: OWN_OIDS,
    write: (value) => inQuotes(text, start, end, value),
  };
}

function describeAt({ text }: ParsedFile, offset: number): Placed<string> | undefined {
  const around = tagAt(text, offset)?.attributeAround(offset);
  if (around?.name !== 'codeSystem') return undefined;
  const { value, span } = around.attribute;
  const named = systemOfOid(value);
  if (named === undefined) return undefined;
  const note = named.systems.length === 0 ? '\n\nChartwright does not check the codes of this system.' : '';
  return { value: `**${named.name}**\n\n\`${value}\`${note}`, span };
}
