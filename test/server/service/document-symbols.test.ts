import { describe, expect, test } from 'vitest';
import { type DocumentSymbol, documentSymbols } from '../../../server/src/service/document-symbols.js';
import { realCodes } from '../../support/codes.js';
import { parseFile } from '../../support/parse.js';

const CLAIM = `
encounter: stay-3
claim: inpatient
from: 2026-01-10
through: 2026-01-14
chart:
  discharge-summary: |
    Appendicitis, appendectomy.
diagnoses:
  - { code: K35.80, poa: Y }
  - code:
procedures:
  - 0DTJ4ZZ
lines:
  - { code: J1815, revenue: "0250", units: 1 }
---
encounter: visit-4
from: 2026-02-02
diagnoses: [I10]
`;

async function outline(text: string): Promise<DocumentSymbol[]> {
  return documentSymbols(await parseFile(text), realCodes(), '2026-01-20');
}

function flat(symbols: readonly DocumentSymbol[]): DocumentSymbol[] {
  return symbols.flatMap((symbol) => [symbol, ...flat(symbol.children)]);
}

describe('the outline', () => {
  test('has one entry per encounter, named by its id', async () => {
    const symbols = await outline(CLAIM);
    expect(symbols.map(({ name, detail }) => [name, detail])).toEqual([
      ['stay-3', 'inpatient 2026-01-10'],
      ['visit-4', '2026-02-02'],
    ]);
  });

  test('groups what an encounter holds in the order of the text', async () => {
    const [stay] = await outline(CLAIM);
    expect(stay?.children.map(({ name, detail }) => `${name} ${detail}`)).toEqual([
      'Chart 1',
      'Diagnoses 2',
      'Procedures 1',
      'Lines 1',
    ]);
  });

  test('shows a code with its official title on its date', async () => {
    const symbols = flat(await outline(CLAIM));
    // FY2026 order file.
    expect(symbols.find(({ name }) => name === 'K35.80')?.detail).toBe('Unspecified acute appendicitis');
  });

  test('keeps a diagnosis whose code is still to be typed', async () => {
    expect(flat(await outline(CLAIM)).map(({ name }) => name)).toContain('(diagnosis without a code)');
  });

  test('every symbol lies inside its parent and reveals a part of itself', async () => {
    const check = (symbol: DocumentSymbol) => {
      const { span, selection, children } = symbol;
      expect(selection.start >= span.start && selection.end <= span.end, symbol.name).toBe(true);
      for (const child of children) {
        expect(child.span.start >= span.start && child.span.end <= span.end, child.name).toBe(true);
        check(child);
      }
    };
    (await outline(CLAIM)).forEach(check);
  });

  test.each(['', '---', 'diagnoses', ': :', 'diagnoses:\n  - {code: ', '\u0000'])('survives %j', async (text) => {
    expect(Array.isArray(await outline(text))).toBe(true);
  });

  test('gives every symbol a name', async () => {
    const names = flat(await outline('encounter: ""\ndiagnoses: ["", {}]\nlines: [{}]\n')).map(({ name }) => name);
    expect(names).not.toContain('');
  });
});
