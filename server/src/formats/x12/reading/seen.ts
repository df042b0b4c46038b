/** What the scanner has seen of a block, packed into a number: its kind, and what speaks for a kind of claim. */
import type { BlockKind } from './block.js';

const KINDS: readonly BlockKind[] = ['claim', 'remittance', 'review'];

export const [CLAIM, REMITTANCE, REVIEW] = [0, 1, 2];

/** Bits above those of the kind. */
export const PROFESSIONAL_LINES = 4;
export const INSTITUTIONAL_LINES = 8;
export const DENTAL_LINES = 16;

/** One of the numbers above. */
export function kindBits(seen: number): number {
  return seen & 3;
}

export function kindSeen(seen: number): BlockKind {
  return KINDS[kindBits(seen)] ?? 'claim';
}

/** The lines that were seen, as the kind of a claim is judged by them. */
export function linesSeen(seen: number) {
  return {
    hasProfessionalLines: (seen & PROFESSIONAL_LINES) !== 0,
    hasInstitutionalLines: (seen & INSTITUTIONAL_LINES) !== 0,
    hasDentalLines: (seen & DENTAL_LINES) !== 0,
  };
}
