/** The settings of section `chartwright`, per document, as the check that they ask for. */
import type { IsoDate } from '../../../codesets/src/types.js';
import type { SeveritySetting } from '../rules/rule.js';
import type { Check } from '../service/analysis.js';

/** Settings section of every client. */
export const SECTION = 'chartwright';

export interface Settings {
  /** Severity per rule id; rules that are not named keep their own. */
  readonly rules: Readonly<Record<string, SeveritySetting>>;
}

/** Where settings come from: the client, asked per document, or what it pushed. */
export type FetchSettings = (uri: string) => Promise<unknown>;

export class DocumentSettings {
  private readonly byUri = new Map<string, Promise<Check>>();
  private readonly checks = new Map<string, Check>();

  /** `makeCheck` builds the check of some settings; called once for equal settings. */
  constructor(
    private readonly fetch: FetchSettings,
    private readonly makeCheck: (settings: Settings) => Promise<Check>,
  ) {}

  /** The same function as long as the settings say the same. */
  checkOf(uri: string): Promise<Check> {
    const known = this.byUri.get(uri);
    if (known !== undefined) return known;
    const check = this.load(uri);
    this.byUri.set(uri, check);
    return check;
  }

  forget(uri: string): void {
    this.byUri.delete(uri);
  }

  /** All documents: the client said that something changed. */
  changed(): void {
    this.byUri.clear();
  }

  private async load(uri: string): Promise<Check> {
    const settings = toSettings(await this.fetch(uri));
    const key = JSON.stringify(Object.entries(settings.rules).sort());
    const check = this.checks.get(key) ?? (await this.makeCheck(settings));
    this.checks.set(key, check);
    return check;
  }
}

const SEVERITIES: readonly unknown[] = ['error', 'warning', 'info', 'hint', 'off'] satisfies SeveritySetting[];

/** Settings are whatever a person wrote: what does not fit is left out, and the rule keeps its own severity. */
export function toSettings(value: unknown): Settings {
  const rules = member(value, 'rules');
  const entries = typeof rules === 'object' && rules !== null ? Object.entries(rules) : [];
  return { rules: Object.fromEntries(entries.filter((entry) => SEVERITIES.includes(entry[1]))) };
}

/** A member of an unknown value; undefined when it is no object or has none. */
export function member(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[key] : undefined;
}

/** The rule runner under some settings, loaded with the first check. A rule that throws is named to `onError`. */
export async function loadCheck(
  { rules }: Settings,
  onError: (rule: string, error: unknown) => void,
  today: () => IsoDate,
): Promise<Check> {
  const { RuleRun } = await import('../rules/runner.js');
  const severityOf = (id: string) => (Object.hasOwn(rules, id) ? rules[id] : undefined);
  return (file, codes) => new RuleRun(file, codes, { severityOf, today: today() }, { onError });
}
