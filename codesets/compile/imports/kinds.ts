/** Which table a download is: from its headings, and where the headings leave it open, from its name. */
import type { TableKind } from '../../src/tables/edits.js';
import { refuse } from '../readers/text.js';
import { isAddOn } from './add-on.js';
import { isCpt } from './cpt.js';
import { isFeeSchedule } from './fee-schedule.js';
import type { Layout } from './layout.js';
import { isMue, mueSettingOf } from './mue.js';
import { isPtp } from './ptp.js';

export type ImportKind = TableKind | 'cpt';

/** Every kind, as the user names it, with what it is called. */
export const IMPORT_KINDS: Readonly<Record<ImportKind, string>> = {
  'ptp-practitioner': 'NCCI PTP practitioner',
  'ptp-hospital': 'NCCI PTP outpatient hospital',
  'mue-practitioner': 'NCCI MUE practitioner',
  'mue-hospital': 'NCCI MUE outpatient hospital',
  'mue-dme': 'NCCI MUE DME supplier',
  addon: 'NCCI add-on codes',
  'fee-schedule': 'Medicare physician fee schedule',
  cpt: 'CPT (licensed table)',
};

/** Refuses a table of no known kind, and one whose setting neither headings nor name tell. */
export function kindOf(layout: Layout): ImportKind {
  if (isPtp(layout)) return `ptp-${settingIn(layout)}`;
  if (isMue(layout)) return `mue-${mueSettingOf(layout) ?? settingIn(layout)}`;
  if (isAddOn(layout)) return 'addon';
  if (isFeeSchedule(layout)) return 'fee-schedule';
  if (isCpt(layout)) return 'cpt';
  return refuse(
    layout.file,
    0,
    'the headings are those of no table that can be imported: PTP, MUE, add-on code edits, PPRRVU fee schedule, CPT',
  );
}

/** Refuses a file whose headings are not those of the kind that the user named. */
export function requireKind(layout: Layout, kind: ImportKind): ImportKind {
  const fits = kind.startsWith('ptp-')
    ? isPtp(layout)
    : kind.startsWith('mue-')
      ? isMue(layout) && (mueSettingOf(layout) ?? kind.slice(4)) === kind.slice(4)
      : { addon: isAddOn, 'fee-schedule': isFeeSchedule, cpt: isCpt }[kind as 'addon' | 'fee-schedule' | 'cpt'](layout);
  return fits ? kind : refuse(layout.file, 0, `the headings are not those of ${IMPORT_KINDS[kind]}`);
}

function settingIn({ file }: Layout): 'practitioner' | 'hospital' {
  if (/ccipra|practitioner|physician/i.test(file.name)) return 'practitioner';
  if (/ccioph|hospital|outpatient/i.test(file.name)) return 'hospital';
  return refuse(
    file,
    0,
    'neither the headings nor the name tell whose edits these are: name the kind (practitioner or hospital)',
  );
}
