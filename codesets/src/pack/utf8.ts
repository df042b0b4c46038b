// Every host of the core has TextDecoder, but its types come with Node or the DOM, which the core does not see.
declare const TextDecoder: new (label: string) => { decode(bytes: Uint8Array): string };

let decoder: { decode(bytes: Uint8Array): string } | undefined;

/** Text of UTF-8 bytes. */
export function decodeUtf8(bytes: Uint8Array): string {
  decoder ??= new TextDecoder('utf-8');
  return decoder.decode(bytes);
}
