/** Where a rule applies: the claim kinds, the payers and the dates of its metadata. */
import type { IsoDate, SystemId } from '../../../codesets/src/types.js';
import type { ClaimKind, CodeReference, Encounter } from '../model/encounter.js';
import type { ParsedFile } from '../model/parsed-file.js';
import type { Rule, RuleMeta } from './rule.js';
import { governingDate } from './support/governing-date.js';
import { isReported } from './support/outside-claims.js';
import { Contents } from './trigger.js';

/**
 * A rule with limits applies only where it is known that they are met; payers alone limit it only where one is given,
 * because most files leave the payer out.
 */
export function applies(
  { claims, payers, needs, effective }: RuleMeta,
  encounter: Encounter | undefined,
  date: IsoDate | undefined,
): boolean {
  if (claims !== undefined && !isOneOf(claims, encounter?.claim?.value)) return false;
  if (encounter?.untold !== undefined && needs?.some((part) => encounter.untold?.has(part))) return false;
  if (payers !== undefined && !isAmong(payers, encounter?.payer?.value)) return false;
  if (effective === undefined) return true;
  if (date === undefined) return false;
  return (effective.from ?? date) <= date && date <= (effective.through ?? date);
}

function isOneOf(claims: readonly ClaimKind[], claim: ClaimKind | undefined): boolean {
  return claim !== undefined && claims.includes(claim);
}

function isAmong(payers: readonly string[], payer: string | undefined): boolean {
  const given = payer?.trim().toLowerCase() ?? '';
  return given === '' || payers.includes(given);
}

export interface DatedEncounter {
  readonly encounter: Encounter;
  /** Its governing date. */
  readonly date: IsoDate | undefined;
  readonly contents: Contents;
}

/** What all rules ask of a file, worked out once. */
export class FileScope {
  /** The encounters of claims, with their governing dates. */
  readonly dated: readonly DatedEncounter[];
  /** What its encounters hold together. */
  readonly contents: Contents;
  /** The kinds of its claims. */
  readonly claims: ReadonlySet<ClaimKind | undefined>;
  private readonly bySystem: ReadonlyMap<SystemId, readonly CodeReference[]>;
  private readonly bySystems = new Map<readonly SystemId[], readonly CodeReference[]>();
  private byReference: ReadonlyMap<CodeReference, Encounter> | undefined;

  constructor(private readonly file: ParsedFile) {
    this.bySystem = groupedBySystem(file.references);
    this.dated = file.encounters.filter(isReported).map((encounter) => ({
      encounter,
      date: governingDate(encounter),
      contents: Contents.of(encounter),
    }));
    this.contents = this.dated.reduce((all, { contents }) => all.with(contents), Contents.NOTHING);
    this.claims = new Set(this.dated.map(({ encounter }) => encounter.claim?.value));
  }

  /** The same for files in which the same rules may find something. */
  get key(): string {
    return `${this.contents.key} ${[...this.claims].join()} ${[...this.bySystem.keys()].join()}`;
  }

  /** The references that a rule looks at, in the order of the text within each system. */
  referencesFor({ when, checkReference }: Rule): readonly CodeReference[] {
    if (checkReference === undefined) return [];
    if (when?.systems === undefined) return this.file.references;
    let found = this.bySystems.get(when.systems);
    if (found === undefined) {
      found = when.systems.flatMap((system) => this.bySystem.get(system) ?? []);
      this.bySystems.set(when.systems, found);
    }
    return found;
  }

  /** The encounter that a reference belongs to; undefined for references outside of encounters. */
  encounterOf(reference: CodeReference): Encounter | undefined {
    this.byReference ??= new Map(
      this.dated.flatMap(({ encounter }) => encounter.references.map((own) => [own, encounter] as const)),
    );
    return this.byReference.get(reference);
  }
}

function groupedBySystem(references: readonly CodeReference[]): ReadonlyMap<SystemId, readonly CodeReference[]> {
  const groups = new Map<SystemId, CodeReference[]>();
  for (const reference of references) {
    const group = groups.get(reference.system);
    if (group === undefined) groups.set(reference.system, [reference]);
    else group.push(reference);
  }
  return groups;
}
