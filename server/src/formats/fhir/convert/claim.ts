/** A Claim or ExplanationOfBenefit as an encounter. */
import type { IsoDate } from '../../../../../codesets/src/types.js';
import type { Encounter } from '../../../model/encounter.js';
import type { Placed } from '../../../model/span.js';
import { present } from '../../keyed/conversion.js';
import { memberValue, objectsAt } from '../json/tree.js';
import { claimKindOf } from './claim-kind.js';
import { dayAt, type Period, periodAt } from './dates.js';
import { diagnosesOf } from './diagnoses.js';
import { firstDayOfLines, linesOf } from './lines.js';
import { inTextOrder } from './order.js';
import { patientOf, payerOf, providersOf } from './parties.js';
import { proceduresOf } from './procedures.js';
import type { Reading } from './reading.js';
import type { Links, Resource } from './resources.js';
import { type Scope, statement } from './scope.js';
import { supportOf } from './support.js';
import { walk } from './walk.js';

export interface Claim {
  readonly resource: Resource;
  readonly links: Links;
  readonly reading: Reading;
  /**
   * What a payer answers. Its units, charges and totals are those that it worked out, its pointers are what it kept of
   * them, identifiers of providers are often masked: none of that is held against those who claimed.
   */
  readonly isAnswer: boolean;
  /** Asks whether something will be paid: nothing has been done yet. */
  readonly isRequest: boolean;
  readonly kind: Encounter['claim'];
  readonly period: Period;
  /** Reported on this claim, on the date that governs it. */
  readonly scope: Scope;
}

/** Everything else of a claim is said beside it. */
const STRUCTURE: ReadonlySet<string> = new Set([
  'contained',
  'diagnosis',
  'procedure',
  'item',
  'addItem',
  'supportingInfo',
  'information',
]);

export function encounterOf(resource: Resource, links: Links, reading: Reading): Encounter {
  const { tree, node } = resource;
  const before = reading.references.length;
  const claim = claimOf(resource, links, reading);
  const diagnoses = diagnosesOf(claim);
  const procedures = proceduresOf(claim);
  const lines = linesOf(claim, diagnoses);
  const support = supportOf(claim);
  walk(tree, node, statement(claim.scope.date), reading, STRUCTURE);
  const id = tree.placedAt(node, 'id') ?? identifierOf(resource);
  // A condition that several claims point to is one reference.
  const elsewhere = diagnoses.flatMap(({ diagnosis: { code } }) => code ?? []);
  return present({
    id,
    claim: claim.kind,
    from: claim.period.from,
    through: claim.period.through,
    ...patientOf(claim),
    payer: payerOf(claim),
    ...support,
    providers: providersOf(claim),
    diagnoses: diagnoses.map(({ diagnosis }) => diagnosis),
    procedures,
    lines,
    chart: [],
    total: totalOf(claim),
    isAnswer: claim.isAnswer || undefined,
    isRequest: claim.isRequest || undefined,
    references: inTextOrder([...reading.references.slice(before), ...elsewhere]),
    span: tree.span(node),
    anchor: id?.span ?? anchorOf(resource),
  });
}

function claimOf(resource: Resource, links: Links, reading: Reading): Claim {
  const { tree, node, type } = resource;
  const isAnswer = type === 'ExplanationOfBenefit';
  const use = tree.stringAt(node, 'use');
  const isRequest = use === 'preauthorization' || use === 'predetermination' || use === 'proposed';
  // Answers and requests may leave the diagnoses out: nobody misses them there.
  const isWhole = !(isAnswer || isRequest) || objectsAt(node, 'diagnosis').length > 0;
  const kind = isWhole ? claimKindOf(resource) : undefined;
  const period = periodAt(tree, node, 'billablePeriod', reading);
  const scope: Scope = {
    ...statement(governing(resource, kind?.value === 'inpatient', period, reading)),
    isLoose: isAnswer,
    diagnosis: 'other',
    service: 'line',
    use: undefined,
  };
  return { resource, links, reading, isAnswer, isRequest, kind, period, scope };
}

/** A stay is judged on its last day, everything else on its first; a claim without either, on the day it was made. */
function governing(resource: Resource, isStay: boolean, period: Period, reading: Reading): IsoDate | undefined {
  const { tree, node } = resource;
  const [first, second] = isStay ? [period.through, period.from] : [period.from, undefined];
  const own = first ?? second;
  if (own !== undefined) return own.value;
  return firstDayOfLines(resource, reading) ?? period.through?.value ?? dayAt(tree, node, 'created', reading)?.value;
}

function identifierOf({ tree, node }: Resource): Placed<string> | undefined {
  return objectsAt(node, 'identifier').map((identifier) => tree.placedAt(identifier, 'value'))[0];
}

function anchorOf({ tree, node }: Resource): Encounter['anchor'] {
  const [first] = node.members;
  return first ? tree.span({ start: first.keyStart, end: first.keyEnd }) : tree.span(node);
}

/** In dollars alone: amounts of several currencies have no sum. */
function totalOf({ resource: { tree, node }, isAnswer }: Claim): Placed<number> | undefined {
  const total = memberValue(node, 'total');
  return isAnswer || total?.kind !== 'object' ? undefined : dollars(tree, total);
}

export function dollars(tree: Resource['tree'], money: Parameters<typeof memberValue>[0]): Placed<number> | undefined {
  const currency = tree.stringAt(money, 'currency') ?? tree.stringAt(money, 'code') ?? 'USD';
  return currency === 'USD' ? tree.numberAt(money, 'value') : undefined;
}
