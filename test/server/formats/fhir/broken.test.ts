import { describe, expect, test } from 'vitest';
import { applyEdits } from '../../../support/parse.js';
import { parse, problemsIn, said } from './reading.js';
import { bundle, minified, OFFICE_VISIT, PATIENT, pretty, STAY } from './samples.js';

/** A condition with a mistake somewhere. */
function condition(coding: string): string {
  return `{ "resourceType": "Condition", "code": { "coding": [${coding}] } }`;
}

const SYSTEM = '"system": "http://hl7.org/fhir/sid/icd-10-cm"';

describe('a mistake is reported where it is, and the rest is read', () => {
  test.each([
    ['a missing comma', condition(`{ ${SYSTEM} "code": "I10" }`), 'claim-syntax: ": A comma is missing before this'],
    ['a comma too many', condition(`{ ${SYSTEM}, "code": "I10", }`), 'claim-syntax: ,: This comma is one too many'],
    ['a missing colon', condition(`{ ${SYSTEM}, "code" "I10" }`), 'claim-syntax: ": A key needs a colon and a value'],
    ['a missing brace', condition(`{ ${SYSTEM}, "code": "I10" `), 'claim-syntax: ]: The closing } is missing'],
    [
      'a missing bracket',
      condition(`{ ${SYSTEM}, "code": "I10" }`).replace(']', ''),
      'claim-syntax: }: The closing ] is missing',
    ],
    [
      'an open quote',
      condition(`{ "code": "I10", ${SYSTEM}, "display": "x\n }`),
      'claim-syntax: ": This quote is not closed',
    ],
    [
      'a key without quotes',
      condition(`{ ${SYSTEM}, version: "1", "code": "I10" }`),
      'claim-syntax: version: A key needs double quotes in JSON',
    ],
    [
      'text without quotes',
      condition(`{ ${SYSTEM}, "version": x, "code": "I10" }`),
      'claim-syntax: x: Text needs double quotes in JSON',
    ],
    [
      'a number with a zero before it',
      condition(`{ ${SYSTEM}, "version": 01, "code": "I10" }`),
      'claim-syntax: 01: Text needs double quotes in JSON',
    ],
    [
      'a value that is still missing',
      condition(`{ ${SYSTEM}, "code": "I10", "version":\n "display": "x" }`),
      'claim-syntax: ": A value is missing before this',
    ],
    [
      'an unknown escape',
      condition(`{ ${SYSTEM}, "display": "\\x", "code": "I10" }`),
      'claim-syntax: \\x: JSON has no such escape',
    ],
    ['a comment', condition(`{ ${SYSTEM}, /* dx */ "code": "I10" }`), 'claim-syntax: /* dx */: JSON has no comments'],
    [
      'something behind the end',
      `${condition(`{ ${SYSTEM}, "code": "I10" }`)}}`,
      'claim-syntax: }: Nothing may follow the value',
    ],
    [
      'something before the beginning',
      `x ${condition(`{ ${SYSTEM}, "code": "I10" }`)}`,
      'claim-syntax: x: JSON begins with { or [',
    ],
  ])('%s', (_, text, problem) => {
    const file = parse(text);
    expect(file.references.map(({ text: code }) => code)).toEqual(['I10']);
    expect(problemsIn(file)).toEqual([problem]);
  });

  test('an entry that lost its end leaves the others whole', () => {
    const text = pretty(bundle(OFFICE_VISIT, STAY));
    const at = text.indexOf('"currency": "USD"\n', text.indexOf('"total"'));
    const broken = parse(
      `${text.slice(0, at)}"currency": "USD"\n      `.concat(text.slice(at + 18).replace(/^\s*\}\s*\}\s*\}/, '')),
    );
    expect(broken.problems.length).toBeGreaterThan(0);
    expect(broken.encounters.map(({ id }) => id?.value)).toEqual(['office-visit', 'pneumonia-stay']);
  });

  test('a broken line of NDJSON leaves the others whole', () => {
    const line = minified(OFFICE_VISIT);
    const file = parse(`${line}\n${line.slice(0, 700)}\n${line}\n`, 'export.ndjson');
    expect(file.encounters).toHaveLength(3);
    expect(file.problems.map(({ span }) => Math.floor(span.start / line.length))).toEqual(file.problems.map(() => 1));
    expect(file.encounters[2]?.references.map(said)).toEqual(file.encounters[0]?.references.map(said));
  });
});

describe('whatever the text, reading ends and every place lies inside of it', () => {
  const text = pretty(bundle(PATIENT, OFFICE_VISIT));

  test('cut off anywhere', () => {
    for (let length = 0; length < text.length; length += 7) expectPlacesInside(text.slice(0, length));
  });

  test('without any one character that structures it', () => {
    for (const { index } of text.matchAll(/["{}[\],:]/g)) {
      if (index % 3 === 0) expectPlacesInside(text.slice(0, index) + text.slice(index + 1));
    }
  });

  test.each([
    ['brackets without end', '['.repeat(200_000)],
    ['objects without end', '{"a":'.repeat(200_000)],
    ['closing brackets', ']}'.repeat(100_000)],
    ['deep and whole', `${'{"resource":'.repeat(5000)}{}${'}'.repeat(5000)}`],
    ['quotes', '"'.repeat(100_001)],
    ['backslashes', `{"a":"${'\\'.repeat(100_001)}`],
    ['keys alone', '{"code"'.repeat(50_000)],
    ['entries in entries', '{"entry":['.repeat(20_000)],
    ['commas', `{${','.repeat(100_000)}}`],
    ['nothing', ''],
    ['a zero', '\u0000'],
  ])('%s', (_, broken) => {
    expectPlacesInside(broken);
    expectPlacesInside(broken, 'x.ndjson');
    expectPlacesInside(broken, 'x.snap');
  });
});

function expectPlacesInside(text: string, fileName?: string): void {
  const { references, problems, encounters } = parse(text, fileName);
  const spans = [...references, ...problems, ...encounters].map(({ span }) => span);
  expect(spans.filter(({ start, end }) => start < 0 || start > end || end > text.length)).toEqual([]);
}

describe('a code that FHIR does not write so', () => {
  const mended = (text: string) => {
    const [problem, ...others] = parse(text).problems;
    const [fix] = problem?.fixes ?? [];
    if (fix === undefined || others.length > 0) throw new Error('one problem with a fix');
    return applyEdits(text, fix.edits);
  };

  test('a number is told, and gets quotes', () => {
    const text = condition(`{ ${SYSTEM}, "code": 1122 }`);
    expect(problemsIn(parse(text))).toEqual([
      'claim-syntax: 1122: 1122 is a number here, and a code is a text: it needs double quotes',
    ]);
    expect(mended(text)).toBe(condition(`{ ${SYSTEM}, "code": "1122" }`));
  });

  test('blanks around it are told, and go', () => {
    const text = condition(`{ ${SYSTEM}, "code": " I10 " }`);
    expect(problemsIn(parse(text))).toEqual(['claim-syntax:  I10 : I10 has blanks around it, which belong to no code']);
    expect(mended(text)).toBe(condition(`{ ${SYSTEM}, "code": "I10" }`));
  });

  test.each([
    ['of a system that is not ours', '{ "system": "http://loinc.org", "code": 1122 }'],
    ['that is not there yet', `{ ${SYSTEM}, "code": null }`],
    ['of blanks alone', `{ ${SYSTEM}, "code": " " }`],
  ])('one %s is left alone', (_, coding) => expect(problemsIn(parse(condition(coding)))).toEqual([]));
});
