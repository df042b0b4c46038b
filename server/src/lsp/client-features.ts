/** What the client can do, decided once from its `initialize` request. */
import type { ClientCapabilities, InitializeParams } from 'vscode-languageserver';
import type { InitializationOptions } from '../protocol/initialization.js';

export interface ClientFeatures {
  readonly pullsDiagnostics: boolean;
  readonly refreshesDiagnostics: boolean;
  /** Answers `workspace/configuration`. */
  readonly givesConfiguration: boolean;
  readonly registersConfiguration: boolean;
  readonly registersFileWatchers: boolean;
  readonly sendsWorkspaceFolders: boolean;
  readonly hoverMarkdown: boolean;
  readonly completionMarkdown: boolean;
  readonly snippets: boolean;
  readonly deprecatedTag: boolean;
  readonly labelDetails: boolean;
  /** Takes the range that all items of a list share from the list. */
  readonly completionRangeOnce: boolean;
  /** Takes the data that all items of a list share from the list. */
  readonly completionDataOnce: boolean;
  readonly locationLinks: boolean;
  readonly symbolTree: boolean;
  readonly versionedEdits: boolean;
  readonly snippetEdits: boolean;
  /** Creates files as part of an edit. */
  readonly createsFiles: boolean;
  readonly relatedInformation: boolean;
  /** Asks `workspace/textDocumentContent` for documents of schemes it does not know. */
  readonly asksForContent: boolean;
  /** Opens `codes:` documents, in whichever way. */
  readonly opensCodes: boolean;
  /** Opens the completion list after a category was accepted. */
  readonly suggestCommand: string | undefined;
  /** Folder of the packs, where the client names one. */
  readonly packs: string | undefined;
}

export function clientFeatures({ capabilities, initializationOptions }: InitializeParams): ClientFeatures {
  const options = toOptions(initializationOptions);
  const { workspace } = capabilities;
  const asksForContent = workspace?.textDocumentContent !== undefined && options.codesDocuments !== true;
  return {
    ...diagnosticFeatures(capabilities),
    ...completionFeatures(capabilities),
    ...editFeatures(capabilities),
    givesConfiguration: workspace?.configuration === true,
    registersConfiguration: workspace?.didChangeConfiguration?.dynamicRegistration === true,
    registersFileWatchers: workspace?.didChangeWatchedFiles?.dynamicRegistration === true,
    sendsWorkspaceFolders: workspace?.workspaceFolders === true,
    hoverMarkdown: capabilities.textDocument?.hover?.contentFormat?.includes('markdown') === true,
    locationLinks: capabilities.textDocument?.definition?.linkSupport === true,
    symbolTree: capabilities.textDocument?.documentSymbol?.hierarchicalDocumentSymbolSupport === true,
    asksForContent,
    opensCodes: asksForContent || options.codesDocuments === true,
    suggestCommand: options.suggestCommand,
    packs: options.packs,
  };
}

/** `initializationOptions` is whatever an editor's user wrote: members of another type are left out. */
export function toOptions(value: unknown): InitializationOptions {
  if (typeof value !== 'object' || value === null) return {};
  const { packs, codesDocuments, suggestCommand } = value as Record<keyof InitializationOptions, unknown>;
  return {
    ...(typeof packs === 'string' && packs !== '' && { packs }),
    ...(typeof codesDocuments === 'boolean' && { codesDocuments }),
    ...(typeof suggestCommand === 'string' && suggestCommand !== '' && { suggestCommand }),
  };
}

function diagnosticFeatures({ textDocument, workspace }: ClientCapabilities) {
  return {
    pullsDiagnostics: textDocument?.diagnostic !== undefined,
    refreshesDiagnostics: workspace?.diagnostics?.refreshSupport === true,
    relatedInformation:
      (textDocument?.diagnostic?.relatedInformation ?? textDocument?.publishDiagnostics?.relatedInformation) === true,
  };
}

function completionFeatures({ textDocument }: ClientCapabilities) {
  const item = textDocument?.completion?.completionItem;
  const defaults = textDocument?.completion?.completionList?.itemDefaults ?? [];
  return {
    completionMarkdown: item?.documentationFormat?.includes('markdown') === true,
    snippets: item?.snippetSupport === true,
    labelDetails: item?.labelDetailsSupport === true,
    completionRangeOnce: defaults.includes('editRange'),
    completionDataOnce: defaults.includes('data'),
    deprecatedTag: item?.tagSupport?.valueSet.includes(1) === true,
  };
}

function editFeatures({ workspace }: ClientCapabilities) {
  const edit = workspace?.workspaceEdit;
  const versionedEdits = edit?.documentChanges === true;
  return {
    versionedEdits,
    snippetEdits: edit?.snippetEditSupport === true,
    createsFiles: versionedEdits && edit?.resourceOperations?.includes('create') === true,
  };
}
