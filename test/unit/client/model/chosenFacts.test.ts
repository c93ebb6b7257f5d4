import { expect, it } from 'vitest';
import { chosenFacts } from '../../../../src/client/model/chosenFacts.ts';

it('facts of one document that follow each other are one piece, and the order stays', () => {
  const fact = (uri: string, version: number, index: number) => ({ uri, version, fact: index });
  expect(chosenFacts([fact('a', 1, 4), fact('a', 1, 2), fact('b', 7, 0), fact('a', 1, 3)])).toEqual([
    { uri: 'a', version: 1, facts: [4, 2] },
    { uri: 'b', version: 7, facts: [0] },
    { uri: 'a', version: 1, facts: [3] },
  ]);
  expect(chosenFacts([fact('a', 1, 0), fact('a', 2, 0)])).toHaveLength(2);
});
