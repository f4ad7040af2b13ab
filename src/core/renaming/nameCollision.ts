import { runToEnd } from '../base/resumable';
import { applyEdits } from '../base/textEdit';
import { Matcher } from '../matching/matcher';
import { SegmentBuilder } from '../matching/segmentBuilder';
import { findMentions } from '../mentions/findMentions';
import { EMPTY_REGISTRY } from '../registry/merging/emptyRegistry';
import type { Snapshot } from '../snapshot';
import type { NoteEdit } from './renameInNote';

/** A name, written just so, as notes would have it if somebody bore it. */
export class NameCollision {
  readonly #name: string;
  readonly #snapshot: Snapshot;

  constructor(name: string) {
    const builder = new SegmentBuilder();
    builder.add(name, 'exact', [], 0, 'name', 1);
    const part = { segment: runToEnd(builder.build()), idOf: () => name, dead: new Set<string>() };
    this.#name = name;
    this.#snapshot = { version: 1, registry: EMPTY_REGISTRY, matcher: new Matcher([part]) };
  }

  /** Whether the note would mention it. */
  standsIn(note: string): boolean {
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
   * Whether a note that is changed so would not mention the name in each of the places that spoke of the entity in plain
   * words: it may run into the letters beside it.
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
    const found = new Set(findMentions(applyEdits(note, edits), this.#snapshot).map(({ start }) => start));
    return places.some((start) => !found.has(start));
  }
}
