import type { RuleSettings } from '../../rules/file-context.js';
import { RULES } from '../../rules/index.js';
import type { SeveritySetting } from '../../rules/rule.js';
import { UsageError } from '../exit.js';

const SEVERITIES: readonly string[] = ['error', 'warning', 'info', 'hint', 'off'] satisfies SeveritySetting[];

/**
 * Severities from `--rule id=severity`; of two for one rule the last wins.
 *
 * @throws UsageError for an unknown rule or severity: a typing mistake must not switch a check off silently
 */
export function ruleSettings(assignments: readonly string[]): RuleSettings {
  const chosen = new Map(assignments.map(parseAssignment));
  return { severityOf: (id) => chosen.get(id) };
}

function parseAssignment(text: string): [string, SeveritySetting] {
  const [id = '', severity = '', ...rest] = text.split('=');
  if (rest.length > 0 || !isSeverity(severity)) {
    throw new UsageError(`--rule ${text}: write id=severity, with one of ${SEVERITIES.join(', ')}`);
  }
  if (!RULES.some(({ meta }) => meta.id === id)) {
    throw new UsageError(
      `--rule ${text}: there is no rule '${id}'; the rules are ${RULES.map(({ meta }) => meta.id).join(', ')}`,
    );
  }
  return [id, severity];
}

function isSeverity(text: string): text is SeveritySetting {
  return SEVERITIES.includes(text);
}
