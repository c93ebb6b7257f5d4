/** Tells the editor how far indexing has come, and hears when somebody cancels it there. */
import * as l10n from '@vscode/l10n';
import type { Connection, WorkDoneProgressServerReporter } from 'vscode-languageserver/node';
import { inBackground } from '../guard.ts';

/** Reports at most so often, in milliseconds. */
const PAUSE = 250;

export class IndexProgress {
  private reporter: WorkDoneProgressServerReporter | null = null;
  private ended = false;
  private reported = 0;

  constructor(connection: Connection, cancel: () => void) {
    // The editor may take its time to answer; the work goes on meanwhile.
    const begun = connection.window.createWorkDoneProgress().then((reporter) => {
      if (this.ended) return;
      this.reporter = reporter;
      reporter.token.onCancellationRequested(cancel);
      reporter.begin(l10n.t('Indexing policy texts'), 0, undefined, true);
    });
    inBackground(connection, 'progress', begun);
  }

  report(done: number, total: number): void {
    const now = performance.now();
    if (now - this.reported < PAUSE) return;
    this.reported = now;
    this.reporter?.report(Math.floor((100 * done) / total), l10n.t('{0} of {1}', done, total));
  }

  end(): void {
    this.ended = true;
    this.reporter?.done();
  }
}
