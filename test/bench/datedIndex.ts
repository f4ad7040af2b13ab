import { IndexedNotes } from '../../src/core/notes/mentions/indexedNotes';
import type { Mention } from '../../src/core/notes/mentions/mention';
import { Random } from './random';

/** An index of notes with dates in their names, each with mentions of random entities of `syntheticRegistry`. */
export function datedIndex(entities: number, notes: number, mentionsANote: number): IndexedNotes {
  const random = new Random(3);
  const index = new IndexedNotes();
  const text = 'a '.repeat(mentionsANote);
  for (let note = 0; note < notes; note++) {
    const mentions = Array.from({ length: mentionsANote }, (_, at): Mention => {
      const ids = [`entity-${random.below(entities)}`];
      return { start: 2 * at, end: 2 * at + 1, entities: ids, form: 'implicit', kind: 'name' };
    });
    const day = String(1 + random.below(28)).padStart(2, '0');
    index.set(`/20${10 + random.below(15)}-0${1 + random.below(9)}-${day} ${note}.md`, text, mentions);
  }
  return index;
}
