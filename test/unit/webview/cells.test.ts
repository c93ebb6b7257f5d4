import { describe, expect, it, test } from 'vitest';
import { tableLabels } from '../../../src/client/model/tableWords.ts';
import { cellTexts, compareCells, fill } from '../../../src/webview/factsTable/cellText.ts';
import { copyRows } from '../../../src/webview/factsTable/clipboard.ts';
import { holdsWords, numberCondition } from '../../../src/webview/factsTable/filters.ts';
import { english } from '../client/english.ts';
import { rowsOf } from './rows.ts';

const text = cellTexts(tableLabels(english), 'en');

describe('a cell', () => {
  it.each([
    [108_000_000_000, 'value', '108,000,000,000'],
    [0.1 + 0.2, 'value', '0.3'],
    [2023, 'line', '2023'],
    [null, 'value', ''],
    ['about', 'approximation', 'about'],
    ['P5Y', 'value', 'P5Y'],
    [true, 'change', 'yes'],
    [['甲', '乙'], 'participants', '甲、乙'],
    ['visit', 'event', 'Visits'],
    ['一种', 'kind', '一种'],
  ] as const)('%j in the column %s reads %s', (cell, column, shown) => {
    expect(text(cell, column)).toBe(shown);
  });

  it('sorts numbers by size, before texts', () => {
    const cells = ['P5Y', 20, 3, 'P10Y'];
    expect([...cells].sort((a, b) => compareCells(a, b, 'zh'))).toEqual([3, 20, 'P5Y', 'P10Y']);
  });
});

test('arguments are put into a message', () => {
  expect(fill('{1} of {0}', 5, 'x')).toBe('x of 5');
});

describe('what is typed above a column', () => {
  it.each([
    ['>1亿', 2e8, true],
    ['>1亿', 1e8, false],
    ['>1.5万亿', 1.6e12, true],
    ['>= 1,000', 1000, true],
    ['≤20', 21, false],
    ['=5', 5, true],
    ['10..20', 15, true],
    ['1万到2万', 15_000, true],
    ['-5 .. 0', -2, true],
    ['5k–1m', 4999, false],
  ])('%s passes %s: %s', (query, value, passes) => {
    expect(numberCondition(query)?.(value)).toBe(passes);
  });

  it.each(['', '100', '亿', 'P5Y', '>', '..'])('%j is no condition on numbers', (query) => {
    expect(numberCondition(query)).toBeNull();
  });

  it('is looked for word by word in both scripts of a name', () => {
    expect(holdsWords('坪山 区', ['坪山區', '坪山区'])).toBe(true);
    expect(holdsWords('GDP', ['人均gdp'])).toBe(true);
    expect(holdsWords('坪山 南山', ['坪山区'])).toBe(false);
  });
});

describe('copied rows', () => {
  const columns = [
    { name: 'subject', title: 'Subject' },
    { name: 'value', title: 'Value' },
    { name: 'evidence', title: 'Evidence' },
  ] as const;

  it('are a table with a header, numbers as numbers', () => {
    const { plain } = copyRows(rowsOf([{ subject: '甲', value: 1e8, evidence: '一\t二\n三' }]), columns, text);
    expect(plain).toBe('Subject\tValue\tEvidence\n甲\t100000000\t一 二 三\n');
  });

  it.each(['=1+1', '+1', '-cmd', '@x', '＝A1'])('run no formula: %s', (evidence) => {
    const { plain, html } = copyRows(rowsOf([{ subject: '甲', value: -5, evidence }]), columns, text);
    expect(plain).toContain(`甲\t-5\t'${evidence}\n`);
    expect(html).toContain(`<td>'${evidence}</td>`);
  });

  it('are no markup, whatever the text says', () => {
    const evidence = '<script>alert("1")</script>&[x](command:evil)';
    const { html } = copyRows(rowsOf([{ evidence }]), columns, text);
    expect(html).toContain('<td>&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt;&amp;[x](command:evil)</td>');
  });
});
