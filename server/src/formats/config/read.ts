/** From the syntax tree of a configuration to its mappings. What cannot be followed is reported and left out. */
import { Conversion } from '../keyed/conversion.js';
import { type Fields, fieldsOf, requireKeys } from '../keyed/fields.js';
import { mappingOf } from '../keyed/lists.js';
import type { KeyTable } from '../keyed/table.js';
import type { LooseCodes, Mapping } from '../mapping.js';
import { SyntaxReader } from '../syntax/index.js';
import type { MappingNode, SyntaxDocument, SyntaxNode } from '../syntax/node.js';
import { CONFIG_KEYS, LOOSE_KEYS, MAPPING_KEYS, SHAPE_KEYS, SYSTEMS, USES } from './keys.js';
import { diagnosesOf, linesOf, proceduresOf } from './lists.js';
import { presetNamed } from './presets.js';
import { choice, globsOf, pathOf, pathsUnder } from './scalars.js';
import { encounterSources } from './sources.js';

/** Every mistake of a configuration is reported by this rule. */
export const RULE = 'config-invalid';

/** The mappings of the documents of a configuration; mistakes are collected by the conversion. */
export function mappingsOf(documents: readonly SyntaxDocument[], conversion: Conversion): Mapping[] {
  return documents.flatMap(({ root }) => {
    if (root === undefined) return [];
    if (root.kind === 'mapping') {
      const fields = fieldsOf(root, CONFIG_KEYS, conversion);
      return entriesOf(fields.get('mappings'), 'mappings', conversion).flatMap(
        (node) => readMapping(node, conversion) ?? [],
      );
    }
    if (root.kind !== 'empty') conversion.wrongType(root.span, 'A configuration is a mapping with the key mappings');
    return [];
  });
}

/** The mappings of a list, or one that stands alone. */
export function entriesOf(node: SyntaxNode | undefined, key: string, conversion: Conversion): MappingNode[] {
  if (node === undefined || node.kind === 'empty' || node.kind === 'alias') return [];
  if (node.kind === 'mapping') return [node];
  const items = node.kind === 'sequence' ? node.items : [node];
  return items.flatMap((item) => {
    if (item.kind === 'mapping') return [item];
    if (item.kind !== 'empty') conversion.wrongType(item.span, `An entry of ${key} is a mapping of keys`);
    return [];
  });
}

function readMapping(node: MappingNode, conversion: Conversion): Mapping | undefined {
  const own = fieldsOf(node, MAPPING_KEYS, conversion);
  requireKeys(node, MAPPING_KEYS, node.entries[0]?.key.span ?? node.span, conversion);
  const files = globsOf(own.get('files'), conversion);
  const shape = shapeOf(withPreset(own, conversion), conversion);
  return files.length > 0 ? { files, ...shape } : undefined;
}

/** Keys beside a preset take the place of those of the preset. */
function withPreset(own: Fields, conversion: Conversion): Fields {
  const name = choice(own.get('preset'), keyValues('preset'), conversion);
  const preset = name === undefined ? undefined : presetNamed(name);
  if (!preset) return own;
  // `date` is another name of `from`: either takes the place of both.
  const isDated = own.has('date') || own.has('from');
  const kept = [...presetFields(preset.yaml)].filter(([key]) => !(isDated && (key === 'date' || key === 'from')));
  return new Map([...kept, ...own]);
}

function keyValues(key: string): readonly string[] {
  const value = MAPPING_KEYS.find(({ name }) => name === key)?.value;
  return value?.kind === 'choice' ? value.values.map((each) => each.value) : [];
}

const presets = new Map<string, Fields>();

function presetFields(yaml: string): Fields {
  const known = presets.get(yaml);
  if (known) return known;
  const root = new SyntaxReader().read(yaml, 'yaml')[0]?.root;
  const fields = root?.kind === 'mapping' ? fieldsOf(root, SHAPE_KEYS, new Conversion('yaml', RULE)) : new Map();
  presets.set(yaml, fields);
  return fields;
}

/** All but the names of the files. */
function shapeOf(fields: Fields, conversion: Conversion): Omit<Mapping, 'files'> {
  const dateOrder = choice(fields.get('dates'), ['month-first', 'day-first'] as const, conversion);
  return {
    ...(dateOrder && { dateOrder }),
    encounter: pathOf(fields.get('encounter'), conversion) ?? '$',
    values: encounterSources(fields, conversion),
    providers: pathsUnder(mappingOf(fields, 'providers', conversion), providerKeys(), conversion),
    chart: pathsUnder(mappingOf(fields, 'chart', conversion), undefined, conversion),
    diagnoses: diagnosesOf(fields.get('diagnoses'), conversion),
    procedures: proceduresOf(fields.get('procedures'), conversion),
    lines: linesOf(fields.get('lines'), conversion),
    codes: looseCodesOf(fields.get('codes'), conversion),
  };
}

function providerKeys(): KeyTable {
  const value = SHAPE_KEYS.find(({ name }) => name === 'providers')?.value;
  return value?.kind === 'mapping' ? value.keys : [];
}

function looseCodesOf(node: SyntaxNode | undefined, conversion: Conversion): LooseCodes[] {
  return entriesOf(node, 'codes', conversion).flatMap((entry) => {
    const fields = fieldsOf(entry, LOOSE_KEYS, conversion);
    requireKeys(entry, LOOSE_KEYS, entry.entries[0]?.key.span ?? entry.span, conversion);
    const path = pathOf(fields.get('path'), conversion);
    const system = choice(fields.get('system'), names(SYSTEMS), conversion);
    const use = choice(fields.get('use'), names(USES), conversion) ?? 'definition';
    return path !== undefined && system !== undefined ? [{ path, system, use }] : [];
  });
}

function names<K extends string>(table: Readonly<Record<K, string>>): readonly K[] {
  return Object.keys(table) as K[];
}
