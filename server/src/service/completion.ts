/** What may be written at the caret, as items: codes, fixed values and keys. */
import type { KeySlot, Slot, ValueSlot } from '../model/slot.js';
import { completeCodes } from './code-completion.js';
import {
  type CompletionContext,
  type CompletionItem,
  type CompletionList,
  opening,
  rankText,
} from './completion-item.js';

export function complete(slot: Slot, context: CompletionContext): CompletionList {
  switch (slot.kind) {
    case 'code':
      return completeCodes(slot, context);
    case 'value':
      return { items: valueItems(slot, context), isIncomplete: false };
    case 'key':
      return { items: keyItems(slot, context), isIncomplete: false };
  }
}

function valueItems(slot: ValueSlot, context: CompletionContext): CompletionItem[] {
  const quote = opening(slot, context);
  return slot.values.map(({ value, description }, rank) => ({
    label: value,
    kind: 'value',
    detail: description,
    filterText: `${quote}${value} ${description}`,
    sortText: rankText(rank),
    edit: { span: slot.replace, text: slot.write(value) },
    isSnippet: false,
    retired: false,
    leadsOn: false,
  }));
}

function keyItems(slot: KeySlot, context: CompletionContext): CompletionItem[] {
  const quote = opening(slot, context);
  const requiredFirst = [...slot.keys].sort((a, b) => Number(b.required) - Number(a.required));
  return requiredFirst.map(({ key, description, required, snippet }, rank) => ({
    label: key,
    kind: 'key',
    detail: required ? `${description} (required)` : description,
    filterText: `${quote}${key}`,
    sortText: rankText(rank),
    edit: { span: slot.replace, text: snippet },
    isSnippet: true,
    retired: false,
    leadsOn: false,
  }));
}
