/** What every handler may ask: the client's features, open documents, code sets and checks. It cannot send anything. */
import type { CodeLibrary, IsoDate } from '../../../codesets/src/types.js';
import type { TextEdit } from '../model/span.js';
import type { Finding } from '../rules/rule.js';
import type { MarkdownOptions } from '../service/code-link.js';
import type { ClientFeatures } from './client-features.js';
import type { OpenDocument } from './open-documents.js';
import type { SidecarFile } from './project-files.js';
import type { RunSafe } from './run-safe.js';
import type { TabularPages } from './tabular-pages.js';

export interface Session {
  readonly client: ClientFeatures;
  readonly runSafe: RunSafe;
  /** Undefined when the document is not open or of no known format. */
  open(uri: string): Promise<OpenDocument | undefined>;
  /** Loads the packs with the first call. */
  codes(): Promise<CodeLibrary>;
  /** The pages of the tabular list over those packs. */
  tabular(): Promise<TabularPages>;
  /** Worked out in slices. Fails with an `OutdatedError` when the document goes on meanwhile. */
  findings(open: OpenDocument): Promise<readonly Finding[]>;
  /** The edits of all repairs, and of the repairs that those make possible. */
  repairs(open: OpenDocument): Promise<readonly TextEdit[]>;
  /** The sidecar of a file as it is now; `version` of an open document. Undefined for files that have none. */
  sidecar(uri: string): Promise<(SidecarFile & { readonly version: number | null }) | undefined>;
  today(): IsoDate;
}

export function markdownOptions({ client }: Session): MarkdownOptions {
  return { links: client.opensCodes };
}
