/** From the nodes that a mapping leads to, to an encounter. */
import type { ClaimKind, ClaimPart, Encounter } from '../../model/encounter.js';
import { CLAIM_VALUES, PLACES, SEX_VALUES } from '../keyed/claim-values.js';
import { present } from '../keyed/conversion.js';
import type { EncounterValue, Mapping, Source } from '../mapping.js';
import type { SyntaxNode } from '../syntax/node.js';
import { type ClaimDates, claimDatesAt } from './claim-dates.js';
import { codeAt, codesAt } from './codes.js';
import { diagnosesAt } from './diagnoses.js';
import { linesAt } from './lines.js';
import { proceduresAt } from './procedures.js';
import { anchorOf, type Reading } from './reading.js';
import { dateAt, numberAt, payerAt, textAt, wordAt } from './values.js';

/** Undefined where nothing that a claim says was found: the file has the shape of something else. */
export function encounterAt(node: SyntaxNode, reading: Reading): Encounter | undefined {
  const { mapping, origins } = reading;
  const { values } = mapping;
  const before = reading.references.length;
  const id = textAt(node, values.id);
  const anchor = id?.span ?? anchorOf(node);
  const claim = wordAt<ClaimKind>(node, values.claim, words(CLAIM_VALUES), anchor);
  const dates = claimDatesAt(node, claim?.value, anchor, reading);
  const coded = codedMembers(node, dates, reading);
  const encounter: Omit<Encounter, 'references'> = present({
    id,
    claim,
    from: dates.from,
    through: dates.through,
    sex: wordAt(node, values.sex, words(SEX_VALUES), anchor),
    birthDate: dateAt(node, values.birthDate, anchor, reading),
    payer: payerAt(node, values.payer, anchor),
    admissionDate: dateAt(node, values.admissionDate, anchor, reading),
    ...coded,
    providers: providersAt(node, mapping),
    chart: chartAt(node, mapping),
    total: numberAt(node, values.total),
    untold: untoldBy(mapping),
    span: node.span,
    anchor,
  });
  const references = inTextOrder(reading.references.slice(before));
  if (references.length === 0 && id === undefined) return undefined;
  const result = { ...encounter, references };
  origins.set(result, { node, values });
  return result;
}

/** What the mapping leads to nowhere: the file may have it all the same. */
function untoldBy({ diagnoses, lines }: Mapping): Encounter['untold'] {
  const parts = new Set<ClaimPart>();
  if (diagnoses.length === 0) parts.add('diagnoses');
  if (lines.every(({ values }) => values.modifiers === undefined)) parts.add('modifiers');
  return parts.size === 0 ? undefined : parts;
}

function codedMembers(node: SyntaxNode, dates: ClaimDates, reading: Reading) {
  const { values } = reading.mapping;
  const said = { date: dates.governing };
  const single = (key: EncounterValue, place: (typeof PLACES)[keyof typeof PLACES]) =>
    codeAt(node, values[key] as Source | undefined, place, said, reading);
  return {
    place: single('place', PLACES.placeOfService),
    billType: single('billType', PLACES.billType),
    admissionType: single('admissionType', PLACES.admissionType),
    admissionSource: single('admissionSource', PLACES.admissionSource),
    dischargeStatus: single('dischargeStatus', PLACES.dischargeStatus),
    conditions: codesAt(node, values.conditions, PLACES.condition, said, reading),
    diagnoses: diagnosesAt(node, dates, reading),
    procedures: proceduresAt(node, dates, reading),
    lines: linesAt(node, dates, reading),
  };
}

function words<V extends string>(values: readonly { readonly value: V }[]): V[] {
  return values.map(({ value }) => value);
}

function providersAt(node: SyntaxNode, { providers }: Mapping): Encounter['providers'] {
  return Object.entries(providers).flatMap(([role, path]) => {
    const npi = textAt(node, { paths: [path] });
    return npi ? [{ role: { value: role, span: npi.span }, npi }] : [];
  });
}

function chartAt(node: SyntaxNode, { chart }: Mapping): Encounter['chart'] {
  return Object.entries(chart).flatMap(([name, path]) => {
    const text = textAt(node, { paths: [path] });
    return text ? [{ name: { value: name, span: text.span }, text }] : [];
  });
}

export function inTextOrder<T extends { readonly span: { readonly start: number } }>(items: readonly T[]): T[] {
  return [...items].sort((a, b) => a.span.start - b.span.start);
}
