/** Addresses of code systems that receivers do not know, in aliases and in rules. */
import type { SystemId } from '../../../../codesets/src/types.js';
import type { Problem } from '../../model/problem.js';
import type { Placed } from '../../model/span.js';
import { namedSystem, uriProblem } from '../fhir-xml/resource/systems.js';
import { withoutVersion } from './aliases.js';
import { placeOf } from './places.js';
import type { FshFile } from './reader.js';

export function addressProblems({ codings, aliases, definitions }: FshFile): Problem[] {
  const systems = new Map<string, SystemId>();
  const problems: Problem[] = [];
  for (const coding of codings) {
    const system = placeOf(coding, aliases)?.systems[0];
    if (system === undefined) continue;
    const written = withoutVersion(coding.system);
    systems.set(written.value, system);
    // Where the address itself stands; the address of an alias is told where it is defined.
    problems.push(...problemOf(written, system));
  }
  for (const { name, address } of definitions) problems.push(...problemOf(address, systems.get(name)));
  return problems.sort((a, b) => a.span.start - b.span.start);
}

/** Silent where only the code, which another file has, could tell what the address is meant to be. */
function problemOf({ value, span }: Placed<string>, used: SystemId | undefined): Problem[] {
  const named = namedSystem(value);
  const system = used ?? ownSystem(value);
  if (named === undefined || system === undefined) return [];
  return [uriProblem(span, named, system, (text) => ({ span, text })) ?? []].flat();
}

/** An object identifier may be defined for other uses than to name the system of a code. */
function ownSystem(uri: string): SystemId | undefined {
  const content = uri.startsWith('urn:') ? undefined : namedSystem(uri)?.content;
  return content === 'icd-10' ? undefined : content === 'hcpcs-or-cpt' ? 'hcpcs' : content;
}
