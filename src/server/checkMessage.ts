/** What a check says, in the user's language. */
import type { Check } from '../core/index.ts';

export function checkMessage(check: Check): string {
  return check.message;
}
