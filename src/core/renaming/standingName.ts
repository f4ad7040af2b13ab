import { finish } from '../base/steps';
import { Matcher } from '../matching/matcher';
import { SegmentBuilder } from '../matching/segmentBuilder';
import { findMentions } from '../mentions/findMentions';
import { EMPTY_REGISTRY } from '../registry/emptyRegistry';

/** Asks of notes whether they would mention a name, written just so, if somebody bore it. */
export function standingName(name: string): (note: string) => boolean {
  const builder = new SegmentBuilder();
  builder.add(name, 'exact', [], 0, 'name', 1);
  const part = { segment: finish(builder.build()), idOf: () => name, dead: new Set<string>() };
  const snapshot = { version: 1, registry: EMPTY_REGISTRY, matcher: new Matcher([part]) };
  return (note) =>
    note.includes(name) &&
    findMentions(note, snapshot).some(
      ({ start, end, form }) => note.slice(start, end) === name || (form === 'explicit' && note.includes(`[[${name}`)),
    );
}
