import type { CodeReference, Procedure } from '../../../model/encounter.js';
import { present } from '../../keyed/conversion.js';
import type { JsonObject } from '../json/node.js';
import { codingsOf, memberValue, objectsAt } from '../json/tree.js';
import type { Claim } from './claim.js';
import { dayAt } from './dates.js';
import { asProcedure } from './scope.js';
import { walk } from './walk.js';

/** ICD-10-PCS procedures. Codes of services that stand in their list are references, and no procedures of a stay. */
export function proceduresOf(claim: Claim): Procedure[] {
  const { resource, reading } = claim;
  return objectsAt(resource.node, 'procedure').flatMap((node) => {
    const codes = codesOf(node, claim);
    const code = codes.find(({ system }) => system === 'icd10pcs');
    walk(resource.tree, node, asProcedure(claim.scope), reading);
    if (code === undefined) return [];
    const date = dayAt(resource.tree, node, 'date', reading);
    return [present({ code, date, title: code.title, span: resource.tree.span(node) })];
  });
}

function codesOf(node: JsonObject, { resource, links, reading, scope }: Claim): CodeReference[] {
  const own = asProcedure(scope);
  const codes = codingsOf(memberValue(node, 'procedureCodeableConcept')).map((coding) =>
    reading.coding(resource.tree, coding, own),
  );
  const pointed = links.follow(resource, node, 'procedureReference');
  const procedure = pointed?.type === 'Procedure' ? pointed : undefined;
  const there = codingsOf(memberValue(procedure?.node, 'code')).map(
    (coding) => procedure && reading.coding(procedure.tree, coding, own),
  );
  return [...codes, ...there].filter((code) => code !== undefined);
}
