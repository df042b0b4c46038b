/** The ICD-10-PCS definitions (CMS, icd10pcs_definitions XML): what the values of the axes mean and include. */
import type {
  PcsAxisDefinitions,
  PcsDefinitions,
  PcsDeviceAggregate,
  PcsSectionDefinitions,
  PcsTerm,
  SourceFile,
} from '../rows.js';
import { quote, refuse } from './text.js';
import {
  childrenOf,
  optionalText,
  readXml,
  requireAttribute,
  requireText,
  type XmlElement,
  type XmlRules,
} from './xml.js';

const RULES: XmlRules = {
  'ICD10PCS.definitions': { children: ['version', 'title', 'section', 'deviceAggregation'] },
  version: {},
  title: {},
  section: { attributes: ['code'], children: ['title', 'axis'] },
  axis: { attributes: ['pos'], children: ['title', 'terms'] },
  terms: { children: ['title', 'definition', 'explanation', 'includes'] },
  definition: {},
  explanation: {},
  includes: {},
  deviceAggregation: { children: ['aggregate'] },
  aggregate: { children: ['device', 'operation', 'bodySys', 'parent'] },
  device: {},
  operation: {},
  bodySys: {},
  parent: { attributes: ['value'] },
};

/** Reads the definitions. Refuses malformed XML, unknown elements, and terms without a title. */
export function readPcsDefinitions(file: SourceFile): PcsDefinitions {
  const root = readXml(file, 'ICD10PCS.definitions', RULES);
  const sections = childrenOf(root, 'section').map((section) => sectionOf(file, section));
  if (sections.length === 0) refuse(file, root.line, 'there is no section');
  const aggregates = childrenOf(root, 'deviceAggregation').flatMap((element) => childrenOf(element, 'aggregate'));
  return { sections, deviceAggregates: aggregates.map((aggregate) => aggregateOf(file, aggregate)) };
}

function sectionOf(file: SourceFile, section: XmlElement): PcsSectionDefinitions {
  const code = requireAttribute(file, section, 'code');
  if (!/^[0-9A-HJ-NP-Z]$/.test(code)) refuse(file, section.line, `${quote(code)} is no section of ICD-10-PCS`);
  const axes = childrenOf(section, 'axis').map((axis) => axisOf(file, axis));
  return { code, title: requireText(file, section, 'title'), axes };
}

function axisOf(file: SourceFile, axis: XmlElement): PcsAxisDefinitions {
  const position = requireAttribute(file, axis, 'pos');
  if (!/^[1-7]$/.test(position)) refuse(file, axis.line, `${quote(position)} is no position of a code`);
  const terms = childrenOf(axis, 'terms').map((term) => termOf(file, term));
  return { position: Number(position), title: requireText(file, axis, 'title'), terms };
}

function termOf(file: SourceFile, term: XmlElement): PcsTerm {
  const titles = textsOf(term, 'title');
  if (titles.length === 0) refuse(file, term.line, 'the term has no title');
  const definition = optionalText(file, term, 'definition');
  const explanation = optionalText(file, term, 'explanation');
  return {
    titles,
    ...(definition !== undefined && { definition }),
    ...(explanation !== undefined && { explanation }),
    includes: textsOf(term, 'includes'),
  };
}

function aggregateOf(file: SourceFile, aggregate: XmlElement): PcsDeviceAggregate {
  const [parent] = childrenOf(aggregate, 'parent');
  if (parent === undefined) refuse(file, aggregate.line, 'the device has no parent value');
  return {
    device: requireText(file, aggregate, 'device'),
    operation: requireText(file, aggregate, 'operation'),
    bodySystems: textsOf(aggregate, 'bodySys'),
    parent: { value: requireAttribute(file, parent, 'value'), label: requireText(file, aggregate, 'parent') },
  };
}

/** The texts of all children of a name, empty ones left out. */
function textsOf(element: XmlElement, name: string): string[] {
  return childrenOf(element, name).flatMap(({ text }) => (text === '' ? [] : [text]));
}
