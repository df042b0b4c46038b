import { RULES } from '../../server/src/rules/index.js';

const SEVERITIES = ['off', 'hint', 'info', 'warning', 'error'];

/** The schema of the setting `chartwright.rules`: what each rule reports, so that the settings editor can say it. */
export function ruleSettings(): Record<string, object> {
  const described = RULES.map(({ meta: { id, summary, severity } }) => [
    id,
    { type: 'string', enum: SEVERITIES, markdownDescription: `${summary} By itself: \`${severity}\`.` },
  ]);
  return Object.fromEntries(described.sort());
}
