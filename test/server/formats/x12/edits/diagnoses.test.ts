import { describe, expect, test } from 'vitest';
import type { EncounterEdits } from '../../../../../server/src/model/edits.js';
import type { Encounter } from '../../../../../server/src/model/encounter.js';
import type { TextEdit } from '../../../../../server/src/model/span.js';
import { applyEdits } from '../../../../support/parse.js';
import { namedAfter, parse } from '../reading.js';
import { institutional, interchange, PARTIES, professional, VISIT } from '../samples.js';

type Change = (edits: EncounterEdits, encounter: Encounter) => readonly TextEdit[];

/** HI and the pointers of the lines after a change of the first encounter. */
function changed(text: string, change: Change): string[] {
  const edits = editsOf(text, change);
  expect(parse(applyEdits(text, edits)).problems, 'the file stays sound').toEqual([]);
  const pointers = namedAfter(text, edits, 'SV1').map((segment) => segment.split('*')[7]);
  return [...namedAfter(text, edits, 'HI'), ...pointers.map((pointer) => `-> ${pointer}`)];
}

function editsOf(text: string, change: Change): readonly TextEdit[] {
  const { edits, encounters } = parse(text);
  const [encounter] = encounters;
  if (edits === undefined || encounter === undefined) throw new Error('an encounter');
  return change(edits, encounter);
}

function diagnosis({ diagnoses }: Encounter, code: string) {
  const found = diagnoses.find((each) => each.code?.text === code);
  if (found === undefined) throw new Error(`no diagnosis ${code}`);
  return found;
}

describe('a diagnosis is removed', () => {
  const remove = (text: string, code: string, inItsPlace?: string) =>
    changed(text, (edits, encounter) =>
      edits.removeDiagnosis(
        encounter,
        diagnosis(encounter, code),
        inItsPlace === undefined ? undefined : diagnosis(encounter, inItsPlace),
      ),
    );

  test('with the pointers to it, and later ones follow', () => {
    expect(remove(professional(), 'N1832')).toEqual(['HI*ABK:E1122*ABF:Z794', '-> 1', '-> 1:2']);
  });

  test('and another one takes over the pointers', () => {
    expect(remove(professional(), 'Z794', 'N1832')).toEqual(['HI*ABK:E1122*ABF:N1832', '-> 1:2', '-> 1:2']);
  });

  test('and the next one becomes the principal diagnosis', () => {
    expect(remove(professional(), 'E1122')).toEqual(['HI*ABK:N1832*ABF:Z794', '-> 1', '-> 2']);
    expect(remove(institutional(), 'K3580').slice(0, 4)).toEqual([
      'HI*ABK:E119:::::::Y',
      'HI*ABJ:R1031',
      'HI*ABN:W0110XA:::::::Y',
      'HI*ABF:N179:::::::N',
    ]);
  });

  test('with its segment when it stands there alone', () => {
    expect(remove(institutional(), 'R1031').filter((segment) => segment.startsWith('HI*AB'))).toEqual([
      'HI*ABK:K3580:::::::Y',
      'HI*ABN:W0110XA:::::::Y',
      'HI*ABF:E119:::::::Y*ABF:N179:::::::N',
    ]);
  });
});

describe('a diagnosis is moved', () => {
  const move = (text: string, code: string, before: string) =>
    changed(text, (edits, encounter) =>
      edits.moveDiagnosis(encounter, diagnosis(encounter, code), diagnosis(encounter, before)),
    );

  test('to the front, where it is principal, and pointers follow', () => {
    expect(move(professional(), 'Z794', 'E1122')).toEqual(['HI*ABK:Z794*ABF:E1122*ABF:N1832', '-> 2:3', '-> 2:1']);
  });

  test('with its presence on admission, over segments', () => {
    expect(move(institutional(), 'N179', 'K3580').filter((segment) => /AB[KF]/.test(segment))).toEqual([
      'HI*ABK:N179:::::::N',
      'HI*ABF:K3580:::::::Y*ABF:E119:::::::Y',
    ]);
  });

  test('only among those that have an order', () => {
    const edits = editsOf(institutional(), (all, encounter) =>
      all.moveDiagnosis(encounter, diagnosis(encounter, 'R1031'), diagnosis(encounter, 'K3580')),
    );
    expect(edits).toEqual([]);
  });
});

