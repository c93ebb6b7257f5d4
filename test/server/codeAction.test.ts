import { expect, test } from 'vitest';
import { type CodeAction, TextDocumentEdit, TextEdit } from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { marked } from './support/markedText.ts';
import { TestClient } from './support/testClient.ts';

const URI = 'file:///a.txt';
const DAMAGED = '武侯區(qū)與錦江區(qū)發(fā)展。\n第二段領(lǐng)先(見附件)。';

/** The actions at the caret: what each is called and the text it leaves. */
async function actionsAt(source: string, versioned = true, only?: string[]): Promise<[string, string | undefined][]> {
  const text = marked(source);
  const client = await TestClient.start({ versionedEdits: versioned });
  await client.open(URI, text.text);
  const position = TextDocument.create(URI, '', 1, text.text).positionAt(text.caret);
  const actions: CodeAction[] = await client.connection.sendRequest('textDocument/codeAction', {
    textDocument: { uri: URI },
    range: { start: position, end: position },
    context: { diagnostics: [], ...(only ? { only } : {}) },
  });
  return actions.map(({ title, edit }) => {
    const change = edit?.documentChanges?.find(TextDocumentEdit.is);
    expect(change?.textDocument.version).toBe(versioned ? 1 : undefined);
    const edits = change?.edits ?? edit?.changes?.[URI] ?? [];
    return [title, TextDocument.applyEdits(TextDocument.create(URI, '', 1, text.text), edits.filter(TextEdit.is))];
  });
}

test.each([true, false])(
  'inserted pinyin is removed at the caret or everywhere (versioned edits: %s)',
  async (versioned) => {
    expect(await actionsAt('武侯區(qū)與錦江‸區(qū)發(fā)展。\n第二段領(lǐng)先(見附件)。', versioned)).toEqual([
      ['Remove the inserted pinyin (qū)', '武侯區(qū)與錦江區發(fā)展。\n第二段領(lǐng)先(見附件)。'],
      ['Remove all inserted pinyin of this text (4)', '武侯區與錦江區發展。\n第二段領先(見附件)。'],
    ]);
  },
);

test.each([
  ['away from damage', DAMAGED.replace('第二', '‸第二')],
  ['in brackets that an author wrote', DAMAGED.replace('附件', '附‸件')],
  ['where only one character is glossed', '生僻字龘(‸dá)見於古籍。'],
])('there is nothing to repair %s', async (_, source) => {
  expect(await actionsAt(source)).toEqual([]);
});

test('damage of several kinds is repaired here, by kind, and all that is safe at once', async () => {
  expect(await actionsAt('企业投资&n‸bsp;１２亿元，，增长３％。<br>第二段&nbsp;结束。')).toEqual([
    ['Remove “&nbsp;”', '企业投资 １２亿元，，增长３％。<br>第二段&nbsp;结束。'],
    ['Repair everywhere in this text: Remains of markup (3)', '企业投资 １２亿元，，增长３％。\n第二段 结束。'],
    ['Repair all damage that can be repaired safely (4)', '企业投资 １２亿元，增长３％。\n第二段 结束。'],
  ]);
});

test('what judges the author is repaired by its kind only', async () => {
  expect(await actionsAt('投资‸１２亿元，，增长３％。')).toEqual([
    ['Replace “１２” by “12”', '投资12亿元，，增长３％。'],
    ['Repair everywhere in this text: Full-width letters and digits (2)', '投资12亿元，，增长3%。'],
  ]);
});

test('there is no fix for what is lost', async () => {
  expect(await actionsAt('为贯彻落实&‸&精神，制定本办法。')).toEqual([]);
});

test.each([['source.fixAll'], ['source.fixAll.policyAnnotator']])(
  'an editor that asks for %s, as when it saves, gets all that is safe at once',
  async (kind) => {
    expect(await actionsAt('‸企业投资&nbsp;１２亿元，，增长３％。<br>第二段', true, [kind])).toEqual([
      ['Repair all damage that can be repaired safely (3)', '企业投资 １２亿元，增长３％。\n第二段'],
    ]);
    expect(await actionsAt('‸企业投资12亿元。', true, [kind])).toEqual([]);
  },
);
