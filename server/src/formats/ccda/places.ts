/** Finds the places of codes in a clinical document. */
import type { SystemId } from '../../../../codesets/src/types.js';
import type { CodeRole } from '../../model/encounter.js';
import type { CodePlace } from '../syntax/xml/code-place.js';
import { readXml, type XmlReading } from '../syntax/xml/reader.js';
import type { XmlAttribute, XmlTag } from '../syntax/xml/tag.js';
import { systemOfOid, systemsOf } from './oids.js';
import { dayOf, governingDate, isStatement, type Statement } from './statement.js';

export interface ClinicalDocument extends XmlReading {
  readonly places: readonly CodePlace[];
}

export function readDocument(text: string): ClinicalDocument {
  const places = new Places();
  const reading = readXml(text, places);
  return { ...reading, places: places.dated() };
}

/** A code that was met before the time of its statement, which stands behind it. */
interface FoundCode {
  readonly code: XmlAttribute;
  readonly systems: readonly SystemId[];
  readonly statement: Statement | undefined;
  readonly title: XmlAttribute | undefined;
}

interface OpenElement {
  readonly name: string;
  readonly isReason: boolean;
  readonly statement: Statement | undefined;
}

class Places {
  private readonly found: FoundCode[] = [];
  private readonly elements: OpenElement[] = [];

  open(name: string, tag: XmlTag): void {
    const parent = this.elements.at(-1);
    const statement = isStatement(name) ? statementOf(name, tag, parent) : parent?.statement;
    this.readCode(tag, parent, statement);
    this.readTime(name, tag, parent);
    this.elements.push({
      name,
      statement,
      isReason: name === 'entryRelationship' && tag.valueOf('typeCode') === 'RSON',
    });
  }

  close(): void {
    this.elements.pop();
  }

  dated(): CodePlace[] {
    return this.found.map(({ code, systems, statement, title }) => {
      const [system = 'icd10cm'] = systems;
      const date = governingDate(statement, system);
      return {
        code,
        systems,
        systemIsExplicit: systems.length === 1,
        role: roleOf(system, statement),
        use: 'statement',
        ...(date !== undefined && { date }),
        ...(title !== undefined && { title }),
      };
    });
  }

  private readCode(tag: XmlTag, parent: OpenElement | undefined, statement: Statement | undefined): void {
    const named = tag.has('codeSystem') ? systemOfOid(tag.valueOf('codeSystem')) : undefined;
    if (named === undefined || named.systems.length === 0 || tag.has('nullFlavor')) return;
    const code = tag.attribute('code');
    if (code === undefined) return;
    const systems = systemsOf(named.systems, code.value.trim(), parent?.name === 'qualifier');
    this.found.push({ code, systems, statement, title: tag.attribute('displayName') });
  }

  /** A time belongs to the statement that it stands in directly. */
  private readTime(name: string, tag: XmlTag, parent: OpenElement | undefined): void {
    const isWhole = name === 'effectiveTime' && parent !== undefined && isStatement(parent.name);
    const isPart = parent?.name === 'effectiveTime' && isStatement(this.elements.at(-2)?.name ?? '');
    const statement = parent?.statement;
    if ((!isWhole && !isPart) || statement === undefined) return;
    const day = dayOf(tag.valueOf('value'));
    if (day === undefined) return;
    if (name !== 'high') statement.from ??= day;
    if (name !== 'low') statement.through ??= day;
  }
}

function statementOf(name: string, tag: XmlTag, parent: OpenElement | undefined): Statement {
  const mood = tag.valueOf('moodCode');
  return {
    name,
    parent: parent?.statement,
    hasHappened: mood === '' || mood === 'EVN',
    isReason: parent?.isReason ?? false,
  };
}

function roleOf(system: SystemId, statement: Statement | undefined): CodeRole {
  if (system === 'icd10cm') return statement?.isReason === true ? 'reason' : 'problem';
  if (system === 'icd10pcs' || system === 'cpt' || system === 'hcpcs') return 'service';
  return system === 'condition-code' ? 'condition' : system;
}
