import { describe, expect, test } from 'vitest';
import { codeAt } from '../../../server/src/service/code-at.js';
import { sameCode } from '../../../server/src/service/document-highlight.js';
import { insertion } from '../../../server/src/service/insertion.js';
import { readAtCaret } from '../../support/caret.js';
import { applyEdits } from '../../support/parse.js';

async function highlighted(marked: string): Promise<string[]> {
  const { file, offset } = await readAtCaret(marked);
  return sameCode(file, offset).map(({ span }) => file.text.slice(span.start, span.end));
}

describe('highlights', () => {
  test('find a code however it is written', async () => {
    expect(await highlighted('diagnoses: [E11<|>.9, e119, "E11.9", E11.22]\n')).toEqual(['E11.9', 'e119', 'E11.9']);
  });

  test('keep systems apart', async () => {
    // 25 is a modifier on the line and could be a place of service above it.
    expect(await highlighted('place: "25"\nlines:\n  - { code: J1815, modifiers: ["2<|>5"] }\n')).toEqual(['25']);
  });

  test('are none where no code stands', async () => {
    expect(await highlighted('claim: prof<|>essional\ndiagnoses: [E11.9]\n')).toEqual([]);
  });
});

describe('the code under the caret', () => {
  test('comes in display form with its governing date', async () => {
    const { file, offset } = await readAtCaret('from: 2026-01-14\ndiagnoses: [e11<|>9]\n');
    expect(codeAt(file, offset)).toEqual({ system: 'icd10cm', code: 'E11.9', date: '2026-01-14' });
  });

  test('comes without a date where the file gives none', async () => {
    const { file, offset } = await readAtCaret('diagnoses: [E11<|>.9]\n');
    expect(codeAt(file, offset)).toEqual({ system: 'icd10cm', code: 'E11.9' });
  });
});

describe('inserting a code from elsewhere', () => {
  const inserted = async (marked: string, code: string) => {
    const { file, offset, slot } = await readAtCaret(marked);
    return applyEdits(file.text, [insertion(slot, offset, code)]);
  };

  test('replaces the code at the caret', async () => {
    expect(await inserted('diagnoses:\n  - code: E11<|>.9\n', 'N18.32')).toBe('diagnoses:\n  - code: N18.32\n');
  });

  test('writes quotes where the format needs them', async () => {
    expect(await inserted('place: <|>\n', '11')).toBe('place: "11"\n');
  });

  test('goes in as it is where no code is expected', async () => {
    expect(await inserted('chart:\n  note: |\n    seen for <|>\n', 'E11.9')).toBe(
      'chart:\n  note: |\n    seen for E11.9\n',
    );
  });
});
