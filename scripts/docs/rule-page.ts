import type { Rule, RuleMeta } from '../../server/src/rules/rule.js';

/** The page of a rule, `docs/rules/<id>.md`, from its metadata. */
export function rulePage({ meta }: Rule): string {
  return [
    `# ${meta.id}`,
    GENERATED,
    meta.summary,
    '## Why',
    meta.why,
    facts(meta),
    '## Source',
    meta.sources.map((source) => `- ${source}`).join('\n'),
    '## Examples',
    ...meta.examples.flatMap(({ bad, good, fileName }) => [
      'Reported:',
      fenced(bad, fileName),
      'Silent:',
      fenced(good, fileName),
    ]),
    '## Setting and suppressing',
    `\`"chartwright.rules": { "${meta.id}": "off" }\` in the settings, or \`--rule ${meta.id}=off\` on the command line, changes its severity (\`off\`, \`hint\`, \`info\`, \`warning\`, \`error\`).`,
    `One finding is suppressed by a comment on its line or on the line above it, with a reason: \`# chartwright-ignore ${meta.id}: the reason\`.`,
    '',
  ].join('\n\n');
}

/** The index of all rules, `docs/rules.md`. */
export function ruleIndex(rules: readonly Rule[]): string {
  const rows = rules.map(
    ({ meta }) =>
      `| [\`${meta.id}\`](rules/${meta.id}.md) | ${meta.severity} | ${FIX[meta.fix]} | ${oneLine(meta.summary)} |`,
  );
  return [
    '# Findings',
    GENERATED,
    INTRODUCTION,
    ['| rule | severity | fix | what is reported |', '| --- | --- | --- | --- |', ...rows].join('\n'),
    '',
  ].join('\n\n');
}

const GENERATED = '<!-- Written by `npm run docs` from the rules themselves: edit those. -->';

const INTRODUCTION =
  'Each finding comes from one rule, cites its source, and can be set to another severity or switched off. A rule stays silent where no loaded release can answer: unknown is not wrong.';

const FIX = { always: 'yes', sometimes: 'sometimes', never: '' } as const;

function facts(meta: RuleMeta): string {
  const { effective } = meta;
  return [
    '| | |',
    '| --- | --- |',
    `| severity | ${meta.severity} |`,
    `| claims | ${meta.claims?.join(', ') ?? 'all'} |`,
    ...(meta.payers === undefined ? [] : [`| payers | ${meta.payers.join(', ')}, or none given |`]),
    ...(meta.needs === undefined ? [] : [`| silent where the file tells no | ${meta.needs.join(', ')} |`]),
    `| dates | ${effective === undefined ? 'all' : `${effective.from ?? ''} to ${effective.through ?? ''}`} |`,
    `| data | ${meta.data.length > 0 ? meta.data.join('; ') : 'none'} |`,
    `| fix | ${meta.fix} |`,
    `| since | ${meta.since} |`,
  ].join('\n');
}

function fenced(example: string, fileName = '.yaml'): string {
  const language = /[^.]*$/.exec(fileName)?.[0] ?? '';
  return `\`\`\`${language}\n${example.trimEnd()}\n\`\`\``;
}

function oneLine(text: string): string {
  return text.replaceAll('|', '\\|').replace(/\s+/g, ' ');
}
