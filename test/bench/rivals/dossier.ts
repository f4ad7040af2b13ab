import { HIT_STRIDE } from '../../../src/core/matching/hits';
import { matcherOf } from '../../support/names';
import type { Finder } from '../spans';

/** Dossier's matcher; it gives all that fits at each place, so the leftmost and longest are picked here. */
export function dossier(names: readonly string[]): Finder {
  const matcher = matcherOf(names);
  return (text, spans) => {
    spans.clear();
    const { data, length } = matcher.scan(text);
    let free = 0;
    for (let at = 0; at < length; at += HIT_STRIDE) {
      if (data[at]! < free) continue;
      free = data[at + 1]!;
      spans.push(data[at]!, free);
    }
  };
}
