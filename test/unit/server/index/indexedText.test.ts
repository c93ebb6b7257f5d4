import fc from 'fast-check';
import { expect, it } from 'vitest';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { IndexedText } from '../../../../src/server/index/indexedText.ts';
import { recordOf } from '../../../../src/server/index/textRecord.ts';
import { marked } from '../../../server/support/markedText.ts';

it('an entity of a text that is not open has the places that it has in the open one', () => {
  const { text, annotations } = marked(
    '⟦place place:440310 坪山区|坪山⟧的\r\n\n⟦person person:杨军 杨军|杨军⟧在\r⟦place place:440310 坪山区|坪山区⟧。',
  );
  const document = TextDocument.create('file:///a.txt', 'policytext', 1, text);
  const indexed = new IndexedText(document.uri, recordOf({ document, annotations }));
  const named = indexed.entities.map(({ id, written, fullest, mentions }) => ({
    id,
    written,
    fullest: document.getText(indexed.rangeOf(fullest)),
    mentions: mentions.map((span) => document.getText(indexed.rangeOf(span))),
  }));
  expect(named).toEqual([
    { id: 'place:440310', written: '坪山区', fullest: '坪山区', mentions: ['坪山', '坪山区'] },
    { id: 'person:杨军', written: '杨军', fullest: '杨军', mentions: ['杨军'] },
  ]);
});

it('places are lines and columns as the editor counts them', () => {
  const letters = fc.string({ unit: fc.constantFrom('策', '𠮷', 'a', '\n', '\r\n'), maxLength: 60 });
  fc.assert(
    fc.property(letters, (text) => {
      const { annotations } = marked('');
      const document = TextDocument.create('file:///a.txt', 'policytext', 1, text);
      const indexed = new IndexedText(document.uri, recordOf({ document, annotations }));
      for (let offset = 0; offset <= text.length; offset++) {
        // Between the two characters that end a line nothing starts or ends.
        if (text[offset - 1] === '\r') continue;
        expect(indexed.rangeOf({ start: offset, end: offset }).start).toEqual(document.positionAt(offset));
      }
    }),
  );
});
