/** Groups words into statements: a keyword (`Instance: X`), or a rule (`* path = value`). */
import type { Placed } from '../../model/span.js';
import { type Token, tokensOf } from './tokens.js';

export interface Statement {
  /** `Instance`, `Alias`, `InstanceOf` …; empty for rules. */
  readonly keyword: string;
  /** How far a rule is indented: deeper ones continue the path of the rule above them. */
  readonly indent: number;
  /** What follows the keyword or the star, without comments. */
  readonly tokens: readonly Token[];
}

export interface Statements {
  readonly statements: readonly Statement[];
  readonly comments: readonly Placed<string>[];
}

export function statementsOf(text: string): Statements {
  const statements: { keyword: string; indent: number; tokens: Token[] }[] = [];
  const comments: Placed<string>[] = [];
  for (const token of tokensOf(text)) {
    if (token.kind === 'comment') {
      comments.push(commentOf(text, token));
      continue;
    }
    const { kind, indent, start, end } = token;
    const isFirst = kind === 'word' && indent >= 0;
    const keyword = isFirst && text.charAt(end - 1) === ':' ? text.slice(start, end - 1) : '';
    if (/^[A-Z][A-Za-z]+$/.test(keyword)) statements.push({ keyword, indent: 0, tokens: [] });
    else if (isFirst && end === start + 1 && text.charAt(start) === '*')
      statements.push({ keyword: '', indent, tokens: [] });
    else statements.at(-1)?.tokens.push(token);
  }
  return { statements, comments };
}

function commentOf(text: string, { start, end }: Token): Placed<string> {
  const isBlock = text.startsWith('/*', start);
  const inner = text.slice(start + 2, isBlock && text.startsWith('*/', end - 2) ? end - 2 : end);
  return { value: inner.trim(), span: { start, end } };
}
