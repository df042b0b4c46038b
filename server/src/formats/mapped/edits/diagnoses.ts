import type { Diagnosis, Encounter } from '../../../model/encounter.js';
import type { TextEdit } from '../../../model/span.js';
import { habitAmong, withHabit } from '../../support/dot-habit.js';
import { insertedPart, movedPart, withoutParts } from '../../syntax/edits/parts.js';
import type { Change } from '../../syntax/edits/pointer-list.js';
import { rewritten, scalarText } from '../../syntax/edits/scalar-text.js';
import { seriesOf } from '../../syntax/edits/series.js';
import type { SequenceNode } from '../../syntax/node.js';
import { repointed } from './pointers.js';
import type { Tree } from './tree.js';

/** A list with more than this is not a claim, and each change of it would rewrite a long text. */
const MOST_CHANGED = 200;

export function removeDiagnosis(
  encounter: Encounter,
  diagnosis: Diagnosis,
  inItsPlace: Diagnosis | undefined,
  tree: Tree,
): readonly TextEdit[] {
  const list = diagnosisList(encounter, tree);
  const series = list && seriesOf(list, tree.source);
  const index = encounter.diagnoses.indexOf(diagnosis);
  const other = inItsPlace === undefined ? undefined : encounter.diagnoses.indexOf(inItsPlace);
  if (!series || index < 0 || other === -1) return [];
  const after = (position: number) => (position > index + 1 ? position - 1 : position);
  const target = other === undefined ? undefined : after(other + 1);
  const pointers = repointed(encounter, (old) => (old === index + 1 ? target : after(old)), tree);
  return together(withoutParts(series, new Set([index]), tree.source), pointers);
}

export function moveDiagnosis(
  encounter: Encounter,
  diagnosis: Diagnosis,
  before: Diagnosis,
  tree: Tree,
): readonly TextEdit[] {
  const list = diagnosisList(encounter, tree);
  const series = list && seriesOf(list, tree.source);
  const [from, at] = [encounter.diagnoses.indexOf(diagnosis), encounter.diagnoses.indexOf(before)];
  const to = from < at ? at - 1 : at;
  // A diagnosis that says its role keeps it wherever it stands: moving it means nothing.
  const saysRoles = encounter.diagnoses.some((each) => tree.originOf(each)?.values.role !== undefined);
  if (!series || saysRoles || from < 0 || at < 0 || from === to) return [];
  const order = encounter.diagnoses.map((_, position) => position);
  order.splice(to, 0, ...order.splice(from, 1));
  const moved = (old: number) => (old > order.length ? old : order.indexOf(old - 1) + 1);
  return together(movedPart(series, from, to, tree.source), repointed(encounter, moved, tree));
}

/** Only into a list of bare codes: what else an entry must say, its own shape alone knows. */
export function insertDiagnosis(
  encounter: Encounter,
  code: string,
  before: Diagnosis | undefined,
  tree: Tree,
): readonly TextEdit[] {
  const list = diagnosisList(encounter, tree);
  const series = list && seriesOf(list, tree.source);
  const position = before === undefined ? encounter.diagnoses.length : encounter.diagnoses.indexOf(before);
  const model = list?.items[0];
  if (!series || position < 0 || model?.kind !== 'scalar') return [];
  const habit = habitAmong(encounter.diagnoses.flatMap((each) => each.code ?? []));
  const text = scalarText(withHabit(code, habit), model.style, tree.source);
  const moved = (old: number) => (old > position && old <= encounter.diagnoses.length ? old + 1 : old);
  return together(insertedPart(series, position, text, tree.source), repointed(encounter, moved, tree));
}

/** Changes an indicator that stands there; adding or removing one is left to the person. */
export function setPresentOnAdmission(
  diagnosis: Diagnosis,
  indicator: string | undefined,
  tree: Tree,
): readonly TextEdit[] {
  const [poa] = tree.valuesOf(diagnosis, 'poa');
  return poa === undefined || indicator === undefined ? [] : rewritten(poa, indicator, tree.source);
}

/** The list that holds all diagnoses of the encounter and nothing else; ranks would have to be written anew. */
function diagnosisList({ diagnoses }: Encounter, tree: Tree): SequenceNode | undefined {
  if (diagnoses.length === 0 || diagnoses.length > MOST_CHANGED) return undefined;
  const origins = diagnoses.map((diagnosis) => tree.originOf(diagnosis));
  if (origins.some((origin) => origin?.values.order !== undefined)) return undefined;
  return tree.listOf(origins.map((origin) => origin?.node));
}

/** Both or nothing. */
function together(edits: readonly TextEdit[], pointers: Change): readonly TextEdit[] {
  return edits.length === 0 || pointers === undefined ? [] : [...edits, ...pointers];
}
