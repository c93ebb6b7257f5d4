import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { compileLexicon } from '../../../scripts/lexicon/compileLexicon.ts';
import { parseTable } from '../../../scripts/lexicon/tables.ts';
import type { Lexicon } from '../../../src/core/lexicon/lexicon.ts';
import { loadLexicon } from '../../../src/core/lexicon/loadLexicon.ts';
import { read } from '../../../src/core/reading/reading.ts';

const folder = path.join(import.meta.dirname, '..', '..', '..', 'data');
let bytes: Uint8Array;
let lexicon: Lexicon;

beforeAll(() => {
  const tables = readdirSync(folder)
    .filter((name) => name.endsWith('.tsv'))
    .map((name) => parseTable(name, readFileSync(path.join(folder, name), 'utf8')));
  bytes = compileLexicon(tables).bytes;
  lexicon = loadLexicon(bytes);
}, 60_000);

/** The names found in a text as `name`, `*` for a short form, `?` for an ordinary word. */
function found(text: string): string[] {
  const reading = read(text).text;
  return lexicon
    .matches(reading)
    .map(({ start, end, short, ambiguous }) => reading.slice(start, end) + (short ? '*' : '') + (ambiguous ? '?' : ''));
}

describe('matches', () => {
  it.each([
    ['nested names, longest first', '在广东省开会', ['广东省', '广东*']],
    ['traditional script', '坪山區與歐洲', ['坪山区', '坪山*', '欧洲']],
    ['the forms of Hong Kong', '在敍利亞', ['叙利亚']],
    ['names with inserted pinyin', '武侯區(qū)', ['武侯区', '武侯*']],
    ['short forms of autonomous divisions', '赴恩施州和内蒙古', ['恩施州', '恩施*', '内蒙古*', '内蒙*', '蒙古']],
    ['ordinary words that are short forms too', '和平', ['和平*?']],
    ['ordinary words that are names of companies too', '苹果', ['苹果*?']],
    ['cities that are ordinary words but well known', '日照', ['日照*']],
    ['quoted names without their quotes', '「十四五」', ['十四五']],
    ['names in Latin letters as whole words only', 'UNESCO, UN, UNCLE', ['UNESCO*', 'UN*']],
    ['nothing where nothing is named', '我们来了', []],
    ['an empty text', '', []],
  ])('finds %s', (_, text, names) => {
    expect(found(text)).toEqual(names);
  });

  it('gives every bearer of a name', () => {
    const [match] = lexicon.matches('朝阳区');
    expect(match?.entries.map(({ id }) => id)).toEqual(['place:110105', 'place:220104']);
  });

  it('sorts by start', () => {
    const starts = lexicon.matches('深圳市坪山区区委书记到广东省深圳市调研').map(({ start }) => start);
    expect(starts).toEqual([...starts].sort((a, b) => a - b));
  });
});

describe('matchesAt', () => {
  it.each(['深圳市坪山区区委书记到广东省深圳市调研', 'UNESCO, UN, UNCLE', '赴恩施州和内蒙古', ''])(
    'gives of the matches of “%s” those that start there',
    (text) => {
      const all = lexicon.matches(text);
      for (let start = 0; start <= text.length; start++)
        expect(lexicon.matchesAt(text, start)).toEqual(all.filter((match) => match.start === start));
    },
  );
});

describe('entry', () => {
  it('leads up the hierarchy', () => {
    const chain: string[] = [];
    for (let id: string | undefined = 'place:440310'; id; id = lexicon.entry(id)?.parent)
      chain.push(`${id} ${lexicon.entry(id)?.name}`);
    expect(chain).toEqual(['place:440310 坪山区', 'place:440300 深圳市', 'place:440000 广东省']);
  });

  it.each([
    ['country:CHE', '瑞士', 'country'],
    ['place:320583', '昆山市', 'city'],
    ['place:419001', '济源市', 'city'],
    ['place:422800', '恩施土家族苗族自治州', 'prefecture'],
    ['place:810000', '香港特别行政区', 'province'],
    ['place:台北市大安区', '大安区', 'district'],
    ['place:440310001', '坪山街道', 'street'],
  ])('%s is %s', (id, name, kind) => {
    expect(lexicon.entry(id)).toMatchObject({ id, name, kind, type: 'place' });
  });

  it('tells bodies that every division has', () => {
    expect(lexicon.lookup('市商务局')[0]?.generic).toBe(true);
    expect(lexicon.lookup('商务部')[0]?.generic).toBeUndefined();
  });

  it('explains policies in both languages', () => {
    const note = lexicon.entry('policy:一带一路')?.note;
    expect(note?.en).toMatch(/Belt and Road/);
    expect(note?.zh).toMatch(/丝绸之路/);
  });

  it('knows no id that is not there', () => {
    expect(lexicon.entry('place:999999')).toBeUndefined();
    expect(lexicon.entry('')).toBeUndefined();
    expect(lexicon.entry('\uffff')).toBeUndefined();
  });
});

describe('lookup', () => {
  it.each([
    ['粤', 'place:440000'],
    ['京', 'place:110000'],
    ['发改委', 'organization:国家发展和改革委员会'],
    ['清华', 'organization:清华大学'],
    ['哈工大', 'organization:哈尔滨工业大学'],
    ['东帝汶民主共和国', 'country:TLS'],
    ['五峰', 'place:420529'],
    ['坪山', 'place:440310'],
  ])('finds %s', (name, id) => {
    expect(lexicon.lookup(name).map((entry) => entry.id)).toContain(id);
  });

  it('does not take the beginning of a name for a name', () => {
    expect(lexicon.lookup('深圳市坪')).toEqual([]);
    expect(lexicon.lookup('')).toEqual([]);
  });
});

describe('persons', () => {
  it('classes surnames', () => {
    const { surnames } = lexicon.persons;
    expect([surnames.get('王'), surnames.get('欧阳'), surnames.get('于'), surnames.get('的')]).toEqual([
      1,
      2,
      3,
      undefined,
    ]);
  });

  it('knows the characters of names', () => {
    expect(lexicon.persons.givenNames.has('伟')).toBe(true);
    expect(lexicon.persons.transliteration.has('斯')).toBe(true);
  });
});

describe('loadLexicon', () => {
  it('reads from any offset', () => {
    const moved = new Uint8Array(bytes.length + 1);
    moved.set(bytes, 1);
    expect(loadLexicon(moved.subarray(1)).lookup('坪山区')).toHaveLength(1);
  });

  it('refuses what is no lexicon, of another version, or cut short', () => {
    expect(() => loadLexicon(new Uint8Array(3))).toThrow(RangeError);
    expect(() => loadLexicon(new TextEncoder().encode('{"names": []}   '))).toThrow(RangeError);
    expect(() => loadLexicon(bytes.slice(0, bytes.length - 100))).toThrow(RangeError);
    const other = bytes.slice();
    other[4] = 99;
    expect(() => loadLexicon(other)).toThrow(RangeError);
  });
});
