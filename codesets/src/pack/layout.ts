/**
 * The bytes of a pack, as reader and writer agree on them:
 *
 *   0  magic "CWPK"      4  u32 version      8  u32 length of the directory      12  u32 zero
 *  16  directory, JSON: section name -> [element type, offset, number of elements]
 *      sections, each starting on a multiple of 8
 *
 * All numbers are little-endian, so that a section is a typed array in place.
 */
export const MAGIC = 0x4b50_5743;
export const VERSION = 1;
export const HEADER_BYTES = 16;
export const ALIGNMENT = 8;

/** `json` sections count bytes; they hold small tables, never something per code. */
export type ElementType = 'u8' | 'u16' | 'u32' | 'json';

export const ELEMENT_BYTES: Readonly<Record<ElementType, number>> = { u8: 1, u16: 2, u32: 4, json: 1 };

export type Directory = Readonly<Record<string, readonly [type: ElementType, offset: number, length: number]>>;

/** One entry in 64 of a ragged column stores its absolute start; the starts between are summed up. */
export const RAGGED_STRIDE = 64;

export function aligned(offset: number): number {
  return Math.ceil(offset / ALIGNMENT) * ALIGNMENT;
}

/** A section in memory. */
export type Numbers = Uint8Array | Uint16Array | Uint32Array;
