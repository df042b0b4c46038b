/**
 * The names of columns. First what data dictionaries define (research files and the warehouse of CMS, the claim and claim
 * line feed, the Tuva model, the synthetic public use files), then what people call the same things.
 */
import type { ColumnPattern } from './pattern.js';

const DEFINED: readonly ColumnPattern[] = [
  // Research identifiable files and the Chronic Conditions Warehouse.
  { role: 'principal', names: 'PRNCPAL_DGNS_CD', version: 'PRNCPAL_DGNS_VRSN_CD' },
  {
    role: 'diagnosis',
    names: 'ICD_DGNS_CD#',
    version: 'ICD_DGNS_VRSN_CD#',
    poa: 'CLM_POA_IND_SW#',
    repeatsFirst: true,
  },
  { role: 'admitting', names: 'ADMTG_DGNS_CD', version: 'ADMTG_DGNS_VRSN_CD DGNS_PRCDR_ICD_IND' },
  { role: 'first-external-cause', names: 'FST_DGNS_E_CD', version: 'FST_DGNS_E_VRSN_CD' },
  {
    role: 'external-cause',
    names: 'ICD_DGNS_E_CD#',
    version: 'ICD_DGNS_E_VRSN_CD#',
    poa: 'CLM_E_POA_IND_SW#',
    repeatsFirst: true,
  },
  { role: 'reason-for-visit', names: 'RSN_VISIT_CD#', version: 'RSN_VISIT_VRSN_CD#' },
  { role: 'line-diagnosis', names: 'LINE_ICD_DGNS_CD', version: 'LINE_ICD_DGNS_VRSN_CD' },
  { role: 'procedure', names: 'ICD_PRCDR_CD#', version: 'ICD_PRCDR_VRSN_CD#', date: 'PRCDR_DT#' },
  { role: 'line-code', names: 'HCPCS_CD HCPCS_CD_# CLM_LINE_HCPCS_CD' },
  { role: 'modifier', names: 'HCPCS_#_MDFR_CD' },
  { role: 'revenue', names: 'REV_CNTR CLM_LINE_REV_CTR_CD CLM_LINE_PROD_REV_CTR_CD' },
  { role: 'place-of-service', names: 'LINE_PLACE_OF_SRVC_CD CLM_POS_CD' },
  { role: 'discharge-status', names: 'PTNT_DSCHRG_STUS_CD BENE_PTNT_STUS_CD' },
  { role: 'admission-type', names: 'CLM_IP_ADMSN_TYPE_CD CLM_ADMSN_TYPE_CD' },
  { role: 'admission-source', names: 'CLM_SRC_IP_ADMSN_CD CLM_ADMSN_SRC_CD' },
  { role: 'claim-id', names: 'CLM_ID CUR_CLM_UNIQ_ID CLM_UNIQ_ID' },
  { role: 'patient', names: 'BENE_ID BENE_SK BENE_MBI_ID MBI_NUM DESYNPUF_ID' },
  { role: 'line-number', names: 'CLM_LINE_NUM LINE_NUM' },
  { role: 'claim-type', names: 'NCH_CLM_TYPE_CD' },
  { role: 'from', names: 'CLM_FROM_DT' },
  { role: 'through', names: 'CLM_THRU_DT' },
  { role: 'admission-date', names: 'CLM_ADMSN_DT CLM_ACTV_CARE_FROM_DT' },
  { role: 'service-from', names: 'LINE_1ST_EXPNS_DT REV_CNTR_DT CLM_LINE_FROM_DT CLM_LINE_INSTNL_REV_CTR_DT' },
  { role: 'service-through', names: 'LINE_LAST_EXPNS_DT CLM_LINE_THRU_DT' },
  { role: 'sex', names: 'GNDR_CD BENE_SEX_CD BENE_SEX_IDENT_CD' },
  { role: 'birth-date', names: 'DOB_DT BENE_BIRTH_DT BENE_BRTH_DT' },
  { role: 'units', names: 'LINE_SRVC_CNT REV_CNTR_UNIT_CNT CLM_LINE_SRVC_UNIT_QTY' },

  // The Integrated Data Repository and the claim and claim line feed: one code a row, its kind beside it.
  { role: 'claim-diagnosis', names: 'CLM_DGNS_CD', version: 'CLM_DGNS_PRCDR_ICD_IND DGNS_PRCDR_ICD_IND' },
  {
    role: 'claim-procedure',
    names: 'CLM_PRCDR_CD',
    version: 'CLM_DGNS_PRCDR_ICD_IND DGNS_PRCDR_ICD_IND',
    date: 'CLM_PRCDR_PRFRM_DT',
  },
  { role: 'diagnosis-kind', names: 'CLM_PROD_TYPE_CD' },
  { role: 'rank', names: 'CLM_VAL_SQNC_NUM' },
  { role: 'poa', names: 'CLM_POA_IND' },
  { role: 'claim-key', names: 'CLM_DT_SGNTR_SK CLM_NUM_SK GEO_BENE_SK' },
  { role: 'claim-type', names: 'CLM_TYPE_CD' },
  { role: 'principal', names: 'PRNCPL_DGNS_CD', version: 'DGNS_PRCDR_ICD_IND' },
  { role: 'diagnosis', names: 'CLM_DGNS_#_CD', version: 'DGNS_PRCDR_ICD_IND' },
  { role: 'line-diagnosis', names: 'CLM_LINE_DGNS_CD', version: 'DGNS_PRCDR_ICD_IND' },

  // Requests for prior authorization.
  { role: 'line-code', names: 'HCPCS_OR_CPT_OR_HIPPS', isLoose: true, mayBeOther: true },
  { role: 'diagnosis', names: 'ICD_DIAG_CODE_#', version: 'ICD_DIAG_IND_#' },
  { role: 'procedure', names: 'ICD_PROC_CODE', version: 'ICD_PROC_IND' },
  { role: 'modifier', names: 'PRICE_MOD#' },
  { role: 'place-of-service', names: 'PLACE_OF_SERV' },
  { role: 'revenue', names: 'REV_CODE_#', isLoose: true },
  { role: 'condition', names: 'COND_CODE_#', isLoose: true },
  { role: 'request-date', names: 'UTN_VALID_ST_DT' },

  // Tuva input layer.
  {
    role: 'diagnosis',
    names: 'diagnosis_code_#',
    version: 'diagnosis_code_type diagnosis_code_type_#',
    poa: 'diagnosis_poa_#',
    isLoose: true,
  },
  {
    role: 'procedure',
    names: 'procedure_code_#',
    version: 'procedure_code_type',
    date: 'procedure_date_#',
    isLoose: true,
  },
  { role: 'line-code', names: 'hcpcs_code' },
  { role: 'modifier', names: 'hcpcs_modifier_#' },
  { role: 'revenue', names: 'revenue_center_code' },
  { role: 'place-of-service', names: 'place_of_service_code', isLoose: true },
  { role: 'bill-type', names: 'bill_type_code', isLoose: true },
  { role: 'discharge-status', names: 'discharge_disposition_code', isLoose: true },
  { role: 'admission-type', names: 'admit_type_code', isLoose: true },
  { role: 'admission-source', names: 'admit_source_code', isLoose: true },
  { role: 'claim-id', names: 'claim_id' },
  { role: 'line-number', names: 'claim_line_number' },
  { role: 'claim-type', names: 'claim_type' },
  { role: 'from', names: 'claim_start_date' },
  { role: 'through', names: 'claim_end_date' },
  { role: 'service-from', names: 'claim_line_start_date' },
  { role: 'service-through', names: 'claim_line_end_date' },
  { role: 'units', names: 'service_unit_quantity' },

  // Synthetic public use files.
  { role: 'diagnosis', names: 'ICD9_DGNS_CD_# ICD9_DGNS_CD#', edition: 'icd9' },
  { role: 'admitting', names: 'ADMTNG_ICD9_DGNS_CD', edition: 'icd9' },
  { role: 'line-diagnosis', names: 'LINE_ICD9_DGNS_CD_#', edition: 'icd9' },
  { role: 'procedure', names: 'ICD9_PRCDR_CD_#', edition: 'icd9' },
];

