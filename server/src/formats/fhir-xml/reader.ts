/** Finds codes in FHIR's XML: any element that names a system and a code. */
import type { CodePlace } from '../syntax/xml/code-place.js';
import { readXml, type XmlReading } from '../syntax/xml/reader.js';
import type { XmlAttribute, XmlTag } from '../syntax/xml/tag.js';
import { governingDate, noteDate } from './resource/dates.js';
import { noteKind } from './resource/kind-facts.js';
import type { Resource, ResourcePath } from './resource/resource.js';
import { roleAt } from './resource/roles.js';
import { namedSystem, systemsOf } from './resource/systems.js';

/** A code of any system, with what names the system. */
export interface Coding {
  readonly system: XmlAttribute;
  readonly code: XmlAttribute;
  readonly display: XmlAttribute | undefined;
  readonly resource: Resource;
  /** Of the element that says what the code does: the one around `coding`. */
  readonly path: ResourcePath;
}

export interface FhirXml extends XmlReading {
  readonly codings: readonly Coding[];
}

export function readFhirXml(text: string): FhirXml {
  const codings = new Codings();
  const reading = readXml(text, codings);
  return { ...reading, codings: codings.inOrder() };
}

/** The place of a code; undefined for systems that are not ours. */
export function placeOf({ system, code, display, resource, path }: Coding): CodePlace | undefined {
  const named = namedSystem(system.value);
  const systems = named === undefined ? [] : systemsOf(named, code.value, resource, path);
  const [own] = systems;
  if (own === undefined) return undefined;
  const date = governingDate(resource, path, own);
  return {
    code,
    systems,
    systemIsExplicit: named?.content === own,
    ...roleAt(resource, path, own),
    ...(date !== undefined && { date }),
    ...(display !== undefined && { title: display }),
  };
}

interface OpenElement {
  readonly name: string;
  readonly path: ResourcePath;
  readonly resource: Resource;
  readonly parent: OpenElement | undefined;
  system: XmlAttribute | undefined;
  code: XmlAttribute | undefined;
  display: XmlAttribute | undefined;
  /** Of a filter: how it compares. */
  op: string;
  /** Of a concept or a filter: the value set or code system that lists it. */
  readonly list: OpenElement | undefined;
  /** The child that was opened last, and which of its name it was: elements of a list stand beside each other. */
  child: string;
  childIndex: number;
}

/** Elements without a resource around them: a part of a file, or a broken one. */
const NOWHERE: Resource = { type: '', facts: new Map() };

class Codings {
  private readonly found: Coding[] = [];
  private current: OpenElement | undefined;

  open(name: string, tag: XmlTag): void {
    const parent = this.current;
    this.readValue(name, tag, parent);
    const startsResource = isCapital(name.charCodeAt(0));
    this.current = {
      name,
      parent,
      op: '',
      list: listOf(name, parent),
      system: undefined,
      code: undefined,
      display: undefined,
      child: '',
      childIndex: 0,
      path: startsResource ? '' : pathBelow(parent, name),
      resource: startsResource ? { type: name, facts: new Map() } : (parent?.resource ?? NOWHERE),
    };
  }

  close(): void {
    const element = this.current;
    if (element === undefined) return;
    this.current = element.parent;
    const { code, display, resource } = element;
    if (code === undefined || (element.name === 'filter' && !HIERARCHY.has(element.op))) return;
    const path = element.path.replace(/\.?coding#\d+$/, '');
    noteKind(resource, path, code.value);
    // A value set or code system names its system once for all of its concepts.
    const system = element.system ?? element.list?.system;
    if (system !== undefined) this.found.push({ system, code, display, resource, path });
  }

  /** Nested concepts close before those around them. */
  inOrder(): Coding[] {
    return this.found.sort((a, b) => a.code.span.start - b.code.span.start);
  }

  private readValue(name: string, tag: XmlTag, parent: OpenElement | undefined): void {
    if (parent === undefined) return;
    if (name === 'system') parent.system ??= tag.attribute('value');
    else if (name === 'code') parent.code ??= tag.attribute('value');
    else if (name === 'display') parent.display ??= tag.attribute('value');
    else if (parent.name === 'filter') readFilter(name, tag, parent);
    else if (parent.name === 'CodeSystem' && (name === 'url' || name === 'supplements')) {
      // A supplement adds to another code system, which it names behind its own address.
      parent.system = tag.attribute('value') ?? parent.system;
    }
    if (tag.has('value')) noteDate(parent.resource, pathBelow(parent, name, false), name, tag.valueOf('value'));
  }
}

/** Filters by the place in the hierarchy, which name a code. */
const HIERARCHY = new Set(['is-a', 'descendent-of', 'is-not-a', 'generalizes', 'child-of', 'descendent-leaf']);

function readFilter(name: string, tag: XmlTag, filter: OpenElement): void {
  if (name === 'op') filter.op = tag.valueOf('value');
  if (name === 'value') filter.code ??= tag.attribute('value');
}

function listOf(name: string, parent: OpenElement | undefined): OpenElement | undefined {
  if (name === 'filter') return parent;
  if (name !== 'concept') return undefined;
  return parent?.name === 'concept' ? parent.list : parent;
}

function isCapital(char: number): boolean {
  return char >= 65 && char <= 90;
}

/** Longer paths say nothing more; without an end to them, elements nested without end would cost their square. */
const LONGEST_PATH = 500;

/** The path of a child. Opening it counts it. */
function pathBelow(parent: OpenElement | undefined, name: string, counts = true): ResourcePath {
  if (parent === undefined) return `${name}#0`;
  if (parent.path.length > LONGEST_PATH) return parent.path;
  const index = parent.child === name ? parent.childIndex + 1 : 0;
  if (counts) {
    parent.child = name;
    parent.childIndex = index;
  }
  return parent.path === '' ? `${name}#${index}` : `${parent.path}.${name}#${index}`;
}
