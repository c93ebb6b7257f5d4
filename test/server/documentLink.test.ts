import { expect, test } from 'vitest';
import type { DocumentLink } from 'vscode-languageserver/node';
import { annotateInStages } from '../../src/core/index.ts';
import { NO_RESOURCES, TestClient } from './support/testClient.ts';

const BODY = '为促进就业，现就有关事项规定如下，请各单位结合实际认真贯彻执行，确保各项政策落到实处。';
const NOTICE = 'file:///notice.txt';
const OTHERS: Readonly<Record<string, string>> = {
  'file:///measures.txt': `甲市促进就业若干措施（试行）\n\n${BODY}\n`,
  'file:///regulation.txt': `甲市優化營商環境條例\n\n${BODY.replace('为', '為')}\n`,
  'file:///promulgation.txt': `甲市人民政府关于印发《甲市人才引进办法》的通知\n\n${BODY}\n`,
};

/** The words that are links, each with the document it leads to. */
async function linksOf(text: string): Promise<string[]> {
  const client = await TestClient.start({
    annotate: (source) => annotateInStages(source, { resources: NO_RESOURCES }),
  });
  for (const [uri, other] of Object.entries(OTHERS)) await client.open(uri, other);
  await client.open(NOTICE, text);
  const links = await client.connection.sendRequest<DocumentLink[]>('textDocument/documentLink', {
    textDocument: { uri: NOTICE },
  });
  return links.map(({ range, target }) => `${client.words(NOTICE, range)} → ${target}`);
}

test('the capability is announced', async () => {
  const client = await TestClient.start();
  expect(client.initialized.capabilities.documentLinkProvider).toBeDefined();
});

test.each([
  ['its title', '依据《甲市促进就业若干措施（试行）》执行。', ['甲市促进就业若干措施（试行） → file:///measures.txt']],
  [
    'its title without the version',
    '依据《甲市促进就业若干措施》执行。',
    ['甲市促进就业若干措施 → file:///measures.txt'],
  ],
  [
    'its title in the other script',
    '落实《甲市优化营商环境条例》。',
    ['甲市优化营商环境条例 → file:///regulation.txt'],
  ],
  ['the title of what it promulgates', '按《甲市人才引进办法》办理。', ['甲市人才引进办法 → file:///promulgation.txt']],
  [
    'each of its mentions',
    '《甲市人才引进办法》施行后，《甲市人才引进办法》另行解读。',
    ['甲市人才引进办法 → file:///promulgation.txt', '甲市人才引进办法 → file:///promulgation.txt'],
  ],
  ['no path', '依据《../../../etc/passwd》《file:///etc/passwd》《measures.txt》执行。', []],
  ['no address', '依据《http://example.com》《command:workbench.action.quit》执行。', []],
  ['no document', '依据《乙市促进就业若干措施》和“甲市人才引进办法”执行。', []],
])('a citation leads to the document with %s', async (_what, text, expected) => {
  expect(await linksOf(`通知\n\n${text}${BODY}\n`)).toEqual(expected);
});

test('a document does not lead to itself', async () => {
  expect(await linksOf(`甲市用水办法\n\n《甲市用水办法》自公布之日起施行。${BODY}\n`)).toEqual([]);
});
