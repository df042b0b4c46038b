import { describe, expect, test } from 'vitest';
import type { ParsedReference } from '../../../codesets/src/notes/parsed-reference.js';
import { isHeading, parseReferences } from '../../../codesets/src/notes/reference-grammar.js';
import type { NoteKind } from '../../../codesets/src/types.js';

/** `A00`, `A00-` (printed with a dash) or `A00..B99` (a range). */
function shorthand({ codes }: ParsedReference): string {
  return codes.kind === 'range' ? `${codes.first}..${codes.last}` : `${codes.code}${codes.dash ? '-' : ''}`;
}

function referencesOf(note: string, kind: NoteKind = 'excludes1'): string[] {
  return parseReferences(note, kind).map(shorthand);
}

function targetsOf(note: string, kind: NoteKind = 'excludes1'): string[] {
  const targets = parseReferences(note, kind).filter((reference) => reference.standing === 'target');
  return targets.map(shorthand);
}

describe('a reference in parentheses', () => {
  test.each([
    ['tuberculous enteritis (A18.32)', ['A1832']],
    ['Clostridium difficile foodborne intoxication and infection (A04.7-)', ['A047-']],
    ['typhoid and paratyphoid fevers (A01.-)', ['A01-']],
    ['pneumoconiosis associated with tuberculosis (J65)', ['J65']],
    ['toxic effects of contact with venomous animals and plants (T61-T62)', ['T61..T62']],
    ['Escherichia coli infection (A04.0-A04.4)', ['A040..A044']],
    ['localized abdominal pain (R10.1-R10.3-)', ['R101..R103']],
    ['pneumoconiosis (J60-J67.9)', ['J60..J679']],
    ['malaria (B50.0-B54)', ['B500..B54']],
    ['head injury (S00.- to S09.-)', ['S00..S09']],
    ['rheumatoid arthritis with rheumatoid factor by site (M05.00 to M05.8A)', ['M0500..M058A']],
    ['head injury (S00 - S09)', ['S00..S09']],
    ['pancreatitis and other diseases of the pancreas (K85-K86.-)', ['K85..K86']],
  ])('%s', (note, expected) => expect(targetsOf(note)).toEqual(expected));

  test.each([
    ['herpesviral encephalitis due to herpesvirus 6 and 7 (B10.01, B10.09)', ['B1001', 'B1009']],
    ['sepsis (A40, A41.-)', ['A40', 'A41-']],
    ['sepsis following abortion (O03-O07, O08.0)', ['O03..O07', 'O080']],
    ['adverse effects of drugs (A00-R94 and T80-T88.6, T88.8)', ['A00..R94', 'T80..T886', 'T888']],
    ['acute respiratory tract infections (J00-J06; J20-J22)', ['J00..J06', 'J20..J22']],
    ['cognitive deficits (I69.21-I69.31-, I69.81- I69.91-)', ['I6921..I6931', 'I6981-', 'I6991-']],
  ])('may be a list: %s', (note, expected) => expect(targetsOf(note)).toEqual(expected));

  test.each([
    ['malignant carcinoid tumor (C7A.026)', ['C7A026']],
    ['Merkel cell carcinoma (C4A.-, C7B.1)', ['C4A-', 'C7B1']],
    ['dementia with agitation (F02.A11, S06.A1X-, T50.B95-, W44.B1-)', ['F02A11', 'S06A1X-', 'T50B95-', 'W44B1-']],
    ['adverse effect of immune checkpoint inhibitors (T45.AX5)', ['T45AX5']],
    ['genetic disorders, not elsewhere classified (QA0)', ['QA0']],
    ['neurodevelopmental disorder related to STXBP1 variant (QA0.010)', ['QA0010']],
  ])('may have letters anywhere: %s', (note, expected) => expect(targetsOf(note)).toEqual(expected));
});

describe('the typos of the tabular list', () => {
  test.each([
    ['(I70.2--I70.7-)', ['I702..I707']],
    ['(Q70.0- -Q70.3-)', ['Q700..Q703']],
    ['(P28.3- - P28.4-)', ['P283..P284']],
    ['(F98.2.-F98.3)', ['F982..F983']],
    ['(I01.0 -I01.9)', ['I010..I019']],
    ['(P03.82 )', ['P0382']],
    ['(K50.014, K50.914,)', ['K50014', 'K50914']],
    ['(C43.2-,C44.2-)', ['C432-', 'C442-']],
    ['(E53-)', ['E53-']],
    ['(E84-)', ['E84-']],
    ['(D71-)', ['D71-']],
    ['(S12.0--S12.6.-)', ['S120..S126']],
    ['(F10.--F19.-)', ['F10..F19']],
    ['(F10.- -F19.-)', ['F10..F19']],
    ['(F11.-F17.-)', ['F11..F17']],
    ['(D29.2.-)', ['D292-']],
    ['(J45.909-)', ['J45909-']],
    ['(Z00.12.-)', ['Z0012-']],
    ['(M31.5., M31.6)', ['M315', 'M316']],
    ['(I82.62-. I82.72-)', ['I8262-', 'I8272-']],
    ['(V94.X)', ['V94X']],
    ['(T63.81-R63.83)', ['T6381..R6383']],
  ])('%s is read', (note, expected) => expect(targetsOf(`a condition ${note}`)).toEqual(expected));

  test('a parenthesis that is never closed still holds its reference, but does not count as one', () => {
    const [reference] = parseReferences('acquired absence of knee joint (Z89.52-', 'excludes1');
    expect(reference).toMatchObject({ text: 'Z89.52-', inParentheses: false, standing: 'target' });
    expect(targetsOf('electrolyte imbalance (E87.8}', 'codeAlso')).toEqual(['E878']);
    expect(targetsOf('malignant neoplasm of skin of nose C44.301, C44.311)')).toEqual(['C44301', 'C44311']);
  });
});

