/** What an address of a code system says. */
import type { Placed } from '../../../model/span.js';
import { type NamedSystem, systemOfUri } from '../systems.js';
import { caretPlace, pieceAt } from './caret.js';
import { contentName } from './index.js';
import type { Surveyed } from './survey.js';

export function describeAt({ text, cut }: Surveyed, offset: number): Placed<string> | undefined {
  const piece = pieceAt(cut.pieces, offset);
  const caret = piece && caretPlace(text, piece, offset);
  if (caret?.member.key !== 'system' && caret?.member.key !== 'url') return undefined;
  const { tree, member } = caret;
  const named = member.value?.kind === 'string' ? systemOfUri(tree.value(member.value)) : undefined;
  if (named === undefined || member.value?.kind !== 'string') return undefined;
  return { value: `**${contentName(named.content)}** — ${standing(named)}`, span: tree.content(member.value) };
}

function standing({ standing, content, canonical, isLoose }: NamedSystem): string {
  if (standing === 'world') {
    return 'the address of ICD-10 of the World Health Organization. Files of the United States use it for ICD-10-CM and ICD-10-PCS, too, which have addresses of their own.';
  }
  if (standing === 'wrong') {
    return content === 'icd-10'
      ? 'not an address that receivers know.'
      : `not the address that receivers know: that is \`${canonical}\`.`;
  }
  if (isLoose) return `a list of Medicare’s Blue Button. The address of the code system itself is \`${canonical}\`.`;
  const both = content === 'hcpcs-or-cpt' ? ' Codes of CPT (HCPCS level I) are often written under it, too.' : '';
  return `an address that receivers know.${both}`;
}
