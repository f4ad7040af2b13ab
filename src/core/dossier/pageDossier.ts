import { plain } from '../base/lazily';
import type { Snapshot } from '../snapshot';
import type { Dossier, Statement, StatementGroup, TextPiece } from './dossier';
import { linkedText } from './linkedText';

/** A dossier as plain data, which can be sent as JSON. In its texts the names of other entities are links to them. */
export function pageDossier(snapshot: Snapshot, dossier: Dossier): Dossier {
  const linked = (pieces: readonly TextPiece[]): readonly TextPiece[] =>
    pieces.flatMap((piece) => (typeof piece === 'string' ? linkedText(snapshot, piece, dossier.id) : [piece]));
  return {
    ...dossier,
    summary: linked(dossier.summary),
    description: linked(dossier.description),
    remarks: dossier.remarks.map((note) => ({ ...note, text: linked(note.text) })),
    relations: dossier.relations.map(plainGroup),
    timeline: dossier.timeline.map((statement) => ({ ...plain(statement), text: linked(statement.text) })),
    contradictions: dossier.contradictions.map(plainGroup),
  };
}

function plainGroup<S extends Statement>({ label, statements }: StatementGroup<S>): StatementGroup<S> {
  return { label, statements: statements.map(plain) };
}
