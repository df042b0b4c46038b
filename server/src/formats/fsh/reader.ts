/** Finds codes in FHIR Shorthand: `system#code "display"`, wherever a rule assigns or lists one. */
import type { Placed, Span } from '../../model/span.js';
import { noteDate } from '../fhir-xml/resource/dates.js';
import { noteKind } from '../fhir-xml/resource/kind-facts.js';
import type { Resource, ResourcePath } from '../fhir-xml/resource/resource.js';
import { Aliases, withoutVersion } from './aliases.js';
import { codeIn, type FshCode, textOf } from './code.js';
import { typeOf } from './instance-type.js';
import { Paths } from './path.js';
import { type Statement, statementsOf } from './statements.js';
import type { Token } from './tokens.js';

/** A code of any system at its place. */
export interface FshCoding {
  readonly code: FshCode;
  /** The system as written: an alias or an address. */
  readonly system: Placed<string>;
  readonly title: Placed<string> | undefined;
  readonly resource: Resource;
  readonly path: ResourcePath;
}

export interface FshFile {
  readonly codings: readonly FshCoding[];
  readonly aliases: Aliases;
  /** The aliases as they are defined. */
  readonly definitions: readonly AliasDefinition[];
  /** Names of systems behind which no `#` stands yet. */
  readonly openSystems: readonly Placed<string>[];
  readonly comments: readonly Placed<string>[];
}

export interface AliasDefinition {
  readonly name: string;
  readonly address: Placed<string>;
}

/** What rules outside of instances say: patterns of profiles, members of value sets. */
const DEFINITION: Resource = { type: 'ValueSet', facts: new Map() };

export function readFsh(text: string): FshFile {
  const { statements, comments } = statementsOf(text);
  const reader = new Reader(text);
  for (const statement of statements) reader.read(statement);
  const codings = reader.finish();
  const { aliases, definitions, openSystems } = reader;
  return { codings, aliases, definitions, openSystems, comments };
}

/** The parts of a coding that is written piece by piece: `coding.system`, `coding.code`, `coding.display`. */
interface Pieces {
  readonly resource: Resource;
  readonly path: ResourcePath;
  system?: Placed<string>;
  code?: FshCode;
  title?: Placed<string>;
}

class Reader {
  readonly aliases = new Aliases();
  readonly definitions: AliasDefinition[] = [];
  readonly openSystems: Placed<string>[] = [];
  private readonly codings: FshCoding[] = [];
  private resource: { type: string; facts: Map<string, string> } | undefined;
  private entity = '';
  private paths = new Paths();
  private contexts: { readonly indent: number; readonly path: ResourcePath }[] = [];
  private pieces = new Map<ResourcePath, Pieces>();

  constructor(private readonly text: string) {}

  read({ keyword, indent, tokens }: Statement): void {
    if (keyword === '') {
      if (this.entity === 'Instance') this.instanceRule(tokens, indent);
      else if (this.entity !== '') this.definitionRule(tokens);
    } else if (keyword === 'Alias') {
      this.alias(tokens);
    } else if (keyword === 'InstanceOf') {
      if (this.resource !== undefined) this.resource.type = typeOf(this.wordAt(tokens, 0));
    } else if (ENTITIES.has(keyword)) {
      this.begin(keyword);
    }
  }

  finish(): FshCoding[] {
    this.endEntity();
    return this.codings.sort((a, b) => a.code.span.start - b.code.span.start);
  }

  private begin(keyword: string): void {
    this.endEntity();
    this.entity = keyword;
    this.paths = new Paths();
    this.contexts = [];
    this.pieces = new Map();
    this.resource = keyword === 'Instance' ? { type: '', facts: new Map() } : undefined;
  }

