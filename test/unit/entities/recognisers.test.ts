import { describe, expect, it } from 'vitest';
import { recogniseAbbreviations } from '../../../src/core/entities/recognisers/abbreviations.ts';
import { recogniseCoordination } from '../../../src/core/entities/recognisers/coordination.ts';
import { recogniseDefinitions } from '../../../src/core/entities/recognisers/definitions.ts';
import { recogniseNames } from '../../../src/core/entities/recognisers/gazetteer.ts';
import { recogniseOffices } from '../../../src/core/entities/recognisers/offices.ts';
import { recognisePlaces } from '../../../src/core/entities/recognisers/places.ts';
import { recogniseRegions } from '../../../src/core/entities/recognisers/regions.ts';
import { recogniseRosters } from '../../../src/core/entities/recognisers/rosters.ts';
import { recogniseSectors } from '../../../src/core/entities/recognisers/sectors.ts';
import { recogniseStatutes } from '../../../src/core/entities/recognisers/statutes.ts';
import { recogniseStrategies } from '../../../src/core/entities/recognisers/strategies.ts';
import { contextOf, shown } from './entityTable.ts';

describe('coordination', () => {
  it.each<[string, string[]]>([
    [
      '昨日，|青禾科技|、|远山药业|、|Lumen Bio|等|20|余家|企业|到场|。',
      ['青禾科技', '远山药业', 'Lumen Bio'].map((n) => `organization:${n}`),
    ],
    ['“|天宁|”、“|地和|”|等|企业', ['organization:天宁', 'organization:地和']],
    ['走访/v|了/ul|青禾科技|、|远山药业|等|企业', ['organization:远山药业']],
    ['，|法国|、|德国|等|国家', ['place:法国', 'place:德国']],
    ['，|集成电路|、|生物医药|等|产业', ['industry:集成电路', 'industry:生物医药']],
    ['，|苹果|、|香蕉|等|水果', []],
    ['，|青禾|、|远山|，|企业|到场', []],
  ])('%s', (text, expected) => {
    const context = contextOf(text);
    expect(shown(context, recogniseCoordination(context))).toEqual(expected);
  });
});

describe('definitions', () => {
  it.each<[string, string[]]>([
    ['江州|青禾|科技|有限公司|（以下简称“青禾科技”）|宣布', ['organization:青禾科技']],
    ['江州青禾科技有限公司(下称青禾)宣布', ['organization:青禾']],
    ['印发《江州市养老服务条例》（以下简称《条例》）', ['policy:《条例》']],
    ['他（以下简称“老王”）', []],
    ['江州青禾科技有限公司（注册资本1000万元）', []],
  ])('%s', (text, expected) => {
    const context = contextOf(text);
    expect(shown(context, recogniseDefinitions(context))).toEqual(expected);
  });
});

describe('the gazetteer', () => {
  const names = [
    { id: 'place:1', name: '江州市', type: 'place' as const, shortForms: ['江州'] },
    { id: 'organization:1', name: '商务部', type: 'organization' as const },
    { id: 'policy:1', name: '乡村振兴', type: 'policy' as const },
  ];
  it('proposes full proper names, not short forms or words of the language', () => {
    const context = contextOf('江州市|与|商务部|在|江州|谈|乡村振兴', names);
    expect(shown(context, recogniseNames(context))).toEqual(['place:江州市', 'organization:商务部']);
  });

  it('leaves out a name that begins within a word', () => {
    const context = contextOf('工商务部|门', names);
    expect(shown(context, recogniseNames(context))).toEqual([]);
  });
});

describe('regions', () => {
  const names = [{ id: 'place:1', name: '江州市', type: 'place' as const }];
  it.each<[string, string[]]>([
    ['；|青河|江州市|控制单元|等|三个', ['place:青河江州市控制单元']],
    ['。|江州市|流域|生态圈', ['place:江州市流域生态圈']],
    ['，|推进/v|江州市|控制单元', []],
    ['。|各|控制单元|达标', []],
  ])('%s', (text, expected) => {
    const context = contextOf(text, names);
    expect(shown(context, recogniseRegions(context))).toEqual(expected);
  });
});

describe('statutes', () => {
  const names = [{ id: 'policy:1', name: '公司法', type: 'policy' as const, kind: 'law' }];
  it.each<[string, string[]]>([
    ['依|公司法|登记', ['policy:公司法']],
    ['依据|科学园区|设置|管理|条例|第四条', ['policy:科学园区设置管理条例']],
    ['违反|水|污染|防治法|第二十条|及|再生|能源|条例|第12条', ['policy:水污染防治法', 'policy:再生能源条例']],
    ['违反|本|办法|第五条', []],
    ['深入|实施|人才|引领|发展|战略|，', ['policy:人才引领发展战略']],
    ['实施|战略|合作', []],
    ['实施|了/u|发展|战略', []],
    ['健全|公司法制', []],
    ['第三条|和|第四条', []],
  ])('%s', (text, expected) => {
    const context = contextOf(text, names);
    expect(shown(context, recogniseStatutes(context))).toEqual(expected);
  });
});

