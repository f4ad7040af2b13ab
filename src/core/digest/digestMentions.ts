import { runToEnd } from '../base/resumable';
import type { Span } from '../base/span';
import { Engine } from '../engine';
import { JudgedHits } from '../mentions/judgedHits';
import { resolveMentions } from '../mentions/resolveMentions';
import type { Snapshot } from '../snapshot';
import { inlineText } from '../yaml/write/newText';

/** A stretch of a text that names one entity, known or proposed. */
interface DigestMention extends Span {
  readonly id: string;
}

/** An entity that is not in the registry yet, and all spellings by which the digest may name it. */
export interface NewNames {
  readonly id: string;
  readonly names: readonly string[];
}

/**
 * Tells which entities a text names, known and new ones, by the rules that hold in notes and in the order of the text. Of two
 * names over each other the longer counts, of equal ones that of the known entity; a name that may mean several counts for none.
 */
export function entityFinder(snapshot: Snapshot, added: readonly NewNames[]): (text: string) => ReadonlySet<string> {
  const proposed = snapshotOf(added);
  return (text) => {
    const found = [...mentionsOf(text, snapshot), ...mentionsOf(text, proposed)];
    const kept: DigestMention[] = [];
    for (const mention of found.toSorted((a, b) => b.end - b.start - (a.end - a.start))) {
      if (!kept.some(({ start, end }) => start < mention.end && mention.start < end)) kept.push(mention);
    }
    return new Set(kept.sort((a, b) => a.start - b.start).map(({ id }) => id));
  };
}

function mentionsOf(text: string, snapshot: Snapshot): readonly DigestMention[] {
  const zones = { prose: [0, text.length], code: [], frontMatter: undefined };
  const judged = new JudgedHits(text, snapshot.matcher.scan(text));
  return resolveMentions(text, judged, zones, snapshot).flatMap(({ start, end, entities: [id, ...others] }) =>
    id !== undefined && others.length === 0 ? [{ start, end, id }] : [],
  );
}

function snapshotOf(added: readonly NewNames[]): Snapshot {
  const engine = new Engine();
  const items = added.map(({ id, names }) => `- ${inlineText({ id, schema: 'Company', name: [...names] }, '"')}\n`);
  runToEnd(engine.setFile('digest', 1, `entities:\n${items.join('')}`));
  return runToEnd(engine.update());
}
