import type { TextEdit } from '../../../model/span.js';
import type { JsonObject } from '../json/node.js';
import { codingsAt, member, memberValue, type Tree } from '../json/tree.js';
import { seriesOf, withoutPart, withPart } from './parts.js';
import type { ClaimPlace } from './places.js';
import { memberText, styleOf } from './style.js';

/** CMS, Hospital-Acquired Conditions, coding: as CARIN Blue Button names the list of indicators. */
const INDICATORS = 'https://www.cms.gov/Medicare/Medicare-Fee-for-Service-Payment/HospitalAcqCond/Coding';

export function setPresentOnAdmission(
  { tree, claim }: ClaimPlace,
  node: JsonObject,
  indicator: string | undefined,
): TextEdit[] {
  const series = seriesOf(node, tree);
  const index = node.members.findIndex(({ key }) => key === 'onAdmission');
  if (index >= 0) {
    return indicator === undefined ? withoutPart(series, index) : rewritten(node, indicator, tree);
  }
  // STU3 has no such element; Blue Button's extension is Blue Button's to write.
  const isFormer =
    member(claim, 'information') !== undefined ||
    /poa[_-]ind/.test(tree.text.slice(series.span.start, series.span.end));
  if (indicator === undefined || isFormer) return [];
  const written = memberText('onAdmission', { coding: [{ system: INDICATORS, code: indicator }] }, styleOf(node, tree));
  const concept = node.members.findIndex(
    ({ key }) => key === 'diagnosisCodeableConcept' || key === 'diagnosisReference',
  );
  return withPart(series, concept + 1 || node.members.length, written, tree.text);
}

/** The words beside the former indicator go: they would contradict the new one. */
function rewritten(node: JsonObject, indicator: string, tree: Tree): TextEdit[] {
  const [coding] = codingsAt(node, 'onAdmission');
  const code = memberValue(coding, 'code');
  if (coding === undefined || code?.kind !== 'string') return [];
  const isLower = /^[a-z]$/.test(tree.value(code).trim());
  const text = JSON.stringify(isLower ? indicator.toLowerCase() : indicator);
  const display = coding.members.findIndex(({ key }) => key === 'display');
  const without = display < 0 ? [] : withoutPart(seriesOf(coding, tree), display);
  return [{ span: tree.span(code), text }, ...without];
}
