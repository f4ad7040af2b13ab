import { plain } from '../base/lazily';
import type { Snapshot } from '../snapshot';
import type { Dossier, StatementGroup, TextPiece } from './dossier';
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

function plainGroup<G extends StatementGroup>(group: G): G {
  return { ...group, statements: group.statements.map(plain) };
}
