import type { ParsedFile } from '../../../model/parsed-file.js';
import type { Field } from '../locate.js';
import { textOf } from '../syntax/pieces.js';
import { type ElementEntry, SEGMENTS } from './elements.js';
import { HI_QUALIFIERS, type HiQualifier, hiQualifier } from './hi-qualifiers.js';
import { POA } from './values.js';

/** Positions in a composite of HI. */
const QUALIFIER = 0;
const CODE = 1;
const FORMAT = 2;
const DATE = 3;
const AMOUNT = 4;
const PRESENT_ON_ADMISSION = 8;

/** What stands at a place, with its position as people write it: `CLM05-2`. */
export interface FieldEntry extends ElementEntry {
  readonly position: string;
}

export function fieldEntry({ text }: ParsedFile, field: Field): FieldEntry | undefined {
  const { segment, element, component, components } = field;
  const entry = segment.id === 'HI' ? hiEntry(text, field) : tableEntry(segment.id, element, component);
  if (entry === undefined) return undefined;
  const isComposite = components.length > 1 || entry.isPart;
  const place = `${segment.id}${String(element).padStart(2, '0')}`;
  return { ...entry, position: isComposite ? `${place}-${component + 1}` : place };
}

interface Entry extends ElementEntry {
  /** True for a component, also where it stands alone. */
  readonly isPart: boolean;
}

function tableEntry(id: string, element: number, component: number): Entry | undefined {
  const elements = SEGMENTS.get(id)?.elements;
  const part = elements?.[`${element}-${component + 1}`];
  const whole = elements?.[String(element)];
  if (part !== undefined) return { ...part, isPart: true };
  return whole && { ...whole, isPart: false };
}

function hiEntry(text: string, { component, components }: Field): Entry | undefined {
  const qualifier = hiQualifier(textOf(text, components[0]));
  if (component === QUALIFIER) return { name: 'What kind of code follows', values: HI_QUALIFIER_VALUES, isPart: true };
  if (qualifier === undefined) return undefined;
  switch (component) {
    case CODE:
      return { name: qualifier.description, ...systemsOf(qualifier), isPart: true };
    case FORMAT:
      return { name: 'Format of the date', isPart: true };
    case DATE:
      return { name: 'Date or period', isPart: true };
    case AMOUNT:
      return { name: 'Amount', isPart: true };
    case PRESENT_ON_ADMISSION:
      return { name: 'Present on admission', values: POA, isPart: true };
    default:
      return undefined;
  }
}

const HI_QUALIFIER_VALUES = HI_QUALIFIERS.map(({ qualifier, description }) => ({ value: qualifier, description }));

function systemsOf({ code }: HiQualifier): Pick<ElementEntry, 'systems'> {
  if (code === undefined) return {};
  return { systems: code.system === 'procedure' ? ['cpt', 'hcpcs'] : [code.system] };
}
