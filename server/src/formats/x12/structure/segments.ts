import type { Problem } from '../../../model/problem.js';
import { hiQualifier } from '../codes/hi-qualifiers.js';
import { type ClaimForm, formNamed } from '../reading/context.js';
import { piecesOf, textOf } from '../syntax/pieces.js';
import { ID } from '../syntax/segment-ids.js';
import type { SegmentReader } from '../syntax/segment-reader.js';
import { dateProblems } from './dates.js';
import { dotProblems } from './dots.js';
import { facilityProblems } from './facility.js';
import { pointerProblems } from './pointers.js';
import { Principals } from './principals.js';
import { syntaxProblem } from './problem.js';

/** Checks segments one by one. */
export class SegmentChecks {
  /** The delimiters whose component separator has been found wanting: said once for each interchange. */
  private saidOf: object | undefined;
  /** Forms of claims that the group and the transaction name. */
  private groupForm: ClaimForm | undefined;
  private form: ClaimForm | undefined;
  private readonly principals = new Principals();

  constructor(
    private readonly text: string,
    private readonly problems: Problem[],
  ) {}

  check(reader: SegmentReader): void {
    if (reader.id === 0) this.checkName(reader);
    if (!reader.isTerminated) this.checkTerminator(reader);
    switch (reader.id) {
      case ID.HI:
        this.checkCodes(reader);
        this.problems.push(...dotProblems(this.text, reader), ...this.principals.problems(this.text, reader));
        break;
      case ID.SV1:
        this.checkComponents(reader, 1, /^HC$/);
        this.problems.push(...pointerProblems(this.text, reader, 7));
        break;
      case ID.SV3:
        this.problems.push(...pointerProblems(this.text, reader, 11));
        break;
      case ID.SV2:
        this.checkComponents(reader, 2, /^HC$/);
        break;
      case ID.CLM:
        this.principals.beginClaim();
        this.checkComponents(reader, 5, /^\d\d$/);
        this.problems.push(...facilityProblems(this.text, reader, this.form));
        break;
      case ID.GS:
        this.groupForm = this.formAt(reader, 8);
        this.form = this.groupForm;
        break;
      case ID.ST:
        this.principals.endClaims();
        this.form = this.formAt(reader, 3) ?? this.groupForm;
        break;
      case ID.DTP:
        this.problems.push(...dateProblems(this.text, reader));
        break;
      default:
    }
  }

  private formAt(reader: SegmentReader, element: number): ClaimForm | undefined {
    return formNamed(textOf(this.text, piecesOf(this.text, reader, reader.delimiters.element)[element]));
  }

  private checkName({ start, end, delimiters }: SegmentReader): void {
    const { text } = this;
    let nameEnd = start;
    while (nameEnd < end && nameEnd - start < 12 && text.charAt(nameEnd) !== delimiters.element) nameEnd += 1;
    const name = text.slice(start, nameEnd);
    const message =
      name === ''
        ? 'A segment begins with a separator: its name is missing'
        : `${name} cannot be the name of a segment: two or three capital letters and digits, the first a letter`;
    this.problems.push(syntaxProblem({ start, end: Math.max(nameEnd, start + 1) }, message));
  }

  /** Only where another segment follows: the end of a text may be unfinished. */
  private checkTerminator({ start, end, next, delimiters }: SegmentReader): void {
    if (next >= this.text.length || end <= start) return;
    const { terminator } = delimiters;
    const shown = terminator === '\n' || terminator === '\r' ? 'line end' : terminator;
    const insertion = { span: { start: end, end }, text: terminator };
    const fix = { title: `Insert ${shown}`, kind: 'repair', edits: [insertion] } as const;
    this.problems.push(syntaxProblem({ start: end - 1, end }, `The segment terminator ${shown} is missing here`, fix));
  }

  /** HI: qualifier and code are components of one element. ICD-9-CM is left alone. */
  private checkCodes(reader: SegmentReader): void {
    const { element, component } = reader.delimiters;
    this.checkComponents(reader, 1, /^[A-Z]{2,3}$/);
    const elements = piecesOf(this.text, reader, element);
    elements.forEach((span, index) => {
      const qualifier = hiQualifier(textOf(this.text, span));
      const next = elements[index + 1];
      const code = textOf(this.text, next);
      if (index === 0 || qualifier?.code === undefined || next === undefined || !isCodeAlone(code, component)) return;
      const separator = { start: span.end, end: next.start };
      const message = `${qualifier.qualifier} and ${code} are two elements here: the component separator ${component} belongs between them`;
      const fix = { title: `Write ${qualifier.qualifier}${component}${code}`, kind: 'repair' } as const;
      const edits = [{ span: separator, text: component }];
      this.problems.push(syntaxProblem({ start: span.start, end: next.end }, message, { ...fix, edits }));
    });
  }

  /** A composite that is cut by another character than the one that the header names (ISA16). */
  private checkComponents(reader: SegmentReader, element: number, first: RegExp): void {
    const { delimiters } = reader;
    if (this.saidOf === delimiters) return;
    const span = piecesOf(this.text, reader, delimiters.element)[element];
    const written = textOf(this.text, span);
    const cut = /^([A-Z]{2,3}|\d\d)([^A-Za-z0-9\s.])/.exec(written);
    const other = cut?.[2];
    if (span === undefined || other === undefined || written.includes(delimiters.component)) return;
    if (!first.test(cut?.[1] ?? '')) return;
    this.saidOf = delimiters;
    const at = span.start + written.indexOf(other);
    const message = `${other} separates components here, and the interchange says ${delimiters.component} (ISA16): no code of it can be read`;
    this.problems.push(syntaxProblem({ start: at, end: at + 1 }, message));
  }
}

function isCodeAlone(code: string, component: string): boolean {
  return /^[A-Z0-9.]{2,8}$/.test(code) && !code.includes(component) && hiQualifier(code) === undefined;
}
