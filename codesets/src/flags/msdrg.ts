import type { CodeStore } from '../store/code-store.js';
import type { CodeFlag } from '../types.js';

/** A version of the MS-DRG grouper and the days on which it groups discharges. */
export interface GrouperVersion {
  /** As CMS prints it: `V43.1`. */
  readonly name: string;
  readonly from: number;
  readonly through: number;
}

/** What the pack keeps of MS-DRG beside the values of codes. Bit i of a mask is version i. */
export interface Grouper {
  /** Oldest first. */
  readonly versions: readonly GrouperVersion[];
  /** True when the tables are not CMS's own file. */
  readonly derived: boolean;
  /** Titles of the hospital-acquired conditions by number, as the definitions manual prints them. */
  readonly conditions: Readonly<Record<string, string>>;
}

/** Complication level of a diagnosis: masks of the versions, and whether it is major only for patients discharged alive. */
export interface Severity {
  readonly cc: number;
  readonly mcc: number;
  readonly onlyIfAlive?: boolean;
}

/** A hospital-acquired condition that lists the code, and in which role. */
export interface AcquiredCondition {
  readonly condition: number;
  readonly role: 'condition' | 'procedure' | 'principal' | 'marked-beside';
  readonly versions: number;
}

const ROLES: Readonly<Record<AcquiredCondition['role'], string>> = {
  condition: '',
  procedure: ' (a procedure of the condition)',
  principal: ' (a principal diagnosis of the condition)',
  'marked-beside': ' (marked beside the condition)',
};

/** CC, MCC and hospital-acquired conditions in the grouper version of a day. */
export function grouperFlags(store: CodeStore, index: number, day: number): CodeFlag[] {
  const { versions, derived, conditions } = store.pack.json<Grouper>('msdrg');
  const place = versions.findIndex((version) => version.from <= day && day <= version.through);
  const version = versions[place];
  if (version === undefined) return [];
  const bit = 1 << place;
  const source = `MS-DRG ${version.name}${derived ? ' (derived)' : ''}`;
  const acquired = store.profiles.value<readonly AcquiredCondition[]>(index, 'acquired') ?? [];
  return [
    ...severityFlags(store.profiles.value<Severity>(index, 'severity'), bit, source),
    ...acquired
      .filter((condition) => (condition.versions & bit) !== 0)
      .map((condition) => conditionFlag(condition, conditions, source)),
  ];
}

function severityFlags(severity: Severity | undefined, bit: number, source: string): CodeFlag[] {
  if (severity === undefined) return [];
  if ((severity.cc & bit) !== 0) return [{ id: 'cc', label: 'CC', detail: 'complication or comorbidity', source }];
  if ((severity.mcc & bit) === 0) return [];
  const alive = severity.onlyIfAlive === true ? ', only when the patient is discharged alive' : '';
  return [{ id: 'mcc', label: 'MCC', detail: `major complication or comorbidity${alive}`, source }];
}

function conditionFlag(
  { condition, role }: AcquiredCondition,
  titles: Readonly<Record<string, string>>,
  source: string,
): CodeFlag {
  const number = String(condition).padStart(2, '0');
  return { id: 'hac', label: `HAC ${number}`, detail: `${titles[condition] ?? ''}${ROLES[role]}`, source };
}
