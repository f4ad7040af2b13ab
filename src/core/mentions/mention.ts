import type { NameKind } from '../matching/nameKind';

/** A range of a note that names one or, where the name is ambiguous, several entities. UTF-16 units, `end` exclusive. */
export interface Mention {
  readonly start: number;
  readonly end: number;
  readonly form: 'implicit' | 'explicit';
  /** Of the name that matched; where several entities share it, of the first. */
  readonly kind: NameKind;
  /** Ids, at least one, in the order of the registry. */
  readonly entities: readonly string[];
  /** Of a weak name that counts because of a word in its sentence: that word, as the note writes it. */
  readonly near?: string;
  /** Of any other weak name: the entity that the note names too, because of which it counts. */
  readonly evidence?: string;
}
