// Emphasis and strikethrough: https://spec.commonmark.org/0.31.2/#delimiter-run and
// https://github.github.com/gfm/#strikethrough-extension-.

/** A run of `*`, `_` or `~`. What has become mark-up is taken off `[start, end)`. */
export interface Delimiter {
  readonly marker: string;
  readonly opens: boolean;
  readonly closes: boolean;
  start: number;
  end: number;
  /** The number of the first of its two holes in the lexer's list. */
  readonly hole: number;
}

const WHITE = /\s/u;
const PUNCTUATION = /[\p{P}\p{S}\0]/u;

function characterClass(text: string, at: number, start: number, end: number): 'space' | 'punctuation' | 'other' {
  if (at < start || at >= end) return 'space';
  const code = text.charCodeAt(at);
  const character =
    (code & 0xfc00) === 0xdc00 && at > start ? text.slice(at - 1, at + 1) : String.fromCodePoint(text.codePointAt(at)!);
  if (WHITE.test(character)) return 'space';
  return PUNCTUATION.test(character) ? 'punctuation' : 'other';
}

/** The run `[from, to)` of one marker within the block `[start, end)`. */
export function readDelimiter(
  text: string,
  from: number,
  to: number,
  start: number,
  end: number,
  hole: number,
): Delimiter {
  const marker = text[from]!;
  const before = characterClass(text, from - 1, start, end);
  const after = characterClass(text, to, start, end);
  const tilde = marker !== '~';
  const left =
    after === 'other' || (after === 'punctuation' && before !== 'other') || (tilde && to < end && text[to] === '~');
  const right =
    before === 'other' ||
    (before === 'punctuation' && after !== 'other') ||
    (tilde && from > start && text[from - 1] === '~');
  const word = marker === '_';
  const opens = left && (!word || !right || before !== 'other');
  const closes = right && (!word || !left || after !== 'other');
  return { marker, opens, closes, start: from, end: to, hole };
}

/** Runs that can be told apart by this cannot be told apart by whether some earlier run can open what they close. */
function kind({ marker, opens, start, end }: Delimiter): number {
  if (marker === '~') return end - start - 1;
  return 2 + (marker === '_' ? 6 : 0) + (opens ? 3 : 0) + ((end - start) % 3);
}

function matches(open: Delimiter, close: Delimiter): boolean {
  if (!open.opens || open.marker !== close.marker) return false;
  const size = close.end - close.start;
  const sum = size + open.end - open.start;
  if (close.marker === '~') return sum === size * 2;
  return !((open.closes || close.opens) && size % 3 !== 0 && sum % 3 === 0);
}

/**
 * Pairs the runs, in the order of the text. Strikethrough and emphasis are resolved one after the other, as micromark
 * does: what has been spanned by the first kind can only pair within the same span. Linear, since for each kind of run
 * it is remembered down to where no opening one was found.
 */
export function pairDelimiters(runs: readonly Delimiter[], tildesFirst: boolean): void {
  const bottoms = new Array<number>(14).fill(-1);
  /** Numbers of runs that may still open, or that wait for the other kind. */
  const stack: number[] = [];
  const leave = (from: number): void => {
    const others = stack.splice(from).flatMap((number) => (isFirst(runs[number]!) ? [] : [runs[number]!]));
    if (others.length > 1) pairDelimiters(others, !tildesFirst);
  };
  const isFirst = (run: Delimiter): boolean => (run.marker === '~') === tildesFirst;
  runs.forEach((run, number) => {
    while (isFirst(run) && run.closes && run.start < run.end) {
      let top = stack.length - 1;
      const bottom = bottoms[kind(run)]!;
      while (top >= 0 && stack[top]! > bottom && !matches(runs[stack[top]!]!, run)) top--;
      if (top < 0 || stack[top]! <= bottom) {
        bottoms[kind(run)] = number - 1;
        break;
      }
      leave(top + 1);
      const open = runs[stack[top]!]!;
      const both = Math.min(open.end - open.start, run.end - run.start);
      const used = run.marker === '~' ? both : Math.min(both, 2);
      open.end -= used;
      run.start += used;
      if (open.start === open.end) stack.pop();
      else for (let index = 0; index < 14; index++) bottoms[index] = Math.min(bottoms[index]!, stack[top]! - 1);
    }
    if (run.start < run.end && (run.opens || !isFirst(run))) stack.push(number);
  });
  leave(0);
}
