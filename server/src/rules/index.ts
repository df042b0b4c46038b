import addonWithoutPrimary from './addon-without-primary.js';
import admissionTypeInvalid from './admission-type-invalid.js';
import adverseEffectOrder from './adverse-effect-order.js';
import ageConflict from './age-conflict.js';
import anatomicModifierMismatch from './anatomic-modifier-mismatch.js';
import bmiAgeBand from './bmi-age-band.js';
import bmiWithoutDiagnosis from './bmi-without-diagnosis.js';
import chargeBalance from './charge-balance.js';
import chemoEncounterNoNeoplasm from './chemo-encounter-no-neoplasm.js';
import claimSyntax from './claim-syntax.js';
import codeFirstMissing from './code-first-missing.js';
import codeFirstOrder from './code-first-order.js';
import codeFormatMixed from './code-format-mixed.js';
import codeLiteralCoerced from './code-literal-coerced.js';
import codeNotEffectiveOnDos from './code-not-effective-on-dos.js';
import codeShapeMismatch from './code-shape-mismatch.js';
import configInvalid from './config-invalid.js';
import cptUnverifiable from './cpt-unverifiable.js';
import dateOrder from './date-order.js';
import dischargeStatusInvalid from './discharge-status-invalid.js';
import dmCkdWith from './dm-ckd-with.js';
import dmUncomplicatedContradiction from './dm-uncomplicated-contradiction.js';
import dosFuture from './dos-future.js';
import dxBadPlaceholder from './dx-bad-placeholder.js';
import dxCountLimit from './dx-count-limit.js';
import dxDuplicate from './dx-duplicate.js';
import dxExternalCauseFirst from './dx-external-cause-first.js';
import dxLateralityPair from './dx-laterality-pair.js';
import dxLateralityUnspecified from './dx-laterality-unspecified.js';
import dxManifestationFirst from './dx-manifestation-first.js';
import dxMissingSeventhChar from './dx-missing-7th-char.js';
import dxNotBillable from './dx-not-billable.js';
import dxPointerLimit from './dx-pointer-limit.js';
import dxPointerOutOfRange from './dx-pointer-out-of-range.js';
import dxUnacceptablePrincipal from './dx-unacceptable-principal.js';
import dxUnknownCode from './dx-unknown-code.js';
import dxUnreferenced from './dx-unreferenced.js';
import dxUnspecifiedReview from './dx-unspecified-review.js';
import emDeleted from './em-deleted.js';
import emMultipleSameDay from './em-multiple-same-day.js';
import emNewEstablishedBoth from './em-new-established-both.js';
import encounterBadDate from './encounter-bad-date.js';
import encounterDuplicateKey from './encounter-duplicate-key.js';
import encounterMissingKey from './encounter-missing-key.js';
import encounterSyntax from './encounter-syntax.js';
import encounterUnknownKey from './encounter-unknown-key.js';
import encounterWrongType from './encounter-wrong-type.js';
import excludes1Conflict from './excludes1-conflict.js';
import expectationUnmet from './expectation-unmet.js';
import externalCauseRepeat from './external-cause-repeat.js';
import fhirSystemUri from './fhir-system-uri.js';
import g2211With25 from './g2211-with-25.js';
import hacPoaN from './hac-poa-n.js';
import hccHierarchyShadow from './hcc-hierarchy-shadow.js';
import hcpcsNotCovered from './hcpcs-not-covered.js';
import hcpcsTerminated from './hcpcs-terminated.js';
import hcpcsUnknownCode from './hcpcs-unknown-code.js';
import htnCkdCombination from './htn-ckd-combination.js';
import htnHfCombination from './htn-hf-combination.js';
import lateralityContradiction from './laterality-contradiction.js';
import miSubsequentAlone from './mi-subsequent-alone.js';
import mod26Tc from './mod-26-tc.js';
import mod26TcIndicator from './mod-26-tc-indicator.js';
import mod50AndSide from './mod-50-and-side.js';
import mod50Indicator from './mod-50-indicator.js';
import mod50Units from './mod-50-units.js';
import mod57Vs25 from './mod-57-vs-25.js';
import mod59AndX from './mod-59-and-x.js';
import mod91Nonlab from './mod-91-nonlab.js';
import modAnesthesia from './mod-anesthesia.js';
import modAssistantIndicator from './mod-assistant-indicator.js';
import modCat2Only from './mod-cat2-only.js';
import modCount from './mod-count.js';
import modEmOnly from './mod-em-only.js';
import modLiabilityConflict from './mod-liability-conflict.js';
import modNotOnEm from './mod-not-on-em.js';
import modRepeat from './mod-repeat-76-77.js';
import modTelehealthConflict from './mod-telehealth-conflict.js';
import modTherapyMissing from './mod-therapy-missing.js';
import modUnknown from './mod-unknown.js';
import mueDayAbsolute from './mue-day-absolute.js';
import mueDayClinical from './mue-day-clinical.js';
import mueLineExceeded from './mue-line-exceeded.js';
import ncciPtpModifierNeeded from './ncci-ptp-modifier-needed.js';
import ncciPtpNever from './ncci-ptp-never.js';
import newbornZ38First from './newborn-z38-first.js';
import npiCheckDigit from './npi-check-digit.js';
import obCodeOnNewborn from './ob-code-on-newborn.js';
import obO80Conflict from './ob-o80-conflict.js';
import obZ3aMissing from './ob-z3a-missing.js';
import obZ37Missing from './ob-z37-missing.js';
import occurrenceDuplicate from './occurrence-duplicate.js';
import pcsLosConflict from './pcs-los-conflict.js';
import pcsNoncovered from './pcs-noncovered.js';
import pcsOnOutpatient from './pcs-on-outpatient.js';
import pcsShape from './pcs-shape.js';
import pcsUnknownCode from './pcs-unknown-code.js';
import poaInvalid from './poa-invalid.js';
import poaMissing from './poa-missing.js';
import poaOnExempt from './poa-on-exempt.js';
import poisoningOrder from './poisoning-order.js';
import posCodeMismatch from './pos-code-mismatch.js';
import posInvalid from './pos-invalid.js';
import principalMissing from './principal-missing.js';
import questionableAdmission from './questionable-admission.js';
import releaseNotLoaded from './release-not-loaded.js';
import revenueCodeShape from './revenue-code-shape.js';
import type { Rule } from './rule.js';
import sepsisR652Principal from './sepsis-r652-principal.js';
import sequelaFirst from './sequela-first.js';
import seventhCharMixed from './seventh-char-mixed.js';
import sexConflict from './sex-conflict.js';
import statusIndicatorNotPaid from './status-indicator-not-paid.js';
import suppressionUnused from './suppression-unused.js';
import titleDrift from './title-drift.js';
import tobFrequencyContext from './tob-frequency-context.js';
import tobInvalid from './tob-invalid.js';
import trimesterWeekMismatch from './trimester-week-mismatch.js';
import uncertainDxOutpatient from './uncertain-dx-outpatient.js';
import underdosingFirst from './underdosing-first.js';
import unitsZero from './units-zero.js';
import useAdditionalSuggested from './use-additional-suggested.js';
import wrongProcedure from './wrong-procedure.js';
import zFirstListedOnly from './z-first-listed-only.js';

