/** The encounters of a document, and its codes that belong to none. */
import type { CodeReference, Encounter } from '../../model/encounter.js';
import type { LooseCodes, Mapping } from '../mapping.js';
import type { Notation } from '../syntax/index.js';
import type { SyntaxDocument, SyntaxNode } from '../syntax/node.js';
import { codeIn } from './codes.js';
import { encounterAt, inTextOrder } from './encounter.js';
import { entriesAt, Reading, scalarsAt } from './reading.js';

export interface ReadDocument {
  readonly encounters: readonly Encounter[];
  readonly references: readonly CodeReference[];
  readonly reading: Reading;
}

export function readDocument({ root }: SyntaxDocument, mapping: Mapping, notation: Notation): ReadDocument {
  const reading = new Reading(mapping, notation);
  const encounters = root ? entriesAt(root, mapping.encounter).flatMap((node) => encounterAt(node, reading) ?? []) : [];
  if (root) for (const codes of mapping.codes) readLooseCodes(root, codes, reading);
  return { encounters, references: inTextOrder(reading.references), reading };
}

/** Such codes have no date. */
function readLooseCodes(root: SyntaxNode, { path, system, use }: LooseCodes, reading: Reading): void {
  const systems = system === 'hcpcs' || system === 'cpt' ? (['hcpcs', 'cpt'] as const) : [system];
  const isProblem = system === 'icd10cm';
  const role = use === 'definition' ? 'member' : isProblem ? 'problem' : 'service';
  for (const node of scalarsAt(root, { paths: [path] })) {
    codeIn(node, { systems, role }, { date: undefined, ...(use && { use }) }, reading);
  }
}
