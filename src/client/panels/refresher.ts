/** Joins refreshes of a view that come close together, and leaves a hidden view alone until it is shown. */
import type * as vscode from 'vscode';

/** Long enough to pass over the analyses of single keystrokes, in milliseconds. */
const REST = 100;

export class Refresher implements vscode.Disposable {
  private timer: NodeJS.Timeout | undefined;
  private stale = false;
  private readonly listener: vscode.Disposable;

  constructor(
    private readonly view: vscode.TreeView<unknown>,
    private readonly refresh: () => void,
  ) {
    this.listener = view.onDidChangeVisibility(() => {
      if (this.stale) this.schedule();
    });
  }

  schedule(): void {
    this.stale = true;
    clearTimeout(this.timer);
    if (this.view.visible) this.timer = setTimeout(() => this.now(), REST);
  }

  now(): void {
    this.stale = false;
    this.refresh();
  }

  dispose(): void {
    clearTimeout(this.timer);
    this.listener.dispose();
  }
}
