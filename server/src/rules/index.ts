import codeLiteralCoerced from './code-literal-coerced.js';
import codeNotEffectiveOnDos from './code-not-effective-on-dos.js';
import codeShapeMismatch from './code-shape-mismatch.js';
import cptUnverifiable from './cpt-unverifiable.js';
import dischargeStatusInvalid from './discharge-status-invalid.js';
import dxBadPlaceholder from './dx-bad-placeholder.js';
import dxMissingSeventhChar from './dx-missing-7th-char.js';
import dxNotBillable from './dx-not-billable.js';
import dxUnknownCode from './dx-unknown-code.js';
import encounterBadDate from './encounter-bad-date.js';
import encounterDuplicateKey from './encounter-duplicate-key.js';
import encounterMissingKey from './encounter-missing-key.js';
import encounterSyntax from './encounter-syntax.js';
import encounterUnknownKey from './encounter-unknown-key.js';
import encounterWrongType from './encounter-wrong-type.js';
import hcpcsTerminated from './hcpcs-terminated.js';
import hcpcsUnknownCode from './hcpcs-unknown-code.js';
import modUnknown from './mod-unknown.js';
import pcsShape from './pcs-shape.js';
import pcsUnknownCode from './pcs-unknown-code.js';
import posInvalid from './pos-invalid.js';
import releaseNotLoaded from './release-not-loaded.js';
import revenueCodeShape from './revenue-code-shape.js';
import type { Rule } from './rule.js';
import suppressionUnused from './suppression-unused.js';
import tobInvalid from './tob-invalid.js';

/** Every rule, in the order of the catalogue. Adding one: its file, its import and its line. */
export const RULES: readonly Rule[] = [
  codeLiteralCoerced,
  dxUnknownCode,
  dxNotBillable,
  dxMissingSeventhChar,
  dxBadPlaceholder,
  codeNotEffectiveOnDos,
  hcpcsUnknownCode,
  hcpcsTerminated,
  cptUnverifiable,
  codeShapeMismatch,
  modUnknown,
  pcsShape,
  pcsUnknownCode,
  dischargeStatusInvalid,
  tobInvalid,
  revenueCodeShape,
  posInvalid,
  releaseNotLoaded,
  suppressionUnused,
  encounterSyntax,
  encounterUnknownKey,
  encounterMissingKey,
  encounterDuplicateKey,
  encounterWrongType,
  encounterBadDate,
];
