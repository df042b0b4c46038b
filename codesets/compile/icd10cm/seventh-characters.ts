import type { SeventhCharacterList } from '../../src/details/seventh-characters.js';
import { requiredDay } from '../days.js';
import type { CodeOrder } from '../notes/code-order.js';
import { tabularEntries } from '../notes/tabular-entries.js';
import { writeSparseLists } from '../pack/sparse.js';
import type { PackWriter } from '../pack/writer.js';
import type { TabularList } from './tabular-list.js';

/** Writes the definitions of 7th characters: for each list that has them, the codes that carry one and which. */
export function writeSeventhCharacters(writer: PackWriter, lists: readonly TabularList[], order: CodeOrder): void {
  const numbers = new Map<string, number>();
  const definitions: unknown[] = [];
  const described: SeventhCharacterList[] = [];
  for (const { release, content } of lists) {
    if (!('chapters' in content)) continue;
    const owners = new Map<number, number[]>();
    for (const { id, seventhCharacters } of tabularEntries(content.chapters)) {
      const owner = order.indexOf(id);
      if (seventhCharacters === undefined || owner === undefined) continue;
      const key = JSON.stringify(seventhCharacters);
      const number = numbers.get(key) ?? definitions.push(seventhCharacters) - 1;
      numbers.set(key, number);
      owners.set(owner, [number]);
    }
    const name = `seventhCharacters.${described.length}`;
    writeSparseLists(writer, name, owners);
    described.push({ from: requiredDay(release.from), release, section: name });
  }
  writer.json('seventhCharacters', { lists: described, definitions });
}
