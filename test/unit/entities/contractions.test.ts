import { describe, expect, it } from 'vitest';
import { isContraction } from '../../../src/core/entities/contractions.ts';
import { linkMentions } from '../../../src/core/entities/linker.ts';
import type { EntityType } from '../../../src/core/types.ts';
import { contextOf, mentionOf } from './entityTable.ts';

describe('a contraction', () => {
  it.each<[string, EntityType, string]>([
    ['江州高新区', 'park', '江州|高新技术|产业|开发区'],
    ['江州开发区', 'park', '江州|经济|技术开发区'],
    ['示范区', 'park', '青河|生态|旅游|示范区'],
    ['创科局', 'organization', '创新|科技|及|工业局'],
    ['县府', 'organization', '江城|县政府'],
    ['省药监局', 'organization', '南江省|药品|监督|管理局'],
    ['市商务局', 'organization', '江州市|商务局'],
    ['江州金控', 'organization', '江州市|金融|控股|集团|有限公司'],
    ['资策会', 'organization', '财团法人|资讯|工业|策进会'],
    ['投洽会', 'event', '第五届|江州|投资|贸易|洽谈会'],
    ['固废法', 'policy', '中华人民共和国|固体|废物|法'],
  ])('%s can stand for a %s named %s', (short, type, words) => {
    expect(isContraction(short, words.split('|'), type)).toBe(true);
  });

  it.each<[string, EntityType, string]>([
    ['江州大学', 'organization', '江州|师范大学'],
    ['江州大学', 'organization', '江州|科技|大学'],
    ['市委', 'organization', '市|国资委'],
    ['商务局', 'organization', '商务局|外贸科'],
    ['江州高新区', 'park', '北河|高新技术|产业|开发区'],
    ['中心', 'organization', '江州|会展|中心'],
  ])('%s does not stand for a %s named %s', (short, type, words) => {
    expect(isContraction(short, words.split('|'), type)).toBe(false);
  });

  it('takes no time on a name of one repeated character', () => {
    expect(isContraction('一一一一一一一二', Array<string>(30).fill('一'), 'park')).toBe(false);
  });
});

describe('linking by contractions', () => {
  const idsOf = (text: string, type: EntityType, ...names: string[]): string[] => {
    const context = contextOf(text);
    return linkMentions(
      context,
      names.map((name) => mentionOf(context, name, type, name === '高新区' ? 1 : 0)),
    ).map(({ id }) => id);
  };

  it('gives the full name, its contraction and its end one id', () => {
    const ids = idsOf(
      '江州|高新技术|产业|开发区|，|江州|高新区|建成|，|落户|高新区',
      'park',
      '江州高新技术产业开发区',
      '江州高新区',
      '高新区',
    );
    expect(new Set(ids).size).toBe(1);
  });

  it('leaves a form alone that two names could stand behind', () => {
    const ids = idsOf('江州|示范区|和|北河|示范区|，|示范区', 'park', '江州示范区', '北河示范区');
    expect(new Set(ids).size).toBe(2);
  });
});
