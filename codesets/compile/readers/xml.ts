/** XML files by a table of the elements they may have. What the table does not name is refused. */
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import type { SourceFile } from '../rows.js';
import { collapse, decode, refuse } from './text.js';

/** What an element may carry. Without `children` it has text; with them it has no text of its own. */
export interface ElementRule {
  readonly children?: readonly string[];
  readonly attributes?: readonly string[];
  /** The element and everything in it is known and left out. */
  readonly dropped?: true;
}

/** One rule for each element name, wherever it stands. */
export type XmlRules = Readonly<Record<string, ElementRule>>;

export interface XmlElement {
  readonly name: string;
  /** 1-based line of its start tag. */
  readonly line: number;
  readonly attributes: Readonly<Record<string, string>>;
  /** Runs of white space are one space. Empty for elements with children. */
  readonly text: string;
  readonly children: readonly XmlElement[];
}

/** A node as fast-xml-parser gives it with `preserveOrder`: one element name (or `#text`), and `:@` for attributes. */
type RawNode = Record<string, unknown>;

const ATTRIBUTES = ':@';
const TEXT = '#text';
const PLACE = XMLParser.getMetaDataSymbol() as symbol;

const parser = new XMLParser({
  preserveOrder: true,
  ignoreAttributes: false,
  attributeNamePrefix: '',
  parseTagValue: false,
  parseAttributeValue: false,
  trimValues: false,
  ignoreDeclaration: true,
  captureMetaData: true,
});

/** The root element, with everything in document order. Refuses malformed XML and any element or attribute without a rule. */
export function readXml(file: SourceFile, root: string, rules: XmlRules): XmlElement {
  const text = decode(file, 'utf-8');
  const verdict = XMLValidator.validate(text);
  if (verdict !== true) refuse(file, verdict.err.line, verdict.err.msg);
  const lineOf = lineCounter(text);
  const [first] = (parser.parse(text) as RawNode[]).filter((node) => nameOf(node) !== TEXT);
  if (first === undefined || nameOf(first) !== root) refuse(file, 0, `expected the root element <${root}>`);
  return elementOf({ file, rules, lineOf }, first);
}

interface Reading {
  readonly file: SourceFile;
  readonly rules: XmlRules;
  readonly lineOf: (offset: number) => number;
}

function elementOf(reading: Reading, node: RawNode): XmlElement {
  const { file, rules } = reading;
  const name = nameOf(node);
  const line = reading.lineOf(placeOf(node));
  const rule = rules[name] ?? refuse(file, line, `the element <${name}> is not known here`);
  const attributes = (node[ATTRIBUTES] ?? {}) as Record<string, string>;
  const nodes = node[name] as RawNode[];
  if (rule.dropped) return { name, line, attributes, text: '', children: [] };
  for (const attribute of Object.keys(attributes)) {
    if (!rule.attributes?.includes(attribute))
      refuse(file, line, `the attribute ${attribute} of <${name}> is not known here`);
  }
  const text = collapse(nodes.map((child) => (nameOf(child) === TEXT ? String(child[TEXT]) : '')).join(''));
  if (rule.children !== undefined && text !== '') refuse(file, line, `<${name}> has text, expected only elements`);
  const children = nodes.flatMap((child) => (nameOf(child) === TEXT ? [] : [childOf(reading, child, name, rule)]));
  return { name, line, attributes, text, children };
}

function childOf(reading: Reading, node: RawNode, parent: string, rule: ElementRule): XmlElement {
  const child = elementOf(reading, node);
  if (!rule.children?.includes(child.name))
    refuse(reading.file, child.line, `<${child.name}> is not known in <${parent}>`);
  return child;
}

function nameOf(node: RawNode): string {
  return Object.keys(node).find((key) => key !== ATTRIBUTES) ?? TEXT;
}

function placeOf(node: RawNode): number {
  return (node as { [PLACE]?: { startIndex?: number } })[PLACE]?.startIndex ?? 0;
}

/** Lines of offsets that are asked for in rising order, as elements in document order are. */
function lineCounter(text: string): (offset: number) => number {
  let line = 1;
  let next = text.indexOf('\n');
  return (offset) => {
    for (; next >= 0 && next < offset; next = text.indexOf('\n', next + 1)) line++;
    return line;
  };
}

/** The children of a name. */
export function childrenOf(element: XmlElement, name: string): XmlElement[] {
  return element.children.filter((child) => child.name === name);
}

/** The text of the only child of a name. Refuses none, more than one, and an empty one. */
export function requireText(file: SourceFile, element: XmlElement, name: string): string {
  const found = childrenOf(element, name);
  const text = found.length === 1 ? (found[0]?.text ?? '') : '';
  return text === '' ? refuse(file, element.line, `<${element.name}> has no single <${name}> with text`) : text;
}

/** The text of the child of a name; undefined without one. Refuses more than one. */
export function optionalText(file: SourceFile, element: XmlElement, name: string): string | undefined {
  return childrenOf(element, name).length === 0 ? undefined : requireText(file, element, name);
}

/** An attribute that must be there. */
export function requireAttribute(file: SourceFile, element: XmlElement, name: string): string {
  return element.attributes[name] ?? refuse(file, element.line, `<${element.name}> has no attribute ${name}`);
}
