/**
 * The numbers of the CPT modifiers, without any words about them: the CMS files carry only HCPCS Level II modifiers,
 * and a number is enough to keep silent about it. Physical status P1-P6 are in the CMS file.
 */
const CPT_MODIFIERS = new Set(
  (
    '22 23 24 25 26 27 32 33 47 50 51 52 53 54 55 56 57 58 59 62 63 66 73 74 76 77 78 79 80 81 82 90 91 92 93 95 96 97 99 ' +
    'P1 P2 P3 P4 P5 P6 1P 2P 3P 8P'
  ).split(' '),
);

/** True when CPT uses the two characters as a modifier in any edition since 2015. */
export function isCptModifier(compactText: string): boolean {
  return CPT_MODIFIERS.has(compactText);
}
