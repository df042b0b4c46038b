import { compact, hasShape } from '../../../../../codesets/src/shapes.js';
import { systemHeading } from '../../../../../codesets/src/system-names.js';
import type { SystemId } from '../../../../../codesets/src/types.js';
import type { CodeReference } from '../../../model/encounter.js';
import type { Problem } from '../../../model/problem.js';
import type { Placed, Span } from '../../../model/span.js';
import { present } from '../../keyed/conversion.js';
import { isDentalCode } from '../../support/service-code.js';
import type { JsonNode, JsonObject } from '../json/node.js';
import { memberValue, type Tree } from '../json/tree.js';
import { correctUri, type NamedSystem, systemOfUri, systemsAt } from '../systems.js';
import { roleOf, type Scope } from './scope.js';

/** What stands for no code. */
const PLACEHOLDER = /^[~\s]*$/;

/** Whose codes stand under the address of the WHO's ICD-10. */
export type UnderWorld = 'world' | 'american' | 'both';

/** Characters of the longest codes that the WHO's ICD-10 has, without the dot. */
const LONGEST_OF_WORLD = 5;

/** Told of each place for a code that is met, empty or not. */
export type PlaceObserver = (place: CodePlace) => void;

export interface CodePlace {
  /** Holds the code, or will. */
  readonly owner: JsonObject;
  /** The system that the file names; undefined where it names none, or one whose codes are left alone. */
  readonly named: NamedSystem | undefined;
  readonly namesNone: boolean;
  readonly scope: Scope;
}

/** What is collected from the resources of a file. */
export class Reading {
  readonly references: CodeReference[] = [];
  readonly problems: Problem[] = [];
  private readonly made = new Map<JsonNode, CodeReference>();

  constructor(
    private readonly underWorld: UnderWorld,
    private readonly observe?: PlaceObserver,
  ) {}

  /** The code of a coding. Asked twice, it gives the reference that it gave first. */
  coding(tree: Tree, coding: JsonObject, scope: Scope): CodeReference | undefined {
    const system = memberValue(coding, 'system');
    const named = system?.kind === 'string' ? systemOfUri(tree.value(system)) : undefined;
    const namesNone = system === undefined || (system.kind === 'string' && system.end - system.start <= 2);
    this.observe?.({ owner: coding, named, namesNone, scope });
    if (named === undefined || system?.kind !== 'string') return undefined;
    const reference = this.reference(tree, coding, memberValue(coding, 'code'), named, scope);
    if (reference) this.checkUri(tree.content(system), named, reference.system);
    return reference;
  }

  /** A code whose system is named further up. */
  member(tree: Tree, owner: JsonObject, named: NamedSystem | undefined, scope: Scope): CodeReference | undefined {
    this.observe?.({ owner, named, namesNone: false, scope });
    return named && this.reference(tree, owner, memberValue(owner, 'code'), named, scope);
  }

  private reference(
    tree: Tree,
    owner: JsonObject,
    node: JsonNode | undefined,
    named: NamedSystem,
    scope: Scope,
  ): CodeReference | undefined {
    const known = this.made.get(owner);
    if (known === undefined && node !== undefined) this.checkLiteral(tree, node);
    if (known !== undefined || node?.kind !== 'string') return known;
    const code = tree.placed(node);
    if (code === undefined) return undefined;
    const reference = this.referenceTo(code, tree.span(node), named, scope, tree.placedAt(owner, 'display'));
    if (reference) this.made.set(owner, reference);
    return reference;
  }

  referenceTo(
    code: Placed<string>,
    replace: Span,
    named: NamedSystem,
    scope: Scope,
    title?: Placed<string>,
  ): CodeReference | undefined {
    const [system] = this.systems(named, code.value, scope);
    if (system === undefined || PLACEHOLDER.test(code.value)) return undefined;
    const isLoose = named.isLoose || scope.isLoose;
    if (isLoose && isAdministrative(system) && !hasShape(system, code.value)) return undefined;
    if (system === 'hcpcs' && isDentalCode(compact(code.value))) return undefined;
    const reference: CodeReference = present({
      system,
      text: code.value,
      role: roleOf(system, scope),
      date: scope.date,
      span: code.span,
      replace,
      use: scope.use,
      title,
      systemIsExplicit: named.content === system,
    });
    this.references.push(reference);
    return reference;
  }

  /** The systems that may stand at a place, that of the code first; none where the code is left alone. */
  systems(named: NamedSystem, code: string, scope: Scope): readonly SystemId[] {
    if (named.standing === 'world' && !this.isAmerican(code)) return [];
    return systemsAt(named, code, scope);
  }

  private isAmerican(code: string): boolean {
    if (this.underWorld !== 'both') return this.underWorld === 'american';
    return compact(code).length > LONGEST_OF_WORLD;
  }

  /** A code is a text without blanks around it (FHIR R4, data types, `code`); a number loses its zeros. */
  private checkLiteral(tree: Tree, node: JsonNode): void {
    if (node.kind === 'word') {
      const written = tree.text.slice(tree.span(node).start, tree.span(node).end);
      if (!/^\d/.test(written)) return;
      const message = `${written} is a number here, and a code is a text: it needs double quotes`;
      this.problem('claim-syntax', tree.span(node), message, { title: `Write "${written}"`, text: `"${written}"` });
    }
    if (node.kind !== 'string') return;
    const span = tree.content(node);
    const written = tree.text.slice(span.start, span.end);
    const code = written.trim();
    if (code === written || code === '' || written.includes('\\')) return;
    const message = `${code} has blanks around it, which belong to no code`;
    this.problem('claim-syntax', span, message, { title: 'Remove the blanks', text: code });
  }

  checkUri(span: Span, named: NamedSystem, system: SystemId): void {
    const correct = correctUri(named, system);
    if (correct === undefined) return;
    this.problem('fhir-system-uri', span, `${systemHeading(system)} has another address: ${correct}`, {
      title: `Use ${correct}`,
      text: correct,
    });
  }

  problem(rule: string, span: Span, message: string, repair?: { readonly title: string; readonly text: string }): void {
    const edits = repair && [{ span, text: repair.text }];
    const fixes = edits && [{ title: repair.title, kind: 'repair', edits } as const];
    this.problems.push({ rule, span, message, ...(fixes && { fixes }) });
  }
}

const MEDICAL: ReadonlySet<SystemId> = new Set(['icd10cm', 'icd10pcs', 'cpt', 'hcpcs', 'modifier']);

function isAdministrative(system: SystemId): boolean {
  return !MEDICAL.has(system);
}