describe('sectors', () => {
  const names = [
    { id: 'industry:1', name: '汽车', type: 'industry' as const },
    { id: 'industry:2', name: '高新技术', type: 'industry' as const },
  ];
  it.each<[string, string[]]>([
    ['汽车|产业|增长', ['industry:汽车']],
    ['汽车|领域|投资', ['industry:汽车']],
    ['汽车|产业园|开工', []],
    ['汽车|产业|化|项目', []],
    ['高新技术|企业|十家', []],
    ['驾驶|汽车|上班', []],
  ])('%s', (text, expected) => {
    const context = contextOf(text, names);
    expect(shown(context, recogniseSectors(context))).toEqual(expected);
  });
});

describe('places that stand by themselves', () => {
  const names = [
    { id: 'place:1', name: '江州市', type: 'place' as const, shortForms: ['江州'] },
    { id: 'place:2', name: '北山区', type: 'place' as const, shortForms: ['北山'] },
  ];
  it.each<[string, string[]]>([
    ['落户/v|江州|。', ['place:江州']],
    ['在/p|江州市|北山区|，', ['place:江州市北山区']],
    ['在/p|江州|药业|，', []],
    ['清/n|江州|、', []],
    ['江州|—|北山|专线', []],
  ])('%s', (text, expected) => {
    const context = contextOf(text, names);
    expect(shown(context, recognisePlaces(context))).toEqual(expected);
  });
});

describe('abbreviated places', () => {
  const names = [
    { id: 'place:11', name: '北京市', type: 'place' as const, kind: 'province', shortForms: ['京'] },
    { id: 'country:1', name: '法国', type: 'place' as const, kind: 'country', shortForms: ['法'] },
  ];
  it.each<[string, string[]]>([
    ['在|京|举行', ['place:京']],
    ['代表团|赴京|考察', ['place:京']],
    ['在|京东|购物', []],
    ['依|法|办理', []],
    ['东|京|塔', []],
  ])('%s', (text, expected) => {
    const context = contextOf(text, names);
    expect(shown(context, recogniseAbbreviations(context))).toEqual(expected);
  });
});

describe('offices of known bodies', () => {
  const names = [
    { id: 'body:1', name: '江州资源部', type: 'organization' as const },
    { id: 'position:1', name: '副部长', type: 'position' as const },
    { id: 'body:2', name: '江州市府', type: 'organization' as const },
    { id: 'body:3', name: '农委会', type: 'organization' as const },
    { id: 'position:2', name: '农委会主任', type: 'position' as const },
    { id: 'position:3', name: '主任', type: 'position' as const },
  ];

  it.each<[string, string[]]>([
    ['江州|资源|部副|部长|到会/v', ['organization:江州资源部', 'position:副部长']],
    ['江州|市府|农委会|主任|到会/v', ['organization:江州市府', 'position:农委会主任']],
    ['江州|资源部|印发', []],
    ['江州|资源部|副部长|信箱', []],
    ['江州|资源部|副部长|张三/nr', ['organization:江州资源部', 'position:副部长']],
    ['新江|州|资源部|副部长', []],
  ])('%s', (text, expected) => {
    const context = contextOf(text, names);
    expect(shown(context, recogniseOffices(context))).toEqual(expected);
  });
});

describe('rosters', () => {
  it.each<[string, string[]]>([
    ['成员：|任|京东|  国家能源局副局长     刘 华  生态环境部副部长', ['person:任京东', 'person:刘 华']],
    ['欧阳|明 党组书记', ['person:欧阳明']],
    ['张大千 参观了展览', []],
    ['安徽省 副省长', []],
    ['高新区 管委会主任', []],
    ['党组 党委副书记', []],
    ['高明|局长 局长', []],
    ['通 知 书 记者', []],
    ['高新区 主任会议', []],
  ])('%s', (text, expected) => {
    const context = contextOf(text);
    const surnames = new Map([...'任刘张高通安党', '欧阳'].map((surname) => [surname, 1] as const));
    const { lexicon } = context.resources;
    const resources = {
      ...context.resources,
      lexicon: { ...lexicon, persons: { ...lexicon.persons, surnames, givenNames: new Set('京明大新徽组华') } },
    };
    expect(shown(context, recogniseRosters({ ...context, resources }))).toEqual(expected);
  });
});

describe('known strategies', () => {
  const names = [
    { id: 'policy:1', name: '供给侧改革行动', type: 'policy' as const },
    { id: 'policy:2', name: '新政', type: 'policy' as const },
  ];

  it.each<[string, string[]]>([
    ['推进|供给侧|改革行动|，', ['policy:供给侧改革行动']],
    ['推进|供给侧|改革|行动力|，', []],
    ['出台|新政|，', []],
  ])('%s', (text, expected) => {
    const context = contextOf(text, names);
    expect(shown(context, recogniseStrategies(context))).toEqual(expected);
  });
});
