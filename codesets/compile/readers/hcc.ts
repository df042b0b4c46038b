/** The official inputs of the CMS-HCC software (mapping, SAS labels, SAS hierarchy macro), and the derived tables of all models. */
import type {
  HccHierarchyRow,
  HccLabelRow,
  HccRow,
  RiskAdjustmentLabelRow,
  RiskAdjustmentMappingRow,
  SourceFile,
} from '../rows.js';
import { quotedTable } from './tables.js';
import { linesOf, quote, refuse } from './text.js';

/**
 * A format file (F2422P1M, F2824T1N): diagnosis, category, and `D` on the second category of a diagnosis that has two;
 * separated by tabs, no header. Refuses a code that comes again without `D`, and a `D` on its first row.
 */
export function readHccFormat(file: SourceFile): HccRow[] {
  const seen = new Map<string, number>();
  return linesOf(file, 'ascii').map((text, index) => {
    const line = index + 1;
    const [, code, number, flag] = /^([A-Z][0-9A-Z]{2,6}) *\t(\d{1,3})\t(D?) *$/.exec(text) ?? [];
    if (code === undefined) refuse(file, line, `${quote(text)}, expected code, category, flag D or nothing`);
    const hcc = Number(number);
    const additional = flag === 'D';
    if (additional !== seen.has(code) || seen.get(code) === hcc) {
      refuse(file, line, `${code} ${additional ? 'has flag D on its first row' : 'comes twice without flag D'}`);
    }
    seen.set(code, hcc);
    return { code, hcc, additional };
  });
}

/**
 * The labels of a SAS label macro (V24H86L1, V28115L3): `HCC18 ="Diabetes with Chronic Complications "`. Passed over: the
 * macro's frame, and `CC18 =` lines, which must repeat the label of their HCC.
 */
export function readHccLabels(file: SourceFile): HccLabelRow[] {
  const labels = new Map<number, string>();
  for (const { line, text } of statementLines(file, /^ *LABEL *$/)) {
    if (text.trim() === ';') continue;
    const [, kind, number, label = ''] = /^ *(HCC|CC)(\d{1,3}) *="([^"]*)" *$/.exec(text) ?? [];
    if (kind === undefined) refuse(file, line, `${quote(text)}, expected HCC, its number and a label in quotes`);
    const hcc = Number(number);
    if (kind === 'CC' && labels.get(hcc) !== label.trim())
      refuse(file, line, `the label of CC${hcc} is not that of HCC${hcc}`);
    if (kind === 'HCC' && labels.has(hcc)) refuse(file, line, `HCC${hcc} comes twice`);
    labels.set(hcc, label.trim());
  }
  return [...labels].map(([hcc, label]) => ({ hcc, label }));
}

/**
 * The hierarchy of a SAS macro (V24H86H1, V28115H1): `%SET0(CC=17, HIER=%STR(18, 19 ));` drops 18 and 19 beside 17. A
 * statement may run over several lines. Passed over: the macro's frame and comments.
 */
export function readHccHierarchy(file: SourceFile): HccHierarchyRow[] {
  const rows: HccHierarchyRow[] = [];
  let open = '';
  for (const { line, text } of statementLines(file, /^ *%\*imposing hierarchies; *$/)) {
    open += text;
    if (open.trim() === '' || !text.trimEnd().endsWith(';')) continue;
    const [, hcc, drops = ''] = /^ *\/\*[^*]*\*\/ *%SET0\(CC=(\d+) *, HIER=%STR\(([\d, ]+)\)\); *$/.exec(open) ?? [];
    if (hcc === undefined) refuse(file, line, `${quote(open.trim())}, expected %SET0(CC=…, HIER=%STR(…));`);
    rows.push({ hcc: Number(hcc), drops: drops.split(',').map(Number) });
    open = '';
  }
  if (open.trim() !== '') refuse(file, 0, `the statement ${quote(open.trim())} has no end`);
  return rows;
}

/** The lines of a SAS macro between the line that opens its list and `%MEND`. */
function statementLines(file: SourceFile, opening: RegExp): { readonly line: number; readonly text: string }[] {
  const lines = linesOf(file, 'ascii');
  const first = lines.findIndex((text) => opening.test(text));
  const last = lines.findIndex((text, index) => index > first && /^ *%MEND \w+; *$/.test(text));
  if (first === -1 || last === -1) refuse(file, 0, `no lines between ${opening.source} and %MEND`);
  return lines.slice(first + 1, last).map((text, index) => ({ line: first + index + 2, text }));
}

/** The derived table of payment year 2026: diagnosis, category, model (CMS-HCC, ESRD and RxHCC, several versions). */
export function readRiskAdjustmentMappings(file: SourceFile): RiskAdjustmentMappingRow[] {
  const header = ['diagnosis_code', 'cc', 'model_name'];
  return quotedTable(file, { delimiter: ',', encoding: 'ascii', header }).map(({ line, fields }) => {
    const [code = '', category = '', model = ''] = fields;
    if (!/^[A-Z][0-9A-Z]{2,6}$/.test(code)) refuse(file, line, `${quote(code)} is no ICD-10-CM code`);
    if (!/^\d{1,3}$/.test(category)) refuse(file, line, `the category is ${quote(category)}, expected a number`);
    if (!/^(CMS-HCC( ESRD)?|RxHCC) Model V\d{2}$/.test(model)) refuse(file, line, `${quote(model)} is no model`);
    return { code, category: Number(category), model };
  });
}

/** The derived labels of the categories of all models. */
export function readRiskAdjustmentLabels(file: SourceFile): RiskAdjustmentLabelRow[] {
  const header = ['cc', 'label', 'model_domain', 'model_version', 'model_fullname'];
  return quotedTable(file, { delimiter: ',', encoding: 'ascii', header }).map(({ line, fields }) => {
    const [category = '', label = '', domain = '', version = ''] = fields;
    if (!/^(RX)?HCC\d{1,3}$/.test(category)) refuse(file, line, `the category is ${quote(category)}, expected HCC…`);
    if (label.trim() === '') refuse(file, line, `${category} has no label`);
    return { category, label: label.trim(), domain, version };
  });
}
