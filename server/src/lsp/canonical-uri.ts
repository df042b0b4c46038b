import { URI } from 'vscode-uri';

/**
 * One spelling for all spellings of a URI: clients differ in what they percent-encode. Text that is no URI comes back
 * as it is.
 */
export function canonicalUri(uri: string): string {
  try {
    return URI.parse(uri).toString();
  } catch {
    return uri;
  }
}
