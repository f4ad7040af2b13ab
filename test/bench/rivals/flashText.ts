import { UNIT_TABLE, WORD_BIT } from '../../../src/core/text/unitTable';
import type { Finder } from '../spans';
import { CheckedNames, foldText } from './checkedNames';

interface Node {
  readonly next: Map<number, Node>;
  records: readonly number[] | undefined;
}

/** A trie of Maps that is walked wherever a word begins, as FlashText does it (Singh 2017). */
export function flashText(names: readonly string[]): Finder {
  const checked = new CheckedNames(names);
  const root: Node = { next: new Map(), records: undefined };
  for (const keyword of checked.keywords) {
    let node = root;
    for (let k = 0; k < keyword.length; k++) node = child(node, keyword.charCodeAt(k));
    node.records = checked.recordsOf(keyword);
  }
  const ends: number[] = [];
  const records: (readonly number[])[] = [];
  return (text, spans) => {
    spans.clear();
    const folded = foldText(text);
    let last = 0;
    for (let start = 0; start < folded.length; ) {
      let after = start + 1;
      // A look at the table spares most of the walks, those from inside a word.
      const entry = UNIT_TABLE[folded.charCodeAt(start)]!;
      let node = (entry & last & WORD_BIT) !== 0 ? undefined : root.next.get(entry & 0xffff);
      if (node) {
        ends.length = records.length = 0;
        for (let end = start + 1; node; node = node.next.get(folded.charCodeAt(end++))) {
          if (!node.records) continue;
          ends.push(end);
          records.push(node.records);
        }
        for (let k = ends.length - 1; k >= 0; k--) {
          if (!checked.accepts(text, start, records[k]!)) continue;
          after = ends[k]!;
          spans.push(start, after);
          break;
        }
      }
      last = UNIT_TABLE[folded.charCodeAt(after - 1)]!;
      start = after;
    }
  };
}

function child(node: Node, unit: number): Node {
  let next = node.next.get(unit);
  if (!next) {
    next = { next: new Map(), records: undefined };
    node.next.set(unit, next);
  }
  return next;
}
