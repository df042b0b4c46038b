import { ENCOUNTER_KEYS } from '../../server/src/formats/encounter/keys.js';
import { RULES } from '../../server/src/rules/index.js';
import { encounterPage } from './encounter-page.js';
import { ruleIndex, rulePage } from './rule-page.js';

/** Every generated page: its path below `docs/` and its text. */
export function pages(): Map<string, string> {
  return new Map([
    ['rules.md', ruleIndex(RULES)],
    ['encounter-files.md', encounterPage(ENCOUNTER_KEYS)],
    ...RULES.map((rule): [string, string] => [`rules/${rule.meta.id}.md`, rulePage(rule)]),
  ]);
}
