import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { ruleSettings } from '../scripts/docs/rule-settings.js';

const root = path.resolve(import.meta.dirname, '..');
const text = readFileSync(path.join(root, 'package.json'), 'utf8');
const manifest = JSON.parse(text);
const { contributes } = manifest;
const strings: Record<string, string> = JSON.parse(readFileSync(path.join(root, 'package.nls.json'), 'utf8'));

const unique = (values: Iterable<string>) => [...new Set(values)].sort();

describe('the extension manifest', () => {
  test('describes every rule in the setting of severities (npm run docs)', () => {
    expect(contributes.configuration.properties['chartwright.rules'].properties).toEqual(ruleSettings());
  });

  test('has a text for every placeholder, and no text that nothing shows', () => {
    const placeholders = [...text.matchAll(/"%([\w.-]+)%"/g)].map(([, key]) => String(key));
    expect(unique(placeholders)).toEqual(unique(Object.keys(strings)));
  });

  test('declares every command that a menu, a view or a text offers', () => {
    const declared: string[] = contributes.commands.map(({ command }: { command: string }) => command);
    const menus: { command: string }[][] = Object.values(contributes.menus);
    const offered = [
      ...menus.flat().map(({ command }) => command),
      ...[...JSON.stringify(strings).matchAll(/command:([\w.]+)/g)].map(([, command]) => String(command)),
    ];
    expect(unique(offered).filter((command) => !declared.includes(command))).toEqual([]);
  });

  test('names every command for the palette and screen readers, and says what an empty view is', () => {
    const commands: { category?: string; title?: string }[] = contributes.commands;
    expect(commands.filter(({ category, title }) => category !== 'Chartwright' || !title)).toEqual([]);
    const views: { id: string }[] = Object.values<{ id: string }[]>(contributes.views).flat();
    const welcomed: string[] = contributes.viewsWelcome.map(({ view }: { view: string }) => view);
    expect(views.filter(({ id }) => !welcomed.includes(id))).toEqual([]);
  });

  test('describes every setting', () => {
    const settings: [string, { markdownDescription?: string }][] = Object.entries(contributes.configuration.properties);
    expect(settings.filter(([, { markdownDescription }]) => !markdownDescription)).toEqual([]);
  });

  test('names files that exist', () => {
    const named = [...text.matchAll(/"(?:\.\/)?((?:images|syntaxes)\/[^"]+)"/g)].map(([, file]) => String(file));
    expect(named.length).toBeGreaterThan(5);
    expect(named.filter((file) => !existsSync(path.join(root, file)))).toEqual([]);
  });

  test('asks for the VS Code whose interface the client is compiled against, which its library supports', () => {
    const library = JSON.parse(
      readFileSync(path.join(root, 'node_modules/vscode-languageclient/package.json'), 'utf8'),
    );
    expect(manifest.engines.vscode).toBe(`^${manifest.devDependencies['@types/vscode']}`);
    expect(manifest.engines.vscode).toBe(library.engines.vscode);
  });

  test('comes with lockfiles that name no registry', () => {
    for (const lock of ['package-lock.json', 'test/vscode/host/package-lock.json']) {
      expect(readFileSync(path.join(root, lock), 'utf8')).not.toMatch(/"resolved"|registry/);
    }
  });

  test('starts nothing with the window', () => {
    const events: readonly string[] = manifest.activationEvents;
    expect(events.filter((event) => !event.startsWith('onLanguage:'))).toEqual([]);
  });

  test('is activated by the languages of every file that may hold codes', () => {
    for (const language of ['json', 'yaml', 'xml', 'csv', 'plaintext']) {
      expect(manifest.activationEvents).toContain(`onLanguage:${language}`);
    }
  });
});
