/** What kind of table it is: how its rows make claims. */
import { type CodeColumn, type Layout, layoutOf } from '../columns/layout.js';
import type { Row } from '../scan/row.js';
import { isDiagnosisColumn } from './roles.js';

export interface Table {
  readonly layout: Layout;
  /** Columns that together name the claim; none in a table whose rows are claims of their own, or parts of unknown ones. */
  readonly key: readonly number[];
  /** How diagnoses stand in it. */
  readonly shape: TableShape;
  readonly hasPrincipal: boolean;
  /** The column of the diagnosis that comes first where no column is called principal. */
  readonly firstDiagnosis: number | undefined;
  readonly rankColumn: number | undefined;
  readonly kindColumn: number | undefined;
  /** Requests for authorization: their codes are on no claim. */
  readonly isRequest: boolean;
  /** True when a row without a claim id is a claim all the same. */
  readonly isClaimPerRow: boolean;
}

/**
 * `wide`: each row has the diagnoses of the claim. `ranked`: a diagnosis a row, its place said beside it. `single`: a
 * diagnosis a row, or a list of them, and nothing says which one comes first.
 */
export type TableShape = 'wide' | 'ranked' | 'single';

/** The row is at the header, before and after. */
export function tableOf(row: Row): Table {
  const layout = layoutOf(row);
  const diagnoses = layout.codes.filter(({ role }) => isDiagnosisColumn(role));
  const hasPrincipal = layout.of('principal').length > 0;
  const [rankColumn] = layout.of('rank');
  const isRequest = layout.of('request-date').length > 0;
  const shape = shapeOf(diagnoses, rankColumn, hasPrincipal);
  const key = isRequest ? [] : keyOf(layout);
  const hasService = ['line-code', 'service-from', 'from'] as const;
  return {
    layout,
    key,
    shape,
    hasPrincipal,
    firstDiagnosis: firstOf(diagnoses),
    rankColumn,
    kindColumn: layout.of('diagnosis-kind')[0],
    isRequest,
    isClaimPerRow:
      !isRequest && key.length === 0 && shape === 'wide' && hasService.some((role) => layout.of(role).length > 0),
  };
}

function shapeOf(diagnoses: readonly CodeColumn[], rank: number | undefined, hasPrincipal: boolean): TableShape {
  if (diagnoses.some(({ role }) => role === 'claim-diagnosis')) return 'ranked';
  const isWide = hasPrincipal || diagnoses.some(({ role, number }) => role === 'diagnosis' && number > 0);
  if (isWide) return 'wide';
  return rank === undefined ? 'single' : 'ranked';
}

/** The claim's own id, else the parts of one, else the id of the visit; with the patient, since ids may begin anew. */
function keyOf(layout: Layout): readonly number[] {
  const [id] = layout.of('claim-id');
  const parts = layout.of('claim-key');
  const [visit] = layout.of('visit-id');
  const own =
    id !== undefined
      ? [id]
      : parts.length > 1
        ? [...parts, ...layout.of('claim-type')]
        : visit !== undefined
          ? [visit]
          : [];
  return own.length === 0 ? [] : [...own, ...layout.of('patient').slice(0, 1)];
}

function firstOf(diagnoses: readonly CodeColumn[]): number | undefined {
  const numbered = diagnoses.filter(({ role, number }) => role === 'diagnosis' && number > 0);
  const first = numbered.reduce<CodeColumn | undefined>(
    (least, one) => (least && least.number <= one.number ? least : one),
    undefined,
  );
  return (first ?? diagnoses.find(({ role }) => role === 'diagnosis'))?.index;
}
