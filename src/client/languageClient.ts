/** The analysis server's life: started when first needed, watched, restarted; and the questions put to it. */
import { randomUUID } from 'node:crypto';
import * as vscode from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import {
  ANNOTATIONS,
  type AnnotationsParams,
  type InitializationOptions,
  LIST_MENTIONS_COMMAND,
  REVEAL_COMMAND,
} from '../protocol.ts';
import type { AnnotationStore } from './annotationStore.ts';
import { DOCUMENT_SELECTOR } from './documents.ts';
import { GivenUp, Launcher } from './model/launcher.ts';

type Connection = typeof import('./connection.ts');

export type ServerState = 'idle' | 'starting' | 'running' | 'stopped';

/** After more crashes than this within `CRASH_WINDOW` the server stays down until somebody restarts it. */
const MOST_CRASHES = 4;
const CRASH_WINDOW = 3 * 60_000;

export class AnalysisServer implements vscode.Disposable {
  private readonly launcher = new Launcher<LanguageClient>(
    (isWanted) => this.launch(isWanted),
    () => this.setState('stopped'),
  );
  private current: ServerState = 'idle';
  private readonly stateChanged = new vscode.EventEmitter<ServerState>();
  private crashes: number[] = [];

  constructor(
    private readonly extension: vscode.ExtensionContext,
    private readonly store: AnnotationStore,
    private readonly log: vscode.LogOutputChannel,
  ) {}

  get state(): ServerState {
    return this.current;
  }

  get onDidChangeState(): vscode.Event<ServerState> {
    return this.stateChanged.event;
  }

  /** Starts the server unless it runs. Failures are shown and logged, not thrown. */
  async start(): Promise<void> {
    try {
      await this.launcher.running();
    } catch (error) {
      // Whoever gave the start up knows.
      if (error instanceof GivenUp) return;
      this.log.error('The analysis server does not start.', error instanceof Error ? error : String(error));
      await this.reportStopped();
    }
  }

  /** Stops the server, if there is one, and starts a new one. */
  async restart(): Promise<void> {
    const given = this.launcher.giveUp();
    this.crashes = [];
    this.setState('starting');
    this.store.clear();
    // A server that never started or crashed cannot be stopped, which is all that is wanted here.
    await given.catch((error: unknown) => this.log.debug(String(error)));
    await this.start();
  }

  /** Puts a question to the server, starting it first where needed. */
  async request<Result>(method: string, params: unknown, token?: vscode.CancellationToken): Promise<Result> {
    const client = await this.launcher.running();
    return client.sendRequest<Result>(method, params, token);
  }

  /** The same for work that takes its time. @param report told how far it has come */
  async requestWithProgress<Result>(
    method: string,
    params: object,
    token: vscode.CancellationToken,
    report: (progress: { readonly message?: string; readonly percentage?: number }) => void,
  ): Promise<Result> {
    const client = await this.launcher.running();
    const { WorkDoneProgress }: Connection = require('./connection.js');
    const workDoneToken = randomUUID();
    const listening = client.onProgress(WorkDoneProgress.type, workDoneToken, report);
    try {
      return await client.sendRequest<Result>(method, { ...params, workDoneToken }, token);
    } finally {
      listening.dispose();
    }
  }

  dispose(): void {
    this.stateChanged.dispose();
    // The extension host does not wait; the server also ends by itself when its connection closes.
    void this.launcher.giveUp().catch(() => undefined);
  }

  private async launch(isWanted: () => boolean): Promise<LanguageClient> {
    this.setState('starting');
    // The libraries take longer to load than the rest of the client: activation ends first, and others have a turn between.
    const othersTurn = async () => {
      await new Promise((resolve) => setImmediate(resolve));
      if (!isWanted()) throw new GivenUp();
    };
    await othersTurn();
    require('./languageProtocol.js');
    await othersTurn();
    const { CloseAction, ErrorAction, LanguageClient, RevealOutputChannelOn, State, TransportKind }: Connection =
      require('./connection.js');
    await othersTurn();
    const { storageUri } = this.extension;
    const initializationOptions: InitializationOptions = {
      locale: vscode.env.language,
      ...(vscode.l10n.uri ? { l10nBundle: vscode.l10n.uri.fsPath } : {}),
      ...(storageUri?.scheme === 'file' ? { storage: storageUri.fsPath } : {}),
    };
    let ready = false;
    const client = new LanguageClient(
      'policyAnnotator',
      'Policy Annotator',
      { module: this.extension.asAbsolutePath('dist/server.js'), transport: TransportKind.ipc },
      {
        documentSelector: DOCUMENT_SELECTOR,
        outputChannel: this.log,
        revealOutputChannelOn: RevealOutputChannelOn.Never,
        initializationOptions,
        markdown: {
          isTrusted: { enabledCommands: [REVEAL_COMMAND, LIST_MENTIONS_COMMAND] },
          supportHtml: false,
          supportThemeIcons: true,
        },
        textSynchronization: { delayOpenNotifications: true },
        errorHandler: {
          error: () => ({ action: ErrorAction.Continue, handled: true }),
          closed: () => {
            // A server that ends before it is ready is reported by `start`.
            const again = ready && isWanted() && this.mayRestart();
            return { action: again ? CloseAction.Restart : CloseAction.DoNotRestart, handled: true };
          },
        },
      },
    );
    client.onDidChangeState(({ newState }) => {
      if (!isWanted()) return;
      if (newState === State.Running) this.setState('running');
      else if (newState === State.Starting) this.setState('starting');
    });
    client.onNotification(ANNOTATIONS, (params: AnnotationsParams) => {
      const { uri, version, reason, elapsed } = params;
      this.log.debug(`${uri} version ${version}: ${reason ?? `${Math.round(elapsed)} ms`}`);
      this.store.accept(params, client.protocol2CodeConverter.asUri(uri));
    });
    await client.start();
    ready = true;
    return client;
  }

  /** Decides after a crash, and tells people. */
  private mayRestart(): boolean {
    const now = Date.now();
    this.crashes = [...this.crashes.filter((time) => now - time < CRASH_WINDOW), now];
    if (this.crashes.length > MOST_CRASHES) {
      this.launcher.forget();
      void this.reportStopped();
      return false;
    }
    this.log.warn('The analysis server stopped unexpectedly; it is started again.');
    void vscode.window.showWarningMessage(
      vscode.l10n.t('The analysis server stopped unexpectedly and is being restarted. Your text is not affected.'),
    );
    return true;
  }

  private async reportStopped(): Promise<void> {
    this.setState('stopped');
    const restart = vscode.l10n.t('Restart');
    const showLog = vscode.l10n.t('Show Log');
    const choice = await vscode.window.showErrorMessage(
      vscode.l10n.t('The analysis server does not run, so texts are not annotated. Your text is not affected.'),
      restart,
      showLog,
    );
    if (choice === restart) await this.restart();
    else if (choice === showLog) this.log.show();
  }

  private setState(state: ServerState): void {
    if (state === this.current) return;
    this.current = state;
    this.stateChanged.fire(state);
  }
}
