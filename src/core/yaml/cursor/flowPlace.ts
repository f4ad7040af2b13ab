/** Where in brackets, such as `{ type: Ownership, owner: [a, …` a place is. Offsets are those of the text. */
export interface FlowPlace {
  /** The keys that lead from the outermost bracket to the place; of a value its own is the last. */
  readonly path: readonly string[];
  readonly kind: 'key' | 'value';
  /** Where the scalar begins that the place is in; behind its quote if it has one. */
  readonly start: number;
  readonly quote: string;
  /**
   * The other keys of the map that the place is in, with their values as far as those are plain; undefined where no map
   * was opened.
   */
  readonly siblings: ReadonlyMap<string, string> | undefined;
}

interface Frame {
  readonly isMap: boolean;
  readonly siblings: Map<string, string>;
  key: string | undefined;
}

/** Stands for the key that is being typed, which is not one of the others. */
const OF_PLACE = '';
/** What stands behind the place is looked at for keys as far as this, in UTF-16 units. */
const LOOK_AHEAD = 1000;

/**
 * Follows brackets from the one at `start` to the place at `offset`; undefined where they are closed before it, or the
 * place is behind a scalar that has ended. What is half-typed does no harm.
 */
export function flowPlace(text: string, start: number, offset: number): FlowPlace | undefined {
  const frames: Frame[] = [];
  let found: FlowPlace | undefined;
  let place: Frame | undefined;
  let begin = -1;
  let quote = '';
  const stop = Math.min(text.length, offset + LOOK_AHEAD);
  const take = (end: number) => {
    const frame = frames.at(-1);
    const scalar = begin < 0 ? '' : text.slice(begin, end).trim();
    const isPlace = found?.kind === 'key' && begin === found.start;
    const own = frame?.key;
    if (frame?.isMap && scalar !== '' && !isPlace && own !== OF_PLACE) {
      frame.siblings.set(own ?? scalar, own === undefined ? '' : scalar);
    }
    if (frame) frame.key = undefined;
    begin = -1;
  };
  for (let at = start; at <= stop; at++) {
    if (at === offset) {
      place = frames.at(-1);
      if (!place) return undefined;
      const isKey = place.isMap && place.key === undefined;
      const path = frames.flatMap(({ key }) => key ?? []);
      if (begin < 0) begin = at;
      const { siblings } = frames.findLast(({ isMap }) => isMap) ?? {};
      found = { path, kind: isKey ? 'key' : 'value', start: begin, quote, siblings };
      if (!place.isMap) return found;
    }
    const sign = text.charAt(at);
    if (quote !== '') {
      if (sign === quote) quote = '';
      if (sign === '\n') return found;
      continue;
    }
    if (sign === '{' || sign === '[') {
      frames.push({ isMap: sign === '{', siblings: new Map(), key: undefined });
      begin = -1;
    } else if (sign === '}' || sign === ']') {
      take(at);
      if (frames.pop() === place && place) return found;
      if (frames.length === 0) return found;
    } else if (sign === ',') take(at);
    else if (sign === ':' && frames.at(-1)?.isMap && /^$|[\s,{}[\]]/.test(text.charAt(at + 1))) {
      const frame = frames.at(-1)!;
      if (begin >= 0 && begin === found?.start) frame.key = OF_PLACE;
      else if (begin >= 0) {
        frame.key = text.slice(begin, at).replace(/["'\s]+$/, '');
        frame.siblings.set(frame.key, '');
      }
      begin = -1;
    } else if (sign === '#' && /\s/.test(text.charAt(at - 1))) {
      const feed = text.indexOf('\n', at);
      if (at < offset && (feed < 0 || feed >= offset)) return undefined;
      at = feed < 0 ? stop : feed;
    } else if (begin < 0 && sign.trim() !== '') {
      begin = at;
      if (sign === '"' || sign === "'") {
        quote = sign;
        begin = at + 1;
      }
    }
  }
  return found;
}
