/**
 * The baseline on disk: JSON, one entry a line, sorted, so that a change of one finding is a change of one line.
 * It holds no line numbers, which every edit would move, and of the documents nothing but their codes.
 */
import { existsSync } from 'node:fs';
import { readText } from '../../host/read-text.js';
import { UnreadableError } from '../../host/unreadable.js';
import { UnwritableError } from '../../host/unwritable.js';
import { writeFileAtomically } from '../../host/write-file.js';
import { UsageError } from '../exit.js';
import type { BaselineEntry } from './report.js';

const VERSION = 1;

/** Bytes: far above what any baseline needs. */
const LARGEST = 100_000_000;

/**
 * @param mayBeMissing when it is about to be written: then it holds nothing yet
 * @throws UsageError when there is no baseline, or it is not one
 */
export function readBaseline(path: string, mayBeMissing: boolean): BaselineEntry[] {
  if (!existsSync(path)) {
    if (mayBeMissing) return [];
    throw new UsageError(`--baseline ${path} does not exist; --update-baseline writes it`);
  }
  const value = parse(path);
  const { version, findings } = (value ?? {}) as { version?: unknown; findings?: unknown };
  if (version !== VERSION || !Array.isArray(findings) || !findings.every(isEntry)) {
    throw new UsageError(`--baseline ${path} is not a baseline of this version of Chartwright`);
  }
  return findings;
}

function parse(path: string): unknown {
  try {
    return JSON.parse(readText(path, LARGEST));
  } catch (error) {
    if (error instanceof UnreadableError) throw new UsageError(`--baseline ${path} ${error.message}`);
    if (error instanceof SyntaxError) throw new UsageError(`--baseline ${path} is not JSON`);
    throw error;
  }
}

function isEntry(value: unknown): value is BaselineEntry {
  if (typeof value !== 'object' || value === null) return false;
  const { file, rule, code, count } = value as Record<string, unknown>;
  const texts =
    typeof file === 'string' && typeof rule === 'string' && (code === undefined || typeof code === 'string');
  return texts && Number.isSafeInteger(count) && Number(count) > 0;
}

/** @throws UsageError when it cannot be written */
export function writeBaseline(path: string, entries: readonly BaselineEntry[]): void {
  const lines = [...entries].sort(byPlace).map(({ file, rule, code, count }) => {
    return `    ${JSON.stringify({ file, rule, ...(code !== undefined && { code }), count })}`;
  });
  const list = lines.length === 0 ? '[]' : `[\n${lines.join(',\n')}\n  ]`;
  try {
    writeFileAtomically(path, Buffer.from(`{\n  "version": ${VERSION},\n  "findings": ${list}\n}\n`));
  } catch (error) {
    if (error instanceof UnwritableError) throw new UsageError(`--baseline ${path} ${error.message}`);
    throw error;
  }
}

function byPlace(a: BaselineEntry, b: BaselineEntry): number {
  return compare(a.file, b.file) || compare(a.rule, b.rule) || compare(a.code ?? '', b.code ?? '');
}

/** By code units: the same on every machine, whatever its language. */
function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
