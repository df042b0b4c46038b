import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { readAs } from '../../../../server/src/formats/syntax/read-as.js';

describe('an unquoted code that a reader takes for something else', () => {
  test.each([
    ['0450', 'number 450, or number 296 (YAML 1.1 octal)'],
    ['00100', 'number 100, or number 64 (YAML 1.1 octal)'],
    ['0980', 'number 980'],
    ['0o17', 'number 15'],
    ['0x10', 'number 16'],
    ['3E03317', 'Infinity'],
    ['1E5', 'number 100000'],
    ['427.0', 'number 427'],
    ['11.10', 'number 11.1'],
    ['250.00', 'number 250'],
    ['11:30', 'number 690 (YAML 1.1 base 60)'],
    ['99_214', 'number 99214 (YAML 1.1)'],
    ['0b11', 'number 3 (YAML 1.1 binary)'],
    ['NO', 'boolean false (YAML 1.1)'],
    ['ON', 'boolean true (YAML 1.1)'],
    ['TRUE', 'boolean true'],
    ['null', 'null'],
    ['~', 'null'],
    ['2026-01-14', 'date (YAML 1.1)'],
    ['.inf', 'Infinity'],
  ])('%s is read as %s', (plain, reading) => {
    expect(readAs(plain)).toBe(reading);
  });

  test.each([
    '99214',
    '25',
    '0',
    '11.5',
    'E11.22',
    'J1815',
    '0DTJ4ZZ',
    '5A1945Z',
    'RT',
    'Y',
    '0213T',
    'A6',
    '1P',
    '-5',
  ])('%s survives every reader', (plain) => {
    expect(readAs(plain)).toBeUndefined();
  });
});

/** The `yaml` package is a reader of both versions; whatever it changes must be reported. */
describe('the judgement agrees with a real reader', () => {
  const words = [
    '0450',
    '0980',
    '3E03317',
    '1E5',
    '1e-3',
    '.5',
    '5.',
    '+7',
    '-0',
    '0',
    '07',
    '08',
    '0b1',
    '0x1F',
    '0o7',
  ];
  const more = ['1_000', '1:30', '190:20:30', '11:99', '1.0', '12.50', 'yes', 'No', 'off', 'True', 'NULL', '99214'];
  const rest = ['0DTJ4ZZ', '12E4', '00E1', '1E', '2026-01-14', '2026-1-4', '.NaN', '-.inf', '0_7', '__1', '1_', 'x'];

  test.each([...words, ...more, ...rest])('%s', (word) => {
    const readings = (['1.1', '1.2'] as const).map(
      (version) => parse(word, { version, logLevel: 'silent' }) as unknown,
    );
    // A reader that takes 99214 for a number still has the characters 99214.
    const isChanged = readings.some((value) => value instanceof Date || String(value) !== word);
    expect(readAs(word) !== undefined).toBe(isChanged);
  });

  test('but for a letter E with digits, which that reader alone takes for a number in its YAML 1.1 mode', () => {
    // Neither specification has a number without digits before its exponent; half of the diabetes codes look like this.
    expect(parse('E119', { version: '1.1', logLevel: 'silent' })).toBeNaN();
    expect(readAs('E119')).toBeUndefined();
  });
});
