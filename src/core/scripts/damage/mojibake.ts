/**
 * Text read in the wrong encoding: UTF-8 taken for an encoding of one byte (æ·±åœ³, гАА) or for GBK (娣卞湷), GBK taken
 * for Latin-1 (ÉîÛÚ). The bytes are recovered and read again; only what then is Chinese counts.
 */
import type { Damage, DamageRule } from './rule.ts';

/** Encodings of one byte that texts of the web are taken for; the first that gives Chinese holds. */
const SINGLE_BYTE = ['windows-1252', 'windows-1251', 'x-mac-cyrillic', 'macintosh'] as const;
/** Runs of what these encodings show for the bytes 80–FF: Latin and Cyrillic letters, signs, quotation marks. */
const SINGLE_BYTE_RUN =
  /[\u0080-\u024f\u02c6-\u02dd\u0400-\u04ff\u2013-\u203a\u20ac\u2116\u2122\u2202-\u2265\u25ca\ufb01\ufb02\uf8ff]{2,}/g;
/** At least this many bytes, else two accented letters of a foreign name would do. */
const SHORTEST_RUN = 4;
/** Runs that may be UTF-8 read as GBK. */
const GBK_RUN = /[\u4e00-\u9fff\ue000-\uf8ff\u20ac\ufffd\u3000-\u303f\uff00-\uffef?]{4,}/g;
/** Every third character of such a run holds the first byte of a Han character; good texts have few that look so. */
const SHARE_OF_SIGNS = 0.2;
/** So many of them, and so different ones, mean misread text even where it cannot be read back. */
const CERTAIN_SHARE = 0.3;
const CERTAIN_KINDS = 4;
/** Where bytes of UTF-8 were lost, this many Han characters that are left, and this share of the bytes, mean misread text. */
const CERTAIN_HAN = 2;
const CERTAIN_SHARE_OF_BYTES = 0.5;
/** The two bytes of a GBK character in common use. */
const LOWEST_GBK = 0xa1;

export const mojibake: DamageRule = {
  kinds: ['mojibake'],
  find(text) {
    return [...singleByte(text), ...gbk(text)].sort((a, b) => a.start - b.start);
  },
};

function singleByte(text: string): Damage[] {
  const found: Damage[] = [];
  for (const { 0: run, index } of text.matchAll(SINGLE_BYTE_RUN)) {
    if (run.length < SHORTEST_RUN) continue;
    const words = readAgain(run) ?? null;
    if (words !== null || isCertain(run)) {
      found.push({ start: index, end: index + run.length, kind: 'mojibake', replacement: words });
    }
  }
  return found;
}

function readAgain(run: string): string | undefined {
  for (const encoding of SINGLE_BYTE) {
    const bytes = encoded(run, encoding);
    const words =
      bytes &&
      (decoded(bytes, 'utf-8') ?? (encoding === 'windows-1252' && isGbk(bytes) ? decoded(bytes, 'gbk') : undefined));
    if (words && isChinese(words)) return words;
  }
  return undefined;
}

/** Most of the run is Chinese when it is read again, though bytes were lost on the way. */
function isCertain(run: string): boolean {
  const bytes = encoded(run, 'windows-1252');
  if (!bytes) return false;
  const words = new TextDecoder('utf-8').decode(bytes);
  const han = words.match(/[\u4e00-\u9fff]/g)?.length ?? 0;
  return han >= CERTAIN_HAN && han * 3 > bytes.length * CERTAIN_SHARE_OF_BYTES;
}

function isGbk(bytes: Uint8Array): boolean {
  return bytes.every((byte) => byte >= LOWEST_GBK);
}

/** Platforms disagree on the bytes 80–9F of this one, so they stand here. */
const WINDOWS_1252 = [
  ...'€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ',
  ...Array.from({ length: 96 }, (_, i) => String.fromCharCode(0xa0 + i)),
];

function upperHalf(encoding: string): readonly string[] {
  return Array.from({ length: 128 }, (_, i) => decoded(Uint8Array.of(0x80 + i), encoding) ?? '');
}

const encoders = new Map<string, ReadonlyMap<string, number>>();

