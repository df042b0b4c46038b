/**
 * What a project's configuration says of files of its own shape: where in them what stands. Plain data, so that the
 * format that reads the configuration and the one that follows it need to know nothing of each other.
 */
import type { SystemId } from '../../../codesets/src/types.js';

/** A JSONPath as RFC 9535 defines it, checked when the configuration was read. */
export type JsonPath = string;

/** Where a value stands, or what it always is. */
export interface Source {
  /** Of a single value the first path that leads to one counts; of a list all of them do. */
  readonly paths: readonly JsonPath[];
  /** The value where the file does not say it at all. */
  readonly fixed?: string;
  /** What the values of the file mean, by the value as written. */
  readonly values?: Readonly<Record<string, string>>;
}

export type Sources<Key extends string> = Readonly<Partial<Record<Key, Source>>>;

export type EncounterValue =
  | 'id'
  | 'claim'
  | 'from'
  | 'through'
  | 'sex'
  | 'birthDate'
  | 'payer'
  | 'place'
  | 'billType'
  | 'admissionType'
  | 'admissionSource'
  | 'admissionDate'
  | 'dischargeStatus'
  | 'conditions'
  | 'total';

export type DiagnosisValue = 'code' | 'role' | 'poa' | 'title' | 'evidence' | 'note' | 'order';

export type ProcedureValue = 'code' | 'date' | 'title' | 'evidence';

export type LineValue =
  | 'code'
  | 'modifiers'
  | 'pointers'
  | 'units'
  | 'from'
  | 'through'
  | 'place'
  | 'revenue'
  | 'charge'
  | 'ndc'
  | 'title'
  | 'note';

/** Entries of a list: where each of them is, and where in it its values are, `$` being the entry. */
export interface Entries<Key extends string> {
  readonly each: JsonPath;
  readonly values: Sources<Key>;
}

/** How a line points to diagnoses: from 1, from 0, or by the letters of the CMS-1500 form (numbers from 1 are read too). */
export type PointerBase = 'one-based' | 'zero-based' | 'letters';

export interface LineEntries extends Entries<LineValue> {
  readonly pointerBase: PointerBase;
}

/** Codes that belong to no encounter. */
export interface LooseCodes {
  /** From the root of the document. */
  readonly path: JsonPath;
  readonly system: SystemId;
  readonly use?: 'statement' | 'definition';
}

/** One entry of `mappings` in `chartwright.config.yaml`, its preset included. */
export interface Mapping {
  /** Glob patterns of the files, relative to the folder of the configuration. */
  readonly files: readonly string[];
  /** Which number comes first in dates such as 1/4/2026; absent: such dates mean nothing. */
  readonly dateOrder?: 'month-first' | 'day-first';
  /** Each encounter, from the root of the document. In all paths below `$` is the encounter. */
  readonly encounter: JsonPath;
  readonly values: Sources<EncounterValue>;
  /** NPIs by the role of the provider. */
  readonly providers: Readonly<Record<string, JsonPath>>;
  /** Documents of the chart by their name. */
  readonly chart: Readonly<Record<string, JsonPath>>;
  readonly diagnoses: readonly Entries<DiagnosisValue>[];
  readonly procedures: readonly Entries<ProcedureValue>[];
  readonly lines: readonly LineEntries[];
  readonly codes: readonly LooseCodes[];
}

/** What a `chartwright.config.yaml` says. */
export interface Configuration {
  /** The first mapping whose patterns match; `path` is relative to the folder of the configuration, with `/`. */
  mappingOf(path: string): Mapping | undefined;
  /** False when a part of it could not be followed: files may then be read as if it said nothing of them. */
  readonly isSound: boolean;
}
