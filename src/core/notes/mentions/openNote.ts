import type { Matcher } from '../../matching/matcher';
import type { Snapshot } from '../../registry/engine/snapshot';
import { IncrementalZones } from '../../text/markdown/incrementalZones';
import type { Zones } from '../../text/markdown/zones';
import { SINGLE_BIT, UNIT_TABLE, WORD_BIT } from '../../text/units/unitTable';
import { CONTEXT_REACH } from './context';
import { NO_DIRECTIVES } from './directives';
import { JudgedHits } from './judgedHits';
import type { Mention } from './mention';
import { resolveMentions } from './resolveMentions';

/** One replacement; offsets are UTF-16 units of the text before it. */
export interface TextChange {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/**
 * A note that is being written. A change scans only the lines around it again, re-lexes only the blocks of Markdown that
 * it touches, and keeps the rest. Equal to `findMentions` of the same text at any time.
 */
export class OpenNote {
  #text: string;
  #zones: IncrementalZones | undefined;
  #hits: JudgedHits | undefined;
  #matcher: Matcher | undefined;
  #mentions: readonly Mention[] | undefined;
  #version = -1;
  #folder = NO_DIRECTIVES;

  constructor(text: string) {
    this.#text = text;
  }

  get text(): string {
    return this.#text;
  }

  /** The zones of the text at this moment. */
  get zones(): Zones {
    this.#zones ??= new IncrementalZones(this.#text);
    return this.#zones.zones;
  }

  /** Applies changes one after the other: each counts in the text that the one before left. */
  edit(changes: readonly TextChange[]): void {
    for (const { start, end, text } of changes) {
      const newEnd = start + text.length;
      this.#text = this.#text.slice(0, start) + text + this.#text.slice(end);
      this.#zones?.edit(this.#text, start, end, newEnd);
      this.#moveHits(start, end, newEnd);
    }
    this.#mentions = undefined;
  }

  /**
   * The mentions at this moment, sorted and without overlaps; the same array until something changes.
   *
   * @param folder what the note's folder says of names, as `findMentions` takes it.
   */
  mentions(snapshot: Snapshot, folder = NO_DIRECTIVES): readonly Mention[] {
    if (this.#mentions && this.#version === snapshot.version && this.#folder === folder) return this.#mentions;
    if (!this.#hits || this.#matcher !== snapshot.matcher) {
      this.#matcher = snapshot.matcher;
      this.#hits = new JudgedHits(this.#text, snapshot.matcher.scan(this.#text).copy());
    }
    this.#version = snapshot.version;
    this.#folder = folder;
    const mayHave = this.#hits.hits.length > 0 || this.#text.includes('[[');
    this.#mentions = mayHave ? resolveMentions(this.#text, this.#hits, this.zones, snapshot, folder) : [];
    return this.#mentions;
  }

  /** Brings the hits up to a change of `[start, oldEnd)` to `[start, newEnd)`; the text is the new one already. */
  #moveHits(start: number, oldEnd: number, newEnd: number): void {
    const hits = this.#hits;
    const matcher = this.#matcher;
    if (!hits || !matcher) return;
    const from = windowStart(this.#text, start, matcher.maxTokens);
    const to = windowEnd(this.#text, newEnd);
    const fresh = from === undefined ? undefined : matcher.scanRange(this.#text, from, to);
    if (from === undefined || !fresh) {
      this.#hits = undefined;
      return;
    }
    hits.edit(this.#text, fresh, from, to - (newEnd - oldEnd), newEnd - oldEnd);
  }
}

/** Beyond this a look back for tokens is given up, and the whole text is scanned. */
const MAX_LOOK_BACK = 1 << 14;

/**
 * The beginning of the line before which no name can reach the change, and nothing that a change can alter is looked at.
 * Lines are where no word and no name's first token is cut. Undefined where that is too far away.
 */
function windowStart(text: string, start: number, maxTokens: number): number | undefined {
  let at = start;
  let inWord = false;
  for (let tokens = 0; at > 0 && tokens <= maxTokens; at--) {
    const entry = UNIT_TABLE[text.charCodeAt(at - 1)]!;
    const word = (entry & WORD_BIT) !== 0;
    if ((entry & SINGLE_BIT) !== 0 || (inWord && !word)) tokens++;
    inWord = word;
    if (start - at > MAX_LOOK_BACK) return undefined;
  }
  const back = Math.min(at, start - CONTEXT_REACH);
  return back <= 0 ? 0 : text.lastIndexOf('\n', back - 1) + 1;
}

/** The end of the line after which nothing depends on the change. */
function windowEnd(text: string, newEnd: number): number {
  const end = text.indexOf('\n', newEnd + CONTEXT_REACH);
  return end < 0 ? text.length : end;
}
