/** The eyelids, fingers and toes of HCPCS Level II modifiers, and the same in official titles of ICD-10-CM. */

type Limb = 'eyelid' | 'hand' | 'foot';

/** Where a modifier says that the service was done. */
export interface AnatomicSite {
  readonly side: 'left' | 'right';
  readonly limb: Limb;
  /** As titles of ICD-10-CM name it. */
  readonly part: string;
}

/** Toes but the great one are `lesser toe` in ICD-10-CM, whichever it is. */
const PARTS: Readonly<Record<Limb, readonly string[]>> = {
  eyelid: ['upper eyelid', 'lower eyelid'],
  hand: ['thumb', 'index finger', 'middle finger', 'ring finger', 'little finger'],
  foot: ['great toe', 'lesser toe', 'lesser toe', 'lesser toe', 'lesser toe'],
};

/** Modifiers in the order of the parts. */
const MODIFIERS: readonly (readonly [Limb, AnatomicSite['side'], string])[] = [
  ['eyelid', 'left', 'E1 E2'],
  ['eyelid', 'right', 'E3 E4'],
  ['hand', 'left', 'FA F1 F2 F3 F4'],
  ['hand', 'right', 'F5 F6 F7 F8 F9'],
  ['foot', 'left', 'TA T1 T2 T3 T4'],
  ['foot', 'right', 'T5 T6 T7 T8 T9'],
];

export const ANATOMIC_SITES: ReadonlyMap<string, AnatomicSite> = new Map(
  MODIFIERS.flatMap(([limb, side, values]) =>
    values.split(' ').map((value, index) => [value, { side, limb, part: PARTS[limb][index] ?? '' }] as const),
  ),
);

/** The part of the limb that a title names; undefined when it names none of them, or more than one. */
export function partIn(title: string, limb: Limb): string | undefined {
  const words = title.toLowerCase();
  const named = [...new Set(PARTS[limb])].filter((part) => words.includes(part));
  return named.length === 1 ? named[0] : undefined;
}
