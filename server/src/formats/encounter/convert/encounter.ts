/** From the syntax tree of a document to encounters. Goes on whatever is missing or wrong. */
import { compact, hasShape } from '../../../../../codesets/src/shapes.js';
import type { ChartDocument, CodeReference, Encounter } from '../../../model/encounter.js';
import type { Span } from '../../../model/span.js';
import { CLAIM_VALUES, PLACES, SEX_VALUES } from '../../keyed/claim-values.js';
import { type Conversion, present } from '../../keyed/conversion.js';
import { type Fields, fieldsOf, requireKeys } from '../../keyed/fields.js';
import { mappingOf } from '../../keyed/lists.js';
import { choiceOf, dateOf, numberOf, textOf } from '../../keyed/scalars.js';
import type { KeyTable } from '../../keyed/table.js';
import type { MappingNode, SyntaxDocument, SyntaxNode } from '../../syntax/node.js';
import { ADMISSION_KEYS, DISCHARGE_KEYS, ENCOUNTER_KEYS, PATIENT_KEYS, PROVIDER_KEYS } from '../keys.js';
import { claimDatesOf } from './claim-dates.js';
import { codeOf, codesOf } from './codes.js';
import { diagnosesOf } from './diagnoses.js';
import { linesOf } from './lines.js';
import { proceduresOf } from './procedures.js';

/** The encounters of a document: its mapping, or each mapping of its list. */
export function encountersOf({ root, span }: SyntaxDocument, conversion: Conversion): Encounter[] {
  if (root?.kind === 'mapping') return [encounterOf(root, span, conversion)];
  const items: readonly SyntaxNode[] = root?.kind === 'sequence' ? root.items : root ? [root] : [];
  return items.flatMap((item) => {
    if (item.kind === 'mapping') return [encounterOf(item, item.span, conversion)];
    if (item.kind !== 'empty')
      conversion.wrongType(item.span, 'An encounter is a mapping of keys: claim, from, diagnoses …');
    return [];
  });
}

function encounterOf(node: MappingNode, whole: Span, conversion: Conversion): Encounter {
  const before = conversion.references.length;
  const fields = fieldsOf(node, ENCOUNTER_KEYS, conversion);
  const id = textOf(fields, 'encounter', conversion);
  const anchor = id?.span ?? node.entries[0]?.key.span ?? node.span;
  requireKeys(node, ENCOUNTER_KEYS, anchor, conversion);
  const claim = choiceOf(fields, 'claim', CLAIM_VALUES, conversion);
  const dates = claimDatesOf(fields, claim?.value, conversion);
  const { governing } = dates;
  const patient = innerFields(fields, 'patient', PATIENT_KEYS, conversion);
  const admission = innerFields(fields, 'admission', ADMISSION_KEYS, conversion);
  const discharge = innerFields(fields, 'discharge', DISCHARGE_KEYS, conversion);
  const billType = codeOf(fields.get('billType'), PLACES.billType, governing, conversion);
  const encounter = present({
    id,
    claim,
    from: dates.from,
    through: dates.through,
    sex: choiceOf(patient, 'sex', SEX_VALUES, conversion),
    birthDate: dateOf(patient, 'birthDate', conversion),
    payer: textOf(fields, 'payer', conversion),
    place: codeOf(fields.get('place'), PLACES.placeOfService, governing, conversion),
    billType,
    frequency: textOf(fields, 'frequency', conversion) ?? frequencyOf(billType),
    replaces: textOf(fields, 'replaces', conversion),
    admissionType: codeOf(admission.get('type'), PLACES.admissionType, governing, conversion),
    admissionSource: codeOf(admission.get('source'), PLACES.admissionSource, governing, conversion),
    admissionDate: dateOf(admission, 'date', conversion),
    dischargeStatus: codeOf(discharge.get('status'), PLACES.dischargeStatus, governing, conversion),
    dischargeHour: textOf(discharge, 'hour', conversion),
    providers: providersOf(fields, conversion),
    conditions: codesOf(fields.get('conditions'), PLACES.condition, governing, conversion),
    diagnoses: diagnosesOf(fields, dates, conversion),
    procedures: proceduresOf(fields, dates, conversion),
    lines: linesOf(fields, dates, conversion),
    chart: chartOf(fields, conversion),
    total: numberOf(fields, 'total', conversion),
    span: whole,
    anchor,
  });
  return { ...encounter, references: inTextOrder(conversion.references.slice(before)) };
}

/** The last character of a whole type of bill. */
function frequencyOf(billType: CodeReference | undefined): Encounter['frequency'] {
  if (billType === undefined || !hasShape('bill-type', billType.text)) return undefined;
  const { end } = billType.span;
  return { value: compact(billType.text).slice(-1), span: { start: end - 1, end } };
}

function innerFields(fields: Fields, key: string, keys: KeyTable, conversion: Conversion): Fields {
  const mapping = mappingOf(fields, key, conversion);
  return mapping ? fieldsOf(mapping, keys, conversion) : new Map();
}

function providersOf(fields: Fields, conversion: Conversion): Encounter['providers'] {
  const mapping = mappingOf(fields, 'providers', conversion);
  if (!mapping) return [];
  const known = fieldsOf(mapping, PROVIDER_KEYS, conversion);
  return mapping.entries.flatMap(({ key, value }) => {
    const npi = known.get(key.value) === value ? textOf(known, key.value, conversion) : undefined;
    return npi ? [{ role: { value: key.value, span: key.content }, npi }] : [];
  });
}

function chartOf(fields: Fields, conversion: Conversion): ChartDocument[] {
  const mapping = mappingOf(fields, 'chart', conversion);
  return (mapping?.entries ?? []).flatMap(({ key, value }) => {
    const text = textOf(new Map([['text', value]]), 'text', conversion);
    return text ? [{ name: { value: key.value, span: key.content }, text }] : [];
  });
}

/** An alias names a code that stands elsewhere: it is one reference however often it is named. */
export function inTextOrder<T extends { readonly span: Span }>(items: readonly T[]): T[] {
  const sorted = [...items].sort((a, b) => a.span.start - b.span.start);
  return sorted.filter((item, index) => sorted[index - 1]?.span.start !== item.span.start);
}
