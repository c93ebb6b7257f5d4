/** An action that is taken once its wishes have rested for a while. */
import type { Disposable } from 'vscode-languageserver/node';

export class Delayed implements Disposable {
  private timer: NodeJS.Timeout | undefined;

  /** @param rest in milliseconds */
  constructor(
    private readonly rest: number,
    private readonly action: () => void,
  ) {}

  wish(): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(this.action, this.rest);
  }

  dispose(): void {
    clearTimeout(this.timer);
  }
}
