import type { Translate } from '../../../src/client/model/translate.ts';

/** The interface in English: keys are the messages, placeholders are filled. */
export const english: Translate = (message, ...args) =>
  message.replace(/\{(\d+)\}/g, (placeholder, index) => String(args[Number(index)] ?? placeholder));
