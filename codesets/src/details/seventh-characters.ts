import { dayOf } from '../dates.js';
import { compact } from '../shapes.js';
import type { CodeStore } from '../store/code-store.js';
import type { IsoDate, SeventhCharacters } from '../types.js';

export function seventhCharacters(store: CodeStore, text: string, date: IsoDate): SeventhCharacters | undefined {
  void store;
  void compact(text);
  void dayOf(date);
  return undefined;
}
