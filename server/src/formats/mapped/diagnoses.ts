import type { ClaimKind, Diagnosis, DiagnosisRole } from '../../model/encounter.js';
import { PLACES, POA_VALUES, ROLE_VALUES } from '../keyed/claim-values.js';
import { present } from '../keyed/conversion.js';
import type { DiagnosisValue, Entries } from '../mapping.js';
import type { SyntaxNode } from '../syntax/node.js';
import type { ClaimDates } from './claim-dates.js';
import { codeAt } from './codes.js';
import { entriesAt, type ListedEntry, listedEntriesAt, type Reading, scalarsAt } from './reading.js';
import { numberAt, textAt, wordAt } from './values.js';

interface Entry {
  readonly node: SyntaxNode;
  readonly entries: Entries<DiagnosisValue>;
  readonly order: number | undefined;
  /** False for what the mapping leaves out: a code of another code set. */
  readonly isChosen: boolean;
}

/** In the order of the claim: by rank where the mapping names one, else as the file has them. */
export function diagnosesAt(root: SyntaxNode, dates: ClaimDates, reading: Reading): Diagnosis[] {
  const found = inOrder(
    reading.mapping.diagnoses.flatMap((entries) =>
      entriesOf(root, entries, reading).map(({ node, isChosen }): Entry => {
        return { node, entries, order: numberAt(node, entries.values.order)?.value, isChosen };
      }),
    ),
  );
  const explicit = found.map(({ node, entries, isChosen }) =>
    isChosen ? roleAt(node, entries, dates.claim) : 'other',
  );
  const roles = rolesOf(explicit, dates.claim);
  return found.flatMap((entry, index) => diagnosisAt(entry, roles[index] ?? 'other', dates, reading) ?? []);
}

/** Pointers count the entries of the one list that they point into, those too that a filter leaves out. */
function entriesOf(root: SyntaxNode, { each }: Entries<DiagnosisValue>, { mapping }: Reading): readonly ListedEntry[] {
  const isPointedInto = mapping.diagnoses.length === 1 && mapping.lines.some(({ values }) => values.pointers);
  if (isPointedInto) return listedEntriesAt(root, each);
  return entriesAt(root, each).map((node) => ({ node, isChosen: true }));
}

/** Entries without a rank stay behind those that have one. */
function inOrder(entries: readonly Entry[]): readonly Entry[] {
  if (entries.every(({ order }) => order === undefined)) return entries;
  const rank = ({ order }: Entry) => order ?? Number.POSITIVE_INFINITY;
  return [...entries].sort((a, b) => (rank(a) === rank(b) ? 0 : rank(a) - rank(b)));
}

/** What claims call the principal diagnosis (ABK) is the first-listed one outside of the hospital. */
function roleAt(
  node: SyntaxNode,
  { values }: Entries<DiagnosisValue>,
  claim: ClaimKind | undefined,
): DiagnosisRole | undefined {
  const roles = ROLE_VALUES.map(({ value }) => value);
  const role = wordAt<DiagnosisRole>(node, values.role, roles, node.span)?.value;
  const isElsewhere = claim === 'professional' || claim === 'outpatient';
  return role === 'principal' && isElsewhere ? 'first-listed' : role;
}

/** The first diagnosis without a role is principal or first-listed, unless another one says that it is. */
function rolesOf(explicit: readonly (DiagnosisRole | undefined)[], claim: ClaimKind | undefined): DiagnosisRole[] {
  const isTaken = explicit.includes('principal') || explicit.includes('first-listed');
  const first = isTaken ? -1 : explicit.indexOf(undefined);
  const leading = claim === 'inpatient' ? 'principal' : 'first-listed';
  return explicit.map((role, index) => role ?? (index === first ? leading : 'other'));
}

/** An entry without a code is kept, and one that is left out: the pointers of the lines count it. Undefined where the code was read already. */
function diagnosisAt(
  { node, entries: { values }, isChosen }: Entry,
  role: DiagnosisRole,
  dates: ClaimDates,
  reading: Reading,
): Diagnosis | undefined {
  if (!isChosen) return { role, span: node.span };
  const title = textAt(node, values.title);
  const code = codeAt(node, values.code, { ...PLACES.diagnosis, role }, { date: dates.governing, title }, reading);
  if (code === undefined && scalarsAt(node, values.code).length > 0) return undefined;
  const diagnosis: Diagnosis = present({
    code,
    role,
    poa:
      wordAt(
        node,
        values.poa,
        POA_VALUES.map(({ value }) => value),
        node.span,
      ) ?? textAt(node, values.poa),
    title,
    evidence: textAt(node, values.evidence),
    note: textAt(node, values.note),
    span: node.span,
  });
  reading.origins.set(diagnosis, { node, values });
  return diagnosis;
}
