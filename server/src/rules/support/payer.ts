import type { Encounter } from '../../model/encounter.js';

/** True when the encounter says that Medicare fee for service pays: its own rules bind nobody else. */
export function isMedicare({ payer }: Encounter): boolean {
  return payer?.value.trim().toLowerCase() === 'medicare';
}
