import path from 'node:path';

const PATIENCE_MS = 20_000;

/** What a person does in the workbench. Every step waits for what it should bring about; nothing sleeps. */
export class Workbench {
  constructor(page, pictures) {
    this.page = page;
    this.pictures = pictures;
    page.setDefaultTimeout(PATIENCE_MS);
  }

  async openFolder(url, folder) {
    await this.page.goto(`${url}/?folder=${encodeURIComponent(folder)}`);
    await this.page.locator('.explorer-folders-view .monaco-list-row').first().waitFor({ timeout: 60_000 });
  }

  async openFile(name) {
    await this.page.keyboard.press('Control+p');
    await this.page.locator('.quick-input-widget input').fill(name);
    await this.page.locator('.quick-input-list .monaco-list-row', { hasText: name }).first().waitFor();
    await this.page.keyboard.press('Enter');
    await this.page.locator('.tab.active', { hasText: name }).waitFor();
    await this.page.locator('.editor-instance .view-line').first().waitFor();
  }

  async closeEditor() {
    await this.page.keyboard.press('Control+F4');
  }

  /** Runs a command by its title in the palette: the first of the titles that is there. */
  async runCommand(...titles) {
    await this.page.keyboard.press('F1');
    const input = this.page.locator('.quick-input-widget input');
    await input.waitFor();
    await input.fill(`>${titles[0]}`);
    const row = this.page.locator('.quick-input-list .monaco-list-row', {
      hasText: new RegExp(titles.map(escape).join('|')),
    });
    await row.first().click();
  }

  /** The text of a line, right where `text` begins. */
  line(text) {
    return this.page.locator('.editor-instance .view-line', { hasText: text }).first();
  }

  /** Puts the cursor into a text of the editor by the way a person finds one: search. */
  async putCursorOn(text) {
    await this.line(text).click();
    await this.page.keyboard.press('Control+Home');
    await this.page.keyboard.press('Control+f');
    const find = this.page.locator('.find-widget.visible .find-part textarea').first();
    await find.fill(text);
    await this.page.locator('.find-widget .matchesCount', { hasText: /of [1-9]/ }).waitFor();
    await this.page.keyboard.press('Enter');
    await this.page.keyboard.press('Escape');
    await this.page.keyboard.press('ArrowLeft');
  }

  /** Moves the mouse over the beginning of a text in the editor. */
  async hoverOver(text) {
    const span = this.line(text).locator('span span', { hasText: text.trim() }).first();
    await span.hover({ position: { x: 8, y: 8 } });
  }

  /** A row of the tree whose spoken label begins so. */
  row(label) {
    return this.page.locator(`.pane-body .monaco-list-row[aria-label^="${label}"]`).first();
  }

  async expand(label) {
    const row = this.row(label);
    if ((await row.getAttribute('aria-expanded')) !== 'true') await row.locator('.monaco-tl-twistie').click();
  }

  /** Saves what is to be seen now. */
  async picture(name) {
    await this.page.screenshot({ path: path.join(this.pictures, `${name}.png`) });
  }
}

const escape = (text) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
