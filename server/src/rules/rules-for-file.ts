/** Which rules there is reason to run on a file. Most files of a folder hold the same kinds of things. */
import type { CodeLibrary } from '../../../codesets/src/types.js';
import type { Rule } from './rule.js';
import type { FileScope } from './scope.js';

/**
 * The rules that may find anything in the file, in their order. It spares work and decides nothing: each of them still
 * asks of every encounter and reference whether it applies.
 */
export function rulesForFile(rules: readonly Rule[], scope: FileScope, codes: CodeLibrary): readonly Rule[] {
  const known = knownChoices(rules, codes);
  const { key } = scope;
  let chosen = known.get(key);
  if (chosen === undefined) {
    chosen = rules.filter((rule) => mayFind(rule, scope, codes));
    if (known.size >= MOST_CHOICES) known.clear();
    known.set(key, chosen);
  }
  return chosen;
}

/** Far more kinds of files than a folder has; few enough to stay small. */
const MOST_CHOICES = 500;

type Choices = Map<string, readonly Rule[]>;

/** A library never changes: when tables are imported there is a new one. */
const choices = new WeakMap<CodeLibrary, WeakMap<readonly Rule[], Choices>>();

function knownChoices(rules: readonly Rule[], codes: CodeLibrary): Choices {
  let ofLibrary = choices.get(codes);
  if (ofLibrary === undefined) {
    ofLibrary = new WeakMap();
    choices.set(codes, ofLibrary);
  }
  let known = ofLibrary.get(rules);
  if (known === undefined) {
    known = new Map();
    ofLibrary.set(rules, known);
  }
  return known;
}

function mayFind(rule: Rule, scope: FileScope, codes: CodeLibrary): boolean {
  const { meta, when, checkFile, checkEncounter, checkReference } = rule;
  if (checkFile !== undefined) return true;
  if (meta.claims?.some((claim) => scope.claims.has(claim)) === false) return false;
  if (checkEncounter !== undefined && scope.dated.length > 0 && scope.contents.meet(when, codes)) return true;
  return checkReference !== undefined && scope.referencesFor(rule).length > 0;
}
