/** Tables as warehouses and people write them. */

export const CARRIER = `BENE_ID|CLM_ID|NCH_CLM_TYPE_CD|CLM_FROM_DT|CLM_THRU_DT|PRNCPAL_DGNS_CD|PRNCPAL_DGNS_VRSN_CD|ICD_DGNS_CD1|ICD_DGNS_VRSN_CD1|ICD_DGNS_CD2|ICD_DGNS_VRSN_CD2|LINE_NUM|LINE_SRVC_CNT|LINE_PLACE_OF_SRVC_CD|LINE_1ST_EXPNS_DT|HCPCS_CD|HCPCS_1ST_MDFR_CD|HCPCS_2ND_MDFR_CD|LINE_ICD_DGNS_CD|LINE_ICD_DGNS_VRSN_CD
B1|C1|71|14-Jan-2026|14-Jan-2026|E1122|0|E1122|0|N1832|0|1|1|11|14-Jan-2026|99214|25||E1122|0
B1|C1|71|14-Jan-2026|14-Jan-2026|E1122|0|E1122|0|N1832|0|2|2|11|14-Jan-2026|J1815|||N1832|0
B2|C2|71|15-Jan-2026|15-Jan-2026|I10|0|I10|0| | |1|1|11|15-Jan-2026|99213|||I10|0
`;

export const INPATIENT = `CLM_ID|NCH_CLM_TYPE_CD|CLM_FROM_DT|CLM_THRU_DT|PTNT_DSCHRG_STUS_CD|CLM_ADMSN_DT|CLM_IP_ADMSN_TYPE_CD|CLM_SRC_IP_ADMSN_CD|ADMTG_DGNS_CD|ADMTG_DGNS_VRSN_CD|PRNCPAL_DGNS_CD|PRNCPAL_DGNS_VRSN_CD|ICD_DGNS_CD1|ICD_DGNS_VRSN_CD1|CLM_POA_IND_SW1|ICD_DGNS_CD2|ICD_DGNS_VRSN_CD2|CLM_POA_IND_SW2|ICD_DGNS_CD3|ICD_DGNS_VRSN_CD3|CLM_POA_IND_SW3|ICD_PRCDR_CD1|ICD_PRCDR_VRSN_CD1|PRCDR_DT1|CLM_LINE_NUM|REV_CNTR|REV_CNTR_UNIT_CNT
S1|60|28-Sep-2025|03-Oct-2025|01|28-Sep-2025|1|1|R109|0|K3580|0|K3580|0|Y|E119|0|Z||||0DTJ4ZZ|0|29-Sep-2025|1|0120|5
`;

export const TUVA = `claim_id,claim_line_number,claim_type,payer,claim_start_date,claim_end_date,claim_line_start_date,place_of_service_code,bill_type_code,revenue_center_code,service_unit_quantity,hcpcs_code,hcpcs_modifier_1,hcpcs_modifier_2,diagnosis_code_type,diagnosis_code_1,diagnosis_code_2,diagnosis_poa_1,diagnosis_poa_2
T1,1,professional,medicare,2026-01-14,2026-01-14,2026-01-14,11,,,1,99213,25,,icd-10-cm,E1122,N1832,,
T1,2,professional,medicare,2026-01-14,2026-01-14,2026-01-14,11,,,1,82947,,,icd-10-cm,E1122,N1832,,
T2,1,institutional,medicare,2026-01-02,2026-01-05,2026-01-02,,0111,0120,3,,,,icd-10-cm,J189,I10,Y,N
`;

export const WAREHOUSE = `CLM_DGNS_CD,CLM_VAL_SQNC_NUM,CLM_DGNS_PRCDR_ICD_IND,CLM_PROD_TYPE_CD,CLM_POA_IND,CLM_DT_SGNTR_SK,CLM_NUM_SK,GEO_BENE_SK,CLM_TYPE_CD,CLM_PRCDR_CD,CLM_PRCDR_PRFRM_DT
K3580,1,0,P,~,500,1,7,60,,
K3580,1,0,D,Y,500,1,7,60,,
E119,2,0,D,N,500,1,7,60,,
R109,1,0,A,~,500,1,7,60,,
,1,0,S,,500,1,7,60,0DTJ4ZZ,2026-01-03
I10,1,0,P,~,501,1,7,71,,
`;

export const VISITS = `claim_id,dos,dx1,dx2,dx3,cpt_code,mod1,mod2,units,pos,dx_pointer
V-1,01/14/2026,E11.22,N18.32,Z79.4,99214,25,,1,11,AB
V-1,01/14/2026,E11.22,N18.32,Z79.4,J1815,,,2,11,A
V-2,01/15/2026,"J45.909",,,99213,,,1,11,A
`;

export const PADDED = `claim_id;date_of_service;icd10_code_1;icd10_code_2;hcpcs_code;modifier_1
A1    ;2026-01-14;E11.9  ;I10    ;G0008;  
A2    ;2026-01-15;"M54.50";       ;"J1815";RT
`;

export const SAMPLES = [
  { name: 'carrier claims', text: CARRIER },
  { name: 'an inpatient claim', text: INPATIENT },
  { name: 'the Tuva input layer', text: TUVA },
  { name: 'diagnoses one a row', text: WAREHOUSE },
  { name: 'a biller’s sheet', text: VISITS },
  { name: 'padded cells', text: PADDED },
] as const;
