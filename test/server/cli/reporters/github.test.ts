import { describe, expect, test } from 'vitest';
import { githubReporter } from '../../../../server/src/cli/check/reporters/github.js';
import { broken, category, outcome, printed, unverified } from './outcome.js';

describe('github', () => {
  test('escapes properties and data as workflow commands need it, and leaves columns out across lines', () => {
    expect(printed(githubReporter, outcome([category, unverified])).split('\n')).toEqual([
      '::error file=visits/a%2C b.encounter.yaml,line=9,endLine=9,col=5,endColumn=8,title=dx-not-billable::E11 is a category, not a billable code',
      '::notice file=visits/a%2C b.encounter.yaml,line=12,endLine=13,title=cpt-unverifiable::99214: 100%25 shape,%0Ano table',
      '2 files checked: 1 error, 0 warnings',
      '',
    ]);
  });

  test('makes an annotation of a file that could not be read', () => {
    expect(printed(githubReporter, outcome([], broken))).toContain(
      '::error file=visits/old.encounter.yaml::visits/old.encounter.yaml is not UTF-8 text\n',
    );
  });

  test('names files from the working folder, with forward slashes', () => {
    const [file] = outcome([category]).files;
    if (file === undefined) throw new Error('no file');
    const files = [
      { ...file, file: '/home/coder/claims/x/y.encounter.yaml' },
      { ...file, file: '../else/z.encounter.yaml' },
    ];
    const text = printed(githubReporter, outcome([], { files }));
    expect(text).toContain('file=x/y.encounter.yaml,');
    expect(text).toContain('file=/home/coder/else/z.encounter.yaml,');
  });

  test('ends with what was fixed and what the baseline holds back', () => {
    const { summary } = outcome([category]);
    const baseline = { held: 3, gone: [], updated: false };
    const text = printed(githubReporter, outcome([], { summary: { ...summary, fixed: 2 }, baseline }));
    expect(text).toMatch(/: 1 error, 0 warnings, 2 fixed, 3 held back by the baseline\n$/);
  });
});
