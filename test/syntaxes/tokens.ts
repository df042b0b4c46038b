/**
 * Tests of a grammar are documents. A line of `^^^ scope` names what the characters right above it are (`!scope`: what
 * they are not); marker lines are removed before tokenising. The carets must cover whole tokens.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { expect } from 'vitest';
import onigurumaModule from 'vscode-oniguruma';
import textmate, { type IGrammar, type StateStack } from 'vscode-textmate';

const { INITIAL, parseRawGrammar, Registry } = textmate;
const { loadWASM, OnigScanner, OnigString } = onigurumaModule;

export const SYNTAXES = path.resolve(import.meta.dirname, '../../syntaxes');

interface Token {
  readonly start: number;
  readonly end: number;
  readonly scopes: readonly string[];
}

interface Marker {
  readonly line: number;
  readonly start: number;
  readonly end: number;
  readonly scope: string;
}

export async function loadGrammar(file: string, scopeName: string): Promise<IGrammar> {
  const wasm = createRequire(import.meta.url).resolve('vscode-oniguruma/release/onig.wasm');
  await loadWASM(readFileSync(wasm));
  const registry = new Registry({
    onigLib: Promise.resolve({
      createOnigScanner: (patterns) => new OnigScanner(patterns),
      createOnigString: (text) => new OnigString(text),
    }),
    loadGrammar: async () => parseRawGrammar(readFileSync(path.join(SYNTAXES, file), 'utf8'), file),
  });
  const grammar = await registry.loadGrammar(scopeName);
  if (!grammar) throw new Error(`no grammar ${scopeName}`);
  return grammar;
}

export function checkScopes(grammar: IGrammar, marked: string): void {
  const { lines, markers } = unmarked(marked);
  const tokens = tokenised(grammar, lines);
  for (const { line, start, end, scope } of markers) {
    const inside = (tokens[line] ?? []).filter((token) => token.end > start && token.start < end);
    const place = `${lines[line]} [${lines[line]?.slice(start, end)}]`;
    expect([inside[0]?.start, inside.at(-1)?.end], `${place} is whole tokens`).toEqual([start, end]);
    const isWanted = !scope.startsWith('!');
    for (const { scopes } of inside) {
      const has = scopes.some((found) => `${found}.`.startsWith(`${scope.replace('!', '')}.`));
      expect(has, `${place} ${scope}, but: ${scopes.join(' ')}`).toBe(isWanted);
    }
  }
}

function unmarked(marked: string): { lines: string[]; markers: Marker[] } {
  const lines: string[] = [];
  const markers: Marker[] = [];
  for (const line of marked.split('\n')) {
    const marker = /^(\s*)(\^+) (\S+)$/.exec(line);
    if (!marker) lines.push(line);
    else {
      const [, before = '', carets = '', scope = ''] = marker;
      markers.push({ line: lines.length - 1, start: before.length, end: before.length + carets.length, scope });
    }
  }
  return { lines, markers };
}

function tokenised(grammar: IGrammar, lines: readonly string[]): Token[][] {
  let state: StateStack = INITIAL;
  return lines.map((line) => {
    const result = grammar.tokenizeLine(line, state);
    state = result.ruleStack;
    return result.tokens.map(({ startIndex, endIndex, scopes }) => ({
      start: startIndex,
      end: Math.min(endIndex, line.length),
      scopes,
    }));
  });
}
