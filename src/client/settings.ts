/** The settings the client reads: names and defaults as in the manifest under `policyAnnotator`, which a test compares. */
import type { WorkspaceConfiguration } from 'vscode';
import type { Grouping } from './model/factGroups.ts';
import type { EnabledClasses } from './model/highlightSpans.ts';

export const SECTION = 'policyAnnotator';

export interface Settings {
  readonly 'highlights.enabled': boolean;
  readonly 'highlights.types': EnabledClasses;
  readonly 'highlights.overviewRuler': boolean;
  readonly 'facts.groupBy': Grouping;
}

export const DEFAULT_SETTINGS: Settings = {
  'highlights.enabled': true,
  'highlights.types': {
    person: true,
    position: true,
    organization: true,
    place: true,
    park: true,
    policy: true,
    industry: true,
    event: true,
    product: true,
    money: true,
    count: true,
    percent: true,
    fraction: true,
    area: true,
    measure: true,
    rank: true,
    date: true,
    duration: true,
  },
  'highlights.overviewRuler': true,
  'facts.groupBy': 'subject',
};

/** One setting of the section `policyAnnotator`; its default where the value is of another type. */
export function readSetting<Name extends keyof Settings>(
  configuration: Pick<WorkspaceConfiguration, 'get'>,
  name: Name,
): Settings[Name] {
  const fallback = DEFAULT_SETTINGS[name];
  const value: unknown = configuration.get(name, fallback);
  return typeof value === typeof fallback && value !== null ? (value as Settings[Name]) : fallback;
}
