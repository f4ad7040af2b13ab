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
  /** Of a name that needs evidence: the entity that the note names too, because of which it counts. */
  readonly evidence?: string;
}
