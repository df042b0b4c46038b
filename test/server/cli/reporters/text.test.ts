import { describe, expect, test } from 'vitest';
import { textReporter } from '../../../../server/src/cli/check/reporters/text.js';
import { broken, category, outcome, printed, unverified } from './outcome.js';

describe('text', () => {
  test('is a line per finding from one on, with what is related and the first fix, then a summary', () => {
    expect(printed(textReporter, outcome([category, unverified]))).toBe(
      `visits/a, b.encounter.yaml:9:5 error dx-not-billable E11 is a category, not a billable code
    see visits/a, b.encounter.yaml:3:7 the governing date
    fix: Use E11.8 (or 1 other fix)
visits/a, b.encounter.yaml:12:14 info cpt-unverifiable 99214: 100% shape,\ufffdno table

2 files, 3 encounters, 13 codes checked: 1 error, 1 info
`,
    );
  });

  test('of a clean run is the summary alone', () => {
    expect(printed(textReporter, outcome([]))).toBe('2 files, 3 encounters, 13 codes checked: no findings\n');
  });

  test('says that something could not be read', () => {
    expect(printed(textReporter, outcome([], broken))).toMatch(/no findings\n1 path could not be read\n$/);
  });

  test('has colour only where asked', () => {
    const csi = '\u001b[';
    expect(printed(textReporter, outcome([category]))).not.toContain(csi);
    expect(printed(textReporter, outcome([category], { colour: true }))).toContain(`${csi}31merror${csi}39m`);
  });

  test('lets no control character of a file through to the terminal', () => {
    const hostile = { ...category, message: '\u001b]0;title\u0007E11\r\u0085', related: [], fixes: [] };
    expect(printed(textReporter, outcome([hostile]))).toContain(
      'dx-not-billable \ufffd]0;title\ufffdE11\ufffd\ufffd\n',
    );
  });
});
