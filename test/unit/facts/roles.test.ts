import { describe, expect, it } from 'vitest';
import { rolesOf } from './factTable.ts';

const TABLE: readonly (readonly [what: string, text: string, roles: readonly string[]])[] = [
  ['an office before a name', '⟦place|坪山区⟧⟦position|区委书记⟧⟦person|杨军⟧率团出访。', ['杨军 | 区委书记 | 坪山区']],
  [
    'Party and government offices of one person',
    '⟦place|赣州⟧⟦position|市委常委⟧、⟦position|副市长⟧⟦person|曾砚秋⟧带队考察。',
    ['曾砚秋 | 市委常委 | 赣州', '曾砚秋 | 副市长 | 赣州'],
  ],
  [
    'offices in two bodies',
    '⟦position|市政协副主席⟧、⟦organization|市交通运输局⟧⟦position|局长⟧⟦person|花明远⟧参加。',
    ['花明远 | 市政协副主席 | null', '花明远 | 局长 | 市交通运输局'],
  ],
  [
    'an alias in brackets between body and office',
    '⟦organization|连云港港口控股集团有限公司⟧（以下简称“⟦organization|连港集团⟧”）⟦position|董事长⟧⟦person|仲伟东⟧参加。',
    ['仲伟东 | 董事长 | 连云港港口控股集团有限公司'],
  ],
  [
    'names in a row share the office',
    '⟦position|副省长⟧⟦person|乔雪峰⟧、⟦person|郝静⟧出席。',
    ['乔雪峰 | 副省长 | null', '郝静 | 副省长 | null'],
  ],
  [
    'each name of a list has its own',
    '⟦position|区委书记⟧⟦person|杨军⟧、⟦position|区长⟧⟦person|赵嘉⟧出席。',
    ['杨军 | 区委书记 | null', '赵嘉 | 区长 | null'],
  ],
  [
    'in brackets behind the name',
    '⟦person|陆婉珊⟧博士（⟦organization|香港科技大学⟧⟦position|副教授⟧）',
    ['陆婉珊 | 副教授 | 香港科技大学'],
  ],
  [
    'a column of names and offices',
    '⟦person|李小鹏⟧　　⟦organization|交通运输部⟧⟦position|部长⟧　　　　　⟦person|王洪祥⟧　　⟦organization|中央政法委⟧⟦position|副秘书长⟧',
    ['李小鹏 | 部长 | 交通运输部', '王洪祥 | 副秘书长 | 中央政法委'],
  ],
  [
    'behind a verb',
    '⟦person|格桑朗杰⟧任⟦organization|联合抽查工作专班⟧⟦position|召集人⟧。',
    ['格桑朗杰 | 召集人 | 联合抽查工作专班'],
  ],
  ['a title behind the name', '与⟦person|Drazen Dujic⟧⟦position|教授⟧进行了交流。', ['Drazen Dujic | 教授 | null']],
  ['the press', '代表团将推动企业落地发展。（⟦position|记者⟧ ⟦person|焦家志⟧）', ['焦家志 | 记者 | null']],
  ['no office', '⟦person|杨军⟧表示，将继续支持企业。', []],
];

describe('roles', () => {
  it.each(TABLE)('%s', (_what, text, roles) => {
    expect(rolesOf(text)).toEqual(roles);
  });

  it('names come in the script of the source', () => {
    expect(rolesOf('⟦place|坪山區⟧⟦position|區委書記⟧⟦person|楊軍⟧率團出訪。')).toEqual(['楊軍 | 區委書記 | 坪山區']);
  });
});