describe('a diagnosis is inserted', () => {
  const insert = (text: string, before?: string) =>
    changed(text, (edits, encounter) =>
      edits.insertDiagnosis(encounter, 'I12.9', before === undefined ? undefined : diagnosis(encounter, before)),
    );

  test('at the end, without its dot', () => {
    expect(insert(professional())[0]).toBe('HI*ABK:E1122*ABF:N1832*ABF:Z794*ABF:I129');
  });

  test('between others, and pointers follow', () => {
    expect(insert(professional(), 'N1832')).toEqual(['HI*ABK:E1122*ABF:I129*ABF:N1832*ABF:Z794', '-> 1:3', '-> 1:4']);
  });

  test('before the principal one, which becomes another', () => {
    expect(insert(professional(), 'E1122')).toEqual(['HI*ABK:I129*ABF:E1122*ABF:N1832*ABF:Z794', '-> 2:3', '-> 2:4']);
  });

  test('in a segment of its own where the claim has none yet, and the count of segments follows', () => {
    expect(insert(professional('CLM*1*80***11:B:1', 'REF*EA*9', 'LX*1', 'SV1*HC:G0108*80*UN*1'))[0]).toBe(
      'HI*ABK:I129',
    );
  });

  test('beside a lone principal diagnosis of an institution', () => {
    const bill = institutional('CLM*1*80***13:A:1', 'HI*ABK:R079', 'HI*BG:39', 'LX*1', 'SV2*0450*HC:99283*80*UN*1');
    expect(insert(bill)).toEqual(['HI*ABK:R079', 'HI*ABF:I129', 'HI*BG:39']);
  });

  test('never as a thirteenth', () => {
    const twelve = ['ABK:E1122', ...Array.from({ length: 11 }, (_, index) => `ABF:Z79${index}`)].join('*');
    const full = professional('CLM*1*80***11:B:1', `HI*${twelve}`, 'LX*1', 'SV1*HC:G0108*80*UN*1***1');
    expect(editsOf(full, (edits, encounter) => edits.insertDiagnosis(encounter, 'I12.9'))).toEqual([]);
  });

  test('not beside ICD-9-CM', () => {
    const old = professional('CLM*1*80***11:B:1', 'HI*BK:25000', 'LX*1', 'SV1*HC:G0108*80*UN*1***1');
    expect(editsOf(old, (edits, encounter) => edits.insertDiagnosis(encounter, 'I12.9'))).toEqual([]);
  });
});

describe('presence on admission', () => {
  const poa = (text: string, code: string, indicator: string | undefined) =>
    editsOf(text, (edits, encounter) => edits.setPresentOnAdmission(diagnosis(encounter, code), indicator));
  const hiAfter = (code: string, indicator: string | undefined) =>
    namedAfter(institutional(), poa(institutional(), code, indicator), 'HI').join(' ');

  test('is set, changed and removed', () => {
    expect(hiAfter('R1031', 'Y')).toContain('ABJ:R1031:::::::Y ');
    expect(hiAfter('E119', 'N')).toContain('ABF:E119:::::::N*');
    expect(hiAfter('E119', undefined)).toContain('ABF:E119*ABF:N179');
  });

  test('is no part of a professional claim', () => {
    expect(poa(professional(), 'E1122', 'Y')).toEqual([]);
  });
});

test('only the transaction that changed is counted anew', () => {
  const first = ['CLM*1*80***11:B:1', 'LX*1', 'SV1*HC:G0108*80*UN*1'];
  const text = interchange('005010X222A1', [...PARTIES, ...first]) + professional(...VISIT);
  const edits = editsOf(text, (all, encounter) => all.insertDiagnosis(encounter, 'I12.9'));
  expect(namedAfter(text, edits, 'SE')).toEqual(['SE*14*0001', 'SE*20*0001']);
});
