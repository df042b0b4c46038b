import * as vscode from 'vscode';
import { chartwright, open, untilFindings, uriOf, write } from './support.js';

const STUDIES = `encounter: sleep-studies
claim: professional
from: 2025-11-14
diagnoses: [G47.33]
lines:
  - { code: G0398, units: 1, diagnoses: [1] }
  - { code: G0400, units: 1, diagnoses: [1] }
`;

/** As CMS publishes the edits: a heading of six columns, then a pair a row. */
const PAIRS = [
  'Column 1\tColumn 2\t*=in existence prior to 1996\tEffective Date\tDeletion Date *=no data\tModifier 0=not allowed\tPTP Edit Rationale',
  'G0398\tG0400\t\t20251001\t*\t0\tMutually exclusive procedures',
  '',
].join('\n');

describe('a table of the user’s own', () => {
  before(chartwright);

  it('makes its edits run as soon as it is imported', async () => {
    const { document } = await write('office-visit.encounter.yaml', STUDIES);
    await untilFindings(document, []);
    const table = uriOf('ccipra-v314r0-f1.txt');
    await vscode.workspace.fs.writeFile(table, new TextEncoder().encode(PAIRS));
    try {
      await vscode.commands.executeCommand('chartwright.importCodeSet', table);
      await untilFindings(document, ['G0400: ncci-ptp-never']);
    } finally {
      await vscode.workspace.fs.delete(table);
      await open('office-visit.encounter.yaml');
    }
  });
});
