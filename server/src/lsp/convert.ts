/** Offsets and our own words for things, turned into those of LSP. */
import {
  CompletionItemKind,
  type DiagnosticRelatedInformation,
  DiagnosticSeverity,
  type Diagnostic as LspDiagnostic,
  type DocumentSymbol as LspDocumentSymbol,
  type TextEdit as LspTextEdit,
  type Range,
  SymbolKind,
} from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Span, TextEdit } from '../model/span.js';
import type { Severity } from '../rules/rule.js';
import type { CompletionItem } from '../service/completion-item.js';
import { DIAGNOSTIC_SOURCE, type Diagnostic } from '../service/diagnostics.js';
import type { DocumentSymbol } from '../service/document-symbols.js';
import type { WorkspaceSymbol } from '../service/workspace-entry.js';
import type { Positions } from './positions.js';

export function toRange(document: Positions, { start, end }: Span): Range {
  return { start: document.positionAt(start), end: document.positionAt(end) };
}

export function toTextEdit(document: TextDocument, { span, text }: TextEdit): LspTextEdit {
  return { range: toRange(document, span), newText: text };
}

const SEVERITIES: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  info: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};

export function toLspDiagnostic(document: Positions, diagnostic: Diagnostic, withRelated: boolean): LspDiagnostic {
  const { span, severity, code, href, message, related, data } = diagnostic;
  const relatedInformation = related.map(
    (other): DiagnosticRelatedInformation => ({
      location: { uri: document.uri, range: toRange(document, other.span) },
      message: other.message,
    }),
  );
  return {
    range: toRange(document, span),
    severity: SEVERITIES[severity],
    code,
    codeDescription: { href },
    source: DIAGNOSTIC_SOURCE,
    message,
    data,
    ...(withRelated && relatedInformation.length > 0 && { relatedInformation }),
  };
}

const ITEM_KINDS: Readonly<Record<CompletionItem['kind'], CompletionItemKind>> = {
  code: CompletionItemKind.Value,
  category: CompletionItemKind.Folder,
  value: CompletionItemKind.EnumMember,
  key: CompletionItemKind.Property,
};

export function toItemKind(kind: CompletionItem['kind']): CompletionItemKind {
  return ITEM_KINDS[kind];
}

const SYMBOL_KINDS: Readonly<Record<DocumentSymbol['kind'] | WorkspaceSymbol['kind'], SymbolKind>> = {
  encounter: SymbolKind.Class,
  group: SymbolKind.Array,
  diagnosis: SymbolKind.Constant,
  procedure: SymbolKind.Method,
  line: SymbolKind.Number,
  chart: SymbolKind.String,
  code: SymbolKind.Constant,
  evidence: SymbolKind.String,
};

export function toSymbolKind(kind: keyof typeof SYMBOL_KINDS): SymbolKind {
  return SYMBOL_KINDS[kind];
}

export function toDocumentSymbol(document: TextDocument, symbol: DocumentSymbol): LspDocumentSymbol {
  return {
    name: symbol.name,
    detail: symbol.detail,
    kind: toSymbolKind(symbol.kind),
    range: toRange(document, symbol.span),
    selectionRange: toRange(document, symbol.selection),
    children: symbol.children.map((child) => toDocumentSymbol(document, child)),
  };
}
