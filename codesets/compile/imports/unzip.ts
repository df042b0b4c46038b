import { type UnzipFileInfo, unzipSync } from 'fflate';
import { refuse } from '../readers/text.js';
import type { SourceFile } from '../rows.js';
import { isZip } from './cells.js';

/** Bytes. The greatest table of CMS, unpacked, is a tenth of this: a greater member is no table. */
const LARGEST_MEMBER = 1_000_000_000;

const TABLE = /\.(?:txt|csv|tsv|xlsx)$/i;

/**
 * What may be a table in a zip, in groups: CMS publishes one table in several forms (`x.csv`, `x.txt`, `x.xlsx`). In each
 * group the simplest form comes first. Refuses a zip that is damaged or holds no such file.
 */
export function membersOf(file: SourceFile): SourceFile[][] {
  const members = Object.entries(unzip(file)).map(([name, bytes]) => ({ name: `${file.name}/${name}`, bytes }));
  if (members.length === 0) refuse(file, 0, 'the zip holds no txt, csv or xlsx file');
  const groups = new Map<string, SourceFile[]>();
  for (const member of members.sort((a, b) => formOf(a.name) - formOf(b.name))) {
    const stem = member.name.replace(/\.\w+$/, '').toLowerCase();
    groups.set(stem, [...(groups.get(stem) ?? []), member]);
  }
  return [...groups.values()];
}

/** True for a zip of files; a workbook, which is a zip too, is a file of its own. */
export function isArchive(file: SourceFile): boolean {
  return isZip(file) && !isWorkbook(file);
}

const FORMS = ['csv', 'tsv', 'txt', 'xlsx'];

function formOf(name: string): number {
  return FORMS.indexOf(name.toLowerCase().split('.').at(-1) ?? '');
}

function unzip(file: SourceFile): Record<string, Uint8Array> {
  const filter = ({ name, originalSize }: UnzipFileInfo): boolean => {
    if (!TABLE.test(name) || name.startsWith('__MACOSX/')) return false;
    if (originalSize > LARGEST_MEMBER) refuse(file, 0, `${name} is too large for a table: ${originalSize} bytes`);
    return true;
  };
  return readZip(file, filter);
}

function isWorkbook(file: SourceFile): boolean {
  let workbook = false;
  readZip(file, ({ name }) => {
    workbook ||= name === 'xl/workbook.xml';
    return false;
  });
  return workbook;
}

function readZip(file: SourceFile, filter: (member: UnzipFileInfo) => boolean): Record<string, Uint8Array> {
  try {
    return unzipSync(file.bytes, { filter });
  } catch (error) {
    if (error instanceof Error && error.name === 'SourceError') throw error;
    return refuse(file, 0, `not a whole zip: ${error instanceof Error ? error.message : String(error)}`);
  }
}
