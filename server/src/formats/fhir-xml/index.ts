/** FHIR resources in XML. */

import type { SystemId } from '../../../../codesets/src/types.js';
import type { CodeReference } from '../../model/encounter.js';
import type { ParsedFile } from '../../model/parsed-file.js';
import type { Comment, Problem } from '../../model/problem.js';
import type { Slot } from '../../model/slot.js';
import { type Placed, touches } from '../../model/span.js';
import type { Format } from '../format.js';
import { habitAmong, writtenLike } from '../support/dot-habit.js';
import { commentsOf } from '../syntax/comments.js';
import { type CodePlace, codeSlot, inQuotes, referenceAt, replaceValue } from '../syntax/xml/code-place.js';
import { type Coding, placeOf, readFhirXml } from './reader.js';
import { descriptionOf, namedSystem, OWN_URIS, uriProblem } from './resource/systems.js';

/** The file remembers the places of codes, those that are still empty included. */
interface FhirXmlFile extends ParsedFile {
  readonly places: readonly CodePlace[];
  readonly codings: readonly Coding[];
}

export const fhirXmlFormat: Format = { parse: ({ text }) => parse(text), slotAt, describeAt };

function parse(text: string): FhirXmlFile {
  const { codings, comments, problems } = readFhirXml(text);
  const places: CodePlace[] = [];
  const references: CodeReference[] = [];
  const addresses: Problem[] = [];
  for (const coding of codings) {
    const place = placeOf(coding);
    const reference = place && referenceAt(text, place);
    const problem = reference && addressProblem(text, coding, reference.system);
    if (place) places.push(place);
    if (reference) references.push(reference);
    if (problem) addresses.push(problem);
  }
  let placed: readonly Comment[] | undefined;
  return {
    format: 'fhir-xml',
    text,
    places,
    codings,
    encounters: [],
    references,
    problems: [...problems, ...addresses],
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

function addressProblem(text: string, { system: { value, span } }: Coding, system: SystemId): Problem | undefined {
  const named = namedSystem(value);
  return named && uriProblem(span, named, system, (uri) => replaceValue(text, span, uri));
}

function slotAt(parsed: ParsedFile, offset: number): Slot | undefined {
  const { text, references, places } = parsed as FhirXmlFile;
  const place = places.find(({ code }) => touches(code.span, offset));
  return place === undefined
    ? systemSlot(parsed as FhirXmlFile, offset)
    : codeSlot(text, place, offset, habitAmong(references));
}

/** The addresses of the systems, where a coding names one. */
function systemSlot({ text, codings }: FhirXmlFile, offset: number): Slot | undefined {
  const span = codings.find(({ system }) => touches(system.span, offset))?.system.span;
  if (span === undefined) return undefined;
  return {
    kind: 'value',
    typed: text.slice(span.start, offset),
    replace: span,
    values: OWN_URIS,
    write: (value) => inQuotes(text, span.start, span.end, value),
  };
}

function describeAt(parsed: ParsedFile, offset: number): Placed<string> | undefined {
  const named = (parsed as FhirXmlFile).codings.find(({ system }) => touches(system.span, offset))?.system;
  const said = named && descriptionOf(named.value);
  return named && said ? { value: said, span: named.span } : undefined;
}
