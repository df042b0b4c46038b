/** Writes a suppression into a sidecar. The reason is the person's to give, and is left empty. */
import type { TextEdit } from '../../model/span.js';
import { commentsOf } from '../syntax/comments.js';
import { insertedPart } from '../syntax/edits/parts.js';
import { seriesOf } from '../syntax/edits/series.js';
import { Source } from '../syntax/edits/source.js';
import { SyntaxReader } from '../syntax/index.js';
import type { SyntaxNode } from '../syntax/node.js';
import { quoted } from '../syntax/write.js';

/** Which findings are to be held back. */
export interface BesideEntry {
  readonly rule: string;
  readonly code?: string;
  readonly encounter?: string;
  /** From 1. */
  readonly line?: number;
}

/** Edits of the sidecar's text, which is empty where there is no sidecar yet; none where it cannot be done safely. */
export function withSuppression(text: string, entry: BesideEntry): readonly TextEdit[] {
  const documents = new SyntaxReader().read(text, 'yaml');
  const roots = documents.flatMap(({ root }) => root ?? []);
  if (roots.length > 1 || documents.some(({ troubles }) => troubles.length > 0)) return [];
  const [root] = roots;
  const end = { start: text.length, end: text.length };
  const lineEnd = text === '' || text.endsWith('\n') ? '' : '\n';
  if (!root) return [{ span: end, text: `${lineEnd}ignore:\n  - ${flow(entry)}\n` }];
  if (root.kind !== 'mapping') return [];
  const ignore = root.entries.find(({ key }) => key.value === 'ignore');
  if (!ignore) {
    const isBlock = text[root.span.start] !== '{';
    return isBlock ? [{ span: end, text: `${lineEnd}ignore:\n  - ${flow(entry)}\n` }] : [];
  }
  return inList(
    ignore.value,
    entry,
    new Source(
      text,
      'yaml',
      commentsOf(
        text,
        documents.flatMap(({ comments }) => comments),
      ),
    ),
  );
}

function inList(list: SyntaxNode, entry: BesideEntry, source: Source): readonly TextEdit[] {
  if (list.kind === 'empty' && list.span.start === list.span.end) {
    return [{ span: list.span, text: `${source.lineEnd}  - ${flow(entry)}` }];
  }
  const series = list.kind === 'sequence' ? seriesOf(list, source) : undefined;
  return series ? insertedPart(series, series.parts.length, flow(entry), source) : [];
}

function flow({ rule, code, encounter, line }: BesideEntry): string {
  const members = [
    `rule: ${rule}`,
    ...(code === undefined ? [] : [`code: ${quoted(code, 'plain', 'yaml')}`]),
    ...(encounter === undefined ? [] : [`encounter: ${quoted(encounter, 'plain', 'yaml')}`]),
    ...(line === undefined ? [] : [`line: ${line}`]),
    'reason: ""',
  ];
  return `{ ${members.join(', ')} }`;
}
