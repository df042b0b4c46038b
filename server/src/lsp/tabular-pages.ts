/** Tabular documents with positions. The last page stays: following a link asks for the same one several times. */
import type { Range } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { CodeLibrary } from '../../../codesets/src/types.js';
import type { Span } from '../model/span.js';
import { type CodeAddress, codeUri, parseCodeUri } from '../service/code-address.js';
import { tabularAddress, tabularDocument } from '../service/tabular-document.js';
import type { TabularDocument } from '../service/tabular-writer.js';
import { toRange } from './convert.js';

export interface TabularPage {
  readonly address: CodeAddress;
  readonly document: TextDocument;
  readonly tabular: TabularDocument;
}

export interface CodePlace {
  readonly uri: string;
  /** The code in its row. */
  readonly range: Range;
}

export class TabularPages {
  private last: TabularPage | undefined;

  constructor(private readonly codes: CodeLibrary) {}

  /** The page behind a `codes:` URI; undefined for other URIs and for codes that no loaded release has. */
  page(uri: string): TabularPage | undefined {
    const address = parseCodeUri(uri);
    return address && this.pageOf(address);
  }

  /** Where the code is listed; undefined when no loaded release has it. */
  placeOf(code: CodeAddress): CodePlace | undefined {
    const address = tabularAddress(this.codes, code);
    const page = address && this.pageOf(address);
    if (page === undefined) return undefined;
    return {
      uri: page.document.uri,
      range: toRange(page.document, page.tabular.locate(code.code) ?? { start: 0, end: 0 }),
    };
  }

  private pageOf(address: CodeAddress): TabularPage | undefined {
    const uri = codeUri(address);
    if (this.last?.document.uri === uri) return this.last;
    const tabular = tabularDocument(this.codes, address);
    if (tabular === undefined) return undefined;
    this.last = { address, tabular, document: TextDocument.create(uri, 'plaintext', 0, tabular.text) };
    return this.last;
  }
}

/** The code that can be followed from an offset of a page. */
export function linkAt(
  { tabular, address }: TabularPage,
  offset: number,
): { span: Span; address: CodeAddress } | undefined {
  const found = tabular.links.find(({ span }) => span.start <= offset && offset <= span.end);
  return found && { span: found.span, address: { ...address, code: found.code } };
}
