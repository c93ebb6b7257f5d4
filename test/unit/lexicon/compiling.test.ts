import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aliasesOf, stemOf } from '../../../scripts/lexicon/divisionNames.ts';
import { buildNameTrie } from '../../../scripts/lexicon/doubleArray.ts';
import { gather } from '../../../scripts/lexicon/gather.ts';
import { record } from '../../../scripts/lexicon/record.ts';
import { indexOfName, visitNamesAt } from '../../../src/core/lexicon/nameTrie.ts';

describe('stemOf', () => {
  it.each([
    ['坪山区', '坪山'],
    ['浦东新区', '浦东'],
    ['清新区', '清新'],
    ['忠县', '忠县'],
    ['峰峰矿区', '峰峰'],
    ['神农架林区', '神农架'],
    ['恩施土家族苗族自治州', '恩施'],
    ['积石山保安族东乡族撒拉族自治县', '积石山'],
    ['东乡族自治县', '东乡'],
    ['内蒙古自治区', '内蒙古'],
    ['新疆维吾尔自治区', '新疆'],
    ['乌拉特前旗', '乌拉特前旗'],
    ['香港特别行政区', '香港'],
    ['大兴安岭地区', '大兴安岭'],
    ['津市市', '津市'],
  ])('%s is shortened to %s', (name, stem) => {
    expect(stemOf(name)).toBe(stem);
  });

  it('autonomous divisions are called by their stem and rank too', () => {
    expect(aliasesOf('恩施土家族苗族自治州')).toEqual(['恩施州']);
    expect(aliasesOf('五峰土家族自治县')).toEqual(['五峰县']);
    expect(aliasesOf('坪山区')).toEqual([]);
  });
});

describe('buildNameTrie', () => {
  it('finds exactly the names it is built of', () => {
    const name = fc.string({ unit: fc.constantFrom(...'京津冀粤港澳大湾区A1'), minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(fc.uniqueArray(name), fc.array(name), (names, others) => {
        const sorted = [...names].sort();
        const trie = buildNameTrie(sorted);
        for (const [i, each] of sorted.entries()) expect(indexOfName(trie, each)).toBe(i);
        for (const other of others) expect(indexOfName(trie, other)).toBe(sorted.indexOf(other));
      }),
    );
  });

  it('visits the names at a place, shortest first', () => {
    const trie = buildNameTrie(['东', '东莞', '东莞市', '莞']);
    const ends: number[] = [];
    visitNamesAt(trie, '在东莞市', 1, (end) => ends.push(end));
    expect(ends).toEqual([2, 3, 4]);
  });
});

describe('gather', () => {
  const place = (id: string, name: string, parent = '') =>
    record({ id, name, type: 'place', kind: 'city', parent, origin: 'test' });
  const base = [
    place('place:1', '吉林省'),
    place('place:2', '吉林市', 'place:1'),
    place('place:3', '鼓楼区'),
    place('place:4', '鼓楼区'),
  ];

  it('adds a row to the record of the same name', () => {
    const records = gather(base, [{ ...place('place:吉林市', '吉林市'), shortForms: ['江城'] }]);
    expect(records.find(({ id }) => id === 'place:2')).toMatchObject({ shortForms: ['江城'], parent: 'place:1' });
    expect(records).toHaveLength(4);
  });

  it('resolves parents by name', () => {
    const [added] = gather(base, [place('place:x', '松花湖', '吉林省')]).filter(({ name }) => name === '松花湖');
    expect(added?.parent).toBe('place:1');
  });

  it.each([
    ['a row that several divisions bear', place('place:鼓楼区', '鼓楼区'), /鼓楼区 names several/],
    ['a row whose id is taken', place('place:1', '吉林'), /the id place:1 is taken/],
    ['a parent that is not there', place('place:x', '甲', '乙'), /no parents 乙/],
    ['a parent that is not unique', place('place:x', '甲', '鼓楼区'), /several parents 鼓楼区/],
  ])('refuses %s', (_, row, message) => {
    expect(() => gather(base, [row])).toThrow(message);
  });
});
