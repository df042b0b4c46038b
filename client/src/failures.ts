import * as vscode from 'vscode';

/**
 * Shows what went wrong, once for each message: a tree that asks for every row must not open a box for every row.
 */
export class Failures {
  private readonly shown = new Set<string>();

  constructor(private readonly log: vscode.LogOutputChannel) {}

  show(doing: string, error: unknown): void {
    const reason = error instanceof Error ? error.message : String(error);
    this.log.error(`${doing}: ${reason}`);
    if (this.shown.has(reason)) return;
    this.shown.add(reason);
    void this.ask(`Chartwright could not ${doing}: ${reason}`);
  }

  /** After a restart of the server the same message is news again. */
  forget(): void {
    this.shown.clear();
  }

  private async ask(message: string): Promise<void> {
    const output = 'Show Output';
    const restart = 'Restart Server';
    const answer = await vscode.window.showErrorMessage(message, output, restart);
    if (answer === output) this.log.show();
    if (answer === restart) await vscode.commands.executeCommand('chartwright.restartServer');
  }
}
