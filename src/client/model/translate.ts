/** Translates a message of the interface; the key is the English text, `{0}` … stand for the arguments. */
export type Translate = (message: string, ...args: (string | number)[]) => string;

/** English without a bundle: fills the placeholders. */
export const english: Translate = (message, ...args) =>
  message.replace(/\{(\d+)\}/g, (placeholder, index) => String(args[Number(index)] ?? placeholder));
