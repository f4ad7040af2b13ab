import type { Snapshot } from '../snapshot';
import type { Dossier, Piece, RelationStatement, Statement, StatementGroup, TimelineStatement } from './dossier';
import { linkedText } from './linkedText';

/** A dossier as plain data, which can be sent as JSON. In its texts the names of other entities are links to them. */
export function pageDossier(snapshot: Snapshot, dossier: Dossier): Dossier {
  const linked = (pieces: readonly Piece[]): readonly Piece[] =>
    pieces.flatMap((piece) => (typeof piece === 'string' ? linkedText(snapshot, piece, dossier.id) : [piece]));
  return {
    ...dossier,
    summary: linked(dossier.summary),
    description: linked(dossier.description),
    ownNotes: dossier.ownNotes.map((note) => ({ ...note, text: linked(note.text) })),
    relations: dossier.relations.map((group) => plainGroup(group, plainRelation)),
    timeline: dossier.timeline.map((statement) => plainTimeline(statement, linked(statement.text))),
    contradictions: dossier.contradictions.map((group) => plainGroup(group, plainStatement)),
  };
}

function plainGroup<S extends Statement>(
  { label, statements }: StatementGroup<S>,
  plain: (statement: S) => S,
): StatementGroup<S> {
  return { label, statements: statements.map(plain) };
}

function plainStatement({ key, date, text, detail, held, citation, place, isOwn }: Statement): Statement {
  return { key, date, text, detail, held, citation, place, isOwn };
}

function plainRelation(statement: RelationStatement): RelationStatement {
  const { kind, text } = statement;
  return { ...plainStatement(statement), kind, text };
}

function plainTimeline(statement: TimelineStatement, text: readonly Piece[]): TimelineStatement {
  const { startDate, event, isName, ownFact } = statement;
  return { ...plainStatement(statement), text, startDate, event, isName, ownFact };
}
