import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Command } from 'commander';
import { describe, expect, test } from 'vitest';
import { createProgram } from '../../../server/src/cli/program.js';

const page = readFileSync(path.resolve(import.meta.dirname, '../../../docs/command-line.md'), 'utf8');

/** `codesets import` and its like: every command that does something, by its full name. */
function commandsOf(command: Command, parents: readonly string[] = []): [string, Command][] {
  return command.commands.flatMap((each): [string, Command][] => {
    const names = [...parents, each.name()];
    return each.commands.length > 0 ? commandsOf(each, names) : [[names.join(' '), each]];
  });
}

const program = createProgram(() => undefined, { out: '', err: '' });
const commands = commandsOf(program);

/** The part of the page under the command's heading. */
function sectionOf(name: string): string {
  const [, section = ''] = page.split(`\n## ${name}\n`);
  return section.split('\n## ')[0] ?? '';
}

describe('docs/command-line.md', () => {
  test.each(commands)('names every option of %s, with its argument and its choices', (name, command) => {
    const section = sectionOf(name);
    expect(section).not.toBe('');
    for (const option of command.options) {
      const [, row] = new RegExp(`^\\| \`${option.flags}\` \\| (.+) \\|$`, 'm').exec(section) ?? [];
      expect(row, `${name} ${option.flags}`).toBeDefined();
      // The kinds of import are told by the command itself; its page would be their second home.
      if (option.long === '--kind') continue;
      for (const choice of option.argChoices ?? []) expect(row).toContain(`\`${choice}\``);
      if (typeof option.defaultValue === 'string')
        expect(row).toMatch(new RegExp(`${option.defaultValue}.*default|default ${option.defaultValue}`));
    }
  });

  test('names no option that a command does not have', () => {
    for (const [name, command] of commands) {
      const documented = [...sectionOf(name).matchAll(/^\| `(--[a-z-]+)/gm)].map(([, flag]) => flag);
      expect(documented.sort(), name).toEqual(command.options.map(({ long }) => long).sort());
    }
  });

  test('has a section for each command and no other', () => {
    const headings = [...page.matchAll(/^## (.+)$/gm)].map(([, heading]) => heading);
    expect(headings.sort()).toEqual(commands.map(([name]) => name).sort());
  });

  test('names the options of all commands', () => {
    for (const word of ['`--help`', '`-h`', '`--version`', '`-V`']) expect(page).toContain(word);
  });
});
