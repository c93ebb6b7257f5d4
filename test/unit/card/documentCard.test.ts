import { describe, expect, it } from 'vitest';
import { documentCard } from '../../../src/core/card/documentCard.ts';
import { recogniseFigures } from '../../../src/core/figures/figures.ts';
import { layOut } from '../../../src/core/layout/layout.ts';
import { read } from '../../../src/core/reading/reading.ts';

const PARAGRAPH = '为加快建设先进制造业集群，推动产业转型升级，结合我市实际，制定本措施，请认真组织实施。';

function cardOf(text: string) {
  const reading = read(text);
  const layout = layOut(reading);
  const { figures, documentDate } = recogniseFigures(reading, layout, null);
  const card = documentCard({ reading, layout, figures, documentDate });
  for (const { start, end, text: words } of [...card.issuers, ...card.addressees, ...card.cites])
    expect(text.slice(start, end)).toBe(words);
  return card;
}

const words = (cited: readonly { text: string }[]) => cited.map(({ text }) => text);

describe('document number', () => {
  it.each([
    ['国办发〔2014〕69号', '国办发', 2014, 69],
    ['（國辦函〔2014〕119號）', '国办函', 2014, 119],
    ['財金[2023]第7号', '财金', 2023, 7],
    ['經授企字第11452006130號', '经授企字', null, 11452006130],
  ])('%s', (line, series, year, serial) => {
    const text = `关于加快建设的通知\n${line}\n${PARAGRAPH}`;
    const { number } = cardOf(text);
    expect(number).toMatchObject({ series, year, serial });
    expect(text.slice(number!.start, number!.end)).toBe(number!.text);
  });

  it.each([
    ['behind the title', `国务院办公厅关于同意建立制度的函国办函〔2021〕12号\n${PARAGRAPH}`, '国办函〔2021〕12号'],
    [
      'of an order',
      `建设项目管理条例\n（1998年11月29日中华人民共和国国务院令第253号发布）\n${PARAGRAPH}`,
      '中华人民共和国国务院令第253号',
    ],
  ])('is found %s', (_, text, number) => {
    expect(cardOf(text).number?.text).toBe(number);
  });

  it('is none where only the text cites one', () => {
    expect(cardOf(`关于加快建设的通知\n根据国办发〔2014〕69号文件要求，${PARAGRAPH}`).number).toBeNull();
  });
});

describe('issuers', () => {
  it.each([
    ['the signature', `关于组织申报的通知\n${PARAGRAPH}\n柳州市商务局\n2025年3月18日`, ['柳州市商务局']],
    [
      'lines above the title',
      `水利部 国家发展改革委 财政部\n关于深化治理的指导意见\n${PARAGRAPH}`,
      ['水利部', '国家发展改革委', '财政部'],
    ],
    ['the title', `江西省人民政府关于同意更名的批复\n${PARAGRAPH}`, ['江西省人民政府']],
    ['a line of metadata', `关于条例草案的起草说明\n厦门市司法局　2025年8月19日\n${PARAGRAPH}`, ['厦门市司法局']],
    ['traditional script', `黃石市人民政府關於印發行動方案的通知\n${PARAGRAPH}`, ['黃石市人民政府']],
    ['nothing', `人参“南下”，资本北上\n${PARAGRAPH}`, []],
  ])('in %s', (_, text, expected) => {
    expect(words(cardOf(text).issuers)).toEqual(expected);
  });
});

describe('validity', () => {
  const issued = '关于印发若干措施的通知\n（2025年1月8日）\n';
  it.each([
    ['本办法自2025年4月1日起施行，试行2年。', '2025-04-01', '2027-03-31', 'P2Y'],
    ['本措施自2025年5月1日起施行，有效期至2027年12月31日。', '2025-05-01', '2027-12-31', null],
    ['本意见自印发之日起施行，有效期5年。', '2025-01-08', '2030-01-07', 'P5Y'],
    ['本规定自公布之日起30日后施行。', '2025-02-07', null, null],
    ['本要點施行期間自2025年1月1日起施行，至2028年12月31日止。', '2025-01-01', '2028-12-31', null],
    ['项目自2025年3月1日起建设，合同有效。', null, null, null],
  ])('%s', (sentence, effective, expiry, period) => {
    expect(cardOf(`${issued}${PARAGRAPH}\n${sentence}`)).toMatchObject({ effective, expiry, period });
  });
});

describe('addressees, contact and citations', () => {
  it('splits a line of addressees', () => {
    const card = cardOf(`关于组织申报的通知\n各县（市、区）人民政府，市政府各部门：\n${PARAGRAPH}`);
    expect(words(card.addressees)).toEqual(['各县（市、区）人民政府', '市政府各部门']);
  });

  it.each(['各位代表：', '以下是今日在会议上的书面答复：', '现将有关事项通知如下：'])('takes %s for none', (line) => {
    expect(cardOf(`关于组织申报的通知\n${line}\n${PARAGRAPH}`).addressees).toEqual([]);
  });

  it('keeps the line that says whom to ask', () => {
    expect(words(cardOf(`关于组织申报的通知\n${PARAGRAPH}\n联系人：韦科长　电话：0772-0000000`).contact)).toEqual([
      '联系人：韦科长　电话：0772-0000000',
    ]);
  });

  it('lists each document cited once, without its own title and short forms', () => {
    const text = `关于印发《行动方案》的通知\n根据《水法》《条例》（以下简称《条》），落实《行动方案》和《水法》要求，${PARAGRAPH}`;
    expect(words(cardOf(text).cites)).toEqual(['《水法》', '《条例》']);
  });
});
