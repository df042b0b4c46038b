/** A run against a baseline: findings that were there before are held back, up to their number. */
import { existsSync } from 'node:fs';
import { dirname, relative, resolve, sep } from 'node:path';
import type { Finding } from '../../rules/rule.js';
import type { OpenedFile } from '../files/source.js';
import { codesOfFindings } from './finding-code.js';
import type { BaselineEntry, BaselineReport } from './report.js';

export class Baseline {
  readonly #folder: string;
  readonly #known = new Map<string, BaselineEntry>();
  readonly #found = new Map<string, BaselineEntry>();
  readonly #checked = new Set<string>();

  /** @param path absolute path of the baseline: its entries are relative to its folder */
  constructor(path: string, known: readonly BaselineEntry[]) {
    this.#folder = dirname(path);
    for (const entry of known) add(this.#known, entry);
  }

  /** The findings of a file that the baseline does not hold back: of those about one code, the last ones are new. */
  newFindings({ path, parsed }: OpenedFile, findings: readonly Finding[], cwd: string): Finding[] {
    const file = relative(this.#folder, resolve(cwd, path)).split(sep).join('/');
    this.#checked.add(file);
    const codeOf = codesOfFindings(parsed);
    return findings.filter((finding) => {
      const code = codeOf(finding);
      const entry = { file, rule: finding.rule, ...(code !== undefined && { code }), count: 1 };
      return add(this.#found, entry) > (this.#known.get(keyOf(entry))?.count ?? 0);
    });
  }

  /** @param ran tells whether a rule checked everything it should */
  report(ran: (rule: string) => boolean): BaselineReport {
    const gone: BaselineEntry[] = [];
    let held = 0;
    for (const [key, entry] of this.#known) {
      const found = Math.min(this.#found.get(key)?.count ?? 0, entry.count);
      held += found;
      if (found < entry.count && this.#judged(entry, ran)) gone.push({ ...entry, count: entry.count - found });
    }
    return { held, gone, updated: false };
  }

  /** What the baseline is to hold from now on: all that was found, and what this run could not judge. */
  updated(ran: (rule: string) => boolean): BaselineEntry[] {
    const kept = [...this.#known].filter(([key, entry]) => !this.#found.has(key) && !this.#judged(entry, ran));
    return [...this.#found.values(), ...kept.map(([, entry]) => entry)];
  }

  /** A file that was not checked may still have its findings, unless it is gone. */
  #judged({ file, rule }: BaselineEntry, ran: (rule: string) => boolean): boolean {
    if (this.#checked.has(file)) return ran(rule);
    return !existsSync(resolve(this.#folder, file));
  }
}

/** Adds to the count of the entry with the same key; answers the sum. */
function add(entries: Map<string, BaselineEntry>, entry: BaselineEntry): number {
  const key = keyOf(entry);
  const count = (entries.get(key)?.count ?? 0) + entry.count;
  entries.set(key, { ...entry, count });
  return count;
}

function keyOf({ file, rule, code }: BaselineEntry): string {
  return JSON.stringify([file, rule, code ?? null]);
}
