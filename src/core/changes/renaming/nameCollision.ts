import { Matcher } from '../../matching/matcher';
import { NameStarts } from '../../matching/nameStarts';
import { SegmentBuilder } from '../../matching/segmentBuilder';
import { NO_WORDS } from '../../matching/wordsOfName';
import { findMentions } from '../../notes/mentions/findMentions';
import type { Snapshot } from '../../registry/engine/snapshot';
import { Registry } from '../../registry/merging/registry';
import { runToEnd } from '../../text/base/lazy';
import { applyEdits } from '../../text/base/textEdit';
import type { NoteEdit } from './renameInNote';

/** Finds out where notes would mention a name, written exactly so, if an entity had it. */
export class NameCollision {
  readonly #name: string;
  readonly #snapshot: Snapshot;

  constructor(name: string) {
    this.#name = name;
    this.#snapshot = snapshotOf([name]);
  }

  /** Whether the note would mention it. */
  isMentionedIn(note: string): boolean {
    const name = this.#name;
    return (
      note.includes(name) &&
      findMentions(note, this.#snapshot).some(
        ({ start, end, form }) =>
          note.slice(start, end) === name || (form === 'explicit' && note.includes(`[[${name}`)),
      )
    );
  }

  /**
   * Whether one of the edits of a note writes the name where it would not be a mention, because it runs into the letters
   * beside it. Only edits of plain mentions are looked at.
   *
   * @param edits in ascending order.
   */
  isLostIn(note: string, edits: readonly NoteEdit[]): boolean {
    const places: number[] = [];
    let shift = 0;
    for (const { span, text, said } of edits) {
      const isFree = note.charAt(span.start - 1).trim() === '' && note.charAt(span.end).trim() === '';
      if (said === 'plainly' && !isFree) places.push(span.start + shift);
      shift += text.length - (span.end - span.start);
    }
    if (places.length === 0) return false;
    const isAsGiven = edits.every(({ text }) => text === this.#name);
    const snapshot = isAsGiven ? this.#snapshot : snapshotOf([...new Set(edits.map(({ text }) => text))]);
    const found = new Set(findMentions(applyEdits(note, edits), snapshot).map(({ start }) => start));
    return places.some((start) => !found.has(start));
  }
}

/** Of one entity with these names, each written exactly so. */
function snapshotOf(names: readonly string[]): Snapshot {
  const builder = new SegmentBuilder();
  for (const name of names) builder.add(name, 'exact', NO_WORDS, 0, 'name', 1);
  const segment = runToEnd(builder.build());
  const starts = new NameStarts(segment.pool);
  const part = { segment, starts, idOf: () => names[0]!, isPlace: () => false, dead: new Set<string>() };
  return { version: 1, registry: new Registry(), matcher: new Matcher([part]) };
}
