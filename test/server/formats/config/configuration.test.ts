import { describe, expect, test } from 'vitest';
import { readConfiguration } from '../../../../server/src/formats/config/index.js';
import { detectFormat } from '../../../../server/src/formats/index.js';

const CONFIG = `
mappings:
  - { files: ["claims/**/*.json", "*.ndjson"], id: "$.first" }
  - { files: "**/*.json", id: "$.second" }
`;

describe('the mapping of a file', () => {
  const { mappingOf } = readConfiguration(CONFIG);
  const idOf = (path: string) => mappingOf(path)?.values.id?.paths;

  test.each([
    ['claims/a.json', ['$.first']],
    ['claims/2026/january/a.json', ['$.first']],
    ['claims/.hidden/a.json', ['$.first']],
    ['export.ndjson', ['$.first']],
    ['below/export.ndjson', undefined],
    ['other/a.json', ['$.second']],
    ['a.yaml', undefined],
  ])('%s', (path, id) => expect(idOf(path)).toEqual(id));

  test('is the same object each time, so that what was read with it stays good', () => {
    expect(mappingOf('claims/a.json')).toBe(mappingOf('claims/b.json'));
  });
});

test('one mistake takes its key away, not the mapping', () => {
  const { mappingOf, isSound } = readConfiguration('mappings: [{ files: "*.json", id: "$.[", date: "$.dos" }]\n');
  expect(isSound).toBe(false);
  expect(mappingOf('a.json')?.values).toEqual({ from: { paths: ['$.dos'] } });
});

test.each(['', 'mappings', '[', 'mappings: {', 'mappings: *no', '\u0000', 'mappings: [[[[{files: 1}]]]]'])(
  '%j makes nothing throw',
  (text) => {
    expect(() => readConfiguration(text).mappingOf('a.json')).not.toThrow();
  },
);

describe('a mapped file', () => {
  const mapping = readConfiguration(CONFIG).mappingOf('claims/a.json');
  const formatOf = (fileName: string, text = '') => detectFormat({ fileName, text, ...(mapping && { mapping }) })?.id;

  test.each([
    ['claim.json', '{"resourceType": "Claim"}'],
    ['visit.encounter.yaml', 'claim: professional'],
    ['claims.ndjson', ''],
  ])('%s is read as the project says, whatever it looks like', (fileName, text) =>
    expect(formatOf(fileName, text)).toBe('mapped'),
  );

  test.each([
    ['chartwright.config.yaml', 'config'],
    ['claim.json.chartwright.yaml', 'sidecar'],
  ])('%s keeps its own meaning', (fileName, id) => expect(formatOf(fileName)).toBe(id));

  test('is none without a mapping', () => {
    expect(detectFormat({ fileName: 'claim.json', text: '{"dx": ["I10"]}' })).toBeUndefined();
  });
});
