/** What the documentation points to is there: files of the checkout, and headings of Markdown pages. */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { globSync } from 'tinyglobby';
import { describe, expect, test } from 'vitest';

const root = path.resolve(import.meta.dirname, '..');
const pages = globSync(['*.md', '{docs,codesets,examples,test,client,server}/**/*.md'], {
  cwd: root,
  ignore: ['**/node_modules/**'],
});

/** The text without its code, in which brackets and # mean something else. */
function prose(page: string): string {
  return readFileSync(page, 'utf8')
    .replace(/^(`{3,})[\s\S]*?^\1/gm, '')
    .replace(/`[^`\n]*`/g, (code) => code.replace(/[[\]()]/g, ''));
}

/** The names under which GitHub finds the headings of a page. */
function anchors(page: string): string[] {
  return [...prose(page).matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) =>
    heading
      .trim()
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\s_-]/gu, '')
      .replace(/\s/g, '-'),
  );
}

function isBroken(page: string, link: string): boolean {
  if (/^[a-z]+:/i.test(link)) return false;
  const [file = '', anchor] = link.split('#');
  const target = file === '' ? page : path.resolve(path.dirname(page), decodeURIComponent(file));
  if (!existsSync(target)) return true;
  return anchor !== undefined && target.endsWith('.md') && !anchors(target).includes(anchor);
}

describe('every relative link of the documentation leads somewhere', () => {
  test('in the pages a reader begins with', () => {
    expect(pages).toEqual(expect.arrayContaining(['README.md', 'ARCHITECTURE.md', 'docs/rules.md', 'docs/imports.md']));
  });

  test.each(pages)('in %s', (name) => {
    const page = path.join(root, name);
    const links = [...prose(page).matchAll(/\]\(([^)\s]+)\)/g)].map(([, link = '']) => link);
    expect(links.filter((link) => isBroken(page, link))).toEqual([]);
  });
});
