/** A file that is a list of codes, one a line: what formats outside of claims give, made by hand. */
import type { CodeReference, Encounter } from '../../server/src/model/encounter.js';
import type { ParsedFile } from '../../server/src/model/parsed-file.js';
import type { Finding } from '../../server/src/rules/rule.js';
import { runRules } from '../../server/src/rules/runner.js';
import { realCodes } from './codes.js';

export type WrittenCode = Pick<CodeReference, 'system' | 'text'> & Partial<CodeReference>;

export interface WrittenFile {
  readonly codes: readonly WrittenCode[];
  /** Encounters around the codes, told which reference each is. */
  readonly encounters?: (references: readonly CodeReference[]) => readonly Encounter[];
  /** How the format writes a code; absent: as it is given. */
  readonly write?: (code: string) => string;
}

/** What all rules find in the file: `rule: message`, in the order of the text. */
export function findingsAmong(file: WrittenFile, today = '2026-06-30'): string[] {
  return gradedFindings(file, today).map(({ rule, message }) => `${rule}: ${message}`);
}

/** The same with all that a finding says. */
export function gradedFindings(file: WrittenFile, today = '2026-06-30'): readonly Finding[] {
  return runRules(
    parsed(file),
    realCodes(),
    { severityOf: () => undefined, today },
    {
      onError: (id, error) => {
        throw new Error(`${id} threw`, { cause: error });
      },
    },
  );
}

function parsed({ codes, encounters, write = (code) => code }: WrittenFile): ParsedFile {
  let start = 0;
  const references = codes.map((code): CodeReference => {
    const span = { start, end: start + code.text.length };
    start = span.end + 1;
    return { role: 'problem', systemIsExplicit: true, span, replace: span, ...code };
  });
  return {
    format: 'written',
    text: codes.map(({ text }) => text).join('\n'),
    encounters: encounters?.(references) ?? [],
    references,
    problems: [],
    comments: [],
    replaceCode: ({ replace }, code) => ({ span: replace, text: write(code) }),
  };
}
