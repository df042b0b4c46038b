/** All repairs of a text, until nothing is left to repair: what fix-all does in an editor and `--fix` on the command line. */
import type { ParsedFile } from '../model/parsed-file.js';
import type { Fix } from '../model/problem.js';
import type { TextEdit } from '../model/span.js';
import type { Finding } from '../rules/rule.js';
import { applyEdits, composeEdits } from './text-edits.js';

/** Repairs that wait for others need more than one pass; none is known to need more than three. */
const MOST_PASSES = 10;

export interface Repaired {
  /** The file as it is after the repairs; the one that was given when there was nothing to repair. */
  readonly file: ParsedFile;
  /** What is found in it. */
  readonly findings: readonly Finding[];
  /** The way there: edits of the text that was given. */
  readonly edits: readonly TextEdit[];
  /** The findings that were repaired, in the order of the passes. */
  readonly fixed: readonly Finding[];
}

export interface Repairable {
  readonly file: ParsedFile;
  /** Reads the file anew with another text. */
  reread(text: string): ParsedFile;
}

/** Applies every repair, reads the file again and goes on, until a pass changes nothing. Edits are never applied. */
export function repairAll({ file, reread }: Repairable, check: (file: ParsedFile) => readonly Finding[]): Repaired {
  let repaired: Repaired = { file, findings: check(file), edits: [], fixed: [] };
  for (let pass = 0; pass < MOST_PASSES; pass++) {
    const { edits, fixed } = onePass(repaired.findings);
    const text = applyEdits(repaired.file.text, edits);
    if (text === repaired.file.text) break;
    const next = reread(text);
    repaired = {
      file: next,
      findings: check(next),
      edits: composeEdits(file.text.length, repaired.edits, edits),
      fixed: [...repaired.fixed, ...fixed],
    };
  }
  return repaired;
}

interface Pass {
  readonly edits: readonly TextEdit[];
  readonly fixed: readonly Finding[];
}

/**
 * The first repair of each finding, in the order of the text. Where two touch the same place the first stays:
 * the other has its turn when the file is read again.
 */
function onePass(findings: readonly Finding[]): Pass {
  const repairs = findings.flatMap((finding) => {
    const repair = finding.fixes?.find(({ kind }) => kind === 'repair');
    return repair === undefined || repair.edits.length === 0 ? [] : [{ finding, repair }];
  });
  const dropped = overlapping(repairs.map(({ repair }) => repair));
  const applied = repairs.filter(({ repair }) => !dropped.has(repair));
  return { edits: applied.flatMap(({ repair }) => repair.edits), fixed: applied.map(({ finding }) => finding) };
}

/** The repairs that touch a place of another one that comes first, each as a whole. */
function overlapping(repairs: readonly Fix[]): Set<Fix> {
  const edits = repairs
    .flatMap((repair) => repair.edits.map((edit) => ({ repair, edit })))
    .sort((a, b) => a.edit.span.start - b.edit.span.start);
  const dropped = new Set<Fix>();
  let last: { repair: Fix; edit: TextEdit } | undefined;
  for (const { repair, edit } of edits) {
    if (dropped.has(repair)) continue;
    if (last !== undefined && last.repair !== repair && overlaps(last.edit, edit)) dropped.add(repair);
    else last = { repair, edit };
  }
  return dropped;
}

/** `first` starts no later than `second`. Two insertions at one place overlap: their order would decide the result. */
function overlaps(first: TextEdit, second: TextEdit): boolean {
  return second.span.start < first.span.end || second.span.start === first.span.start;
}
