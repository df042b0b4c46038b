/** The tree of a JSON text. It holds places only: what is written there is read from the text when somebody asks. */

/** Offsets count from the start of the piece that a node belongs to, so that a piece may move as a whole. */
interface NodeBase {
  readonly start: number;
  readonly end: number;
}

export interface JsonObject extends NodeBase {
  readonly kind: 'object';
  readonly members: readonly JsonMember[];
}

export interface JsonArray extends NodeBase {
  readonly kind: 'array';
  readonly items: readonly JsonNode[];
}

/** Quotes included. */
export interface JsonString extends NodeBase {
  readonly kind: 'string';
  readonly isClosed: boolean;
}

/** A number, `true`, `false`, `null`, or text that lacks its quotes. */
export interface JsonWord extends NodeBase {
  readonly kind: 'word';
}

/** A value that nothing is looked for in. */
export interface JsonSkipped extends NodeBase {
  readonly kind: 'skipped';
}

export type JsonNode = JsonObject | JsonArray | JsonString | JsonWord | JsonSkipped;

export interface JsonMember {
  /** The key where it is one that FHIR uses around codes (`keys.ts`), else empty. */
  readonly key: string;
  /** The key with its quotes. */
  readonly keyStart: number;
  readonly keyEnd: number;
  /** Behind the colon, or behind the key where the colon is missing. */
  readonly valueFrom: number;
  /** Absent where nothing is written. */
  readonly value: JsonNode | undefined;
}

/** What is wrong with the text itself. */
export interface Trouble {
  readonly start: number;
  readonly end: number;
  readonly message: string;
}
