/** How a code chosen elsewhere is written at the caret. */
import type { Slot } from '../model/slot.js';
import type { TextEdit } from '../model/span.js';

/** In a code's place the whole value is replaced and quoted as the format needs it; anywhere else the bare code goes in. */
export function insertion(slot: Slot | undefined, offset: number, code: string): TextEdit {
  if (slot?.kind === 'code') return { span: slot.replace, text: slot.write(code) };
  return { span: { start: offset, end: offset }, text: code };
}
