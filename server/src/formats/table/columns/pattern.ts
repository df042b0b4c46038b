import type { ColumnRole } from './role.js';

/** What the name of a column says. `#` in a name stands for a number: `dx1`, `dx_02`, `HCPCS_1ST_MDFR_CD`. */
export interface ColumnPattern {
  readonly role: ColumnRole;
  /** Names that mean the same, separated by spaces. Case, spaces, dashes and underscores do not count. */
  readonly names: string;
  /** The ICD edition, where the name says it. Else a version column does, or the date of the row. */
  readonly edition?: 'icd10' | 'icd9';
  /** Names of the column that says the edition, the nearest first; `#` is the number of this column. */
  readonly version?: string;
  /** Names of the column with the present-on-admission indicator. */
  readonly poa?: string;
  /** Names of the column with the date of the procedure. */
  readonly date?: string;
  /** A name that people also give to other things: the values must look the part. */
  readonly isLoose?: true;
  /** A name that says less than which code sets its values are of: those of another shape are left alone. */
  readonly mayBeOther?: true;
  /** A name in common use, which no data dictionary defines. */
  readonly isCommon?: true;
  /** True of columns whose first number repeats what a column of its own says (`PRNCPAL_DGNS_CD`). */
  readonly repeatsFirst?: true;
}
