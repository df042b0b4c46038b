/** Names that stand for the address of a code system. */

import type { Placed } from '../../model/span.js';
import { CANONICAL, ICD10CM, ICD10PCS } from '../fhir/systems.js';

/**
 * Names that mean one system wherever they are used, for aliases that another file of the project defines. `$ICD10` may
 * be any of three systems: it is taken for the address that is, too.
 */
const USUAL: ReadonlyMap<string, string> = new Map([
  ['icd10cm', ICD10CM],
  ['icd10pcs', ICD10PCS],
  ['icd10', 'http://hl7.org/fhir/sid/icd-10'],
  ['cpt', canonical('cpt')],
  ['hcpcs', canonical('hcpcs-or-cpt')],
  ['cmshcpcscodes', canonical('hcpcs-or-cpt')],
  ['cmsplaceofservicecodes', canonical('place-of-service')],
  ['ahanubcrevenuecodes', canonical('revenue')],
  ['ahanubctypeofbill', canonical('bill-type')],
  ['ahanubcpatientdischargestatus', canonical('discharge-status')],
]);

function canonical(wanted: (typeof CANONICAL)[number]['content']): string {
  return CANONICAL.find(({ content }) => content === wanted)?.canonical ?? '';
}

export class Aliases {
  private readonly written = new Map<string, string>();

  /** The first definition of a name counts. */
  add(name: string, address: string): void {
    if (!this.written.has(name)) this.written.set(name, plain(address));
  }

  /** The address that a name or an address means; undefined for a name that only another file explains. */
  resolve(system: string): string | undefined {
    const name = plain(system);
    const own = this.written.get(name);
    if (own !== undefined) return own;
    if (/^[a-z]+:/.test(name)) return name;
    return name.startsWith('$') ? USUAL.get(name.toLowerCase().replace(/[^a-z0-9]/g, '')) : undefined;
  }

  /** Every alias of this file with its address. */
  entries(): Iterable<[string, string]> {
    return this.written;
  }
}

/** Without the version behind the bar. */
function plain(system: string): string {
  const bar = system.indexOf('|');
  return bar === -1 ? system : system.slice(0, bar);
}

/** The name or address of a system, without its version. */
export function withoutVersion({ value, span }: Placed<string>): Placed<string> {
  const name = plain(value);
  return { value: name, span: { start: span.start, end: span.start + name.length } };
}
