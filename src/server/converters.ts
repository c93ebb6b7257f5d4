/** Converters between scripts: the dictionaries are loaded on first use, each converter is made once. */
import type { ScriptCode } from '../protocol.ts';

type Convert = (text: string) => string;

const converters = new Map<string, Promise<Convert>>();

/** Converts a text from one script or standard to another. */
export async function convertText(text: string, from: ScriptCode, to: ScriptCode): Promise<string> {
  const key = `${from} ${to}`;
  let converter = converters.get(key);
  if (!converter) {
    converter = import('opencc-js').then(({ Converter }) => Converter({ from, to }));
    converters.set(key, converter);
  }
  return (await converter)(text);
}
