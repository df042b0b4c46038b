/** A line of the result table. */
export interface Row {
  readonly what: string;
  /** The least that any implementation would need, measured in the same run. */
  readonly floor: string;
  readonly measured: string;
  readonly budget: string;
  /** Absent where the row only informs. */
  readonly kept?: boolean;
}

/** Measures some rows, floors and all. */
export type Section = () => Promise<readonly Row[]>;

export function milliseconds(value: number): string {
  return `${value < 10 ? value.toFixed(2) : value.toFixed(0)} ms`;
}

export function megabytes(bytes: number): string {
  return `${(bytes / 1e6).toFixed(1)} MB`;
}

export function times(ratio: number): string {
  return `${ratio.toFixed(2)} ×`;
}

export function markdown(rows: readonly Row[]): string {
  const verdict = ({ kept }: Row): string => (kept === undefined ? '–' : kept ? 'kept' : '**missed**');
  const cells = rows.map((row) => [row.what, row.floor, row.measured, row.budget, verdict(row)]);
  const lines = [['what', 'floor', 'measured', 'budget', 'verdict'], ['---', '---', '---', '---', '---'], ...cells];
  return lines.map((line) => `| ${line.join(' | ')} |\n`).join('');
}
