import { findMentions } from '../../notes/mentions/findMentions';
import { occurrencesOfId } from '../../registry/merging/occurrences';
import { LineIndex } from '../../text/base/lineIndex';
import { ID } from './pieces';
import { listing } from './question';
import { object, text, whole } from './schema';

/** Where registries and notes name an entity. */
export const REFERENCES = listing({
  command: {
    name: 'refs',
    isHere: true,
    help: 'Where registries and notes name an entity. File, line, column, text, and the kind: id, reference or mention.',
    examples: ['h20 notes', 'nvidia --format csv notes'],
  },
  input: object(ID),
  row: object({ file: text(), line: whole(), column: whole(), text: text(), kind: text() }),
  needs: () => ({ notes: {} }),
  *rows(world, { id }, { notes = [] }) {
    for (const { file, span, role } of occurrencesOfId(world.snapshot.registry, 'entity', id)) {
      const { line = 1, column = 1 } = world.place({ file, span }) ?? {};
      yield { file, line, column, text: id, kind: role };
    }
    for (const { file, text: note, snapshot } of notes) {
      const lines = new LineIndex(note);
      for (const { start, end, entities } of findMentions(note, snapshot)) {
        if (!entities.includes(id)) continue;
        yield { file, ...lines.locateFromOne(start), text: note.slice(start, end), kind: 'mention' };
      }
    }
  },
});
