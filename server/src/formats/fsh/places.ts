/** From codings to places of codes in our systems. */
import type { IsoDate, SystemId } from '../../../../codesets/src/types.js';
import type { CodeReference } from '../../model/encounter.js';
import type { Placed } from '../../model/span.js';
import { governingDate } from '../fhir-xml/resource/dates.js';
import { roleAt } from '../fhir-xml/resource/roles.js';
import { namedSystem, systemsOf } from '../fhir-xml/resource/systems.js';
import { isDentalCode } from '../support/service-code.js';
import type { Aliases } from './aliases.js';
import type { FshCode } from './code.js';
import type { FshCoding } from './reader.js';

/** A place where a code stands or may stand. */
export interface FshPlace {
  readonly role: CodeReference['role'];
  readonly use?: CodeReference['use'];
  readonly date?: IsoDate;
  readonly code: FshCode;
  /** Allowed systems; the first is that of the code that stands there. */
  readonly systems: readonly SystemId[];
  readonly systemIsExplicit: boolean;
  readonly title: Placed<string> | undefined;
}

export function placeOf({ code, system, title, resource, path }: FshCoding, aliases: Aliases): FshPlace | undefined {
  const address = aliases.resolve(system.value);
  const named = address === undefined ? undefined : namedSystem(address);
  const systems = named === undefined ? [] : systemsOf(named, code.text, resource, path);
  const [own] = systems;
  if (own === undefined) return undefined;
  const date = governingDate(resource, path, own);
  const systemIsExplicit = named?.content === own;
  return {
    code,
    systems,
    systemIsExplicit,
    title,
    ...roleAt(resource, path, own),
    ...(date !== undefined && { date }),
  };
}

/** The code of a place; undefined where none is written. */
export function referenceAt({
  code,
  systems,
  systemIsExplicit,
  title,
  role,
  use,
  date,
}: FshPlace): CodeReference | undefined {
  const [system] = systems;
  const text = code.text.trim();
  if (system === undefined || text === '' || isDentalCode(text)) return undefined;
  return {
    system,
    text,
    role,
    span: code.span,
    replace: code.replace,
    systemIsExplicit,
    ...(use !== undefined && { use }),
    ...(date !== undefined && { date }),
    ...(title !== undefined && title.value.trim() !== '' && { title }),
  };
}
