import { dayOf } from '../dates.js';
import { isExempt, poaListOn } from '../details/poa.js';
import { compact } from '../shapes.js';
import type { CodeStore } from '../store/code-store.js';
import type { CodeFlag, IsoDate } from '../types.js';
import { riskFlags } from './hcc.js';
import { codeEditorFlags } from './mce.js';
import { grouperFlags } from './msdrg.js';

/** The facts that are true of a code on a date; none of a code that no release has. */
export function flags(store: CodeStore, text: string, date: IsoDate): CodeFlag[] {
  const index = store.codes.find(compact(text));
  return index < 0 ? [] : flagsOf(store, index, dayOf(date) ?? 0);
}

/** Everything that is marked on a code on a day. Each kind is there when the pack has its table. */
export function flagsOf(store: CodeStore, index: number, day: number): CodeFlag[] {
  const { pack } = store;
  return [
    ...(pack.has('msdrg') ? grouperFlags(store, index, day) : []),
    ...(pack.has('poa.lists') ? exemptFlag(store, index, day) : []),
    ...(pack.has('hcc') ? riskFlags(store, index, day) : []),
    ...(pack.has('mce') ? codeEditorFlags(store, index, day) : []),
  ];
}

function exemptFlag(store: CodeStore, index: number, day: number): CodeFlag[] {
  if (isExempt(store, index, day) !== true) return [];
  const release = poaListOn(store, day)?.release ?? '';
  return [{ id: 'poa-exempt', label: 'POA exempt', source: `CMS POA exempt list ${release}` }];
}
