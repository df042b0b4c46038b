/** The tables of CMS's MS-DRG grouper, written out of its data file: versions, CC and MCC, hospital-acquired conditions. */
import type {
  HospitalAcquiredConditionRole,
  HospitalAcquiredConditionRow,
  MsdrgVersionRow,
  SeverityRow,
  SourceFile,
} from '../rows.js';
import { tabSeparated } from './tables.js';
import { isIsoDate, quote, refuse } from './text.js';

/** The grouper versions, oldest first, with their first days: `431` is V43.1, in force from 2026-04-01. */
export function readMsdrgVersions(file: SourceFile): MsdrgVersionRow[] {
  let before = '';
  return tabSeparated(file, 'ascii', ['version', 'effective']).map(({ line, fields }) => {
    const [version = '', effective = ''] = fields;
    if (!/^\d{3}$/.test(version)) refuse(file, line, `the version is ${quote(version)}, expected three digits`);
    if (!isIsoDate(effective)) refuse(file, line, `effective is ${quote(effective)}, expected a day YYYY-MM-DD`);
    if (effective <= before) refuse(file, line, `version ${version} begins ${effective}, not after ${before}`);
    before = effective;
    const minor = version.endsWith('0') ? '' : `.${version.slice(2)}`;
    return { version, name: `V${version.slice(0, 2)}${minor}`, effective };
  });
}

/** What each diagnosis is to the grouper. A code has one row, or several for different versions. */
export function readDiagnosisSeverity(file: SourceFile): SeverityRow[] {
  const seen = new Map<string, readonly string[]>();
  return tabSeparated(file, 'ascii', ['code', 'mdc', 'severity', 'versions']).map(({ line, fields }) => {
    const [code = '', mdc = '', severity = '', list = ''] = fields;
    requireCode(file, line, code);
    if (!/^\d{1,2}$/.test(mdc) || Number(mdc) > 25) refuse(file, line, `the MDC is ${quote(mdc)}, expected 0 to 25`);
    if (severity !== '' && severity !== 'CC' && severity !== 'MCC') {
      refuse(file, line, `the severity is ${quote(severity)}, expected CC, MCC or nothing`);
    }
    return { code, mdc: Number(mdc), severity, versions: requireVersions(file, line, code, list, seen) };
  });
}

const ROLES: Readonly<Record<string, HospitalAcquiredConditionRole>> = {
  '': 'condition',
  _sdx: 'condition',
  _proc: 'procedure',
  _pdx: 'principal',
  _show: 'marked-beside',
};

/**
 * The codes of the hospital-acquired conditions. `HAC05` and `hac06_sdx` name the condition itself, `_proc` and `_pdx`
 * what must be there too, `_show` what is marked beside it. The table keeps one condition for each code, where the
 * definitions manual lists some under several (K68.11 under 11, 12 and 13); `readMsdrgAppendices` has them all, for V40.
 */
export function readHospitalAcquiredConditions(file: SourceFile): HospitalAcquiredConditionRow[] {
  const seen = new Map<string, readonly string[]>();
  return tabSeparated(file, 'ascii', ['code', 'hac', 'versions']).map(({ line, fields }) => {
    const [code = '', name = '', list = ''] = fields;
    requireCode(file, line, code);
    const [, number = '', suffix = ''] = /^(?:HAC|hac)(\d{2})(_\w+)?$/.exec(name) ?? [];
    const role = Object.hasOwn(ROLES, suffix) ? ROLES[suffix] : undefined;
    const hac = Number(number);
    if (role === undefined || hac < 1 || hac > 14)
      refuse(file, line, `${quote(name)} names no list of a condition 1 to 14`);
    return { code, hac, role, versions: requireVersions(file, line, `${code} ${name}`, list, seen) };
  });
}

function requireCode(file: SourceFile, line: number, code: string): void {
  if (!/^[0-9A-Z]{3,7}$/.test(code)) refuse(file, line, `the code is ${quote(code)}, expected 3 to 7 characters`);
}

/** The versions of a row; refuses one that an earlier row of the same subject already had. */
function requireVersions(
  file: SourceFile,
  line: number,
  subject: string,
  list: string,
  seen: Map<string, readonly string[]>,
): readonly string[] {
  const versions = list.split(',');
  if (!versions.every((version) => /^\d{3}$/.test(version))) {
    refuse(file, line, `versions are ${quote(list)}, expected three digits each`);
  }
  const before = seen.get(subject) ?? [];
  const twice = versions.find((version, index) => before.includes(version) || versions.indexOf(version) !== index);
  if (twice !== undefined) refuse(file, line, `${subject} comes twice in version ${twice}`);
  seen.set(subject, [...before, ...versions]);
  return versions;
}
