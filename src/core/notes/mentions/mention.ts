import type { NameKind } from '../../matching/nameKind';
import type { Snapshot } from '../../registry/engine/snapshot';
import { lineOf } from '../../text/base/lines';
import { firstIndex } from '../../text/base/lists';
import type { Span } from '../../text/base/textEdit';
import { explicitLinks } from './explicitLinks';
import { lookUp } from './naming';

/** A range of a note that names one or, where the name is ambiguous, several entities. UTF-16 units, `end` exclusive. */
export interface Mention {
  readonly start: number;
  readonly end: number;
  readonly form: 'implicit' | 'explicit';
  /** The kind of the name that matched; if several entities share it, that of the first. */
  readonly kind: NameKind;
  /** Ids, at least one, in the order of the registry. */
  readonly entities: readonly string[];
  /** The word in the sentence because of which a weak name counts, as the note writes it. */
  readonly near?: string;
  /** The word beside it without which the name would not count, as the note writes it. It is no evidence for others. */
  readonly beside?: string;
  /** The other entity of the note because of which a weak name counts. */
  readonly evidence?: string;
}

/**
 * The mention that holds the offset. At an edge that touches it, it counts too; between two that touch, the second.
 *
 * @param mentions sorted, without overlaps.
 */
export function mentionAt(mentions: readonly Mention[], offset: number): Mention | undefined {
  const mention = mentions[firstIndex(mentions.length, (index) => mentions[index]!.start > offset) - 1];
  return mention && offset <= mention.end ? mention : undefined;
}

/** A line break, the spaces around it, and the signs of the block quotes that the next line is in. */
const BREAK = /(?<![^\S\r\n])[^\S\r\n]*(?:\r\n|\r|\n)[\s>]*/g;

/** The part of a mention on each of its lines, without the prefix of the next line: a name continues after `> `. */
export function mentionLines(text: string, mention: Span): readonly Span[] {
  const lines: Span[] = [];
  let { start } = mention;
  for (const { index, 0: gap } of text.slice(mention.start, mention.end).matchAll(BREAK)) {
    lines.push({ start, end: mention.start + index });
    start = mention.start + index + gap.length;
  }
  return [...lines, { start, end: mention.end }];
}

/**
 * Which entities an ambiguous mention may mean, first those that the note also mentions by a name of their own, the most
 * mentioned ones before others. Those that are alike stay in the order of the mention.
 */
export function likelyMeanings({ entities }: Mention, mentions: readonly Mention[]): readonly string[] {
  const times = new Map(entities.map((id) => [id, 0]));
  for (const { entities: meant } of mentions) {
    const [id = ''] = meant;
    const before = meant.length === 1 ? times.get(id) : undefined;
    if (before !== undefined) times.set(id, before + 1);
  }
  return [...entities].sort((a, b) => times.get(b)! - times.get(a)!);
}

/**
 * The explicit mention of an entity under a name: `[[Name]]`, or `[[id|Name]]` where the name alone would not lead to it
 * and it alone. A name that no link can hold is left out.
 *
 * @param inTable whether it is in a table, where a bar must be escaped.
 */
export function writeMention(id: string, name: string, snapshot: Snapshot, inTable: boolean): string {
  const plain = `[[${name}]]`;
  if (leadsTo(plain, id, snapshot)) return plain;
  const labelled = `[[${id}${inTable ? '\\|' : '|'}${name}]]`;
  return leadsTo(labelled, id, snapshot) ? labelled : `[[${id}]]`;
}

/** The text before a label or `#…` that is already there: `[[Name` or `[[id`. */
export function writeTarget(id: string, name: string, snapshot: Snapshot): string {
  return `[[${leadsTo(`[[${name}]]`, id, snapshot) ? name : id}`;
}

/** Whether the line around a span has a bar outside of links, as rows of tables do. */
export function isInTable(text: string, { start, end }: Span): boolean {
  const line = lineOf(text, start);
  const around = `${text.slice(line.start, start)}\n${text.slice(end, Math.max(end, line.end))}`;
  return around.replace(/\[\[[^[\]\n]*\]\]/g, '').includes('|');
}

function leadsTo(link: string, id: string, snapshot: Snapshot): boolean {
  const [only, ...more] = explicitLinks(link, []);
  if (!only || more.length > 0 || only.start !== 0 || only.end !== link.length) return false;
  const entities = lookUp(only.target, snapshot)?.entities ?? [];
  return entities.length === 1 && entities[0] === id;
}
