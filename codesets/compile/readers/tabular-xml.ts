/**
 * The ICD-10-CM tabular list as NCHS publishes it (icd10cm-tabular XML and its schema, icd-10-cm-tabular.xsd):
 * chapters > sections > categories and codes, each with its notes and 7th-character definitions.
 * Validity does not come from here: codes with a 7th character are not written out, and prose rules some of them out.
 */
import type { SourceFile, TabularBlock, TabularChapter, TabularCode } from '../rows.js';
import { NOTE_BLOCKS, notesOf } from './tabular-notes.js';
import { seventhCharactersOf } from './tabular-seventh.js';
import { quote, refuse } from './text.js';
import { childrenOf, readXml, requireAttribute, requireText, type XmlElement, type XmlRules } from './xml.js';

const RULES: XmlRules = {
  'ICD10CM.tabular': { children: ['version', 'introduction', 'chapter'] },
  version: {},
  // The conventions, printed once for the whole book; and the table of visual acuity under H54.
  introduction: { dropped: true },
  visualImpairment: { dropped: true },
  chapter: { children: ['name', 'desc', ...Object.keys(NOTE_BLOCKS), 'sectionIndex', 'section'] },
  sectionIndex: { children: ['sectionRef'] },
  sectionRef: { attributes: ['first', 'last', 'id'] },
  section: { attributes: ['id'], children: ['desc', ...Object.keys(NOTE_BLOCKS), 'diag'] },
  // `placeholder` marks codes whose name already shows the X.
  diag: {
    attributes: ['placeholder'],
    children: ['name', 'desc', ...Object.keys(NOTE_BLOCKS), 'sevenChrDef', 'visualImpairment', 'diag'],
  },
  name: {},
  desc: {},
  ...Object.fromEntries(Object.keys(NOTE_BLOCKS).map((name) => [name, { children: ['note'] }])),
  note: {},
  sevenChrDef: { children: ['extension', 'note'] },
  extension: { attributes: ['char'] },
};

/** Reads the tabular list. Refuses malformed XML, an element nobody told it of, and codes out of their place. */
export function readTabularXml(file: SourceFile): TabularChapter[] {
  const root = readXml(file, 'ICD10CM.tabular', RULES);
  const chapters = childrenOf(root, 'chapter').map((chapter) => chapterOf(file, chapter));
  if (chapters.length === 0) refuse(file, root.line, 'there is no chapter');
  refuseRepeats(file, root);
  return chapters;
}

function chapterOf(file: SourceFile, chapter: XmlElement): TabularChapter {
  const number = requireText(file, chapter, 'name');
  if (!/^[1-9][0-9]?$/.test(number)) refuse(file, chapter.line, `chapter ${quote(number)}, expected a number`);
  const index = childrenOf(chapter, 'sectionIndex').flatMap((element) => childrenOf(element, 'sectionRef'));
  const sections = childrenOf(chapter, 'section');
  const ids = new Set(sections.map((section) => requireAttribute(file, section, 'id')));
  for (const reference of index) {
    const id = requireAttribute(file, reference, 'id');
    if (!ids.has(id)) refuse(file, reference.line, `the section index names ${quote(id)}, which has no section`);
  }
  return {
    number,
    title: requireText(file, chapter, 'desc'),
    notes: notesOf(chapter),
    blocks: sections.map((section) => blockOf(file, section, index)),
  };
}

const CATEGORY = '[A-Z][0-9A-Z][0-9A-Z]';
const BLOCK_ID = new RegExp(`^(${CATEGORY})(?:-(${CATEGORY}))?$`);

/** First and last come from the chapter's index; blocks of blocks (C00-C96) are not in it and have them in their id. */
function blockOf(file: SourceFile, section: XmlElement, index: readonly XmlElement[]): TabularBlock {
  const id = requireAttribute(file, section, 'id');
  const [, from = '', to = from] =
    BLOCK_ID.exec(id) ?? refuse(file, section.line, `section ${quote(id)} is no range of categories`);
  const reference = index.find((element) => element.attributes['id'] === id);
  return {
    id,
    first: reference === undefined ? from : requireAttribute(file, reference, 'first'),
    last: reference === undefined ? to : requireAttribute(file, reference, 'last'),
    title: requireText(file, section, 'desc'),
    notes: notesOf(section),
    codes: childrenOf(section, 'diag').map((diag) => codeOf(file, diag, '')),
  };
}

const CODE = new RegExp(`^${CATEGORY}(?:\\.[0-9A-Z]{1,4})?$`);

/** The one code that does not begin like its parent: H54.511 is titled "category 1-2" and holds both categories. */
const OUT_OF_LINE: ReadonlyMap<string, string> = new Map([['H54512A', 'H54511']]);

function codeOf(file: SourceFile, diag: XmlElement, parent: string): TabularCode {
  const name = requireText(file, diag, 'name');
  if (!CODE.test(name)) refuse(file, diag.line, `${quote(name)} is no ICD-10-CM code`);
  const code = name.replace('.', '');
  if (!belongsBelow(code, parent))
    refuse(file, diag.line, `${name} stands below ${parent === '' ? 'a section' : parent}`);
  const { characters, strays } = seventhCharactersOf(file, diag, name);
  return {
    code,
    title: requireText(file, diag, 'desc'),
    notes: [...notesOf(diag), ...strays],
    ...(characters !== undefined && { seventhCharacters: characters }),
    children: childrenOf(diag, 'diag').map((child) => codeOf(file, child, code)),
  };
}

function belongsBelow(code: string, parent: string): boolean {
  if (parent === '') return code.length === 3;
  return (code.length > parent.length && code.startsWith(parent)) || OUT_OF_LINE.get(code) === parent;
}

/** A section or code that comes twice would be merged silently further on. */
function refuseRepeats(file: SourceFile, root: XmlElement): void {
  const seen = new Set<string>();
  const visit = (element: XmlElement): void => {
    const key = identityOf(element);
    if (key !== undefined && seen.has(key)) refuse(file, element.line, `${key} comes twice`);
    if (key !== undefined) seen.add(key);
    for (const child of element.children) visit(child);
  };
  visit(root);
}

function identityOf(element: XmlElement): string | undefined {
  if (element.name === 'section') return `section ${element.attributes['id']}`;
  return element.name === 'chapter' || element.name === 'diag'
    ? `${element.name} ${childrenOf(element, 'name')[0]?.text}`
    : undefined;
}
