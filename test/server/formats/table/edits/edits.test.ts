import { describe, expect, test } from 'vitest';
import type { EncounterEdits } from '../../../../../server/src/model/edits.js';
import type { Encounter } from '../../../../../server/src/model/encounter.js';
import type { TextEdit } from '../../../../../server/src/model/span.js';
import { edited, parse } from '../reading.js';
import { CARRIER, INPATIENT } from '../samples.js';

type Change = (edits: EncounterEdits, encounter: Encounter) => readonly TextEdit[];

function changed(text: string, change: Change): string {
  const { edits, encounters } = parse(text);
  const [encounter] = encounters;
  if (!edits || !encounter) throw new Error('nothing to change');
  return edited(text, change(edits, encounter));
}

function diagnosis({ diagnoses }: Encounter, code: string) {
  const found = diagnoses.find((each) => each.code?.text === code);
  if (!found) throw new Error(`no diagnosis ${code}`);
  return found;
}

function line({ lines }: Encounter, index = 0) {
  const found = lines[index];
  if (!found) throw new Error(`no line ${index}`);
  return found;
}

const DX = 'claim_id,dos,dx1,poa1,dx2,poa2,dx3,poa3\n';

describe('a diagnosis', () => {
  test.each([
    [
      'is taken out, those behind it move up with all that is said of them',
      (edits, one) => edits.removeDiagnosis(one, diagnosis(one, 'I10')),
      'A,2026-01-05,E11.9,Y,J45.909,N,,\n',
    ],
    [
      'moves to the front',
      (edits, one) => edits.moveDiagnosis(one, diagnosis(one, 'J45.909'), diagnosis(one, 'E11.9')),
      'A,2026-01-05,J45.909,N,E11.9,Y,I10,W\n',
    ],
    [
      'gets an indicator',
      (edits, one) => edits.setPresentOnAdmission(diagnosis(one, 'I10'), 'N'),
      'A,2026-01-05,E11.9,Y,I10,N,J45.909,N\n',
    ],
    [
      'loses its indicator',
      (edits, one) => edits.setPresentOnAdmission(diagnosis(one, 'I10'), undefined),
      'A,2026-01-05,E11.9,Y,I10,,J45.909,N\n',
    ],
  ] satisfies [string, Change, string][])('%s', (_, change, row) => {
    expect(changed(`${DX}A,2026-01-05,E11.9,Y,I10,W,J45.909,N\n`, change)).toBe(DX + row);
  });

  test('is added where there is room', () => {
    const add: Change = (edits, one) => edits.insertDiagnosis(one, 'Z79.4');
    expect(changed(`${DX}A,2026-01-05,E11.9,Y,,,,\n`, add)).toBe(`${DX}A,2026-01-05,E11.9,Y,Z79.4,,,\n`);
    const full = `${DX}A,2026-01-05,E11.9,Y,I10,W,J45.909,N\n`;
    expect(changed(full, add)).toBe(full);
  });

  test('is added before another one', () => {
    const add: Change = (edits, one) => edits.insertDiagnosis(one, 'Z79.4', diagnosis(one, 'I10'));
    expect(changed(`${DX}A,2026-01-05,E11.9,Y,I10,N,,\n`, add)).toBe(`${DX}A,2026-01-05,E11.9,Y,Z79.4,,I10,N\n`);
  });

  test('changes in every row of the claim', () => {
    const text = changed(CARRIER, (edits, one) => edits.removeDiagnosis(one, diagnosis(one, 'N1832')));
    const [, first, second, third] = text.split('\n');
    expect(first).toContain('|E1122|0|E1122|0|||1|');
    expect(second).toContain('|E1122|0|E1122|0|||2|');
    expect(third).toBe(CARRIER.split('\n')[3]);
  });

  test('stays when a column of its own says it too', () => {
    expect(changed(INPATIENT, (edits, one) => edits.removeDiagnosis(one, diagnosis(one, 'K3580')))).toBe(INPATIENT);
    expect(
      changed(INPATIENT, (edits, one) => edits.moveDiagnosis(one, diagnosis(one, 'E119'), diagnosis(one, 'K3580'))),
    ).toBe(INPATIENT);
  });

  test('stays when pointers would have to follow', () => {
    const text = 'claim_id,dos,dx1,dx2,cpt_code,dx_pointer\nA,2026-01-05,E11.9,I10,99213,2\n';
    expect(changed(text, (edits, one) => edits.removeDiagnosis(one, diagnosis(one, 'E11.9')))).toBe(text);
  });

  test('stays when the rows of the claim say different things', () => {
    const text = 'claim_id,dos,dx1,dx2,cpt_code\nA,2026-01-05,E11.9,I10,99213\nA,2026-01-05,I10,,J1815\n';
    expect(changed(text, (edits, one) => edits.removeDiagnosis(one, diagnosis(one, 'E11.9')))).toBe(text);
  });
});

