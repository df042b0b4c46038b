import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';

const root = path.resolve(import.meta.dirname, '..');

/** Which rooms a room may import from. A room not listed here may not exist. */
const MAY_IMPORT: Record<string, readonly string[]> = {
  'codesets/src': [],
  'codesets/compile': ['codesets/src'],
  'server/src/model': ['codesets/src'],
  'server/src/protocol': [],
  'server/src/formats': ['codesets/src', 'server/src/model'],
  'server/src/rules': ['codesets/src', 'server/src/model'],
  'server/src/service': [
    'codesets/src',
    'server/src/model',
    'server/src/formats',
    'server/src/rules',
    'server/src/protocol',
  ],
  'server/src/host': ['codesets/src'],
  'server/src/lsp': [
    'codesets/src',
    'server/src/model',
    'server/src/formats',
    'server/src/rules',
    'server/src/service',
    'server/src/protocol',
    'server/src/host',
  ],
  'server/src/cli': [
    'codesets/src',
    'codesets/compile',
    'server/src/model',
    'server/src/formats',
    'server/src/rules',
    'server/src/service',
    'server/src/host',
    'server/src/lsp',
  ],
  'client/src': ['server/src/protocol'],
};

/** Rooms that must run in a browser worker: no Node, no VS Code. */
const CORE = [
  'codesets/src',
  'server/src/model',
  'server/src/protocol',
  'server/src/formats',
  'server/src/rules',
  'server/src/service',
];

interface SourceModule {
  readonly file: string;
  readonly room: string;
  readonly text: string;
  readonly imports: readonly string[];
}

function filesBelow(folder: string): string[] {
  return readdirSync(path.join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
    .map((entry) => path.relative(root, path.join(entry.parentPath, entry.name)));
}

function importsOf(text: string): string[] {
  return [...text.matchAll(/(?:\bfrom|\bimport)\s*\(?\s*'([^']+)'/g)].map((match) => match[1] ?? '');
}

function roomOf(file: string): string | undefined {
  return Object.keys(MAY_IMPORT).find((room) => file.startsWith(`${room}/`));
}

const modules: SourceModule[] = ['codesets', 'server', 'client'].flatMap(filesBelow).map((file) => {
  const text = readFileSync(path.join(root, file), 'utf8');
  return { file, room: roomOf(file) ?? '', text, imports: importsOf(text) };
});

describe('architecture', () => {
  test('every source file lives in a known room', () => {
    expect(modules.filter((module) => module.room === '').map((module) => module.file)).toEqual([]);
  });

  test('every import points down the list of rooms', () => {
    const violations = modules.flatMap(({ file, room, imports }) =>
      imports
        .filter((target) => target.startsWith('.'))
        .map((target) => path.join(path.dirname(file), target))
        .filter((target) => !target.startsWith(`${room}/`))
        .filter((target) => !MAY_IMPORT[room]?.some((allowed) => target.startsWith(`${allowed}/`)))
        .map((target) => `${file} -> ${target}`),
    );
    expect(violations).toEqual([]);
  });

  test('the core imports neither Node nor VS Code', () => {
    const violations = modules
      .filter(({ room }) => CORE.includes(room))
      .flatMap(({ file, imports }) =>
        imports
          .filter((target) => /^(node:|vscode$|vscode-languageserver\/node|fs$|path$)/.test(target))
          .map((t) => `${file} -> ${t}`),
      );
    expect(violations).toEqual([]);
  });

  test('no rule and no feature names a file format', () => {
    const formats = readdirSync(path.join(root, 'server/src/formats'), { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map((entry) => entry.name);
    const branches = /\.format\s*[!=]==?|formats\/(?!index\.js|format\.js)/;
    const offenders = modules
      .filter(({ room }) => room === 'server/src/rules' || room === 'server/src/service')
      .filter(
        ({ text, imports }) =>
          branches.test(text) || imports.some((i) => formats.some((f) => i.includes(`formats/${f}/`))),
      )
      .map(({ file }) => file);
    expect(offenders).toEqual([]);
  });

  test('the client speaks only the protocol', () => {
    const offenders = modules
      .filter(({ room }) => room === 'client/src')
      .flatMap(({ file, imports }) =>
        imports.filter((i) => /codesets|rules|formats|service/.test(i)).map((i) => `${file} -> ${i}`),
      );
    expect(offenders).toEqual([]);
  });

  test('the lockfile names no registry', () => {
    expect(readFileSync(path.join(root, 'package-lock.json'), 'utf8')).not.toMatch(/"resolved"/);
  });
});
