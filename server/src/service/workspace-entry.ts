/** What the workspace remembers of a file: its codes and its symbols with their places, not its text. */
import type { CodeLibrary, IsoDate } from '../../../codesets/src/types.js';
import type { CodeReference, Encounter } from '../model/encounter.js';
import type { ParsedFile } from '../model/parsed-file.js';
import type { Placed } from '../model/span.js';
import { codeKey } from './code-key.js';
import { coveredDate } from './governing-date.js';
import { LineIndex, type Range } from './line-index.js';

export interface WorkspaceEntry {
  readonly uri: string;
  readonly references: readonly { readonly key: string; readonly range: Range }[];
  readonly symbols: readonly WorkspaceSymbol[];
}

export interface WorkspaceSymbol {
  readonly kind: 'encounter' | 'code' | 'evidence';
  readonly name: string;
  /** What it belongs to: the encounter's id, or the code that the evidence supports. */
  readonly container: string;
  readonly uri: string;
  readonly range: Range;
}

/** Characters of an evidence text that a symbol's name shows. */
const NAME_LENGTH = 100;

export function workspaceEntry(uri: string, file: ParsedFile, codes: CodeLibrary, today: IsoDate): WorkspaceEntry {
  const lines = new LineIndex(file.text);
  const titled = (reference: CodeReference) => {
    const { system, text, date } = reference;
    return `${text} ${codes.lookup(system, text, coveredDate(codes, system, date, today)).title ?? ''}`.trim();
  };
  return {
    uri,
    references: file.references.map((reference) => ({ key: codeKey(reference), range: lines.range(reference.span) })),
    symbols: file.encounters.flatMap((encounter) => symbolsOf(encounter, uri, lines, titled)),
  };
}

function symbolsOf(
  encounter: Encounter,
  uri: string,
  lines: LineIndex,
  titled: (reference: CodeReference) => string,
): WorkspaceSymbol[] {
  const id = encounter.id?.value || 'encounter';
  const coded = [...encounter.diagnoses, ...encounter.procedures, ...encounter.lines];
  return [
    { kind: 'encounter', name: id, container: '', uri, range: lines.range(encounter.anchor) },
    ...coded.flatMap((item): WorkspaceSymbol[] => [
      ...codeSymbol(item.code, id, uri, lines, titled),
      ...evidenceSymbol('evidence' in item ? item.evidence : undefined, item.code?.text ?? id, uri, lines),
    ]),
  ];
}

function codeSymbol(
  code: CodeReference | undefined,
  container: string,
  uri: string,
  lines: LineIndex,
  titled: (reference: CodeReference) => string,
): WorkspaceSymbol[] {
  return code === undefined
    ? []
    : [{ kind: 'code', name: titled(code), container, uri, range: lines.range(code.span) }];
}

function evidenceSymbol(
  evidence: Placed<string> | undefined,
  container: string,
  uri: string,
  lines: LineIndex,
): WorkspaceSymbol[] {
  const name = evidence?.value.replace(/\s+/g, ' ').trim().slice(0, NAME_LENGTH) ?? '';
  if (evidence === undefined || name === '') return [];
  return [{ kind: 'evidence', name, container, uri, range: lines.range(evidence.span) }];
}
