import { query } from 'json-p3';
import { describe, expect, test } from 'vitest';
import { SyntaxReader } from '../../../../server/src/formats/syntax/index.js';
import { nodesAt, pathTrouble } from '../../../../server/src/formats/syntax/json-path.js';
import type { SyntaxNode } from '../../../../server/src/formats/syntax/node.js';
import { plainValue } from '../../../../server/src/formats/syntax/plain-value.js';

const TEXT = `{
  "claims": [
    { "id": "A", "dx": [{ "code": "E11.9", "rank": 2 }, { "code": "I10", "rank": 1 }], "a.b": true },
    { "id": "B", "dx": [], "totals": { "billed": 10.5, "paid": null } }
  ],
  "icd10": ["J45.909"],
  "twice": "first", "twice": "last"
}`;

function tree(text: string): SyntaxNode {
  const root = new SyntaxReader().read(text, 'json')[0]?.root;
  if (!root) throw new Error('nothing');
  return root;
}

describe('a path leads to the nodes that the library finds', () => {
  const root = tree(TEXT);

  test.each([
    '$',
    '$.claims',
    '$.claims[*]',
    '$.claims[0].id',
    '$.claims[-1].id',
    '$.claims[7]',
    '$.claims[*].dx[*].code',
    "$.claims[*]['id','missing','a.b']",
    '$.claims[*].totals.*',
    '$.claims[0:1].id',
    '$.claims[*].dx[?@.rank == 1].code',
    "$.claims[?@.id == 'B'].totals.billed",
    '$..code',
    "$['icd10'][0]",
    '$.twice',
    '$.icd10.code',
    '$.claims.id',
    "$.claims[?$.icd10[0] == 'J45.909'].id",
  ])('%s', (path) => {
    const expected = query(path, JSON.parse(TEXT)).values();
    expect(nodesAt(root, path).map(plainValue)).toEqual(expected);
  });

  test('each at its own place', () => {
    expect(nodesAt(root, '$.claims[*].dx[*].code').map(({ span }) => TEXT.slice(span.start, span.end))).toEqual([
      '"E11.9"',
      '"I10"',
    ]);
  });
});

test('numbers that would lose characters are compared as text', () => {
  const yaml = new SyntaxReader().read('rev: [{ c: 0450 }, { c: 450 }]\n', 'yaml')[0]?.root;
  expect(yaml && nodesAt(yaml, "$.rev[?@.c == '0450']")).toHaveLength(1);
  expect(yaml && nodesAt(yaml, '$.rev[?@.c == 450]')).toHaveLength(1);
});

describe('trouble with a path', () => {
  test.each([
    ['', 'A JSONPath begins with $', ''],
    ['dx', 'A JSONPath begins with $', 'dx'],
    ['$.dx[*', 'No JSONPath: the closing ] is missing', '*'],
    ['$.dx..', 'No JSONPath: a name, [ or * is missing after ..', '.'],
    ['$.dx code', 'No JSONPath: a dot or [ is missing here', 'code'],
    ['$.dx[01]', 'No JSONPath: a position has no leading zero', '01]'],
    ["$[?match(@, 'a')]", 'No JSONPath: filters by regular expression are not allowed here', "match(@, 'a')]"],
  ])('of %j', (path, message, marked) => {
    const trouble = pathTrouble(path);
    expect(trouble?.value).toBe(message);
    expect(trouble && path.slice(trouble.span.start, trouble.span.end)).toBe(marked);
  });

  test.each(['$', '$.a', "$['it''s']".replace("''", "\\'"), '$..a', "$['..','..','..']", '$.a[?@.b && @.c != 1]'])(
    'is not found in %s',
    (path) => {
      expect(pathTrouble(path)).toBeUndefined();
    },
  );
});
