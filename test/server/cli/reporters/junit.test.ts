import { XMLParser } from 'fast-xml-parser';
import { describe, expect, test } from 'vitest';
import { junitReporter } from '../../../../server/src/cli/check/reporters/junit.js';
import { broken, category, outcome, printed, unverified } from './outcome.js';

interface JUnit {
  testsuites: {
    tests: string;
    failures: string;
    errors: string;
    testsuite: { name: string; testcase: Record<string, unknown>[] }[];
  };
}

const parser = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: '',
  isArray: (name) => name === 'testsuite' || name === 'testcase',
});
const parse = (text: string): JUnit => parser.parse(text) as JUnit;

describe('junit', () => {
  test('is a suite per file: findings that fail the run are failures, a file without any passes', () => {
    const { testsuites } = parse(printed(junitReporter, outcome([category, unverified])));
    expect(testsuites).toMatchObject({ tests: '2', failures: '1', errors: '0' });
    expect(testsuites.testsuite.map(({ name }) => name)).toEqual([
      'visits/a, b.encounter.yaml',
      'visits/clean.encounter.yaml',
    ]);
    const [failed] = testsuites.testsuite[0]?.testcase ?? [];
    expect(failed).toMatchObject({
      name: 'dx-not-billable at 9:5',
      failure: { message: 'E11 is a category, not a billable code', type: 'error' },
    });
  });

  test('findings below --fail-on are told by the passing case', () => {
    const { testsuites } = parse(printed(junitReporter, outcome([unverified])));
    expect(testsuites).toMatchObject({ tests: '2', failures: '0' });
    expect(testsuites.testsuite[0]?.testcase[0]?.['system-out']).toContain('12:14 info cpt-unverifiable');
  });

  test('a file that could not be read is an error', () => {
    const { testsuites } = parse(printed(junitReporter, outcome([], broken)));
    expect(testsuites).toMatchObject({ tests: '3', errors: '1' });
  });

  test('stays well-formed whatever the message holds', () => {
    const hostile = { ...category, message: 'a\u0000b ]]> <&" \ud800 \uffff', text: ']]>\u0001' };
    const { testsuites } = parse(printed(junitReporter, outcome([hostile])));
    expect(testsuites.testsuite[0]?.testcase[0]).toMatchObject({
      failure: { message: 'a\ufffdb ]]> <&" \ufffd \ufffd' },
    });
  });
});
