import { pointedPositions } from '../claims/pointers.js';
import type { ElementValue } from '../codes/values.js';
import type { X12File } from '../file.js';
import type { Field } from '../locate.js';
import type { Block } from '../reading/block.js';
import { textOf } from '../syntax/pieces.js';

/** The diagnoses that the line can point to and does not yet. */
export function pointerValues(file: X12File, block: Block, { components, component }: Field): ElementValue[] {
  const diagnoses = file.encounterOf(block)?.diagnoses ?? [];
  const others = new Set(components.filter((_, index) => index !== component).map((part) => textOf(file.text, part)));
  return pointedPositions(diagnoses).flatMap((position, index) => {
    const value = String(index + 1);
    const diagnosis = diagnoses[position - 1];
    const name = diagnosis?.code?.text ?? 'a diagnosis of ICD-9-CM';
    return others.has(value) ? [] : [{ value, description: `Points to ${name}` }];
  });
}
