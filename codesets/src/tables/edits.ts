/** What the tables say that users import from their own downloads: NCCI edits and fee schedule indicators. */
import type { IsoDate } from '../types.js';

/** Which table of procedure-to-procedure edits: professional claims, or outpatient hospital claims. */
export type PtpSetting = 'practitioner' | 'hospital';

/** Which table of medically unlikely edits. */
export type MueSetting = PtpSetting | 'dme';

export type TableKind = `ptp-${PtpSetting}` | `mue-${MueSetting}` | 'addon' | 'fee-schedule';

/** An NCCI procedure-to-procedure edit: column 2 is not paid beside column 1. */
export interface PtpEdit {
  readonly column1: string;
  readonly column2: string;
  /** `0`: no modifier allows both. `1`: an NCCI-associated modifier does. (`9`, deleted from its beginning, is no edit.) */
  readonly indicator: '0' | '1';
  /** First day of the edit; absent where the table does not tell. */
  readonly from?: IsoDate;
  /** Last day of the edit; absent while it is in force. */
  readonly through?: IsoDate;
  readonly rationale: string;
  /** The imported table, e.g. `NCCI PTP practitioner, 2024-07-01`. */
  readonly source: string;
}

/** A medically unlikely edit: the most units of a code. */
export interface MueEdit {
  /** Units of service, 0 or more. */
  readonly units: number;
  /** MUE adjudication indicator. 1: units of one line. 2: units of a day, by policy. 3: units of a day, by clinical judgement. */
  readonly adjudication: 1 | 2 | 3;
  readonly rationale: string;
  readonly source: string;
}

/** What the add-on code edits say of an add-on code. */
export interface AddOnEdit {
  /** 1: the table lists all primary codes. 2: it lists none. 3: it lists some. 2 and 3 leave the rest to the contractor. */
  readonly type: 1 | 2 | 3;
  /** Primary codes in force on the day, sorted. */
  readonly primaries: readonly string[];
  readonly source: string;
}

/** Payment policy indicators of a code in the Medicare physician fee schedule, as printed there. */
export interface FeeScheduleLine {
  readonly status: string;
  /** `000`, `010`, `090`, `MMM`, `XXX`, `YYY`, `ZZZ`. */
  readonly globalDays: string;
  /** Professional/technical component, `0` to `9`. */
  readonly component: string;
  /** Bilateral surgery (modifier 50), `0` to `3` or `9`. */
  readonly bilateral: string;
  /** Assistant at surgery (80, 81, 82, AS), `0` to `2` or `9`. */
  readonly assistant: string;
  /** Co-surgeons (62). */
  readonly coSurgeons: string;
  /** Team surgery (66). */
  readonly team: string;
  readonly source: string;
}