/** The bytes of a run in an encoding of one byte; undefined when some character has none. */
function encoded(run: string, encoding: string): Uint8Array | undefined {
  let table = encoders.get(encoding);
  if (!table) {
    const characters = encoding === 'windows-1252' ? WINDOWS_1252 : upperHalf(encoding);
    table = new Map(characters.map((character, i) => [character, 0x80 + i]));
    encoders.set(encoding, table);
  }
  const bytes = new Uint8Array(run.length);
  for (let i = 0; i < run.length; i++) {
    const byte = table.get(run[i]!);
    if (byte === undefined) return undefined;
    bytes[i] = byte;
  }
  return bytes;
}

/** UTF-8 read as GBK; where the reading lost bytes the place is shown without a repair. */
function gbk(text: string): Damage[] {
  const found: Damage[] = [];
  for (const { 0: run, index } of text.matchAll(GBK_RUN)) {
    const signs = [...run].filter((character) => gbkSigns().has(character));
    if (signs.length < 2 || signs.length < run.length * SHARE_OF_SIGNS) continue;
    const bytes = gbkBytes(run);
    const words = bytes && decoded(bytes, 'utf-8');
    const replacement = words && isChinese(words) ? words : null;
    const certain = signs.length >= run.length * CERTAIN_SHARE && new Set(signs).size >= CERTAIN_KINDS;
    if (replacement === null && !certain) continue;
    found.push({ start: index, end: index + run.length, kind: 'mojibake', replacement });
  }
  return found;
}

let signTable: ReadonlySet<string> | undefined;

/** What GBK shows for the first two bytes of a Han character or of ， and 。 in UTF-8. */
function gbkSigns(): ReadonlySet<string> {
  signTable ??= new Set(
    [0xe3, 0xe4, 0xe5, 0xe6, 0xe7, 0xe8, 0xe9, 0xef].flatMap((lead) =>
      Array.from({ length: 64 }, (_, i) => decoded(Uint8Array.of(lead, 0x80 + i), 'gbk') ?? ''),
    ),
  );
  return signTable;
}

let gbkTable: ReadonlyMap<string, number> | undefined;

/** The bytes of a run in GBK; undefined when some character has none. The table is made on first use. */
function gbkBytes(run: string): Uint8Array | undefined {
  gbkTable ??= makeGbkTable();
  const bytes: number[] = [];
  for (const character of run) {
    const code = gbkTable.get(character) ?? (character < '\u0080' ? character.charCodeAt(0) : undefined);
    if (code === undefined) return undefined;
    if (code > 0xff) bytes.push(code >> 8);
    bytes.push(code & 0xff);
  }
  return Uint8Array.from(bytes);
}

function makeGbkTable(): ReadonlyMap<string, number> {
  const table = new Map<string, number>();
  for (let high = 0x81; high <= 0xfe; high++) {
    for (let low = 0x40; low <= 0xfe; low++) {
      const character = low === 0x7f ? undefined : decoded(Uint8Array.of(high, low), 'gbk');
      if (character && [...character].length === 1 && !table.has(character)) table.set(character, (high << 8) | low);
    }
  }
  return table;
}

type Decoder = InstanceType<typeof TextDecoder>;

const decoders = new Map<string, Decoder | null>();

/** The text of some bytes, or undefined when they are not of the encoding or the platform does not know it. */
function decoded(bytes: Uint8Array, encoding: string): string | undefined {
  if (!decoders.has(encoding)) decoders.set(encoding, makeDecoder(encoding));
  try {
    return decoders.get(encoding)?.decode(bytes);
  } catch {
    return undefined;
  }
}

function makeDecoder(encoding: string): Decoder | null {
  try {
    return new TextDecoder(encoding, { fatal: true });
  } catch {
    return null;
  }
}

/** Common Chinese: most characters of the basic block, none of private use. */
function isChinese(words: string): boolean {
  const han = words.match(/[\u4e00-\u9fff\u3000，。、；：“”《》（）]/g)?.length ?? 0;
  return han > 0 && han * 10 >= words.length * 7 && !/[\ufffd\ue000-\uf8ff]/.test(words);
}
