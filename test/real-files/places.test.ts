/** The places that are noted while an X12 file is read are those of its references, in the same order. */
import { expect, test } from 'vitest';
import { isX12File } from '../../server/src/formats/x12/file.js';
import { describeRealFiles, names, realFile } from './fixtures.js';

describeRealFiles('places of codes in real X12 files', () => {
  test.each(names.filter((name) => name.startsWith('x12/')))('%s', async (name) => {
    const file = (await realFile(name)).read?.parsed;
    if (file === undefined || !isX12File(file)) return;
    const { places } = file.scanned;
    const noted = Array.from({ length: places.length }, (_, index) =>
      [places.systemOf(index), file.text.slice(places.startOf(index), places.endOf(index))].join(' '),
    );
    expect(noted).toEqual(file.references.map(({ system, text }) => `${system} ${text}`));
    expect(file.references.every(({ span }, index) => span.start === places.startOf(index))).toBe(true);
  });
});
