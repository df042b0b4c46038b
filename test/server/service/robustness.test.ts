import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { RuleRun } from '../../../server/src/rules/runner.js';
import { analyze, type Check } from '../../../server/src/service/analysis.js';
import { quickFixes } from '../../../server/src/service/code-actions.js';
import { codeAt } from '../../../server/src/service/code-at.js';
import { complete } from '../../../server/src/service/completion.js';
import { sameCode } from '../../../server/src/service/document-highlight.js';
import { documentStatus } from '../../../server/src/service/document-status.js';
import { documentSymbols } from '../../../server/src/service/document-symbols.js';
import { hover } from '../../../server/src/service/hover.js';
import { workspaceEntry } from '../../../server/src/service/workspace-entry.js';
import { findingsIn } from '../../support/check-rule.js';
import { realCodes } from '../../support/codes.js';
import { applyEdits } from '../../support/parse.js';

const TODAY = '2026-01-20';
const folder = path.resolve(import.meta.dirname, '../../../examples');
const examples = readdirSync(folder)
  .filter((name) => /\.encounter\.(ya?ml|json)$/.test(name))
  .map((name) => ({ name, text: readFileSync(path.join(folder, name), 'utf8') }));

const check: Check = (file, codes) => new RuleRun(file, codes, { severityOf: () => undefined });

/** Asks every feature at every tenth place of the text. */
async function askEverything(fileName: string, text: string): Promise<void> {
  const analysis = await analyze({ fileName, text });
  if (analysis === undefined) throw new Error(`no format reads ${fileName}`);
  const { file, format } = analysis;
  const codes = realCodes();
  const findings = await findingsIn(text, { fileName });
  for (let offset = 0; offset <= text.length; offset += 10) {
    const slot = format.slotAt(file, offset);
    if (slot !== undefined) {
      expect(slot.replace.start <= offset && offset <= slot.replace.end).toBe(true);
      expect(complete(slot, { file, offset, codes, today: TODAY }).items.length).toBeLessThanOrEqual(100);
    }
    hover(file, offset, codes, TODAY, { links: true });
    sameCode(file, offset);
    codeAt(file, offset);
    quickFixes(file, findings, { start: offset, end: offset });
  }
  documentSymbols(file, codes, TODAY);
  documentStatus(file, codes, TODAY);
  workspaceEntry('file:///x', file, codes, TODAY);
  analysis.repairs(codes, check);
}

describe.each(examples)('$name', ({ name, text }) => {
  test('every feature answers everywhere', async () => {
    await askEverything(name, text);
  });

  test('every feature answers while the file is half typed', async () => {
    for (let end = 0; end < text.length; end += 97) await askEverything(name, text.slice(0, end));
  });

  test('every feature answers when a piece is missing', async () => {
    for (let start = 0; start < text.length; start += 211) {
      await askEverything(name, text.slice(0, start) + text.slice(start + 13));
    }
  });

  test('all repairs together give a file that needs none', async () => {
    const repairs = async (source: string) =>
      (await analyze({ fileName: name, text: source }))?.repairs(realCodes(), check) ?? [];
    expect(await repairs(applyEdits(text, await repairs(text)))).toEqual([]);
  });
});
