import { RULES } from '../../rules/index.js';
import type { RuleMeta } from '../../rules/rule.js';
import { rulePage } from '../../service/diagnostics.js';
import { Exit } from '../exit.js';
import type { CliIo } from '../io.js';
import { type Style, styleFor } from '../text-style.js';

export interface RulesOptions {
  readonly format: 'text' | 'json';
}

/** `chartwright rules`, in the order of the catalogue. */
export async function runRulesCommand({ format }: RulesOptions, io: CliIo): Promise<number> {
  const style = styleFor(io.colour);
  const print = format === 'json' ? record : (meta: RuleMeta) => paragraph(meta, style);
  await io.stdout.write(RULES.map(({ meta }) => print(meta)).join(''));
  return Exit.clean;
}

function record({
  id,
  severity,
  fix,
  summary,
  why,
  sources,
  claims,
  payers,
  effective,
  data,
  since,
}: RuleMeta): string {
  const limits = { ...(claims && { claims }), ...(payers && { payers }), ...(effective && { effective }) };
  const page = rulePage(id);
  return `${JSON.stringify({ id, severity, fix, summary, why, sources, ...limits, data, since, page })}\n`;
}

function paragraph({ id, severity, fix, summary, sources }: RuleMeta, style: Style): string {
  const lines = [`${style.bold(id)} ${severity}, fix: ${fix}`, `    ${summary}`];
  return `${[...lines, ...sources.map((source) => style.dim(`    source: ${source}`))].join('\n')}\n`;
}
