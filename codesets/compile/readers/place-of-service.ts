/** Places of service: the derived table with proper-case names, and the first days that CMS's list tells. */
import type { IsoDate } from '../../src/types.js';
import type { PlaceOfServiceDateRow, PlaceOfServiceRow, SourceFile } from '../rows.js';
import { readAdministrativeList } from './administrative-list.js';
import { tabSeparated } from './tables.js';
import { collapse, isIsoDate, quote, refuse } from './text.js';

const SETTINGS: Readonly<Record<string, 'facility' | 'non-facility' | undefined>> = {
  Facility: 'facility',
  'Non-Facility': 'non-facility',
  Unassigned: undefined,
};

/** Every place of service of the derived table; unassigned codes are marked. `00` is not in it. */
export function readPlaceOfService(file: SourceFile): PlaceOfServiceRow[] {
  const seen = new Set<string>();
  return tabSeparated(file, 'utf-8', ['pos_code', 'pos_type', 'pos_name', 'pos_description']).map(
    ({ line, fields }) => {
      const [code = '', type = '', name = '', description = ''] = fields;
      if (!/^\d{2}$/.test(code)) refuse(file, line, `the code is ${quote(code)}, expected two digits`);
      if (seen.has(code)) refuse(file, line, `code ${code} comes twice`);
      seen.add(code);
      if (!Object.hasOwn(SETTINGS, type)) {
        refuse(file, line, `the type is ${quote(type)}, expected Facility, Non-Facility or Unassigned`);
      }
      const setting = SETTINGS[type];
      if ((setting === undefined) !== (name === 'Unassigned')) {
        refuse(file, line, `${code} is ${quote(name)} of type ${quote(type)}: assigned or not?`);
      }
      const row = {
        code,
        title: collapse(name),
        description: collapse(description),
        unassigned: setting === undefined,
      };
      return setting === undefined ? row : { ...row, setting };
    },
  );
}

/**
 * Codes whose date in CMS's list is that of a revised description. 02 was in force before and was only described anew
 * for 2022-01-01, when 10 was split from it (CMS, Claims Processing Manual transmittal 11045).
 */
const REVISED_ONLY: ReadonlySet<string> = new Set(['02']);

/** `(EFFECTIVE …)`, `(EFF. …)`, `(CODE EFFECTIVE, …; …)`, and the bare `(OCTOBER 1, 2003)` of code 57. */
const EFFECTIVE = /\((?:(?:CODE )?EFF(?:ECTIVE|\.),? (?!NO LATER)|(?=OCTOBER 1, 2003\)))([^;)]+)[;)]/;

/**
 * The first day of the places of service for which CMS's FSH list gives it. A code without a row has no day in the list:
 * `NO LATER THAN` (17, 18) leaves the day open, `DESCRIPTION REVISED` (22) and the dates of `REVISED_ONLY` are not a
 * beginning. Refuses an effective date that cannot be read.
 */
export function readPlaceOfServiceDates(file: SourceFile): PlaceOfServiceDateRow[] {
  return readAdministrativeList(file).flatMap(({ code, title }) => {
    const written = EFFECTIVE.exec(title)?.[1];
    if (written === undefined || REVISED_ONLY.has(code)) return [];
    const from = writtenDay(written);
    if (from === undefined) refuse(file, 0, `${code} is effective ${quote(written)}, expected a day`);
    return [{ code, from }];
  });
}

const MONTHS = 'JANUARY FEBRUARY MARCH APRIL MAY JUNE JULY AUGUST SEPTEMBER OCTOBER NOVEMBER DECEMBER'.split(' ');

/** The day of `JANUARY 1, 2003` or `10/1/23` (this century). */
function writtenDay(text: string): IsoDate | undefined {
  const words = /^([A-Z]+) (\d{1,2}), (\d{4})$/.exec(text);
  const digits = /^(\d{1,2})\/(\d{1,2})\/(\d{2})$/.exec(text);
  const month = words === null ? Number(digits?.[1]) : MONTHS.indexOf(words[1] ?? '') + 1;
  const day = words?.[2] ?? digits?.[2] ?? '';
  const year = words?.[3] ?? `20${digits?.[3]}`;
  const iso = `${year}-${String(month).padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isIsoDate(iso) ? iso : undefined;
}
