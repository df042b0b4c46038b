/** From the segments of a claim to the encounter. Its codes are those that were found when the file was read. */
import type { ClaimKind, CodeReference, Encounter } from '../../../model/encounter.js';
import type { Placed } from '../../../model/span.js';
import { present } from '../../keyed/conversion.js';
import type { Block } from '../reading/block.js';
import { BILL_TYPE, claimKind } from '../reading/claim-kind.js';
import { piecesOf, textOf } from '../syntax/pieces.js';
import { billingOf } from './billing.js';
import { type CodesByStart, type CutSegment, cutSegments, filled } from './cut.js';
import { periodOf } from './dates.js';
import { diagnosesOf, proceduresOf } from './diagnoses.js';
import { linesOf } from './lines.js';
import { splitLines } from './lines-of.js';
import { type PartyReader, providersIn } from './parties.js';
import { numberAt, placed } from './values.js';

/** The encounter of a block that begins with CLM; the loops around it say whose it is. */
export function encounterOf(text: string, block: Block, around: PartyReader): Encounter | undefined {
  const segments = cutSegments(text, block);
  const [claim] = segments;
  if (claim?.id !== 'CLM') return undefined;
  const parties = around.of(block);
  const { head, lines } = splitLines(segments);
  const codes = new Map(block.references.map((reference) => [reference.span.start, reference]));
  const kind = kindOf(text, block, claim, segments);
  const diagnoses = diagnosesOf(text, block, kind?.value, head, codes);
  const own = linesOf(text, lines, diagnoses, codes, block.context.delimiters);
  const period = periodOf(text, kind?.value, head, own);
  const admission = head.find(({ id }) => id === 'CL1');
  const at = (segment: CutSegment | undefined, element: number) => codeAt(codes, segment?.elements[element]?.start);
  const [facility] = piecesOf(text, claim.elements[5] ?? claim, block.context.delimiters.component);
  return present({
    id: placed(text, filled(text, claim, 1)),
    claim: kind,
    from: period.from,
    through: period.through,
    sex: parties.sex,
    birthDate: parties.birthDate,
    payer: parties.payer,
    place: ofSystem(codeAt(codes, facility?.start), 'place-of-service'),
    billType: billTypeOf(text, block, claim),
    admissionType: at(admission, 1),
    admissionSource: at(admission, 2),
    admissionDate: period.admission,
    dischargeStatus: at(admission, 3),
    ...billingOf(text, claim, head, block.context.delimiters),
    providers: [...parties.providers, ...providersIn(text, segments)],
    conditions: block.references.filter(({ role }) => role === 'condition'),
    diagnoses,
    procedures: proceduresOf(text, block, head, codes),
    lines: own,
    chart: [],
    total: numberAt(text, filled(text, claim, 2)),
    references: block.references,
    span: { start: block.start, end: block.end },
    anchor: filled(text, claim, 1) ?? { start: claim.start, end: claim.start + 3 },
  });
}

function codeAt(codes: CodesByStart, start: number | undefined): CodeReference | undefined {
  return start === undefined ? undefined : codes.get(start);
}

function kindOf(
  text: string,
  { context }: Block,
  claim: CutSegment,
  segments: readonly CutSegment[],
): Placed<ClaimKind> | undefined {
  const [facility, qualifier] = facilityOf(text, claim, context.delimiters.component);
  const has = (id: string) => segments.some((segment) => segment.id === id);
  const evidence = {
    facility: textOf(text, facility),
    qualifier: textOf(text, qualifier),
    hasProfessionalLines: has('SV1'),
    hasInstitutionalLines: has('SV2'),
    hasDentalLines: has('SV3'),
  };
  const value = claimKind(evidence, context.transaction.form);
  if (value === undefined) return undefined;
  const service = segments.find(({ id }) => id === 'SV1')?.elements[0];
  const span = value === 'professional' ? (context.transaction.declared ?? service) : facility;
  return { value, span: span ?? { start: claim.start, end: claim.start + 3 } };
}

function facilityOf(text: string, claim: CutSegment, component: string) {
  const composite = claim.elements[5];
  return composite === undefined ? [] : piecesOf(text, composite, component);
}

/**
 * The type of bill for the rules that ask for it. The file writes it in two parts (`11:A:1` is 0111), so it is no
 * reference: no stretch of the text is its code.
 */
function billTypeOf(text: string, { context, date }: Block, claim: CutSegment): CodeReference | undefined {
  const [facility, qualifier, frequency] = facilityOf(text, claim, context.delimiters.component);
  const written = `0${textOf(text, facility)}${textOf(text, frequency)}`;
  if (facility === undefined || frequency === undefined || textOf(text, qualifier) !== BILL_TYPE) return undefined;
  if (facility.end === facility.start || frequency.end === frequency.start) return undefined;
  const span = { start: facility.start, end: frequency.end };
  const reference = { system: 'bill-type', role: 'bill-type', text: written, span, replace: span } as const;
  return { ...reference, systemIsExplicit: true, ...(date !== undefined && { date }) };
}

function ofSystem(reference: CodeReference | undefined, system: CodeReference['system']): CodeReference | undefined {
  return reference?.system === system ? reference : undefined;
}
