import { findMentions } from '../../notes/mentions/findMentions';
import type { Snapshot } from '../../registry/engine/snapshot';
import type { Entity } from '../../registry/model';
import { displayName } from '../names/displayName';
import type { EntityPiece, TextPiece } from './dossier';

/** A text of the registry in which the names of other entities than `self` are links. Ambiguous names stay text. */
export function linkedText(snapshot: Snapshot, text: string, self: string): readonly TextPiece[] {
  const pieces: TextPiece[] = [];
  let at = 0;
  for (const { start, end, entities } of findMentions(text, snapshot)) {
    const entity = entities.length === 1 && entities[0] !== self ? snapshot.registry.entity(entities[0]!) : undefined;
    if (!entity) continue;
    if (start > at) pieces.push(text.slice(at, start));
    pieces.push({ entity: entity.id, schema: entity.schema, text: text.slice(start, end) });
    at = end;
  }
  if (at < text.length) pieces.push(text.slice(at));
  return pieces;
}

export function entityPiece(entity: Entity, language: string): EntityPiece {
  return { entity: entity.id, schema: entity.schema, text: displayName(entity, language) };
}

export function textOf(pieces: readonly TextPiece[]): string {
  return pieces.map((piece) => (typeof piece === 'string' ? piece : piece.text)).join('');
}