/** Every rule, in the order of the catalogue. Adding one: its file, its import and its line. */
export const RULES: readonly Rule[] = [
  codeLiteralCoerced,
  dxUnknownCode,
  dxNotBillable,
  dxMissingSeventhChar,
  dxBadPlaceholder,
  codeNotEffectiveOnDos,
  dxExternalCauseFirst,
  dxDuplicate,
  zFirstListedOnly,
  excludes1Conflict,
  dxManifestationFirst,
  codeFirstOrder,
  codeFirstMissing,
  useAdditionalSuggested,
  obZ3aMissing,
  obZ37Missing,
  obO80Conflict,
  sepsisR652Principal,
  chemoEncounterNoNeoplasm,
  hcpcsUnknownCode,
  hcpcsTerminated,
  cptUnverifiable,
  dxPointerOutOfRange,
  dxPointerLimit,
  dxCountLimit,
  dxUnreferenced,
  npiCheckDigit,
  principalMissing,
  ncciPtpNever,
  ncciPtpModifierNeeded,
  mueLineExceeded,
  mueDayAbsolute,
  mueDayClinical,
  addonWithoutPrimary,
  codeShapeMismatch,
  dxUnacceptablePrincipal,
  poaMissing,
  poaOnExempt,
  poaInvalid,
  ageConflict,
  sexConflict,
  dxUnspecifiedReview,
  dxLateralityUnspecified,
  dxLateralityPair,
  lateralityContradiction,
  anatomicModifierMismatch,
  htnCkdCombination,
  htnHfCombination,
  dmCkdWith,
  dmUncomplicatedContradiction,
  trimesterWeekMismatch,
  obCodeOnNewborn,
  newbornZ38First,
  sequelaFirst,
  seventhCharMixed,
  poisoningOrder,
  adverseEffectOrder,
  underdosingFirst,
  miSubsequentAlone,
  bmiWithoutDiagnosis,
  bmiAgeBand,
  externalCauseRepeat,
  uncertainDxOutpatient,
  modUnknown,
  modCount,
  modEmOnly,
  modNotOnEm,
  mod59AndX,
  mod50AndSide,
  mod50Units,
  mod26Tc,
  modRepeat,
  modTelehealthConflict,
  modLiabilityConflict,
  modTherapyMissing,
  modAnesthesia,
  modCat2Only,
  mod91Nonlab,
  hcpcsNotCovered,
  statusIndicatorNotPaid,
  mod57Vs25,
  mod50Indicator,
  mod26TcIndicator,
  modAssistantIndicator,
  pcsShape,
  pcsUnknownCode,
  pcsOnOutpatient,
  pcsLosConflict,
  pcsNoncovered,
  wrongProcedure,
  questionableAdmission,
  dischargeStatusInvalid,
  admissionTypeInvalid,
  unitsZero,
  dateOrder,
  dosFuture,
  codeFormatMixed,
  titleDrift,
  chargeBalance,
  tobInvalid,
  tobFrequencyContext,
  occurrenceDuplicate,
  revenueCodeShape,
  posInvalid,
  posCodeMismatch,
  emNewEstablishedBoth,
  emDeleted,
  emMultipleSameDay,
  g2211With25,
  hacPoaN,
  hccHierarchyShadow,
  releaseNotLoaded,
  suppressionUnused,
  expectationUnmet,
  claimSyntax,
  fhirSystemUri,
  configInvalid,
  encounterSyntax,
  encounterUnknownKey,
  encounterMissingKey,
  encounterDuplicateKey,
  encounterWrongType,
  encounterBadDate,
];