describe('a reference outside parentheses', () => {
  test.each([
    ['jaw pain R68.84', ['R6884']],
    ['hearing loss as classified in H90.-', ['H90-']],
    ['injury to visual cortex S04.04-', ['S0404-']],
    ['sports activities specified in categories Y93.0-Y93.6', ['Y930..Y936']],
    ['specific infections classified to A00-B99', ['A00..B99']],
    ['conditions classifiable to S06.0- to S06.8-code to specified intracranial injury', ['S060..S068']],
    [
      'classified in subcategories S06.1- to S06.6- , S06.81- and S06.82- code to injury',
      ['S061..S066', 'S0681-', 'S0682-'],
    ],
  ])('%s', (note, expected) => expect(targetsOf(note)).toEqual(expected));

  test.each([
    ['code from category Z3A, Weeks of gestation, to identify the week', ['Z3A']],
    ['code(s) from F11-F16 and F18-F19 to identify manifestations', ['F11..F16', 'F18..F19']],
    ['code from category T31 or T32 to identify extent of body surface', ['T31', 'T32']],
    ['from categories E08, E09 and E13 to further identify any manifestation', ['E08', 'E09', 'E13']],
  ])('may be a bare category after words that announce one: %s', (note, expected) => {
    expect(targetsOf(note, 'useAdditionalCode')).toEqual(expected);
  });

  test('is only a mention when the note has a reference in parentheses', () => {
    const note = 'any condition in I51.4-I51.9 due to hypertension (I11.-)';
    expect(referencesOf(note)).toEqual(['I514..I519', 'I11-']);
    expect(targetsOf(note)).toEqual(['I11-']);
  });

  test('is only a mention when it says which codes the note is for', () => {
    const note = 'For codes G31.0-G31.83, G31.85-G31.9, use additional code, if applicable, to identify:';
    expect(referencesOf(note, 'useAdditionalCode')).toEqual(['G310..G3183', 'G3185..G319']);
    expect(targetsOf(note, 'useAdditionalCode')).toEqual([]);
  });
});

describe('words and numbers', () => {
  test.each([
    'glucose-6-phosphate dehydrogenase (G6PD) deficiency',
    'vitamin B12 deficiency anemia',
    'thrombocytopenia with absent radius (TAR syndrome)',
    'severe acute respiratory syndrome (SARS), not otherwise specified (NOS)',
    'poisoning by aspirin, 325 mg, in 1984',
    'codes E11.9x and 5E11 and xE11.9',
    'GM2 gangliosidosis',
    'LGMD R12',
    'complement receptor [CR3] defect',
    '',
    '(((((',
    '- . , ; ) ( with .17',
  ])('have no reference: %j', (note) => expect(referencesOf(note)).toEqual([]));

  test('a bare category alone in parentheses inside a description is a name, not a code', () => {
    expect(referencesOf('Growth hormone gene 1 (GH1) defect with antibodies', 'inclusionTerm')).toEqual([]);
    expect(referencesOf('Genetic disorders, not elsewhere classified (QA0)', 'inclusionTerm')).toEqual(['QA0']);
  });
});

