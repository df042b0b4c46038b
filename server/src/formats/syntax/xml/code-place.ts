/** Codes as XML writes them: in the value of an attribute. */
import type { IsoDate, SystemId } from '../../../../../codesets/src/types.js';
import type { CodeReference } from '../../../model/encounter.js';
import type { CodeSlot } from '../../../model/slot.js';
import type { TextEdit } from '../../../model/span.js';
import { type DotHabit, withHabit } from '../../support/dot-habit.js';
import { isDentalCode } from '../../support/service-code.js';
import { decoded, escaped } from './entities.js';
import type { XmlAttribute } from './tag.js';

/** A place where a code stands or may stand. */
export interface CodePlace {
  readonly code: XmlAttribute;
  /** Allowed systems; the first is that of the code that stands there. */
  readonly systems: readonly SystemId[];
  /** True when the file names the system, and not only several of which the shape of the code tells one. */
  readonly systemIsExplicit: boolean;
  readonly role: CodeReference['role'];
  readonly use?: CodeReference['use'];
  readonly date?: IsoDate;
  readonly title?: XmlAttribute;
}

/** The code of a place; undefined where none is written. */
export function referenceAt(text: string, place: CodePlace): CodeReference | undefined {
  const { code, systems, systemIsExplicit, role, use, date, title } = place;
  const [system] = systems;
  const value = code.value.trim();
  if (value === '' || system === undefined || isDentalCode(value)) return undefined;
  const written = text.slice(code.span.start, code.span.end);
  const start = code.span.start + written.length - written.trimStart().length;
  return {
    system,
    text: value,
    role,
    span: { start, end: start + written.trim().length },
    replace: code.span,
    systemIsExplicit,
    ...(use !== undefined && { use }),
    ...(date !== undefined && { date }),
    ...(title !== undefined && title.value.trim() !== '' && { title: { value: title.value, span: title.span } }),
  };
}

/** What may be written at a place, with the caret at the offset; `habit`: how the file writes diagnoses. */
export function codeSlot(
  text: string,
  { code, systems, date }: CodePlace,
  offset: number,
  habit: DotHabit | undefined,
): CodeSlot {
  return {
    kind: 'code',
    typed: decoded(text.slice(code.span.start, offset)).trimStart(),
    replace: code.span,
    systems,
    ...(date !== undefined && { date }),
    write: (chosen) => inQuotes(text, code.span.start, code.span.end, withHabit(chosen, habit)),
  };
}

/** Puts a value in the place of the one between these offsets. */
export function replaceValue(text: string, span: TextEdit['span'], value: string): TextEdit {
  return { span, text: inQuotes(text, span.start, span.end, value) };
}

/** The value escaped, with the quotes that are missing around it. */
export function inQuotes(text: string, start: number, end: number, value: string): string {
  const before = text.charAt(start - 1);
  if (before !== '"' && before !== "'") return `"${escaped(value)}"`;
  return text.charAt(end) === before ? escaped(value) : `${escaped(value)}${before}`;
}
