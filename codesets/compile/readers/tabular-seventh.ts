import type { SourceFile, TabularNote, TabularSeventhCharacter } from '../rows.js';
import { quote, refuse } from './text.js';
import { childrenOf, requireAttribute, type XmlElement } from './xml.js';

/**
 * Codes whose 7th-character definition holds a line that is an inclusion term of the code itself:
 * FY2023 prints "Fall from stool" below W08's "sequela".
 */
const HOLDS_INCLUSION_TERM: ReadonlySet<string> = new Set(['W08']);

interface SeventhCharacters {
  readonly characters?: readonly TabularSeventhCharacter[];
  /** Lines that turned out to be notes of the code. */
  readonly strays: readonly TabularNote[];
}

/** The 7th-character definition of a code. A `note` in it is a line printed below the character before it. */
export function seventhCharactersOf(file: SourceFile, diag: XmlElement, name: string): SeventhCharacters {
  const definitions = childrenOf(diag, 'sevenChrDef');
  const [definition] = definitions;
  if (definition === undefined) return { strays: [] };
  if (definitions.length > 1) refuse(file, diag.line, `${name} has two 7th-character definitions`);
  const characters: { character: string; meaning: string; terms?: string[] }[] = [];
  const strays: TabularNote[] = [];
  for (const line of definition.children) {
    if (line.name === 'extension') characters.push(extensionOf(file, line));
    else if (HOLDS_INCLUSION_TERM.has(name)) strays.push({ kind: 'inclusionTerm', text: line.text });
    else addTerm(file, line, characters.at(-1));
  }
  if (new Set(characters.map(({ character }) => character)).size < characters.length) {
    refuse(file, definition.line, `${name} defines a 7th character twice`);
  }
  return { characters, strays };
}

function extensionOf(file: SourceFile, extension: XmlElement): { character: string; meaning: string } {
  const character = requireAttribute(file, extension, 'char');
  if (!/^[0-9A-Z]$/.test(character)) refuse(file, extension.line, `${quote(character)} is no 7th character`);
  if (extension.text === '') refuse(file, extension.line, `the 7th character ${character} has no meaning`);
  return { character, meaning: extension.text };
}

function addTerm(file: SourceFile, line: XmlElement, above: { terms?: string[] } | undefined): void {
  if (above === undefined) refuse(file, line.line, 'a note stands before the first 7th character');
  above.terms = [...(above.terms ?? []), line.text];
}
