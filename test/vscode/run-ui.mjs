// The installed .vsix as a person sees it: node test/vscode/run-ui.mjs [--update]
// Pictures go to out/screenshots; with --update to docs/images, where the README shows them.
import assert from 'node:assert/strict';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { installVsix, startCodeServer } from '../../scripts/lib/code-server.mjs';
import { inRoot, OUT } from '../../scripts/lib/paths.mjs';
import { launchBrowser } from './lib/browser.mjs';
import { homeIn, TEST_SETTINGS } from './lib/in-code-server.mjs';
import { Checks, report } from './lib/results.mjs';
import { Workbench } from './lib/workbench.mjs';

const SETTINGS = {
  ...TEST_SETTINGS,
  'workbench.colorTheme': 'Default Dark Modern',
  'editor.minimap.enabled': false,
  'editor.hover.delay': 100,
  'breadcrumbs.enabled': false,
};

const pictures = process.argv.includes('--update') ? inRoot('docs/images') : path.join(OUT, 'screenshots');
mkdirSync(pictures, { recursive: true });
const dir = mkdtempSync(path.join(os.tmpdir(), 'cw-'));
let server;
let browser;
let page;
const checks = new Checks((title) =>
  page?.screenshot({ path: path.join(OUT, `failed-${title.replaceAll(/\W+/g, '-')}.png`) }),
);
try {
  const folder = path.join(dir, 'examples');
  cpSync(inRoot('examples'), folder, { recursive: true });
  const extensionsDir = path.join(dir, 'extensions');
  await installVsix(inRoot('chartwright.vsix'), extensionsDir);
  server = await startCodeServer({ dir, extensionsDir, settings: SETTINGS, env: homeIn(dir) });
  browser = await launchBrowser();
  page = await browser.newPage({ viewport: { width: 1400, height: 820 } });
  const workbench = new Workbench(page, pictures);
  await workbench.openFolder(server.url, folder);
  await lookAround(workbench);
} catch (error) {
  checks.rows.push({
    title: 'the workbench opens with the .vsix',
    state: 'failed',
    error: String(error?.stack ?? error),
  });
} finally {
  await browser?.close();
  await server?.stop();
  if (checks.rows.some(({ state }) => state === 'failed'))
    writeFileSync(path.join(OUT, 'ui-server.log'), server?.output() ?? '');
  rmSync(dir, { recursive: true, force: true, maxRetries: 5 });
}
report('ui', checks.rows);

