/**
 * What a client may send as `initializationOptions`. Everything is optional: an editor that sends nothing gets
 * plain LSP.
 */
export interface InitializationOptions {
  /** Folder of the code-set packs; default: those that ship with the server. */
  packs?: string;
  /** True when the client itself opens `codes:` documents, through `chartwright/codeDocument`. */
  codesDocuments?: boolean;
  /**
   * The client's command that opens the completion list. It is run after a category was accepted, so that its
   * children are offered next. VS Code: `editor.action.triggerSuggest`.
   */
  suggestCommand?: string;
}
