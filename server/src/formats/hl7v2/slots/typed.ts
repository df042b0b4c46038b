import type { Place } from '../places.js';

/** The text of the component up to the caret. */
export function typedBefore({ piece }: Place, offset: number): string {
  return piece.text.slice(0, Math.max(0, offset - piece.start)).trimStart();
}
