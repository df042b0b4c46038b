/** FHIR in JSON: resources, Bundles, NDJSON, payloads of CDS Hooks, snapshots of tests. */
import type { ParsedFile } from '../../model/parsed-file.js';
import type { Problem } from '../../model/problem.js';
import type { Format, SourceText } from '../format.js';
import { FileModel } from './convert/model.js';
import { inTextOrder } from './convert/order.js';
import { createEdits } from './edits/index.js';
import { type CutText, cut, type Layout } from './json/pieces.js';
import { describeAt } from './slots/describe.js';
import { slotAt } from './slots/index.js';
import { replaceCode, replaceTitle } from './write.js';

export const fhirFormat: Format = {
  parse: ({ fileName, text, previous }) => parsedFile(fileName, text, previous),
  slotAt: (parsed, offset) => (isFhirFile(parsed) ? slotAt(parsed, offset) : undefined),
  describeAt: (parsed, offset) => (isFhirFile(parsed) ? describeAt(parsed, offset) : undefined),
};

/** The file keeps the pieces that it was cut into: the next version of it keeps those that have not changed. */
export interface FhirFile extends ParsedFile {
  readonly cut: CutText;
  readonly layout: Layout;
}

function isFhirFile(file: ParsedFile | undefined): file is FhirFile {
  return file !== undefined && 'cut' in file && file.format === 'fhir';
}

function layoutOf(fileName: SourceText['fileName']): Layout {
  if (/\.snap$/i.test(fileName)) return 'snapshot';
  return /\.(?:ndjson|jsonl)$/i.test(fileName) ? 'lines' : 'value';
}

function parsedFile(fileName: string, text: string, previous: ParsedFile | undefined): FhirFile {
  const layout = layoutOf(fileName);
  const before = isFhirFile(previous) && previous.layout === layout ? previous.cut : undefined;
  const pieces = cut(text, layout, before);
  // A keystroke asks for one place; the whole model is worked out when somebody asks for all of it.
  let model: FileModel | undefined;
  const whole = () => {
    model ??= new FileModel(pieces);
    return model;
  };
  let problems: readonly Problem[] | undefined;
  return {
    format: 'fhir',
    layout,
    text,
    cut: pieces,
    comments: [],
    get encounters() {
      return whole().encounters;
    },
    get references() {
      return whole().references;
    },
    get problems() {
      problems ??= inTextOrder([...syntaxProblems(pieces, layout), ...whole().problems]);
      return problems;
    },
    replaceCode: (reference, code) => replaceCode(reference, code, () => whole().references),
    replaceTitle: (reference, title) => replaceTitle(text, reference, title),
    edits: createEdits(pieces, () => whole().encounters),
  };
}

function syntaxProblems({ pieces, troubles }: CutText, layout: Layout): Problem[] {
  // Test frameworks write snapshots in notations of their own.
  if (layout === 'snapshot') return [];
  const placed = pieces.flatMap(({ piece, start }) => piece.troubles.map((trouble) => ({ trouble, base: start })));
  return [...troubles.map((trouble) => ({ trouble, base: 0 })), ...placed].map(({ trouble, base }) => ({
    rule: 'claim-syntax',
    span: { start: base + trouble.start, end: base + trouble.end },
    message: trouble.message,
  }));
}
