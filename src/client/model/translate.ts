/** Translates a message of the interface; the key is the English text, `{0}` … stand for the arguments. */
export type Translate = (message: string, ...args: (string | number)[]) => string;
