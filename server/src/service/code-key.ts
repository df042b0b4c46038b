/** What makes two references the same code: the system and the characters, however they are written. */
import { compact } from '../../../codesets/src/shapes.js';
import type { SystemId } from '../../../codesets/src/types.js';

export function codeKey({ system, text }: { readonly system: SystemId; readonly text: string }): string {
  return `${system} ${compact(text)}`;
}
