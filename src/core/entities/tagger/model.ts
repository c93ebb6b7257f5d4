/** The weights of the learned sequence tagger. */
export interface TaggerModel {
  readonly labels: readonly string[];
}
