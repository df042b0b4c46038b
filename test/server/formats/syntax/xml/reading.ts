/** What the tests of formats of code references say to a format, in one place. */
import type { Format } from '../../../../../server/src/formats/format.js';
import type { CodeReference } from '../../../../../server/src/model/encounter.js';
import type { ParsedFile } from '../../../../../server/src/model/parsed-file.js';
import type { Slot } from '../../../../../server/src/model/slot.js';
import type { Span, TextEdit } from '../../../../../server/src/model/span.js';

export class Reading {
  constructor(
    private readonly format: Format,
    private readonly fileName: string,
  ) {}

  parse(text: string): ParsedFile {
    return this.format.parse({ fileName: this.fileName, text });
  }

  /** Each code as `system code role use date`, absent members left out. */
  codes(text: string): string[] {
    return this.parse(text).references.map(({ system, text: code, role, use, date }) =>
      [system, code, role, use, date].filter((part) => part !== undefined).join(' '),
    );
  }

  /** Each problem as `rule: the text it points at: message`. */
  problems(text: string): string[] {
    return this.parse(text).problems.map(({ rule, span, message }) => `${rule}: ${at(text, span)}: ${message}`);
  }

  /** The slot at `<|>`. */
  slot(marked: string): { readonly text: string; readonly slot: Slot | undefined } {
    const offset = marked.indexOf('<|>');
    const text = marked.replace('<|>', '');
    return { text, slot: this.format.slotAt(this.parse(text), offset) };
  }

  /** The text after a code has been chosen at `<|>`. */
  chosen(marked: string, code: string): string {
    const { text, slot } = this.slot(marked);
    if (slot === undefined || slot.kind === 'key') throw new Error(`no value may be written: ${slot?.kind}`);
    return edited(text, { span: slot.replace, text: slot.write(code) });
  }

  /** What is said of the place at `<|>`. */
  described(marked: string): string | undefined {
    const offset = marked.indexOf('<|>');
    return this.format.describeAt?.(this.parse(marked.replace('<|>', '')), offset)?.value;
  }

  /** The text with another code in the place of the reference of this number. */
  replaced(text: string, index: number, code: string): string {
    const file = this.parse(text);
    return edited(text, file.replaceCode(this.reference(file, index), code));
  }

  /** The text with another title beside the reference of this number. */
  retitled(text: string, index: number, title: string): string {
    const file = this.parse(text);
    const edit = file.replaceTitle?.(this.reference(file, index), title);
    return edit === undefined ? text : edited(text, edit);
  }

  private reference({ references }: ParsedFile, index: number): CodeReference {
    const reference = references[index];
    if (reference === undefined) throw new Error(`${references.length} codes`);
    return reference;
  }
}

export function at(text: string, { start, end }: Span): string {
  return text.slice(start, end);
}

export function edited(text: string, { span, text: by }: TextEdit): string {
  return text.slice(0, span.start) + by + text.slice(span.end);
}

/** The model of a file without its places, so that two texts can be compared by what they say. */
export function said({ references, problems, comments }: ParsedFile): unknown {
  const codes = references.map(({ system, text, role, use, date, title, systemIsExplicit }) => {
    return { system, text, role, use, date, title: title?.value, systemIsExplicit };
  });
  return { codes, problems: problems.map(({ message }) => message), comments: comments.map(({ text }) => text) };
}
