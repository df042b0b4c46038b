/** Takes diagnoses out of a claim, moves and adds them. Sequence numbers and pointers follow. */
import type { Diagnosis } from '../../../model/encounter.js';
import type { TextEdit } from '../../../model/span.js';
import { type DotHabit, habitAmong, withHabit } from '../../support/dot-habit.js';
import { explicitRole } from '../convert/diagnoses.js';
import type { JsonObject } from '../json/node.js';
import { codingsAt, member, type Tree } from '../json/tree.js';
import { ICD10CM, systemOfUri } from '../systems.js';
import { seriesOf, withoutPart, withPart } from './parts.js';
import { type ClaimPlace, isAt } from './places.js';
import { repointed } from './pointers.js';
import { objectText, styleOf } from './style.js';

/** More is no claim (those have 25 at most), and each change would rewrite a long text. */
const MOST_CHANGED = 200;

export function removeDiagnosis(
  place: ClaimPlace,
  diagnosis: Diagnosis,
  inItsPlace: Diagnosis | undefined,
): TextEdit[] {
  const order = orderOf(place);
  const index = indexOf(place, diagnosis);
  const other = inItsPlace && indexOf(place, inItsPlace);
  if (!order || index === undefined || (inItsPlace && other === undefined)) return [];
  const kept = order.filter((_, position) => position !== index);
  const after = renumbering(order, kept);
  const removed = order[index];
  const target = other === undefined ? undefined : after(order[other] ?? 0);
  return [
    ...withoutEntry(place, index),
    ...renumbered(place, after, index),
    ...repointed(place, (old) => (old === removed ? target : after(old))),
  ];
}

/** The last one takes its list along: FHIR has no empty lists. */
function withoutEntry({ claim, tree, diagnoses }: ClaimPlace, index: number): TextEdit[] {
  const at = claim.members.findIndex(({ key }) => key === 'diagnosis');
  const list = claim.members[at]?.value;
  if (diagnoses.length === 1) return withoutPart(seriesOf(claim, tree), at);
  return list?.kind === 'array' ? withoutPart(seriesOf(list, tree), index) : [];
}

export function moveDiagnosis(place: ClaimPlace, diagnosis: Diagnosis, before: Diagnosis): TextEdit[] {
  const { tree, diagnoses } = place;
  const order = orderOf(place);
  const [from, at] = [indexOf(place, diagnosis), indexOf(place, before)];
  if (!order || from === undefined || at === undefined) return [];
  const to = from < at ? at - 1 : at;
  if (from === to || meansNothing(place, from, to)) return [];
  const moved = [...diagnoses.keys()];
  moved.splice(to, 0, ...moved.splice(from, 1));
  const numberAt = (old: number) => order[moved.indexOf(order.indexOf(old))] ?? old;
  const texts = diagnoses.flatMap((node, position) => {
    const other = diagnoses[moved[position] ?? position];
    if (other === undefined || other === node) return [];
    return [{ span: tree.span(node), text: withSequence(other, order[position], tree) }];
  });
  return [...texts, ...repointed(place, numberAt)];
}

/** What says that it is principal stays so wherever it stands, and what says that it is another never leads. */
function meansNothing({ tree, diagnoses }: ClaimPlace, from: number, to: number): boolean {
  const crossed = diagnoses.slice(Math.min(from, to), Math.max(from, to) + 1).map((node) => explicitRole(tree, node));
  const own = diagnoses[from];
  return crossed.includes('leading') || (to === 0 && own !== undefined && explicitRole(tree, own) !== undefined);
}

export function insertDiagnosis(place: ClaimPlace, code: string, before: Diagnosis | undefined): TextEdit[] {
  const { tree, claim, diagnoses } = place;
  const order = orderOf(place);
  const list = member(claim, 'diagnosis')?.value;
  const position = before === undefined ? diagnoses.length : indexOf(place, before);
  const [neighbour] = diagnoses;
  if (!order || position === undefined || list?.kind !== 'array' || neighbour === undefined) return [];
  const isNumbered = member(neighbour, 'sequence') !== undefined;
  const isCounted = order.every((number, index) => number === index + 1);
  if (!isCounted && position < diagnoses.length) return [];
  const sequence = isCounted ? position + 1 : Math.max(...order) + 1;
  const after = (old: number) => (isCounted && old > position && old <= order.length ? old + 1 : old);
  const coding = { system: uriOf(neighbour, tree), code: withHabit(code, habitIn(diagnoses, tree)) };
  const members = { ...(isNumbered && { sequence }), diagnosisCodeableConcept: { coding: [coding] } };
  const written = objectText(members, styleOf(neighbour, tree));
  return [
    ...withPart(seriesOf(list, tree), position, written, tree.text),
    ...renumbered(place, after),
    ...repointed(place, after),
  ];
}

function uriOf(node: JsonObject, tree: Tree): string {
  const uris = codingsAt(node, 'diagnosisCodeableConcept').map((coding) => tree.stringAt(coding, 'system') ?? '');
  return (
    uris.find((uri) => systemOfUri(uri)?.content === 'icd10cm' || systemOfUri(uri)?.content === 'icd-10') ?? ICD10CM
  );
}

function habitIn(nodes: readonly JsonObject[], tree: Tree): DotHabit | undefined {
  const codes = nodes.flatMap((node) => codingsAt(node, 'diagnosisCodeableConcept'));
  return habitAmong(codes.map((coding) => ({ system: 'icd10cm', text: tree.stringAt(coding, 'code') ?? '' })));
}

/** The sequence numbers in the order of the text; undefined where that is not the order of the claim. */
function orderOf({ tree, diagnoses, encounter }: ClaimPlace): number[] | undefined {
  if (diagnoses.length > MOST_CHANGED || diagnoses.length !== encounter.diagnoses.length) return undefined;
  const isInOrder = diagnoses.every((node, index) =>
    isAt(tree, node, encounter.diagnoses[index]?.span ?? tree.span(tree.root)),
  );
  const numbers = diagnoses.map((node, index) => tree.numberAt(node, 'sequence')?.value ?? index + 1);
  return isInOrder && new Set(numbers).size === numbers.length ? numbers : undefined;
}

function indexOf({ encounter }: ClaimPlace, diagnosis: Diagnosis): number | undefined {
  const index = encounter.diagnoses.indexOf(diagnosis);
  return index < 0 ? undefined : index;
}

/** Numbers that count from one go on to do so; others stay as they are. */
function renumbering(order: readonly number[], kept: readonly number[]): (old: number) => number {
  const isCounted = order.every((number, index) => number === index + 1);
  return (old) => (isCounted && kept.includes(old) ? kept.indexOf(old) + 1 : old);
}

function renumbered({ tree, diagnoses }: ClaimPlace, after: (old: number) => number, except?: number): TextEdit[] {
  return diagnoses.flatMap((node, index) => {
    const sequence = index === except ? undefined : tree.numberAt(node, 'sequence');
    if (sequence === undefined || after(sequence.value) === sequence.value) return [];
    return [{ span: sequence.span, text: String(after(sequence.value)) }];
  });
}

/** The text of a diagnosis under another sequence number. */
function withSequence(node: JsonObject, number: number | undefined, tree: Tree): string {
  const { start, end } = tree.span(node);
  const sequence = tree.numberAt(node, 'sequence');
  if (sequence === undefined || number === undefined) return tree.text.slice(start, end);
  return `${tree.text.slice(start, sequence.span.start)}${number}${tree.text.slice(sequence.span.end, end)}`;
}
