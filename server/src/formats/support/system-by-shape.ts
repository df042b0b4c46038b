import { compact, hasShape } from '../../../../codesets/src/shapes.js';
import type { SystemId } from '../../../../codesets/src/types.js';

/**
 * Where a place allows several systems, the likeliest first, the shape decides. What has no shape of them goes to HCPCS
 * Level II when a letter comes first, to CPT when a digit does. (`D0120` is HCPCS by shape; its table, CDT, is licensed.)
 */
export function systemByShape(text: string, systems: readonly SystemId[]): SystemId {
  const [first = 'hcpcs', ...others] = systems;
  if (others.length === 0) return first;
  const shaped = systems.find((system) => hasShape(system, text));
  if (shaped) return shaped;
  const wanted: SystemId = /^[0-9]/.test(compact(text)) ? 'cpt' : 'hcpcs';
  return systems.includes(wanted) ? wanted : first;
}
