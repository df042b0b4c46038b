/** A file that is made of known keys and holds no codes: a configuration, a sidecar. */
import type { ParsedFile } from '../../model/parsed-file.js';
import type { Problem } from '../../model/problem.js';
import type { Format } from '../format.js';
import { commentsOf } from '../syntax/comments.js';
import { SyntaxReader } from '../syntax/index.js';
import type { SyntaxDocument, SyntaxTrouble } from '../syntax/node.js';
import { Conversion } from './conversion.js';
import { describeKeyed } from './describe.js';
import { keyedSlotAt } from './slots.js';
import type { KeyTable } from './table.js';

export interface KeyedFormat {
  readonly id: string;
  /** The keys of the root. */
  readonly keys: KeyTable;
  /** The rule that reports whatever is wrong with such files. */
  readonly rule: string;
  /** Reads the documents, for the mistakes that the conversion collects. */
  convert(documents: readonly SyntaxDocument[], conversion: Conversion): unknown;
}

/** Such files are YAML. */
export function createKeyedFormat({ id, keys, rule, convert }: KeyedFormat): Format {
  const reader = new SyntaxReader();
  return {
    parse({ text }) {
      const documents = reader.read(text, 'yaml');
      const conversion = new Conversion('yaml', rule);
      convert(documents, conversion);
      const problems = [...troublesIn(documents, rule), ...conversion.problems];
      return keyedFile(id, text, documents, problems);
    },
    slotAt: (parsed, offset) => keyedSlotAt({ text: parsed.text, offset, notation: 'yaml' }, reader, keys),
    describeAt: (parsed, offset) => describeKeyed(reader.read(parsed.text, 'yaml'), keys, parsed.text, offset),
  };
}

/** What is wrong with the YAML itself, as problems of a rule. */
export function troublesIn(documents: readonly SyntaxDocument[], rule: string): Problem[] {
  return documents.flatMap(({ troubles }) => troubles.map((trouble) => problemOf(trouble, rule)));
}

function problemOf({ span, message, mend }: SyntaxTrouble, rule: string): Problem {
  const problem = { rule, span, message };
  return mend ? { ...problem, fixes: [{ title: mend.title, kind: 'repair', edits: [mend.edit] }] } : problem;
}

function keyedFile(
  format: string,
  text: string,
  documents: readonly SyntaxDocument[],
  problems: readonly Problem[],
): ParsedFile {
  return {
    format,
    text,
    encounters: [],
    references: [],
    problems: [...problems].sort((a, b) => a.span.start - b.span.start),
    comments: commentsOf(
      text,
      documents.flatMap(({ comments }) => comments),
    ),
    lineComment: '#',
    replaceCode: ({ replace }, code) => ({ span: replace, text: code }),
  };
}
