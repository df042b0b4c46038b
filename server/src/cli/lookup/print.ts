/** Answers of `lookup` for people. */
import { systemLabel } from '../../../../codesets/src/system-names.js';
import type { CodeLibrary, Lookup, Release } from '../../../../codesets/src/types.js';
import { printable, type Style } from '../text-style.js';
import type { Answer } from './answer.js';
import { statusSentence } from './sentence.js';

/** One line, tab-separated: item, system, code, status, title. Blank items are answered, too. */
export function answerLine({ text, found }: Answer): string {
  const cells = [text, found?.system ?? '-', found?.code ?? '-', found?.status ?? 'absent', found?.title ?? ''];
  return `${cells.map(printable).join('\t').trimEnd()}\n`;
}

/** Several lines: the title, then whatever there is to say. */
export function answerBlock(answer: Answer, library: CodeLibrary, style: Style): string {
  const { text, found, alsoIn, notIn, dateChosen } = answer;
  if (found === undefined)
    return `${style.bold(printable(text))}\n  not a code: no code system writes its codes like this\n`;
  const title = found.title === undefined ? '' : `  ${found.title}`;
  const facts = [
    `${systemLabel(found.system)}: ${statusSentence(found, library)}`,
    ...(found.status === 'absent' && notIn.length > 0 ? [`nor a code of: ${notIn.join(', ')}`] : []),
    ...successors(found),
    ...dates(found),
    ...history(found),
    ...details(found, library),
    ...(found.release === undefined ? [] : [releaseLine(found.release)]),
    ...(dateChosen ? [`date: ${found.date}, the nearest to today that the loaded releases cover`] : []),
    ...(alsoIn.length === 0 ? [] : [`also a code of: ${alsoIn.join(', ')} (ask with --system)`]),
  ];
  // A code that does not exist is shown as it was typed, not in the form of a system it may not even belong to.
  const shown = found.status === 'absent' ? printable(text) : found.code;
  return `${style.bold(shown)}${title}\n${facts.map((fact) => `  ${fact}\n`).join('')}`;
}

function successors({ successors: codes }: Lookup): string[] {
  return codes.length === 0 ? [] : [`replaced by: ${codes.join(', ')}`];
}

function dates({ status, from, through }: Lookup): string[] {
  const label = status === 'unknown' ? 'last known' : 'in force';
  return from === undefined ? [] : [`${label}: from ${from}${through === undefined ? '' : ` through ${through}`}`];
}

/** The other stretches of the code's life: what it was before it became a header, or when it was gone. */
function history({ periods, from }: Lookup): string[] {
  const others = periods.filter((period) => period.from !== from);
  const told = others.map((period) => {
    const state = period.state === 'valid' ? 'billable' : 'a heading';
    return `${state} from ${period.from}${period.through === undefined ? '' : ` through ${period.through}`}`;
  });
  return told.length === 0 ? [] : [`at other times: ${told.join('; ')}`];
}

function details({ system, code, date }: Lookup, library: CodeLibrary): string[] {
  const more = library.details(system, code, date);
  if (more === undefined) return [];
  const path = more.path.map(({ id, title }) => (title === id ? id : `${id} ${title}`)).join(' > ');
  const flags = more.flags
    .map(({ label, detail }) => (detail === undefined ? label : `${label} (${detail})`))
    .join('; ');
  return [...(path === '' ? [] : [`path: ${path}`]), ...(flags === '' ? [] : [`flags: ${flags}`])];
}

/** The release with its provenance: reconstructed data never passes for the publisher's own. */
export function releaseLine({ name, from, through, publisher, derived }: Release): string {
  const provenance = derived ? `reconstructed from files of ${publisher}, not its own release` : publisher;
  return `release: ${name}, ${from} to ${through} (${provenance})`;
}
