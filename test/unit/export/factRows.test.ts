import { describe, expect, it } from 'vitest';
import { type Annotations, type Fact, type Figure, factRows } from '../../../src/core/index.ts';

const TEXT = '标题\n今年引进企业20家，签约5个项目！区长李明出席。\n';
const figure: Figure = {
  ...spanOf('20家'),
  text: '20家',
  kind: 'count',
  value: 20,
  unit: '家',
  approx: 'none',
};

function spanOf(words: string) {
  const start = TEXT.indexOf(words);
  return { start, end: start + words.length };
}

function annotated(facts: readonly Fact[]): Annotations {
  return {
    document: { script: 'Hans', title: null, source: null, date: null, body: [0, TEXT.length], headings: [] },
    entities: [],
    figures: [figure],
    facts,
    checks: [],
  };
}

const indicator: Fact = {
  kind: 'indicator',
  ...spanOf('引进企业20家'),
  figure: 0,
  subject: '全区',
  indicator: '企业',
  time: '2024',
  change: false,
};
const event: Fact = {
  kind: 'event',
  ...spanOf('签约'),
  event: 'sign',
  participants: ['甲公司', '乙公司'],
  object: null,
  place: '上海',
  date: '2024-06-19',
};
const role: Fact = { kind: 'role', ...spanOf('区长李明'), person: '李明', position: '区长', organization: null };

describe('factRows', () => {
  it('gives an indicator its figure', () => {
    const [row] = factRows(annotated([indicator]), TEXT, 'a.txt');
    expect(row).toMatchObject({
      document: 'a.txt',
      kind: 'indicator',
      subject: '全区',
      indicator: '企业',
      figure: '20家',
      value: 20,
      unit: '家',
      approximation: 'none',
      time: '2024',
      change: false,
      event: null,
      person: null,
    });
  });

  it('gives events and roles their own columns', () => {
    const [sign, office] = factRows(annotated([event, role]), TEXT, 'a.txt');
    expect(sign).toMatchObject({ kind: 'event', event: 'sign', participants: ['甲公司', '乙公司'], place: '上海' });
    expect(office).toMatchObject({ kind: 'role', person: '李明', position: '区长', organization: null, value: null });
  });

  it('gives each name in the other script too', () => {
    const rows = factRows(annotated([indicator, event, { ...role, person: '范长江' }]), TEXT, 'a.txt');
    expect(rows.map(({ script }) => script)).toEqual(['Hans', 'Hans', 'Hans']);
    expect(rows[0]).toMatchObject({ subject: '全区', subjectOther: '全區', personOther: null });
    expect(rows[1]).toMatchObject({ participantsOther: ['甲公司', '乙公司'], objectOther: null, placeOther: '上海' });
    expect(rows[2]).toMatchObject({ person: '范长江', personOther: '范長江', organizationOther: null });
  });

  it('gives the names of a traditional text in simplified script', () => {
    const text = '全區引進企業20家，簽約項目5個。';
    const [row] = factRows(annotated([{ ...indicator, subject: '全區', start: 0, end: 8 }]), text, 'a.txt');
    expect(row).toMatchObject({ subject: '全區', subjectOther: '全区' });
  });

  it('tells what is only planned from what happened', () => {
    const rows = factRows(annotated([event, { ...event, modality: 'planned' }, role]), TEXT, 'a.txt');
    expect(rows.map((row) => row.modality)).toEqual(['actual', 'planned', null]);
  });

  it('shows the sentence and the line as evidence', () => {
    const rows = factRows(annotated([indicator, role]), TEXT, 'a.txt');
    expect(rows.map(({ line, evidence }) => [line, evidence])).toEqual([
      [2, '今年引进企业20家，签约5个项目！'],
      [2, '区长李明出席。'],
    ]);
    for (const row of rows) expect(TEXT.slice(row.start, row.end)).not.toBe('');
  });

  it('keeps the evidence short where a text has no full stop', () => {
    const text = `${'长'.repeat(5000)}签约${'长'.repeat(5000)}`;
    const [row] = factRows(annotated([{ ...event, start: 5000, end: 5002 }]), text, 'a.txt');
    expect(row!.evidence).toContain('签约');
    expect(row!.evidence.length).toBeLessThan(500);
  });
});

describe('factRows with what surrounds a figure', () => {
  const card = {
    number: { text: '甲政发〔2024〕8号', series: '甲政发', year: 2024, serial: 8, start: 0, end: 1 },
    issuers: [{ start: 0, end: 1, text: '甲市人民政府' }],
    issued: '2024-05-01',
    addressees: [{ start: 0, end: 1, text: '各区人民政府' }],
    contact: [{ start: 0, end: 1, text: '联系人：乙' }],
    cites: [{ start: 0, end: 1, text: '《条例》' }],
    effective: '2024-06-01',
    expiry: '2026-05-31',
    period: 'P2Y',
  };
  const documented = (facts: readonly Fact[]): Annotations => {
    const found = annotated(facts);
    return { ...found, document: { ...found.document, title: '标题', source: '甲日报', card } };
  };

  it('gives each qualifier its column', () => {
    const [row] = factRows(
      annotated([
        {
          ...indicator,
          comparison: { kind: 'yearOnYear', text: '同比', base: '2023' },
          direction: 'growth',
          shareOf: '全市企业',
          rankIn: '全省',
          partOf: 0,
          modality: 'target',
          threshold: { bound: 'min', text: '超亿元', figure: 0 },
          limit: { bound: 'max', text: '不超过' },
          instrument: 'reward',
          beneficiary: '规上企业',
          condition: '首次上市',
          deadline: '2025-12-31',
          effective: '2024-06-01',
          expiry: '2026-05-31',
        } as Fact,
      ]),
      TEXT,
      'a.txt',
    );
    expect(row).toMatchObject({
      direction: 'growth',
      comparison: 'yearOnYear',
      comparedWith: '同比',
      base: '2023',
      shareOf: '全市企业',
      rankIn: '全省',
      partOf: '20家',
      modality: 'target',
      threshold: '超亿元',
      limit: 'max',
      instrument: 'reward',
      beneficiary: '规上企业',
      beneficiaryOther: '規上企業',
      condition: '首次上市',
      deadline: '2025-12-31',
      effective: '2024-06-01',
      expiry: '2026-05-31',
    });
  });

  it('takes a value for actual where the text says nothing else', () => {
    expect(factRows(annotated([indicator]), TEXT, 'a.txt')[0]).toMatchObject({ modality: 'actual', comparison: null });
  });

  it('gives what the document says of itself in every row', () => {
    for (const row of factRows(documented([indicator, event, role]), TEXT, 'a.txt'))
      expect(row).toMatchObject({
        title: '标题',
        documentNumber: '甲政发〔2024〕8号',
        issuers: ['甲市人民政府'],
        publisher: '甲日报',
        issued: '2024-05-01',
        addressees: ['各区人民政府'],
        contact: ['联系人：乙'],
        cites: ['《条例》'],
        effective: '2024-06-01',
        expiry: '2026-05-31',
      });
  });
});