  private endEntity(): void {
    for (const [coding, { system: own, code, title, resource, path }] of this.pieces) {
      // A value set names the system once for all of its concepts.
      const system = own ?? this.pieces.get(coding.replace(/\.concept#\d+$/, ''))?.system;
      if (system !== undefined && code !== undefined) this.codings.push({ system, code, title, resource, path });
    }
    this.pieces = new Map();
  }

  private alias(tokens: readonly Token[]): void {
    const [name, equals, address] = tokens;
    if (name === undefined || address === undefined || this.wordAt(tokens, 1) !== '=' || equals === undefined) return;
    const placed = withoutVersion(this.placed(address));
    const alias = this.wordAt(tokens, 0);
    this.aliases.add(alias, placed.value);
    this.definitions.push({ name: alias, address: placed });
  }

  /** `* include codes from system X where concept is-a #E11`, `* X#E11 "…"`, `* code = X#E11`. */
  private definitionRule(tokens: readonly Token[]): void {
    if (this.wordAt(tokens, 0) === 'insert') return;
    let named: Placed<string> | undefined;
    tokens.forEach((token, index) => {
      if (token.kind !== 'word') return;
      if (this.wordAt(tokens, index - 1) === 'system') named = this.placed(token);
      const code = codeIn(this.text, token);
      const system = code?.system ?? named;
      if (code === undefined || system === undefined) return;
      this.codings.push({ code, system, title: this.titleAt(tokens, index + 1), resource: DEFINITION, path: '' });
    });
  }

  private instanceRule(tokens: readonly Token[], indent: number): void {
    while ((this.contexts.at(-1)?.indent ?? -1) >= indent) this.contexts.pop();
    const written = this.wordAt(tokens, 0);
    if (written === 'insert' || written.startsWith('^') || this.resource === undefined) return;
    const path = this.paths.resolve(this.contexts.at(-1)?.path ?? '', written);
    this.contexts.push({ indent, path });
    const value = tokens[2];
    if (this.wordAt(tokens, 1) !== '=' || value === undefined) return;
    const code = value.kind === 'word' ? codeIn(this.text, value) : undefined;
    if (code === undefined) this.plainValue(this.resource, path, value);
    else this.codeValue(this.resource, path, code, this.titleAt(tokens, 3));
  }

  private codeValue(resource: Resource, path: ResourcePath, code: FshCode, title: Placed<string> | undefined): void {
    const element = path.replace(/\.?coding#\d+$/, '');
    noteKind(resource, element, code.text);
    if (code.system !== undefined) this.codings.push({ code, system: code.system, title, resource, path: element });
    else if (/\.code#0$/.test(path)) this.piece(resource, path).code = code;
  }

  private plainValue(resource: Resource, path: ResourcePath, token: Token): void {
    const name = path.slice(path.lastIndexOf('.') + 1).replace(/[:#].*/, '');
    const value = this.placed(token);
    noteDate(resource, path, name, value.value);
    if (name === 'system') this.piece(resource, path).system = value;
    if (name === 'display') this.piece(resource, path).title = value;
    if (token.kind === 'word' && value.value.startsWith('$')) this.openSystems.push(value);
  }

  private piece(resource: Resource, path: ResourcePath): Pieces {
    const coding = path.slice(0, path.lastIndexOf('.'));
    const pieces = this.pieces.get(coding) ?? { resource, path: coding.replace(/\.?coding#\d+$/, '') };
    this.pieces.set(coding, pieces);
    return pieces;
  }

  private titleAt(tokens: readonly Token[], index: number): Placed<string> | undefined {
    const token = tokens[index];
    return token?.kind === 'string' ? this.placed(token) : undefined;
  }

  private placed({ kind, start, end }: Token): Placed<string> {
    if (kind === 'word') return { value: this.text.slice(start, end), span: { start, end } };
    const span: Span =
      this.text.charAt(end - 1) === '"' && end > start + 1
        ? { start: start + 1, end: end - 1 }
        : { start: start + 1, end };
    return { value: textOf(this.text.slice(span.start, span.end)), span };
  }

  private wordAt(tokens: readonly Token[], index: number): string {
    const token = tokens[index];
    return token?.kind === 'word' ? this.text.slice(token.start, token.end) : '';
  }
}

const ENTITIES = new Set([
  'Profile',
  'Extension',
  'Logical',
  'Resource',
  'Instance',
  'Invariant',
  'ValueSet',
  'CodeSystem',
  'RuleSet',
  'Mapping',
]);
