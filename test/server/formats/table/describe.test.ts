import { describe, expect, test } from 'vitest';
import { describedIn } from './reading.js';

const HEADER = 'CLM_ID|NCH_CLM_TYPE_CD|ICD_DGNS_CD3|ICD_DGNS_VRSN_CD3|CLM_POA_IND_SW3|AMOUNT';

describe('a column is explained', () => {
  test.each([
    [
      'the diagnosis',
      'ICD_DGNS_<|>CD3',
      '**ICD\\_DGNS\\_CD3**: third diagnosis. `ICD_DGNS_VRSN_CD3` says the edition: 0 is ICD-10, 9 is ICD-9-CM. `CLM_POA_IND_SW3` says whether it was present on admission.',
    ],
    [
      'its version',
      'ICD_DGNS_<|>VRSN_CD3',
      '**ICD\\_DGNS\\_VRSN\\_CD3**: edition of `ICD_DGNS_CD3`: 0 is ICD-10, 9 is ICD-9-CM.',
    ],
    [
      'its indicator',
      'CLM_POA_<|>IND_SW3',
      '**CLM\\_POA\\_IND\\_SW3**: whether `ICD_DGNS_CD3` was present on admission.',
    ],
  ])('%s', (_, name, words) => {
    expect(describedIn(HEADER.replace(name.replace('<|>', ''), name))).toBe(words);
  });

  test('one that is not known is not', () =>
    expect(describedIn(HEADER.replace('AMOUNT', 'AM<|>OUNT'))).toBeUndefined());
});

describe('a cell is explained by its column and its value', () => {
  test.each([
    ['the code', 'C1|60|K3<|>580|0|Y|5', 'third diagnosis. `ICD_DGNS_VRSN_CD3` says ICD-10-CM.'],
    [
      'a code of the former edition',
      'C1|60|25<|>000|9|Y|5',
      'third diagnosis. `ICD_DGNS_VRSN_CD3` says ICD-9-CM, whose codes are left alone here.',
    ],
    ['the version', 'C1|60|K3580|<|>0|Y|5', 'edition of `ICD_DGNS_CD3`: 0 is ICD-10, 9 is ICD-9-CM. Here: ICD-10.'],
    [
      'the indicator',
      'C1|60|K3580|0|<|>N|5',
      'whether `ICD_DGNS_CD3` was present on admission. Here: not present on admission.',
    ],
    ['the kind of claim', 'C1|6<|>0|K3580|0|Y|5', 'kind of claim. Here: inpatient.'],
  ])('%s', (_, row, words) => {
    const said = describedIn(`${HEADER}\n${row}\n`);
    expect(said?.slice(said.indexOf(': ') + 2)).toBe(words);
  });
});
