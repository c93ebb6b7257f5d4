/** Which fold holds a document out: by its name, so that training and evaluation agree without a list. */
import { hashString } from '../../src/core/entities/tagger/hashing.ts';

export const FOLDS = 5;

/** The fold of a document, 0 to FOLDS - 1. */
export function foldOf(name: string): number {
  return (hashString(name) >>> 0) % FOLDS;
}

/** The file of a fold's weights within a folder. */
export function foldFile(fold: number): string {
  return `fold-${fold}.bin`;
}
