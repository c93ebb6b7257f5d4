import { describe, expect, it } from 'vitest';
import { refineMentions } from '../../../src/core/entities/refine.ts';
import type { EntityType } from '../../../src/core/types.ts';
import { contextOf, mentionOf, shown } from './entityTable.ts';

const NAMES = [
  { id: 'place:1', name: '江州区', type: 'place' as const },
  { id: 'place:2', name: '应县', type: 'place' as const },
  { id: 'country:DNK', name: '丹麦', type: 'place' as const, kind: 'country' },
  { id: 'industry:1', name: '生物医药', type: 'industry' as const },
];

describe('the grammar of names', () => {
  it.each<[string, string, EntityType, string[]]>([
    ['应|江州区|邀约', '应江州区', 'place', ['place:江州区']],
    ['在|应县|召开', '应县', 'place', ['place:应县']],
    ['江州区|生物医药|产业|企业', '江州区生物医药产业', 'organization', ['place:江州区', 'industry:生物医药']],
    ['发展|生物医药|产业', '生物医药产业', 'park', ['industry:生物医药']],
    ['新型|储能|产业|政策', '新型储能产业', 'industry', ['industry:新型储能']],
    ['联合|迈高|、|联影|和|先健|等', '联影和先健', 'organization', ['organization:联影', 'organization:先健']],
    ['、|江州|和平|医院', '江州和平医院', 'organization', ['organization:江州和平医院']],
    ['优化|资源|开发|格局|，', '资源开发格局', 'organization', []],
    ['江州|财政局|、|民政局', '江州财政局', 'organization', ['organization:江州财政局']],
    ['国家|安全局|发文', '国家安全局', 'organization', ['organization:国家安全局']],
    ['市|体育中心|举行', '市体育中心', 'organization', ['organization:市体育中心']],
    ['省|文化|集团|，', '省文化集团', 'organization', ['organization:省文化集团']],
    ['哪些|产业园区|可以|申报', '哪些产业园区', 'park', []],
    ['旅游|度假区|等|产业园区', '旅游度假区等产业园区', 'park', []],
    ['江州|文化中心|开放', '江州文化中心', 'organization', ['organization:江州文化中心']],
    ['建|文化|中心|，', '文化中心', 'organization', []],
    ['市|文化局|发文', '文化局', 'organization', ['organization:文化局']],
    ['全年|GDP|增长', 'GDP', 'organization', []],
    ['受|市|人民政府|委托', '受市人民政府', 'organization', ['organization:市人民政府']],
    ['咨询|可|找|经济|发展局', '可找经济发展局', 'organization', ['organization:经济发展局']],
    ['使用|联合|利器|公司|产品', '联合利器公司', 'organization', ['organization:联合利器公司']],
    ['5.|青禾|有限公司|，', '5.青禾有限公司', 'organization', ['organization:青禾有限公司']],
    ['，|港大|五项|获奖', '港大五项', 'organization', ['organization:港大']],
    ['屏科大）|疫苗|研究所', '屏科大）疫苗研究所', 'organization', ['organization:屏科大', 'organization:疫苗研究所']],
    [
      '由|青禾集团|全资子公司|远山|管理|有限公司|负责',
      '青禾集团全资子公司远山管理有限公司',
      'organization',
      ['organization:青禾集团', 'organization:远山管理有限公司'],
    ],
    ['建设|重点|实验室', '重点实验室', 'organization', []],
    ['稳步/ad|推进/v|国家公园|建设', '稳步推进国家公园', 'park', []],
    ['推进/v|青山|国家公园|建设', '青山国家公园', 'park', ['park:青山国家公园']],
    ['严格/d|遵守/v|江州区|规定', '严格遵守江州区', 'place', ['place:江州区']],
    ['治理|江州区|水质', '江州区', 'organization', ['place:江州区']],
    ['作出|巨大/a|贡献', '巨大', 'organization', []],
    ['坚持|繁荣/v|社会主义|文艺', '繁荣社会主义文艺', 'organization', []],
    ['在|江州区|政府|支持|下', '江州区', 'place', ['organization:江州区政府']],
    ['昌禾集团（柏明）|承接', '昌禾集团（柏明', 'organization', ['organization:昌禾集团', 'organization:柏明']],
    ['抓住“双区驱动”机遇', '双区驱动”机遇', 'policy', ['policy:双区驱动']],
    ['推进“互联网+”行动', '“互联网+', 'policy', ['policy:互联网+']],
    ['船舶|污染|事故', '船舶', 'industry', []],
    ['发展|船舶|配套|产业', '船舶', 'industry', ['industry:船舶']],
    ['钢铁|、|船舶|和|家电', '船舶', 'industry', ['industry:船舶']],
    ['由|江州环保部|门|负责', '江州环保部', 'organization', []],
    ['江州区|将/d|加快|转型', '江州区将加快转型', 'organization', ['place:江州区']],
    [
      '江州区|设立/v|国际|贸易|服务中心',
      '江州区设立国际贸易服务中心',
      'organization',
      ['place:江州区', 'organization:国际贸易服务中心'],
    ],
    ['介绍|江州区|概况', '江州区概况', 'organization', ['place:江州区']],
    ['入驻/v|北山|软件园', '入驻北山软件园', 'park', ['park:北山软件园']],
    ['参观|青山|科学园|及|云港|产业园', '青山科学园及云港产业园', 'park', ['park:青山科学园', 'park:云港产业园']],
    ['江州|农业|农村|和|水利局', '江州农业农村和水利局', 'organization', ['organization:江州农业农村和水利局']],
    ['与|丹麦|诺德制药|签约', '丹麦诺德制药', 'organization', ['place:丹麦', 'organization:诺德制药']],
    ['与|丹麦|国家银行|签约', '丹麦国家银行', 'organization', ['organization:丹麦国家银行']],
    ['往返|宁东|至|灵武|专线', '宁东至灵武', 'place', ['place:宁东', 'place:灵武']],
    ['不足|江州|主城区|一半', '江州主城区', 'place', ['place:江州']],
    ['，|东|至|青水河|，', '东至青水河', 'place', ['place:青水河']],
    ['江州区|生态|示范区|启动', '江州区生态示范区', 'event', ['park:江州区生态示范区']],
    ['建设|青禾|实验室', '青禾实验室', 'organization', ['organization:青禾实验室']],
  ])('%s: %s as %s', (text, span, type, expected) => {
    const context = contextOf(text, NAMES);
    expect(shown(context, refineMentions(context, [mentionOf(context, span, type)]))).toEqual(expected);
  });

  it('takes an auxiliary off a name that stands alone elsewhere', () => {
    const context = contextOf('罗氏|表示|，|罗氏|会|扩大|投资');
    const refined = refineMentions(context, [
      mentionOf(context, '罗氏', 'organization'),
      mentionOf(context, '罗氏会', 'organization'),
    ]);
    expect(shown(context, refined)).toEqual(['organization:罗氏', 'organization:罗氏']);
  });
});
