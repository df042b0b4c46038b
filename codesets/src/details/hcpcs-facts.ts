import { isoOf } from '../dates.js';
import type { CodeStore } from '../store/code-store.js';
import type { CodeFact } from '../types.js';
import { ACTION, BETOS, COVERAGE, PRICING, TYPE_OF_SERVICE } from './hcpcs-values.js';

/** The last action that is known in full: code and first day, and the release that says so. */
export interface KnownAction {
  readonly action: string;
  readonly effective?: number;
  readonly source: string;
}

/** Families of facts of HCPCS codes and modifiers; each value is that of the newest release that has the code. */
export const HCPCS_FAMILIES = {
  source: 'source',
  coverage: 'coverage',
  pricing: 'pricing',
  typesOfService: 'typesOfService',
  betos: 'betos',
  statute: 'statute',
  coverageManual: 'coverageManual',
  carriersManual: 'carriersManual',
  ascGroup: 'ascGroup',
  processingNote: 'processingNote',
  action: 'action',
} as const;

/** Coverage, pricing and dates of a HCPCS code or modifier. */
export function hcpcsFacts(store: CodeStore, index: number): CodeFact[] {
  const text = (family: string) => store.profiles.value<string>(index, family);
  const texts = (family: string) => store.profiles.value<readonly string[]>(index, family) ?? [];
  const source = text(HCPCS_FAMILIES.source) ?? '';
  const facts: [label: string, value: string | undefined][] = [
    ['Coverage', meaning(COVERAGE, text(HCPCS_FAMILIES.coverage))],
    ['Pricing', meanings(PRICING, texts(HCPCS_FAMILIES.pricing))],
    ['Type of service', meanings(TYPE_OF_SERVICE, texts(HCPCS_FAMILIES.typesOfService))],
    ['BETOS', meaning(BETOS, text(HCPCS_FAMILIES.betos))],
    ['Statute', text(HCPCS_FAMILIES.statute)],
    ['Coverage issues manual', texts(HCPCS_FAMILIES.coverageManual).join(', ')],
    ['Carriers manual', texts(HCPCS_FAMILIES.carriersManual).join(', ')],
    ['ASC payment group', text(HCPCS_FAMILIES.ascGroup)],
    ['Processing note', text(HCPCS_FAMILIES.processingNote)],
  ];
  const told = facts.flatMap(([label, value]) =>
    value === undefined || value === '' ? [] : [{ label, value, source }],
  );
  return [...told, ...actionFact(store.profiles.value<KnownAction>(index, HCPCS_FAMILIES.action))];
}

function actionFact(action: KnownAction | undefined): CodeFact[] {
  if (action === undefined) return [];
  const name = meaning(ACTION, action.action) ?? '';
  const day = action.effective === undefined ? '' : `, ${isoOf(action.effective)}`;
  return [{ label: 'Last action', value: `${name}${day}`, source: action.source }];
}

/** `D: Special coverage instructions apply`; the bare code where its meaning is not known. */
function meaning(table: Readonly<Record<string, string>>, code: string | undefined): string | undefined {
  if (code === undefined || code === '') return undefined;
  const text = table[code];
  return text === undefined ? code : `${code}: ${text}`;
}

function meanings(table: Readonly<Record<string, string>>, codes: readonly string[]): string {
  return codes.map((code) => meaning(table, code) ?? '').join('; ');
}