const LINES = 'claim_id,line_number,dos,cpt_code,mod1,mod2,units,dx1,dx2,dx_pointer\n';

describe('a line', () => {
  const row = (cells: string) => `${LINES}A,1,2026-01-05,99213,${cells}`;

  test.each([
    [
      'gets a modifier in the next free column',
      (edits, one) => edits.addModifier(line(one), '59'),
      '25,,1,I10,E11.9,"1,2"\n',
      '25,59,1,I10,E11.9,"1,2"\n',
    ],
    [
      'gets none where all are taken',
      (edits, one) => edits.addModifier(line(one), '59'),
      '25,LT,1,I10,E11.9,1\n',
      '25,LT,1,I10,E11.9,1\n',
    ],
    ['gets other units', (edits, one) => edits.setUnits(line(one), 3), '25,,1,I10,E11.9,1\n', '25,,3,I10,E11.9,1\n'],
    [
      'gets units where it had none',
      (edits, one) => edits.setUnits(line(one), 3),
      '25,,,I10,E11.9,1\n',
      '25,,3,I10,E11.9,1\n',
    ],
    [
      'points elsewhere by letters',
      (edits, one) => edits.setPointers(line(one), [2, 1]),
      ',,1,I10,E11.9,A\n',
      ',,1,I10,E11.9,BA\n',
    ],
    [
      'points elsewhere with the sign that it has',
      (edits, one) => edits.setPointers(line(one), [2]),
      ',,1,I10,E11.9,1;2\n',
      ',,1,I10,E11.9,2\n',
    ],
    [
      'stays when no sign is known',
      (edits, one) => edits.setPointers(line(one), [1, 2]),
      ',,1,I10,E11.9,1\n',
      ',,1,I10,E11.9,1\n',
    ],
  ] satisfies [string, Change, string, string][])('%s', (_, change, before, expected) => {
    expect(changed(row(before), change)).toBe(row(expected));
  });

  test('loses a modifier, the next one moves up', () => {
    const change: Change = (edits, one) => {
      const [first] = line(one).modifiers;
      return first ? edits.removeModifier(line(one), first) : [];
    };
    expect(changed(row('25,LT,1,I10,,1\n'), change)).toBe(row('LT,,1,I10,,1\n'));
  });

  test('goes where other rows of the claim say the rest', () => {
    const text = `${row(',,1,I10,,1\n')}A,2,2026-01-05,J1815,,,1,I10,,1\n`;
    expect(changed(text, (edits, one) => edits.removeLine(one, line(one, 1)))).toBe(row(',,1,I10,,1\n'));
    const alone = row(',,1,I10,,1');
    expect(changed(alone, (edits, one) => edits.removeLine(one, line(one)))).toBe(alone);
  });

  test('in padded cells keeps their width', () => {
    const text = 'claim_id|hcpcs_code|hcpcs_modifier_1|hcpcs_modifier_2|service_unit_quantity\nA|G0008|25  |    |1  \n';
    const change: Change = (edits, one) => [...edits.addModifier(line(one), '59'), ...edits.setUnits(line(one), 20)];
    expect(changed(text, change)).toBe(text.replace('25  |    |1  ', '25  |59  |20 '));
  });
});
