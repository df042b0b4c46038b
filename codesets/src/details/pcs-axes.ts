import type { Pack } from '../pack/pack.js';

/** Texts by the beginning of a code (zero to three characters) and a key. The longest beginning that has the key wins. */
export type ByPrefix = Readonly<Record<string, Readonly<Record<string, string>>>>;

/** What the ICD-10-PCS tables say of the seven axes. Keys begin with the position of the axis, 1 to 7. */
export interface AxisTables {
  /** By position: `Body Part`. */
  readonly titles: ByPrefix;
  /** By position and value: `4J` is `Appendix`. */
  readonly labels: ByPrefix;
  /** Where the label depends on the seventh character: by table, that character, and key (`XNS 7 44`). */
  readonly labelsByQualifier: Readonly<Record<string, string>>;
  /** By position and value: what the operation is. */
  readonly definitions: ByPrefix;
}

const TABLE_LENGTH = 3;

/** The release of the tables: its name, to be cited, and its first day. */
export interface AxisRelease {
  readonly name: string;
  readonly from: number;
}

/** Names for the characters of ICD-10-PCS codes, complete or only begun. Undefined where the tables have none. */
export class PcsAxes {
  readonly release: AxisRelease;
  private readonly tables: AxisTables;

  constructor(pack: Pack) {
    this.release = pack.json<AxisRelease>('axes.release');
    this.tables = pack.json<AxisTables>('axes');
  }

  /** What the axis at a position (1 to 7) is called in codes that begin like this one. */
  title(code: string, position: number): string | undefined {
    return longest(this.tables.titles, code, String(position));
  }

  /** What the character at a position (1 to 7) of the code means. */
  label(code: string, position: number): string | undefined {
    const key = `${position}${code[position - 1] ?? ''}`;
    const qualified = this.tables.labelsByQualifier[`${code.slice(0, TABLE_LENGTH)} ${code[6] ?? ''} ${key}`];
    return qualified ?? longest(this.tables.labels, code, key);
  }

  /** The official definition of what the character at a position stands for, if it has one. */
  definition(code: string, position: number): string | undefined {
    return longest(this.tables.definitions, code, `${position}${code[position - 1] ?? ''}`);
  }
}

function longest(texts: ByPrefix, code: string, key: string): string | undefined {
  for (let length = Math.min(TABLE_LENGTH, code.length); length >= 0; length--) {
    const text = texts[code.slice(0, length)]?.[key];
    if (text !== undefined) return text;
  }
  return undefined;
}
