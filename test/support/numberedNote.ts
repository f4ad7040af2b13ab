import type { Random } from '../bench/random';
import { PIECES } from '../unit/core/text/markdown/pieces';

/** A note of hostile Markdown and of names, with a number before each name that no other has: `n17 Acme`. */
export function numberedNote(random: Random, names: readonly string[], length: number): string {
  let number = 0;
  const piece = (): string => {
    if (random.below(3) === 0) return random.pick(PIECES.note);
    const name = random.pick(names);
    const shown = random.below(8) === 0 ? `[[${name}${random.pick(['', '#a', '|b', '\\|b'])}]]` : name;
    return ` n${++number} ${shown}${random.pick([' ', '', '\n', '，', '\n\n'])}`;
  };
  return Array.from({ length: 1 + random.below(length) }, piece).join('');
}

/** The number just before a place, if nothing but white space and brackets is between. */
export function numberBefore(text: string): string | undefined {
  return /n(\d+)[\s[]*$/.exec(text)?.[1];
}
