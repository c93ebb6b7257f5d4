/**
 * The server under a client that does anything in any order: edits, requests about documents that are open, closed or were
 * never there, requests taken back at once. Each request is answered, nothing is logged as an error, and what is shown in
 * the end is what an analysis of the text in the editor gives.
 */
import fc from 'fast-check';
import { beforeAll, expect, it } from 'vitest';
import { CancellationTokenSource, LSPErrorCodes } from 'vscode-languageserver/node';
import { annotate, annotateInStages, type Resources } from '../../src/core/index.ts';
import { CONVERT, CONVERTED_VIEW, FACT_ROWS, PARTNER_SPAN, REPAIR, REVIEW_CONVERSION } from '../../src/protocol.ts';
import { builtResources } from '../server/support/indexedFolder.ts';
import { TestClient } from '../server/support/testClient.ts';
import { SEED } from '../support/fuzzing.ts';

const URIS = ['file:///a.txt', 'untitled:b', 'vscode-vfs://github/o/r/c.policy.txt'] as const;
const ABSENT = 'file:///absent.txt';

const PIECES = [
  ...[
    '深圳市坪山區有企業566家，',
    '同比增长12.5%。',
    '区委书记杨军',
    '率团赴瑞士',
    '1080億元',
    '《坪山区办法》',
    '占比30%',
  ],
  ...[
    '\n',
    '\n\n',
    '（',
    '”',
    '、',
    '開發區(qū)',
    '&nbsp;',
    '１２',
    '\ud842',
    '\u0000',
    '\u2028',
    '\r\n',
    '😀',
    ' ',
    'a',
  ],
];
const words = fc.array(fc.oneof(fc.constantFrom(...PIECES), fc.string({ unit: 'binary', maxLength: 6 })), {
  maxLength: 8,
});
const text = words.map((pieces) => pieces.join(''));
const share = fc.double({ min: 0, max: 1, noNaN: true });
const position = fc.record({ line: fc.nat(30), character: fc.nat(80) });

/** Requests of the protocol and of our own: a method, and what it is asked with about a document. */
const QUESTIONS: readonly [string, (uri: string, at: object, content: string) => object][] = [
  ...['hover', 'definition', 'documentHighlight'].map((name): [string, (uri: string, at: object) => object] => [
    `textDocument/${name}`,
    (uri, at) => ({ textDocument: { uri }, position: at }),
  ]),
  ...['documentSymbol', 'foldingRange', 'documentLink'].map((name): [string, (uri: string) => object] => [
    `textDocument/${name}`,
    (uri) => ({ textDocument: { uri } }),
  ]),
  [
    'textDocument/references',
    (uri, at) => ({ textDocument: { uri }, position: at, context: { includeDeclaration: true } }),
  ],
  [
    'textDocument/inlayHint',
    (uri, at) => ({ textDocument: { uri }, range: { start: { line: 0, character: 0 }, end: at } }),
  ],
  [
    'textDocument/codeAction',
    (uri, at) => ({ textDocument: { uri }, range: { start: at, end: at }, context: { diagnostics: [] } }),
  ],
  ['workspace/symbol', (_uri, _at, content) => ({ query: content.slice(0, 2) })],
  [CONVERT, (uri, _at, content) => ({ texts: [content], uris: [uri], to: 'tw' })],
  [REVIEW_CONVERSION, (uri, _at, content) => ({ texts: [content], uris: [uri], to: 'cn' })],
  [REPAIR, (uri, _at, content) => ({ text: content, uri })],
  [
    CONVERTED_VIEW,
    (source, _at, content) => ({
      uri: `policy-annotator-converted:${source}`,
      source,
      text: content,
      to: 'hk',
      chosen: [],
      roundTrip: true,
    }),
  ],
  [PARTNER_SPAN, (uri) => ({ uri, span: { start: 1, end: 5 }, to: 'source' })],
  [FACT_ROWS, (uri) => ({ scope: { kind: 'documents', uris: [uri] } })],
  [FACT_ROWS, () => ({ scope: { kind: 'workspace' } })],
];

