/** What may be written at the caret, as items: codes, fixed values and keys. */
import type { CodeSlot, KeySlot, Slot, ValueSlot } from '../model/slot.js';
import { completeCodes, MAXIMUM_ITEMS } from './code-completion.js';
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
      return withKeys(slot, completeCodes(slot, context), context);
    case 'value':
      return { items: valueItems(slot, context), isIncomplete: false };
    case 'key':
      return { items: keyItems(slot, context), isIncomplete: false };
  }
}

/** In a list whose elements are codes or mappings, the keys that begin as typed stand behind the codes. */
function withKeys(slot: CodeSlot, codes: CompletionList, context: CompletionContext): CompletionList {
  if (slot.orKey === undefined) return codes;
  const typed = slot.typed.trim().toLowerCase();
  const begun = { ...slot.orKey, keys: slot.orKey.keys.filter(({ key }) => key.toLowerCase().startsWith(typed)) };
  const keys = keyItems(begun, context);
  const kept = codes.items.slice(0, MAXIMUM_ITEMS - keys.length);
  const behind = keys.map((item, rank) => ({ ...item, sortText: rankText(kept.length + rank) }));
  return { items: [...kept, ...behind], isIncomplete: codes.isIncomplete || kept.length < codes.items.length };
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
