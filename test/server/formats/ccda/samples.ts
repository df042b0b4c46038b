/** Clinical documents as they are exchanged, small and invented. */

/** A summary with a problem, a visit with its diagnosis, a procedure and one that is planned. */
export const SUMMARY = `<?xml version="1.0" encoding="UTF-8"?>
<?xml-stylesheet type="text/xsl" href="CDA.xsl"?>
<ClinicalDocument xmlns="urn:hl7-org:v3" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
  <templateId root="2.16.840.1.113883.10.20.22.1.2"/>
  <code code="34133-9" codeSystem="2.16.840.1.113883.6.1" displayName="Summarization of Episode Note"/>
  <effectiveTime value="20240301093000-0500"/>
  <component><structuredBody>
    <component><section>
      <code code="11450-4" codeSystem="2.16.840.1.113883.6.1"/>
      <text><list><item ID="p1">Knee arthritis</item></list></text>
      <entry><act classCode="ACT" moodCode="EVN">
        <effectiveTime><low value="20190504"/></effectiveTime>
        <entryRelationship typeCode="SUBJ"><observation classCode="OBS" moodCode="EVN">
          <effectiveTime><low value="20180101"/></effectiveTime>
          <value xsi:type="CD" code="239873007" codeSystem="2.16.840.1.113883.6.96" displayName="Osteoarthritis of knee">
            <translation code="715.96" codeSystem="2.16.840.1.113883.6.103"/>
            <translation displayName="Unilateral primary osteoarthritis, right knee" codeSystem='2.16.840.1.113883.6.90' code='M17.11'/>
          </value>
        </observation></entryRelationship>
      </act></entry>
    </section></component>
    <component><section>
      <entry><encounter classCode="ENC" moodCode="EVN">
        <code code="99213" codeSystem="2.16.840.1.113883.6.12"/>
        <effectiveTime><low value="20231106"/><high value="20231109"/></effectiveTime>
        <sdtc:dischargeDispositionCode xmlns:sdtc="urn:hl7-org:sdtc" code="01" codeSystem="2.16.840.1.113883.6.301.5"/>
        <entryRelationship typeCode="RSON"><observation classCode="OBS" moodCode="EVN">
          <effectiveTime><low value="20220202"/></effectiveTime>
          <value xsi:type="CD" code="E11.9" codeSystem="2.16.840.1.113883.6.90"/>
        </observation></entryRelationship>
      </encounter></entry>
    </section></component>
    <component><section>
      <entry><procedure classCode="PROC" moodCode="EVN">
        <code code="J1815" codeSystem="2.16.840.1.113883.6.285">
          <qualifier><value code="JW" codeSystem="2.16.840.1.113883.6.285"/></qualifier>
          <translation code="0SRC0J9" codeSystem="2.16.840.1.113883.6.4"/>
        </code>
        <effectiveTime value="20230215"/>
      </procedure></entry>
      <entry><procedure classCode="PROC" moodCode="INT">
        <code code="27447" codeSystem="2.16.840.1.113883.6.12"/>
        <effectiveTime value="20270215"/>
      </procedure></entry>
    </section></component>
  </structuredBody></component>
</ClinicalDocument>
`;

/** A document around one entry. */
export function documentWith(entry: string): string {
  return `<ClinicalDocument><effectiveTime value="20240301"/><entry>${entry}</entry></ClinicalDocument>`;
}

/** A problem with one code. */
export function problemWith(code: string): string {
  return documentWith(`<observation classCode="OBS" moodCode="EVN">${code}</observation>`);
}
