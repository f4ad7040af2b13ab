import type { NameKind } from '../../matching/nameKind';
import { firstIndex } from '../../text/base/firstIndex';
import type { Span } from '../../text/base/span';

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
