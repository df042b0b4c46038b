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
    await this.page.locator('.quick-input-list .monaco-list-row', { hasText: name }).first().click();
    await this.page.locator('.tab.active', { hasText: name }).waitFor();
    await this.page.locator('.editor-instance .view-line').first().waitFor();
  }

  async closeEditor() {
    await this.runCommand('View: Close Editor');
  }

  /** Runs a command by its title in the palette: the first of the titles that is there. */
  async runCommand(...titles) {
    await this.page.keyboard.press('F1');
    const input = this.page.locator('.quick-input-widget input');
    await input.waitFor();
    await input.fill(`>${titles[0]}`);
    const row = this.page.locator('.quick-input-list .monaco-list-row', {
      hasText: new RegExp(titles.map(quoted).join('|')),
    });
    await row.first().click();
  }

  /** Clicks into the beginning of a text of the editor. */
  async putCursorOn(text) {
    const { x, y } = await this.placeOf(text);
    await this.page.mouse.click(x, y);
  }

  /** Moves the mouse over the beginning of a text of the editor. */
  async hoverOver(text) {
    const { x, y } = await this.placeOf(text);
    await this.page.mouse.move(x, y, { steps: 4 });
  }

  /** Where the first character of a text is on the screen. The text must stand in one line. */
  async placeOf(text) {
    const handle = await this.page.waitForFunction(firstCharacterOf, text);
    return handle.jsonValue();
  }

  /** Presses a key again where the first press met a list that was just being drawn anew. */
  async pressUntil(key, locator) {
    for (let tries = 0; tries < 4; tries++) {
      await this.page.keyboard.press(key);
      const shown = await locator.waitFor({ timeout: 3_000 }).then(
        () => true,
        () => false,
      );
      if (shown) return;
    }
    await locator.waitFor();
  }

  /** A row of the tree whose spoken label begins so. */
  row(label) {
    return this.page.locator(`.pane-body .monaco-list-row[aria-label^="${label}"]`).first();
  }

  /** Drags the border between the side bar and the editor. */
  async widenSideBar(pixels) {
    const bar = await this.page.locator('.part.sidebar').boundingBox();
    const border = { x: bar.x + bar.width + 2, y: bar.y + bar.height / 2 };
    await this.page.mouse.move(border.x, border.y);
    await this.page.mouse.down();
    await this.page.mouse.move(border.x + pixels, border.y, { steps: 5 });
    await this.page.mouse.up();
  }

  async expand(label) {
    const row = this.row(label);
    if ((await row.getAttribute('aria-expanded')) !== 'true') await row.locator('.monaco-tl-twistie').click();
  }

  /** Saves what is to be seen now. */
  async picture(name) {
    await this.page.screenshot({ path: path.join(this.pictures, `${name}.png`), animations: 'disabled' });
  }
}

/** Runs in the page. The editor writes its spaces as no-break spaces and cuts a line into one span for each colour. */
function firstCharacterOf(text) {
  const editor = document.querySelector('.editor-group-container.active .view-lines');
  for (const line of editor?.querySelectorAll('.view-line') ?? []) {
    let start = line.textContent.replaceAll('\u00a0', ' ').indexOf(text);
    if (start < 0) continue;
    const nodes = document.createTreeWalker(line, NodeFilter.SHOW_TEXT);
    while (nodes.nextNode() && start >= nodes.currentNode.length) start -= nodes.currentNode.length;
    const range = document.createRange();
    range.setStart(nodes.currentNode, start);
    range.setEnd(nodes.currentNode, start + 1);
    const { x, y, width, height } = range.getBoundingClientRect();
    return { x: x + width / 3, y: y + height / 2 };
  }
  return undefined;
}

const quoted = (text) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
