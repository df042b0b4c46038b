/**
 * What YAML readers make of an unquoted word that was meant as a code.
 *
 * Both specifications in use are asked: YAML 1.2 core schema (section 10.3.2) and the YAML 1.1 type repository, which
 * PyYAML, Psych and SnakeYAML follow. The single letters `y` and `n` of YAML 1.1 are left out: those readers keep them.
 */

/**
 * The value that a reader takes the word for, when the code does not survive it: `number 450, or number 296 (YAML 1.1
 * octal)`, `Infinity`, `boolean false (YAML 1.1)`, `null`, `date`. Undefined when every reader keeps the characters:
 * a plain integer such as `99214` turns into a number that still reads 99214, and is not reported.
 */
export function readAs(plain: string): string | undefined {
  const current = readByCore(plain);
  const former = readByYaml11(plain);
  if (current === undefined) return former && `${former.value} (YAML 1.1${former.how})`;
  if (former === undefined || former.value === current) return current;
  return `${current}, or ${former.value} (YAML 1.1${former.how})`;
}

/** YAML 1.2 core schema, which is also what JSON makes of a bare word. */
export function readByCore(plain: string): string | undefined {
  if (/^(?:~|null|Null|NULL)$/.test(plain)) return 'null';
  if (/^(?:true|True|TRUE|false|False|FALSE)$/.test(plain)) return `boolean ${plain.toLowerCase()}`;
  if (/^[-+]?\.(?:inf|Inf|INF)$/.test(plain)) return plain.startsWith('-') ? '-Infinity' : 'Infinity';
  if (/^\.(?:nan|NaN|NAN)$/.test(plain)) return 'not a number';
  if (/^0o[0-7]+$|^0x[0-9a-fA-F]+$/.test(plain)) return asNumber(plain, Number(plain));
  if (/^[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?$/.test(plain)) return asNumber(plain, Number(plain));
  return undefined;
}

interface FormerReading {
  readonly value: string;
  /** More about the reading, to follow "YAML 1.1". */
  readonly how: string;
}

function readByYaml11(plain: string): FormerReading | undefined {
  const truth = /^(?:(yes|Yes|YES|on|On|ON)|(no|No|NO|off|Off|OFF))$/.exec(plain);
  if (truth) return { value: `boolean ${truth[1] !== undefined}`, how: '' };
  if (/^\d{4}-\d\d?-\d\d?$/.test(plain)) return { value: 'date', how: '' };
  const number = octal(plain) ?? sexagesimal(plain) ?? binary(plain) ?? underscored(plain);
  const value = number && asNumber(plain, number.value);
  return number && value !== undefined ? { value, how: number.how } : undefined;
}

interface FormerNumber {
  readonly value: number;
  readonly how: string;
}

function octal(plain: string): FormerNumber | undefined {
  const match = /^([-+]?)0([0-7_]+)$/.exec(plain);
  if (!match?.[2]) return undefined;
  const value = Number.parseInt(match[2].replaceAll('_', ''), 8);
  return Number.isNaN(value) ? undefined : { value: match[1] === '-' ? -value : value, how: ' octal' };
}

/** `11:30` is 11 × 60 + 30. */
function sexagesimal(plain: string): FormerNumber | undefined {
  const match = /^([-+]?)([0-9][0-9_]*(?::[0-5]?[0-9])+)(\.[0-9_]*)?$/.exec(plain);
  if (!match?.[2]) return undefined;
  const digits = match[2].replaceAll('_', '').split(':');
  const value = digits.reduce((sum, part) => sum * 60 + Number(part), 0) + Number(`0${match[3] ?? ''}`);
  return { value: match[1] === '-' ? -value : value, how: ' base 60' };
}

function binary(plain: string): FormerNumber | undefined {
  const match = /^[-+]?0b([01_]+)$/.exec(plain);
  return match?.[1] ? { value: Number.parseInt(match[1].replaceAll('_', ''), 2), how: ' binary' } : undefined;
}

function underscored(plain: string): FormerNumber | undefined {
  if (!plain.includes('_') || !/^[-+]?[0-9][0-9_]*(?:\.[0-9_]*(?:[eE][-+][0-9]+)?)?$/.test(plain)) return undefined;
  return { value: Number(plain.replaceAll('_', '')), how: '' };
}

/** Nothing is lost when the number is written with the same characters again. */
function asNumber(plain: string, value: number): string | undefined {
  const written = String(value);
  if (written === plain) return undefined;
  return Number.isFinite(value) ? `number ${written}` : written;
}
