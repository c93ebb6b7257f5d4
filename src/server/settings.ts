/** The settings the server reads: one schema with defaults, the same names as in the manifest under `policyAnnotator`. */
import * as l10n from '@vscode/l10n';
import {
  type Connection,
  DidChangeConfigurationNotification,
  type Disposable,
  Emitter,
  type Event,
  MessageType,
  ShowMessageNotification,
} from 'vscode-languageserver/node';
import { DAMAGE_KINDS, type DamageKind } from '../core/index.ts';
import { inBackground } from './guard.ts';

export const SECTION = 'policyAnnotator';

/** Defaults; a setting takes any value of its default's type. A test compares them with the manifest. */
export const DEFAULT_SETTINGS = {
  /** Annotate plain text and Markdown documents that are mostly Chinese. */
  autoDetect: true,
  /** Documents of more characters are not annotated. */
  maxFileSize: 2_000_000,
  /** Show the normalised values of figures in the text. */
  inlayHints: false,
  /** The kinds of damage that are looked for. */
  'damage.rules': Object.fromEntries(DAMAGE_KINDS.map((kind) => [kind, true])) as Record<DamageKind, boolean>,
  /** Words that conversions keep as they are, or write as said: `word` or `word=form`. */
  protectedWords: [] as readonly string[],
  /** Read the texts of the workspace that are not open. */
  'index.enabled': true,
  /** Which files of the workspace are texts: globs, relative to its folders. */
  'index.include': ['**/*.txt', '**/*.md'] as readonly string[],
  /** Which of these are not. */
  'index.exclude': [] as readonly string[],
};

export type Settings = Readonly<typeof DEFAULT_SETTINGS>;
export type SettingName = keyof Settings;

const SETTING_NAMES = Object.keys(DEFAULT_SETTINGS) as SettingName[];

/** Reads settings from whatever a client sends; what is absent or of the wrong type keeps its default. */
export function parseSettings(raw: unknown): Settings {
  const kept = Object.entries(DEFAULT_SETTINGS).map(([name, fallback]) => [
    name,
    accepted(settingOf(raw, name), fallback),
  ]);
  return Object.fromEntries(kept) as Settings;
}

/** The settings whose value a client sends and that cannot be used, wholly or in part. */
export function unusableSettings(raw: unknown): SettingName[] {
  return SETTING_NAMES.filter((name) => {
    const given = settingOf(raw, name);
    return given !== undefined && !isUsable(given, DEFAULT_SETTINGS[name]);
  });
}

function isUsable(given: unknown, fallback: unknown): boolean {
  if (Array.isArray(fallback)) return Array.isArray(given) && given.every((item) => typeof item === 'string');
  if (!isRecord(fallback)) return accepted(given, fallback) === given;
  const known = Object.entries(fallback);
  return isRecord(given) && known.every(([name, each]) => given[name] === undefined || isUsable(given[name], each));
}

/** The value of a setting with dots in its name, which clients send as objects in objects. */
function settingOf(given: unknown, name: string): unknown {
  return name.split('.').reduce<unknown>((value, part) => (isRecord(value) ? value[part] : undefined), given);
}

function accepted(value: unknown, fallback: unknown): unknown {
  if (Array.isArray(fallback)) {
    return Array.isArray(value) ? value.filter((item) => typeof item === 'string' && item !== '') : fallback;
  }
  if (isRecord(fallback)) {
    const given = isRecord(value) ? value : {};
    return Object.fromEntries(Object.entries(fallback).map(([name, each]) => [name, accepted(given[name], each)]));
  }
  return typeof value === typeof fallback && !Number.isNaN(value) ? value : fallback;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** What the client can do about settings. */
export interface SettingsSupport {
  /** It answers `workspace/configuration`. */
  readonly pull: boolean;
  /** It lets the server register for changes. */
  readonly dynamicRegistration: boolean;
}

/** Keeps the current settings: pulled when they are first needed and after each change, never in between. */
export class SettingsStore {
  private values: Settings = DEFAULT_SETTINGS;
  /** The settings of documents that were asked for. */
  private readonly scoped = new Map<string, Promise<Settings>>();
  private readonly changed = new Emitter<readonly SettingName[]>();
  /** The settings that were said to be unusable. */
  private told: readonly SettingName[] = [];

  constructor(
    private readonly connection: Connection,
    private readonly support: SettingsSupport,
  ) {}

  /** The settings of the window. */
  get current(): Settings {
    return this.values;
  }

  /** The settings of a document, which are those of its folder where it has some of its own. Never rejects. */
  of(uri: string): Promise<Settings> {
    if (!this.support.pull) return Promise.resolve(this.values);
    const known = this.scoped.get(uri) ?? this.read(uri);
    this.scoped.set(uri, known);
    return known;
  }

  /** Forgets the settings of a closed document. */
  forget(uri: string): void {
    this.scoped.delete(uri);
  }

  /** Fires when values have changed, with their names. */
  get onDidChange(): Event<readonly SettingName[]> {
    return this.changed.event;
  }

  /** Begins to follow the client's settings; to be called once the client is initialised. */
  async follow(): Promise<Disposable> {
    const listener = this.connection.onDidChangeConfiguration(async ({ settings }) => {
      if (this.support.pull) await this.pull();
      else this.take([[this.values, this.parse(settings?.[SECTION])]]);
    });
    if (this.support.dynamicRegistration) {
      await this.connection.client.register(DidChangeConfigurationNotification.type, { section: SECTION });
    }
    if (this.support.pull) await this.pull();
    return listener;
  }

  private async pull(): Promise<void> {
    const uris = [...this.scoped.keys()];
    const before = await Promise.all([this.values, ...this.scoped.values()]);
    for (const uri of uris) this.scoped.set(uri, this.read(uri));
    const own = this.connection.workspace.getConfiguration(SECTION).then((raw) => this.parse(raw));
    const after = await Promise.all([own, ...uris.map((uri) => this.of(uri))]);
    this.take(after.map((next, index) => [before[index] ?? this.values, next]));
  }

  /** Reads the settings of the window; says once which of them cannot be used. */
  private parse(raw: unknown): Settings {
    const unusable = unusableSettings(raw);
    const news = unusable.filter((name) => !this.told.includes(name));
    this.told = unusable;
    if (news.length > 0) this.tell(news);
    return parseSettings(raw);
  }

  private tell(names: readonly SettingName[]): void {
    const ids = names.map((name) => `${SECTION}.${name}`).join(', ');
    const message = l10n.t('A setting has a value that cannot be used, so its default holds: {0}', ids);
    const shown = this.connection.sendNotification(ShowMessageNotification.type, {
      type: MessageType.Warning,
      message,
    });
    inBackground(this.connection, 'settings', shown);
  }

  private async read(scopeUri: string): Promise<Settings> {
    try {
      return parseSettings(await this.connection.workspace.getConfiguration({ scopeUri, section: SECTION }));
    } catch {
      return this.values;
    }
  }

  /** @param pairs values before and after, those of the window first */
  private take(pairs: readonly (readonly [Settings, Settings])[]): void {
    const names = SETTING_NAMES.filter((name) =>
      pairs.some(([before, after]) => JSON.stringify(before[name]) !== JSON.stringify(after[name])),
    );
    if (names.length === 0) return;
    this.values = pairs[0]?.[1] ?? this.values;
    this.changed.fire(names);
  }
}