const VERSION =
  'diagnosis_code_type_# dx_version_# dx#_version icd_version_# diagnosis_code_type dx_code_type icd_version dx_version diagnosis_version icd_ind diagnosis_code_system dx_code_system';
const POA = 'poa_# dx_poa_# diagnosis_poa_# poa_indicator_# poa_ind_# dx#_poa present_on_admission_#';

const COMMON: readonly ColumnPattern[] = [
  {
    role: 'diagnosis',
    names:
      'icd10_# icd10_code_# icd10_dx_# icd10_diag_# icd10_diagnosis_# icd10_diagnosis_code_# icd10cm_# icd10cm_code_# dx_icd10_# diagnosis_icd10_# icd10 icd10_code icd10_codes icd10_dx icd10_diagnosis icd10_diagnosis_code icd10cm icd10cm_code icd10cm_codes dx_icd10 diagnosis_icd10',
    edition: 'icd10',
    poa: POA,
  },
  {
    role: 'diagnosis',
    names:
      'dx_# dx_code_# dx_cd_# diag_# diag_code_# diag_cd_# diagnosis_# diagnosis_cd_# icd_# icd_code_# icd_dx_# icd_diag_# icd_diagnosis_# icd_diagnosis_code_# dx dx_code dx_codes diag diag_code diag_codes diagnosis diagnosis_code diagnosis_codes diagnoses icd_code icd_codes icd_diagnosis_code',
    version: VERSION,
    poa: POA,
  },
  {
    role: 'principal',
    names:
      'primary_icd10 primary_icd10_code principal_icd10 primary_diagnosis_icd10 principal_diagnosis_icd10 primary_dx_icd10',
    edition: 'icd10',
  },
  {
    role: 'principal',
    names:
      'principal_diagnosis principal_diagnosis_code principal_diag principal_diag_code principal_dx principal_dx_code primary_diagnosis primary_diagnosis_code primary_diag primary_diag_code primary_dx primary_dx_code prin_dx dx_principal dx_primary',
    version: VERSION,
    poa: 'principal_poa principal_dx_poa principal_diagnosis_poa primary_poa',
  },
  {
    role: 'secondary',
    names:
      'secondary_diagnosis_# secondary_diagnosis_code_# secondary_diag_# secondary_dx_# secondary_dx_code_# other_diagnosis_# other_diagnosis_code_# other_dx_# other_diag_# secondary_diagnosis secondary_diagnosis_code secondary_dx secondary_diagnoses secondary_diagnosis_codes secondary_dx_codes other_diagnoses',
    version: VERSION,
    poa: 'secondary_poa_# secondary_dx_poa_# other_poa_#',
  },
  {
    role: 'admitting',
    names:
      'admitting_diagnosis admitting_diagnosis_code admitting_dx admitting_dx_code admit_dx admit_diagnosis admit_diagnosis_code admission_diagnosis_code',
    version: VERSION,
  },
  {
    role: 'reason-for-visit',
    names:
      'reason_for_visit_code_# reason_for_visit_dx_# patient_reason_dx_# patient_reason_for_visit_# reason_for_visit_code',
    version: VERSION,
  },
  {
    role: 'external-cause',
    names: 'external_cause_code_# external_cause_# ecode_# external_cause_code',
    version: VERSION,
  },
  {
    role: 'procedure',
    names:
      'icd10_pcs icd10_pcs_code icd10_pcs_codes icd10_pcs_# icd10_pcs_code_# pcs_code pcs_code_# icd10_procedure_# icd10_procedure_code_# icd10_procedure_code icd10_proc_#',
    edition: 'icd10',
    date: 'icd10_pcs_date_# pcs_date_# procedure_date_# pcs_date procedure_date',
  },
  {
    role: 'procedure',
    names: 'icd_procedure_# icd_procedure_code_# icd_proc_# icd_proc_code_#',
    version: 'icd_procedure_version_# procedure_code_type icd_version',
    date: 'icd_procedure_date_# icd_proc_date_# procedure_date_#',
  },
  {
    role: 'line-code',
    names:
      'cpt cpt_code cpt_codes cpt_cd cpt4 cpt4_code cpt_# cpt_code_# hcpcs hcpcs_codes hcpcs_# hcpcs_code_# cpt_hcpcs cpt_hcpcs_code hcpcs_cpt hcpcs_cpt_code cpt_or_hcpcs cpt_or_hcpcs_code procedure_code_cpt procedure_cpt cpt_procedure_code',
  },
  {
    role: 'line-code',
    names: 'procedure_code procedure_cd proc_code proc_cd service_code',
    mayBeOther: true,
  },
  {
    role: 'modifier',
    names:
      'modifier modifiers modifier_# modifier_code modifier_code_# mod mods mod_# cpt_modifier cpt_modifier_# cpt_mod_# hcpcs_modifier procedure_modifier procedure_modifier_# proc_mod_#',
  },
  { role: 'place-of-service', names: 'pos pos_code pos_cd place_of_service place_of_service_cd' },
  { role: 'revenue', names: 'revenue_code revenue_cd rev_code rev_cd revenue_center rev_center_code ub_revenue_code' },
  { role: 'bill-type', names: 'bill_type bill_type_cd type_of_bill type_of_bill_code tob tob_code' },
  {
    role: 'discharge-status',
    names: 'discharge_status discharge_status_code patient_discharge_status patient_status_code discharge_disposition',
  },
  { role: 'admission-type', names: 'admission_type admission_type_code admit_type' },
  { role: 'admission-source', names: 'admission_source admission_source_code admit_source point_of_origin' },
  { role: 'condition', names: 'condition_code_#' },
  {
    role: 'claim-id',
    names:
      'claim claim_no claim_num claim_number claim_nbr clm_no clm_num clm_number claim_identifier claim_control_number patient_control_number pcn icn dcn',
  },
  {
    role: 'visit-id',
    names:
      'encounter encounter_id encounter_no encounter_number visit_id visit_no visit_number account_number account_no invoice_number',
  },
  {
    role: 'patient',
    names: 'patient_id person_id member_id bene_id beneficiary_id mrn patient_mrn subscriber_id patient',
  },
  {
    role: 'line-number',
    names: 'line line_no line_num line_number line_nbr line_id claim_line service_line claim_line_id claim_line_no',
  },
  { role: 'from', names: 'claim_from_date statement_from_date statement_from stmt_from_date' },
  {
    role: 'through',
    names:
      'claim_through_date claim_thru_date claim_to_date statement_through_date statement_to_date statement_thru_date stmt_thru_date',
  },
  {
    role: 'service-from',
    names:
      'dos date_of_service service_date svc_date dos_from from_dos from_date service_from_date service_from service_start_date date_of_service_from service_date_from first_date_of_service line_service_date line_from_date',
  },
  {
    role: 'service-through',
    names:
      'dos_to dos_thru dos_through to_dos to_date thru_date through_date service_to_date service_to service_thru_date service_through_date service_end_date date_of_service_to service_date_to last_date_of_service line_to_date line_thru_date',
  },
  { role: 'admission-date', names: 'admission_date admit_date admission_dt admit_dt' },
  { role: 'discharge-date', names: 'discharge_date disch_date discharge_dt' },
  { role: 'sex', names: 'sex gender patient_sex patient_gender member_sex member_gender' },
  { role: 'birth-date', names: 'dob birth_date birthdate date_of_birth patient_dob patient_birth_date member_dob' },
  { role: 'payer', names: 'payer payer_type' },
  { role: 'billing-npi', names: 'billing_npi billing_provider_npi' },
  { role: 'rendering-npi', names: 'rendering_npi rendering_provider_npi' },
  {
    role: 'rank',
    names:
      'dx_rank diagnosis_rank dx_sequence dx_seq dx_sequence_number diagnosis_sequence diagnosis_sequence_number dx_order diagnosis_order dx_number diagnosis_number dx_position diag_seq',
  },
  { role: 'poa', names: 'poa poa_indicator poa_ind dx_poa diagnosis_poa present_on_admission' },
  { role: 'units', names: 'units unit_count service_units units_of_service line_units svc_units unit_qty' },
  {
    role: 'pointer',
    names:
      'dx_pointer dx_pointers dx_pointer_# dx_ptr dx_ptr_# diag_ptr diag_ptr_# diag_pointer diag_pointer_# diagnosis_pointer diagnosis_pointers diagnosis_pointer_# diagnosis_code_pointer diagnosis_code_pointers diagnosis_code_pointer_#',
  },
];

/** Every known name; the first pattern that has a name decides. */
export const COLUMN_PATTERNS: readonly ColumnPattern[] = [
  ...DEFINED,
  ...COMMON.map((pattern): ColumnPattern => ({ ...pattern, isLoose: true, isCommon: true })),
];