/** The tour of the extension; each stop is a check and a picture. */
async function lookAround(workbench) {
  await workbench.openFile('emergency-visit.encounter.yaml');

  await checks.check('mistakes are underlined', async () => {
    await page.locator('.squiggly-error').first().waitFor();
    assert.ok((await page.locator('.squiggly-error').count()) >= 5);
  });

  await checks.check('the code browser opens beside the editor, down to the code under the cursor', async () => {
    await workbench.putCursorOn('S93.401');
    await workbench.runCommand('Chartwright: Reveal Code in Code Browser');
    await workbench.row('S93.401,').waitFor();
    await workbench.widenSideBar(80);
    await workbench.expand('S93.401,');
    await workbench.row('S93.401A,').waitFor();
    await workbench.picture('editor');
  });

  await checks.check('the code browser leads from the systems down', async () => {
    await workbench.runCommand('Chartwright: Refresh Code Browser');
    await page
      .locator(
        '.pane-header .action-label[aria-label="Collapse All"], .title-actions .action-label[aria-label="Collapse All"]',
      )
      .first()
      .click();
    for (const label of ['ICD-10-CM,', 'ICD-10-PCS,', 'HCPCS Level II,']) await workbench.row(label).waitFor();
  });

  await checks.check('a hover explains the code', async () => {
    await workbench.hoverOver('M54.5');
    await page.locator('.monaco-hover', { hasText: 'Low back pain' }).first().waitFor();
    await workbench.picture('hover');
  });

  await checks.check('a link in the hover opens the tabular list', async () => {
    await page
      .locator('.monaco-hover a', { hasText: /^M54\.5\d$/ })
      .first()
      .click();
    await page.locator('.tab.active', { hasText: 'M54' }).waitFor();
    await page.locator('.view-line', { hasText: 'M54.50' }).waitFor();
    await workbench.picture('tabular');
    await workbench.closeEditor();
  });

  await checks.check('a quick fix is offered and mends the text', async () => {
    await workbench.openFile('emergency-visit.encounter.yaml');
    await workbench.putCursorOn('0450,');
    await page.keyboard.press('Control+.');
    await page.locator('.action-widget .monaco-list-row', { hasText: 'Quote 0450' }).waitFor();
    await workbench.picture('quick-fix');
    await page.keyboard.press('Enter');
    await page.locator('.view-line', { hasText: 'revenue: "0450"' }).waitFor();
  });

  await checks.check('the Problems panel lists the findings', async () => {
    await workbench.runCommand('View: Focus Problems (Problems)', 'Problems: Focus on Problems View');
    await page.locator('.markers-panel .monaco-list-row', { hasText: 'M54.5 needs more characters' }).waitFor();
    await workbench.picture('problems');
    await workbench.runCommand('View: Hide Panel', 'View: Toggle Panel Visibility');
  });

  await checks.check(
    'an X12 claim file has its colours and findings, and a hover explains its qualifiers',
    async () => {
      await workbench.openFile('office-visits.x12');
      await page.locator('.squiggly-error').first().waitFor();
      await workbench.hoverOver('ABK');
      await page
        .locator('.monaco-hover', { hasText: /principal diagnosis/i })
        .first()
        .waitFor();
      await workbench.picture('x12');
      await workbench.closeEditor();
    },
  );

  await checks.check('a FHIR claim shows its findings in the JSON', async () => {
    await workbench.openFile('claim.fhir.json');
    await page.locator('.squiggly-error').first().waitFor();
    await workbench.hoverOver('I11.0');
    await page.locator('.monaco-hover', { hasText: 'Hypertensive heart disease with heart failure' }).first().waitFor();
    await workbench.picture('fhir');
    await workbench.closeEditor();
  });

  await checks.check('completion comes by itself inside a string, and Enter takes the code', async () => {
    await workbench.openFile('office-visit.encounter.yaml');
    await workbench.putCursorOn('Z79.4');
    await page.keyboard.press('End');
    await page.keyboard.press('Enter'); // begins the next item of the list
    await page.keyboard.type('"diabetic polyneur', { delay: 40 });
    await page.locator('.suggest-widget.visible .monaco-list-row', { hasText: 'E11.42' }).waitFor();
    await workbench.picture('completion');
    await workbench.pressUntil('Control+Space', page.locator('.suggest-details-container', { hasText: 'ICD-10-CM' }));
    await page.locator('.suggest-widget.visible .monaco-list-row', { hasText: 'E11.42' }).click();
    await page.locator('.view-line', { hasText: '"E11.42"' }).waitFor();
  });

  await checks.check('"Find Code" searches as one types', async () => {
    await workbench.runCommand('Chartwright: Find Code…');
    await page.locator('.quick-input-title', { hasText: 'Find Code' }).waitFor();
    await page.locator('.quick-input-widget input').pressSequentially('ckd 3b stage', { delay: 30 });
    await page.locator('.quick-input-list .monaco-list-row', { hasText: 'N18.32' }).first().waitFor();
    await workbench.picture('find-code');
    await page.keyboard.press('Escape');
  });

  await checks.check('the filter narrows the tree as one types, and categories found still open', async () => {
    await workbench.runCommand('Chartwright: Filter Codes…');
    await page.locator('.quick-input-title', { hasText: 'Filter Codes' }).waitFor();
    await page.locator('.quick-input-widget input').pressSequentially('L50', { delay: 30 });
    await workbench.row('L50.0,').waitFor();
    await page.keyboard.press('Enter');
    await page.locator('.pane-body .message', { hasText: 'found for “L50” in force on 2025-11-21' }).waitFor();
    await workbench.expand('L50,');
    await page.locator('.pane-body .monaco-list-row[aria-level="2"][aria-label^="L50.0,"]').waitFor();
    await workbench.picture('filter');
    await workbench.runCommand('Chartwright: Clear Filter of Codes');
    await workbench.row('ICD-10-CM,').waitFor();
  });

  await checks.check('the status item names the release in force', async () => {
    await page.locator('.statusbar-item[id="status.languageStatus"]').hover();
    await page.locator('.hover-language-status', { hasText: 'ICD-10-CM FY2026' }).first().waitFor();
    await workbench.picture('status');
  });
}
