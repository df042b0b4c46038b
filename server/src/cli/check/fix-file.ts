/** `check --fix` on one file. */
import { rewriteText } from '../../host/rewrite-text.js';
import { UnwritableError } from '../../host/unwritable.js';
import type { ParsedFile } from '../../model/parsed-file.js';
import type { Finding } from '../../rules/rule.js';
import { repairAll } from '../../service/repair.js';
import type { PathMessage } from '../files/collect.js';
import type { OpenedFile } from '../files/source.js';

export interface CheckedFile {
  readonly file: OpenedFile;
  readonly findings: readonly Finding[];
  /** With `--fix`: the findings that were repaired. */
  readonly fixed?: readonly Finding[];
  /** Why the repairs are not in the file. */
  readonly unwritten?: PathMessage;
}

/** Applies the repairs and writes the file when they changed it. Where that fails the file is judged as it is. */
export function fixFile(file: OpenedFile, check: (parsed: ParsedFile) => readonly Finding[]): CheckedFile {
  const before = file.parsed;
  const { file: parsed, findings, fixed } = repairAll({ file: before, reread: file.reread }, check);
  if (parsed.text === before.text) return { file, findings, fixed: [] };
  try {
    rewriteText(file.real, before.text, parsed.text);
    return { file: { ...file, parsed }, findings, fixed };
  } catch (error) {
    if (!(error instanceof UnwritableError)) throw error;
    return { file, findings: check(before), fixed: [], unwritten: { path: file.path, message: error.message } };
  }
}