describe('a qualifier', () => {
  const characters = (positions: number[], values: string[]) => ({ kind: 'characters', positions, values });
  const subdivision = (values: string[]) => ({ kind: 'subdivision', values });
  const final = (values: string[]) => ({ kind: 'final', values });

  test.each([
    ['T36-T50 with fifth or sixth character 5', characters([5, 6], ['5'])],
    ['T36-T50 with fifth or six character 5', characters([5, 6], ['5'])],
    ['T36-T65 with fifth or sixth character 1-4 or 6', characters([5, 6], ['1', '2', '3', '4', '6'])],
    ['T39.0-, with sixth character 1-4', characters([6], ['1', '2', '3', '4'])],
    ['V01-V09 with 5th character 9', characters([5], ['9'])],
    ['V01-V09 with 5th digit 9', characters([5], ['9'])],
    ['A37 with fifth-character 1', characters([5], ['1'])],
    ['F10-F19 with 5th character .6', characters([5], ['6'])],
    ['F11-F19 with fifth to sixth characters 51', characters([5], ['51'])],
    ['S02.- with 7th character B', characters([7], ['B'])],
    ['S42.- with 7th character B or C', characters([7], ['B', 'C'])],
    ['S92.-with 7th character B', characters([7], ['B'])],
    ['J96. with 5th character 2', characters([5], ['2'])],
    ['F10-F19, with .17, .27, .97', subdivision(['17', '27', '97'])],
    ['F11-F19 with .15. .25, .95', subdivision(['15', '25', '95'])],
    ['E08-E13 with .51-.52', subdivision(['51', '52'])],
    ['E08-E13 with .61-', subdivision(['61'])],
    ['B27.0-B27.9 with 1', subdivision(['1'])],
    ['I69. with final characters -23', final(['23'])],
    ['T36-T50 with final character 6', final(['6'])],
    ['S52.- with open fracture 7th character', { kind: 'words' }],
  ])('%s', (printed, qualifier) => {
    const [reference] = parseReferences(`a condition (${printed}), if applicable`, 'codeFirst');
    expect(reference).toMatchObject({ text: printed, qualifier, standing: 'target' });
  });

  test('holds for every reference of its list, and is printed with the last', () => {
    const references = parseReferences('amnestic disorder (F10, F13, F19 with .26, .96)', 'excludes2');
    expect(references.map(({ text }) => text)).toEqual(['F10', 'F13', 'F19 with .26, .96']);
    for (const { qualifier } of references) expect(qualifier).toEqual(subdivision(['26', '96']));
  });

  test('may follow the parenthesis', () => {
    const [reference] = parseReferences(
      'underdosing of medication (T36-T50) with fifth or sixth character 6',
      'codeFirst',
    );
    expect(reference).toMatchObject({ text: 'T36-T50', qualifier: characters([5, 6], ['6']), inParentheses: true });
  });

  test('may follow a reference outside parentheses', () => {
    const [reference] = parseReferences('leukemia in remission C91.0-C95.9 with 5th character 1', 'excludes1');
    expect(reference).toMatchObject({ qualifier: characters([5], ['1']) });
  });

  test('made of clinical words is kept as such, so that nobody takes the whole category for the condition', () => {
    const references = parseReferences(
      'diabetic acidosis - see categories E08-E10, E11, E13 with ketoacidosis',
      'excludes1',
    );
    expect(references.map(shorthand)).toEqual(['E08..E10', 'E11', 'E13']);
    for (const { qualifier } of references) expect(qualifier).toEqual({ kind: 'words' });
  });

  test('that names a position and no value narrows nothing', () => {
    const [reference] = parseReferences(
      'toxin (T51-T65 with fifth or sixth character to indicate intent)',
      'codeFirst',
    );
    expect(reference).not.toHaveProperty('qualifier');
  });
});

describe('what is returned', () => {
  test('the text of every reference stands at its offset', () => {
    const note = 'ulcer (L97.1-L97.9, L98.41-L98.49), or with gangrene (I70.2--I70.7- with fifth character 6)';
    for (const { text, offset, length } of parseReferences(note, 'codeFirst')) {
      expect(note.slice(offset, offset + length)).toBe(text);
    }
  });

  test.each(['includes', 'inclusionTerm', 'note'] as const)('what describes points at nothing: %s', (kind) => {
    const [reference] = parseReferences('any condition classifiable to I70.21-', kind);
    expect(reference).toMatchObject({ text: 'I70.21-', standing: 'mention' });
  });

  test('a heading ends in a colon', () => {
    expect(isHeading('code, if known, to identify: ')).toBe(true);
    expect(isHeading('malignant neoplasm of cartilage (C41.-)')).toBe(false);
  });
});

describe('any text', () => {
  const pieces = [
    'A00',
    'T36-T50',
    'S06.8-',
    '.17',
    ' with ',
    'fifth or sixth character ',
    '(',
    ')',
    ' - ',
    ',',
    ' to ',
    'é',
    '5',
    ' and ',
  ];

  test('is read without throwing', () => {
    for (let seed = 1; seed <= 3000; seed++) {
      let state = seed;
      const next = () => {
        state = (state * 48271) % 2147483647;
        return pieces[state % pieces.length] ?? '';
      };
      const note = Array.from({ length: 12 }, next).join('');
      for (const { text, offset } of parseReferences(note, 'excludes1'))
        expect(note.startsWith(text, offset)).toBe(true);
    }
  });

  test.each([
    ['lists', 'A00.1, '],
    ['open parentheses', '('],
    ['dashes', 'A00 - - '],
    ['words after with', 'A00.1 with some words '],
    ['unread qualifiers', '(A00) with fifth or sixth or '],
    ['long words', 'E11'],
  ])('takes time in proportion to its length: %s', (_, piece) => {
    const time = (length: number) => {
      const note = piece.repeat(length / piece.length);
      const start = performance.now();
      parseReferences(note, 'excludes1');
      return performance.now() - start;
    };
    time(100_000);
    // Other work on the machine can only make a run slower: the best of a few tells.
    const growth = Array.from({ length: 5 }, () => {
      const small = time(150_000);
      return time(300_000) / small;
    });
    expect(Math.min(...growth)).toBeLessThan(3);
  });
});
