/** What a check says, in the user's language. */
import * as l10n from '@vscode/l10n';
import { CHECK_TEMPLATES, type Check } from '../core/index.ts';

/** The message of a check; in English where no template is known for its code. */
export function checkMessage({ code, message, args }: Pick<Check, 'code' | 'message' | 'args'>): string {
  const templates: Readonly<Record<string, string>> = CHECK_TEMPLATES;
  const template = templates[code];
  return template ? l10n.t(template, ...args) : message;
}
