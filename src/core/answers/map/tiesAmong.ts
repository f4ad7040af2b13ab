import type { Location } from '../../registry/model';
import { isOwning, verbOf } from '../../registry/vocabulary/verbs';
import type { Vocabulary } from '../../registry/vocabulary/vocabulary';
import { memoize, type Resumable } from '../../text/base/lazy';
import type { Dossier } from '../dossier/dossier';
import type { MapTie } from './mapData';
import { detailOf } from './mapStatements';

/** All relations among some entities, each once, in the order of the entities and of their pages. */
export function* tiesAmong(
  vocabulary: Vocabulary,
  ids: readonly string[],
  describe: (id: string) => Dossier,
  branches: ReadonlySet<string>,
): Resumable<readonly MapTie[]> {
  const wanted = new Set(ids);
  const ties = new Map<string, MapTie>();
  for (const id of ids) {
    const { relations, schema, language } = describe(id);
    for (const statement of relations.flatMap(({ statements }) => statements)) {
      const [other] = statement.text;
      if (!wanted.has(other.entity)) continue;
      const key = tieKey(id, other.entity, statement.location);
      memoize(ties, key, () => {
        const verb = verbOf(vocabulary, statement, { self: schema, other: other.schema }, language);
        const [from, to] = verb.by === 'other' ? [other.entity, id] : [id, other.entity];
        return {
          from,
          to,
          verb: verb.text,
          isMutual: verb.by === 'both',
          detail: detailOf(statement),
          held: statement.held,
          isOwning: isOwning(statement.kind),
          startDate: statement.startDate,
          endDate: statement.endDate,
          isBranch: branches.has(key),
        };
      });
    }
    yield;
  }
  return [...ties.values()];
}

/** A key of a relation, equal whichever of its two ends describes it. */
export function tieKey(a: string, b: string, { file, span }: Location): string {
  return JSON.stringify([...[a, b].sort(), file, span.start]);
}