const action = fc.oneof(
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('open'), which: fc.nat(2), content: text }) },
  {
    weight: 5,
    arbitrary: fc.record({ kind: fc.constant('edit'), which: fc.nat(2), from: share, to: share, content: text }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('close'), which: fc.nat(2) }) },
  {
    weight: 6,
    arbitrary: fc.record({
      kind: fc.constant('ask'),
      which: fc.nat(3),
      question: fc.nat(QUESTIONS.length - 1),
      at: position,
      content: text,
      takenBack: fc.boolean(),
    }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('configure'), maxFileSize: fc.constantFrom(5, 2_000_000) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('rest') }) },
);
type Action = typeof action extends fc.Arbitrary<infer T> ? T : never;

/** What a client may be told instead of a result. */
const REFUSALS: readonly number[] = [LSPErrorCodes.ContentModified, LSPErrorCodes.RequestCancelled];

let resources: Resources;
beforeAll(async () => {
  resources = await builtResources();
}, 60_000);

/** Does what is said, without waiting for answers. Gives the texts in the editor, and the answers. */
async function act(client: TestClient, actions: readonly Action[]) {
  const open = new Map<string, { version: number; text: string }>();
  const answers: Promise<unknown>[] = [];
  for (const each of actions) {
    const uri = 'which' in each ? (URIS[each.which] ?? ABSENT) : ABSENT;
    const document = open.get(uri);
    switch (each.kind) {
      case 'open':
        if (document) break;
        open.set(uri, { version: 1, text: each.content });
        await client.open(uri, each.content);
        break;
      case 'edit': {
        if (!document) break;
        const [start, end] = [each.from, each.to].sort().map((at) => Math.floor(at * document.text.length));
        await client.edit(uri, start!, end!, each.content);
        document.version++;
        document.text = client.textOf(uri);
        break;
      }
      case 'close':
        if (open.delete(uri)) await client.close(uri);
        break;
      case 'ask': {
        const [method, params] = QUESTIONS[each.question]!;
        const source = new CancellationTokenSource();
        const sent = client.connection.sendRequest(method, params(uri, each.at, each.content), source.token);
        if (each.takenBack) source.cancel();
        const answered = sent.catch((error: { code?: number }) => {
          if (!REFUSALS.includes(error.code ?? 0)) throw error;
        });
        answers.push(answered);
        break;
      }
      case 'configure':
        await client.configure({ maxFileSize: each.maxFileSize });
        break;
      case 'rest':
        await new Promise((resolve) => setTimeout(resolve, 2));
    }
  }
  return { open, answers };
}

/** Asks again, as an editor does, where the analysis was begun anew meanwhile. */
async function persistently<R>(ask: () => Promise<R>): Promise<R> {
  for (;;) {
    try {
      return await ask();
    } catch (error) {
      if ((error as { code?: number }).code !== LSPErrorCodes.ContentModified) throw error;
    }
  }
}

it('answers everything, and shows in the end what the text holds', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(action, { minLength: 5, maxLength: 40 }), async (actions) => {
      const client = await TestClient.start({
        loadResources: async () => resources,
        annotate: annotateInStages,
      });
      const { open, answers } = await act(client, actions);
      await client.configure({});
      await Promise.all(answers);
      for (const [uri, { version, text: now }] of open) {
        await persistently(() => client.at('textDocument/hover', uri, 0));
        const shown = await client.when(() => {
          const last = client.published.findLast((each) => each.uri === uri);
          return last?.reason === 'tooLarge' ? undefined : last;
        });
        expect(shown.version).toBe(version);
        if (shown.annotations) expect(shown.annotations).toEqual(annotate(now, { resources }));
        else expect(['empty', 'notChinese', 'wrongEncoding']).toContain(shown.reason);
      }
      expect(client.log).toEqual([]);
      expect(client.shown).toEqual([]);
      await client.connection.sendRequest('shutdown');
    }),
    { numRuns: 60, seed: SEED },
  );
});
