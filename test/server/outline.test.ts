import { expect, test } from 'vitest';
import type { DocumentSymbol, FoldingRange } from 'vscode-languageserver/node';
import { type FactSpec, type MarkedText, marked } from './support/markedText.ts';
import { TestClient } from './support/testClient.ts';

const URI = 'file:///a.txt';

const NOTICE = marked(
  [
    '关于促进产业发展的若干措施',
    '目标为⟦=count 20 个|20个⟧。',
    '⟦#1|一、总体要求⟧',
    '⟦#2|（一）目标⟧',
    '企业⟦=count 566 家|566家⟧。',
    '',
    '⟦#2|（二）原则⟧',
    '由杨军负责。',
    '⟦#1|二、附则⟧',
    '本措施自发布之日起施行。',
    '',
  ].join('\n'),
  [
    { kind: 'indicator', figure: 0, subject: null, indicator: '目标', time: null, change: false, evidence: '20个' },
    {
      kind: 'indicator',
      figure: 1,
      subject: '坪山区',
      indicator: '企业',
      time: '2023',
      change: false,
      evidence: '企业566家',
    },
    { kind: 'role', person: '杨军', position: '区长', organization: null, evidence: '杨军' },
    {
      kind: 'event',
      event: 'sign',
      participants: ['甲', '乙'],
      object: '协议',
      place: null,
      date: null,
      evidence: '施行',
    },
  ] satisfies FactSpec[],
);

async function ask<R>(text: MarkedText, method: string): Promise<R> {
  const client = await TestClient.start({ texts: [text] });
  await client.open(URI, text.text);
  return client.at(method, URI, 0);
}

/** The outline as indented lines: name and the lines it covers. */
function lines(symbols: readonly DocumentSymbol[], indent = ''): string[] {
  return symbols.flatMap(({ name, range, children }) => [
    `${indent}${name} [${range.start.line}–${range.end.line}]`,
    ...lines(children ?? [], `${indent}  `),
  ]);
}

test('the outline nests headings, and each section holds its facts after its headings', async () => {
  expect(lines(await ask(NOTICE, 'textDocument/documentSymbol'))).toEqual([
    '一、总体要求 [2–7]',
    '  （一）目标 [3–4]',
    '    坪山区 · 企业 · 566家 · 2023 [4–4]',
    '  （二）原则 [6–7]',
    '    杨军 · 区长 [7–7]',
    '二、附则 [8–9]',
    '  Signing · 甲、乙 · 协议 [9–9]',
    '目标 · 20个 [1–1]',
  ]);
});

test('what is only planned says so', async () => {
  const plan = marked('将签署协议。', [
    {
      kind: 'event',
      event: 'sign',
      participants: [],
      object: '协议',
      place: null,
      date: null,
      modality: 'planned',
      evidence: '签署',
    },
  ]);
  expect(lines(await ask(plan, 'textDocument/documentSymbol'))).toEqual(['Signing (planned) · 协议 [0–0]']);
});

test('sections fold under their headings', async () => {
  const folds = await ask<FoldingRange[]>(NOTICE, 'textDocument/foldingRange');
  expect(folds.map(({ startLine, endLine }) => [startLine, endLine])).toEqual([
    [2, 7],
    [3, 4],
    [6, 7],
    [8, 9],
  ]);
});

test('page furniture after the article folds as a comment', async () => {
  const page = marked('第一段。\n\n上一篇：某文\n下一篇：某文\n版权所有\n');
  const text: MarkedText = {
    ...page,
    annotations: { ...page.annotations, document: { ...page.annotations.document, body: [0, 4] } },
  };
  expect(await ask(text, 'textDocument/foldingRange')).toEqual([{ startLine: 2, endLine: 4, kind: 'comment' }]);
});
