/** What may be written at a place of a claim. */
import type { IsoDate, SystemId } from '../../../../../codesets/src/types.js';
import type { Slot } from '../../../model/slot.js';
import { touches } from '../../../model/span.js';
import { type FieldEntry, fieldEntry } from '../codes/field-entry.js';
import { HI_QUALIFIERS, hiQualifier } from '../codes/hi-qualifiers.js';
import type { ElementValue } from '../codes/values.js';
import type { X12File } from '../file.js';
import { type Field, fieldAt } from '../locate.js';
import type { Block } from '../reading/block.js';
import { BILL_TYPE } from '../reading/claim-kind.js';
import type { ClaimForm } from '../reading/context.js';
import { textOf } from '../syntax/pieces.js';
import { written } from '../write.js';
import { pointerValues } from './pointers.js';

export function slotAt(file: X12File, offset: number): Slot | undefined {
  const field = fieldAt(file, offset);
  if (field === undefined || field.element === 0) return undefined;
  const block = file.scanned.blockAt(offset);
  const entry = fieldEntry(file, field);
  const base = { typed: file.text.slice(field.span.start, offset), replace: field.span };
  const systems = entry && systemsAt(file.text, field, entry);
  if (systems !== undefined) {
    const date = dateAt(file, block, offset);
    const [system = 'hcpcs'] = systems;
    return {
      ...base,
      kind: 'code',
      systems,
      ...(date !== undefined && { date }),
      write: (code) => written(system, code),
    };
  }
  const values = valuesAt(file, field, entry, block);
  return values === undefined ? undefined : { ...base, kind: 'value', values, write: (value) => value };
}

/** The facility of an institutional claim is part of a type of bill, and no code by itself. */
function systemsAt(text: string, field: Field, entry: FieldEntry): readonly SystemId[] | undefined {
  const { segment, element, component, components } = field;
  const isFacility = entry.systems?.includes('place-of-service') && component === 0 && components.length > 1;
  if (isFacility && textOf(text, components[1]) === BILL_TYPE) return undefined;
  const qualifier = textOf(text, components[0]);
  const isProcedure = entry.systems?.includes('hcpcs') && segment.id !== 'HI' && component > 0;
  if (isProcedure && qualifier !== 'HC') return undefined;
  if (segment.id === 'HCP' && element === 10 && textOf(text, segment.elements[9]) !== 'HC') return undefined;
  return entry.systems;
}

function valuesAt(
  file: X12File,
  field: Field,
  entry: FieldEntry | undefined,
  block: Block | undefined,
): readonly ElementValue[] | undefined {
  const { segment, element, component } = field;
  const form = block?.context.transaction.form;
  if (segment.id === 'HI' && component === 0) return qualifiersFor(form);
  if (segment.id === 'HI' && hiQualifier(textOf(file.text, field.components[0]))?.code?.system !== 'icd10cm') {
    return undefined;
  }
  const isPointer = (segment.id === 'SV1' && element === 7) || (segment.id === 'SV3' && element === 11);
  if (isPointer) return block && pointerValues(file, block, field);
  return entry?.values;
}

const LETTERS: Readonly<Record<ClaimForm, string>> = { professional: 'P', institutional: 'I', dental: 'D' };

/** Those of the claim form; where it is not known, those of any form. ICD-9-CM is not offered. */
function qualifiersFor(form: ClaimForm | undefined): ElementValue[] {
  return HI_QUALIFIERS.filter(({ claims }) =>
    form === undefined ? claims !== '' : claims.includes(LETTERS[form]),
  ).map(({ qualifier, description }) => ({ value: qualifier, description }));
}

/** The day of the line where it has one of its own, else that of the claim. */
function dateAt(file: X12File, block: Block | undefined, offset: number): IsoDate | undefined {
  const encounter = block && file.encounterOf(block);
  if (encounter === undefined || encounter.claim?.value === 'inpatient') return block?.date;
  const line = encounter.lines.find(({ span }) => touches(span, offset));
  return line?.from?.value ?? block?.date;
}
