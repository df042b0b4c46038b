import type { ClaimKind } from '../../../model/encounter.js';
import type { Placed } from '../../../model/span.js';
import type { JsonObject } from '../json/node.js';
import { codingsAt, memberValue, objectsAt, type Tree } from '../json/tree.js';
import { systemOfUri } from '../systems.js';
import type { Resource } from './resources.js';

/** `institutional` alone may be either; a code of Blue Button's own says more. */
const KINDS: ReadonlyMap<string, ClaimKind> = new Map([
  ['professional', 'professional'],
  ['inpatient', 'inpatient'],
  ['outpatient', 'outpatient'],
]);

/** Blue Button's kinds of claims that follow rules of their own, whatever type and profile they are given. */
const KINDS_OF_THEIR_OWN: ReadonlySet<string> = new Set(['snf', 'hospice', 'hha', 'dme', 'pde']);

/** Facility and class of the type of bill: hospital and skilled nursing stays; outpatient services of facilities. */
const INPATIENT_BILL = /^0?(?:11|18|21)/;
const OUTPATIENT_BILL = /^0?(?:13|14|7[1-7]|83|85)/;

/** CARIN Blue Button names a profile for each kind. */
const PROFILE = /ExplanationOfBenefit-(Inpatient|Outpatient|Professional)-/;

/** Whether the claim is of a physician, an outpatient department or a stay: only where the file really says so. */
export function claimKindOf(resource: Resource): Placed<ClaimKind> | undefined {
  const { tree, node } = resource;
  const types = codingsAt(node, 'type');
  if (types.some((type) => KINDS_OF_THEIR_OWN.has((tree.stringAt(type, 'code') ?? '').toLowerCase()))) return undefined;
  return (
    fromCodings(tree, types) ??
    fromCodings(tree, codingsAt(node, 'subType')) ??
    fromBill(resource) ??
    fromProfile(resource)
  );
}

function fromCodings(tree: Tree, codings: readonly JsonObject[]): Placed<ClaimKind> | undefined {
  for (const coding of codings) {
    const code = tree.placedAt(coding, 'code');
    const kind = code && KINDS.get(code.value.toLowerCase());
    if (code && kind) return { value: kind, span: code.span };
  }
  return undefined;
}

function fromBill({ tree, node }: Resource): Placed<ClaimKind> | undefined {
  for (const key of ['supportingInfo', 'information']) {
    for (const info of objectsAt(node, key)) {
      for (const coding of codingsAt(info, 'code')) {
        if (systemOfUri(tree.stringAt(coding, 'system') ?? '')?.content !== 'bill-type') continue;
        const bill = tree.placedAt(coding, 'code');
        const kind = bill && kindOfBill(bill.value);
        if (bill && kind) return { value: kind, span: bill.span };
      }
    }
  }
  return undefined;
}

function kindOfBill(bill: string): ClaimKind | undefined {
  if (INPATIENT_BILL.test(bill)) return 'inpatient';
  return OUTPATIENT_BILL.test(bill) ? 'outpatient' : undefined;
}

function fromProfile({ tree, node }: Resource): Placed<ClaimKind> | undefined {
  const profiles = memberValue(memberValue(node, 'meta'), 'profile');
  for (const profile of profiles?.kind === 'array' ? profiles.items : []) {
    const written = profile.kind === 'string' ? tree.placed(profile) : undefined;
    const kind = KINDS.get((PROFILE.exec(written?.value ?? '')?.[1] ?? '').toLowerCase());
    if (written && kind) return { value: kind, span: written.span };
  }
  return undefined;
}
