/** HCPCS Level II against CMS's own October 2020 file, where the folder of releases is at hand. */
import { describe, expect, test } from 'vitest';
import { readHcpcsWorkbook } from '../../../codesets/compile/readers/hcpcs-workbook.js';
import { realCodes } from '../../support/codes.js';
import { releaseFile } from '../../support/release-file.js';
import { releasesFolder } from '../../support/releases-folder.js';

const folder = releasesFolder();
const DATE = '2020-10-01';

if (folder !== undefined) {
  const codes = realCodes();
  const rows = await readHcpcsWorkbook(releaseFile(folder, 'hcpcs/2020-10-01/anweb.xlsx'));
  const systemOf = (modifier: boolean) => (modifier ? 'modifier' : 'hcpcs');

  describe('the October 2020 file', () => {
    test('has the codes and modifiers that its publisher counts', () => {
      expect(rows.filter(({ modifier }) => !modifier)).toHaveLength(6825);
      expect(rows.filter(({ modifier }) => modifier)).toHaveLength(371);
    });

    test('agrees on what is in force, terminated and still to come, on its first day', () => {
      const wrong = rows.filter(({ code, modifier, added = '', terminated = '9999-12-31' }) => {
        const found = codes.lookup(systemOf(modifier), code, DATE).status;
        if (added > DATE) return found !== 'not-yet';
        return found !== (terminated < DATE ? 'retired' : 'valid');
      });
      expect(wrong.slice(0, 5)).toEqual([]);
    });

    test('agrees on the last day of every terminated code and modifier, and on the day after', () => {
      const ended = rows.flatMap((row) =>
        row.terminated === undefined ? [] : [{ ...row, terminated: row.terminated }],
      );
      expect(ended.filter(({ modifier }) => !modifier)).toHaveLength(619);
      const wrong = ended.filter(
        ({ code, modifier, terminated }) => codes.lookup(systemOf(modifier), code, DATE).through !== terminated,
      );
      expect(wrong.slice(0, 5)).toEqual([]);
    });

    // P1 to P6 are modifiers of CPT, whose text is licensed though CMS prints it.
    test('agrees on the title of all that is in force, CPT modifiers aside', () => {
      const inForce = rows.filter(({ terminated = '9999-12-31' }) => terminated >= DATE);
      const own = inForce.filter(({ code, modifier }) => !modifier || !/^P[1-6]$/.test(code));
      const wrong = own.filter(
        ({ code, modifier, title }) => codes.lookup(systemOf(modifier), code, DATE).title !== title,
      );
      expect(wrong.slice(0, 5)).toEqual([]);
    });

    test('leaves no other code in force on its first day', () => {
      const listed = new Set(rows.filter(({ modifier }) => !modifier).map(({ code }) => code));
      const found = [...'ABCEGHJKLMPQRSTUV'].flatMap((letter) => codes.billableBelow('hcpcs', letter, DATE, 10_000));
      expect(found.filter(({ id }) => !listed.has(id)).slice(0, 5)).toEqual([]);
    });
  });
}
