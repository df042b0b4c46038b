import type { IsoDate } from '../../../../../codesets/src/types.js';
import type { CodeReference, ServiceLine } from '../../../model/encounter.js';
import type { Placed } from '../../../model/span.js';
import { present } from '../../keyed/conversion.js';
import type { JsonObject } from '../json/node.js';
import { codingsAt, memberValue, objectsAt, type Tree } from '../json/tree.js';
import { type Claim, dollars } from './claim.js';
import { type Period, periodAt } from './dates.js';
import type { NumberedDiagnosis } from './diagnoses.js';
import type { Reading } from './reading.js';
import type { Resource } from './resources.js';
import { asLine, asModifier, expecting, type Scope } from './scope.js';
import { walk } from './walk.js';

/** Lines of a claim. Their components are references: amounts of a line hold those of its components already. */
export function linesOf(claim: Claim, diagnoses: readonly NumberedDiagnosis[]): ServiceLine[] {
  const { node } = claim.resource;
  // What a payer adds was not claimed.
  for (const added of objectsAt(node, 'addItem')) codesOf(added, datesOf(added, claim).scope, claim);
  const positions = new Map(diagnoses.map(({ sequence }, index) => [sequence, index + 1]));
  return objectsAt(node, 'item').map((item) => lineOf(item, positions, claim));
}

/** The earliest day of service of the lines, for claims that do not give a period of their own. */
export function firstDayOfLines({ tree, node }: Resource, reading: Reading): IsoDate | undefined {
  const days = objectsAt(node, 'item').flatMap(
    (item) => periodAt(tree, item, 'servicedPeriod', reading, 'servicedDate').from?.value ?? [],
  );
  return days.sort()[0];
}

function lineOf(item: JsonObject, positions: ReadonlyMap<number, number>, claim: Claim): ServiceLine {
  const { tree } = claim.resource;
  const { from, through, scope } = datesOf(item, claim);
  const { code, modifiers, place, revenue } = codesOf(item, scope, claim);
  return present({
    code,
    modifiers,
    pointers: claim.isAnswer && positions.size > 1 ? [] : pointersOf(tree, item, positions),
    units: claim.isAnswer ? undefined : tree.numberAt(memberValue(item, 'quantity'), 'value'),
    from,
    through,
    place,
    revenue,
    charge: claim.isAnswer ? undefined : dollars(tree, memberValue(item, 'net')),
    title: code?.title,
    span: tree.span(item),
  });
}

/** Codes of a stay are judged on the discharge date, whatever the day of the line. */
function datesOf(item: JsonObject, { resource, reading, scope, kind }: Claim): Period & { readonly scope: Scope } {
  const period = periodAt(resource.tree, item, 'servicedPeriod', reading, 'servicedDate');
  const own = kind?.value === 'inpatient' ? undefined : period.from?.value;
  return { ...period, scope: own === undefined ? scope : { ...scope, date: own } };
}

interface LineCodes {
  readonly code: CodeReference | undefined;
  readonly modifiers: readonly CodeReference[];
  readonly place: CodeReference | undefined;
  readonly revenue: CodeReference | undefined;
}

const SERVICE: ReadonlySet<string> = new Set(['service', 'productOrService', 'productOrServiceEnd']);

function codesOf(item: JsonObject, scope: Scope, claim: Claim): LineCodes {
  const { resource, reading } = claim;
  const { tree } = resource;
  const under = (key: string, own: Scope) =>
    codingsAt(item, key).flatMap((coding) => reading.coding(tree, coding, own) ?? []);
  const line = asLine(scope);
  const services = [...SERVICE].flatMap((key) => under(key, line));
  const modifiers = under('modifier', asModifier(scope));
  const places = under('locationCodeableConcept', expecting(scope, 'place-of-service'));
  const revenues = under('revenue', expecting(scope, 'revenue'));
  for (const key of ['detail', 'subDetail']) {
    for (const component of objectsAt(item, key)) codesOf(component, scope, claim);
  }
  walk(tree, item, scope, reading, READ_ALREADY);
  return {
    code: services.find(({ system }) => system === 'hcpcs' || system === 'cpt'),
    modifiers: modifiers.filter(({ system }) => system === 'modifier'),
    place: places.find(({ system }) => system === 'place-of-service'),
    revenue: revenues.find(({ system }) => system === 'revenue'),
  };
}

const READ_ALREADY: ReadonlySet<string> = new Set([
  ...SERVICE,
  'modifier',
  'locationCodeableConcept',
  'revenue',
  'detail',
  'subDetail',
]);

/** Sequence numbers as positions. One that no diagnosis has points beyond them all, or before them. */
function pointersOf(tree: Tree, item: JsonObject, positions: ReadonlyMap<number, number>): Placed<number>[] {
  const list = memberValue(item, 'diagnosisSequence') ?? memberValue(item, 'diagnosisLinkId');
  return (list?.kind === 'array' ? list.items : []).flatMap((node) => {
    const sequence = tree.number(node);
    if (sequence === undefined) return [];
    const { value, span } = sequence;
    return [{ value: positions.get(value) ?? (value > positions.size ? value : 0), span }];
  });
}
