/** The sentences of CLUENER2020 (news, ten types of entities), from a file of one JSON object a line. */
import type { GoldDocument } from '../scripts/train/corpus.ts';

export const CLUENER_TYPES = [
  'address',
  'book',
  'company',
  'game',
  'government',
  'movie',
  'name',
  'organization',
  'position',
  'scene',
] as const;
export type CluenerType = (typeof CLUENER_TYPES)[number];

/** CLUENER's own types by the words of the file: type, and where one type was divided, kind. */
const BY_MARK: Readonly<Record<string, CluenerType>> = {
  person: 'name',
  place: 'address',
  position: 'position',
  organization: 'organization',
  'organization company': 'company',
  'organization government': 'government',
  'other:book': 'book',
  'other:game': 'game',
  'other:movie': 'movie',
  'other:scene': 'scene',
};

interface Line {
  readonly text: string;
  /** Offsets in UTF-16 code units, `end` exclusive. */
  readonly entities: readonly { readonly start: number; readonly end: number; readonly type: string; kind?: string }[];
}

/**
 * Reads the sentences, each a document of its own, named by its number.
 * @throws Error for a type that is none of CLUENER's, and for a span outside of its text
 */
export function readCluener(content: string): GoldDocument<CluenerType>[] {
  return content
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line, index) => {
      const { text, entities } = JSON.parse(line) as Line;
      const name = String(index + 1);
      return {
        name,
        text,
        entities: entities.map(({ start, end, type, kind }) => {
          const own = BY_MARK[kind === undefined ? type : `${type} ${kind}`];
          if (own === undefined) throw new Error(`sentence ${name}: no type of CLUENER: ${type}`);
          if (!(0 <= start && start < end && end <= text.length)) throw new Error(`sentence ${name}: no such span`);
          return { start, end, type: own, optional: false };
        }),
      };
    });
}
