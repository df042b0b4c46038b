/** Code systems at places of resources that are written in other notations than JSON. */

import { hasShape } from '../../../../../codesets/src/shapes.js';
import { systemHeading } from '../../../../../codesets/src/system-names.js';
import type { SystemId } from '../../../../../codesets/src/types.js';
import type { Problem } from '../../../model/problem.js';
import type { Span, TextEdit } from '../../../model/span.js';
import { CANONICAL, type Content, correctUri, type NamedSystem, systemOfUri, systemsAt } from '../../fhir/systems.js';
import { namesOf, type Resource, type ResourcePath } from './resource.js';

/** The system of an address, with a version behind it or without. */
export function namedSystem(uri: string): NamedSystem | undefined {
  const bar = uri.indexOf('|');
  return systemOfUri(bar === -1 ? uri : uri.slice(0, bar));
}

/** The systems that may stand under an address at a place, that of the code first; none where the code is left alone. */
export function systemsOf(
  named: NamedSystem,
  code: string,
  { type }: Resource,
  path: ResourcePath,
): readonly SystemId[] {
  // The WHO's own ICD-10: read only where the place says that no diagnosis of the WHO can stand there.
  const names = namesOf(path);
  const isProcedure = type === 'Procedure' || /(?:^|\.)procedure/.test(names);
  if (named.standing === 'world' && !(isProcedure && hasShape('icd10pcs', code))) return [];
  const systems = systemsAt(named, code, {
    isModifier: /(?:^|\.)modifier$/.test(names),
    isProcedure,
    isDiagnosis: /(?:^|\.)diagnosis/.test(names),
  });
  // A payer's own list has other codes beside the official ones.
  const [own] = systems;
  const isMisfit = own !== undefined && named.isLoose === true && code.trim() !== '' && !hasShape(own, code);
  return isMisfit ? [] : systems;
}

/** An address that receivers do not know, with the one to write. */
export function uriProblem(
  span: Span,
  named: NamedSystem,
  system: SystemId,
  write: (uri: string) => TextEdit,
): Problem | undefined {
  const correct = correctUri(named, system);
  if (correct === undefined) return undefined;
  const message = `This is not the address of the code system, which is ${correct}`;
  return {
    rule: 'fhir-system-uri',
    span,
    message,
    fixes: [{ title: `Use ${correct}`, kind: 'repair', edits: [write(correct)] }],
  };
}

/** The addresses that a coding may name, for completion. */
export const OWN_URIS = CANONICAL.map(({ content, canonical }) => ({
  value: canonical,
  description: headingOf(content),
}));

/** The system of an address, for people; undefined for systems that are none of ours. */
export function headingOfUri(uri: string): string | undefined {
  const named = namedSystem(uri);
  return named && headingOf(named.content);
}

/** What an address stands for, as Markdown. */
export function descriptionOf(uri: string): string | undefined {
  const heading = headingOfUri(uri);
  return heading && `**${heading}**\n\n\`${uri}\``;
}

function headingOf(content: Content): string {
  if (content === 'hcpcs-or-cpt') return 'HCPCS (level I is CPT)';
  return content === 'icd-10' ? 'ICD-10' : systemHeading(content);
}
