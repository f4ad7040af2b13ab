import type { Steps } from '../base/steps';
import { hashText } from '../text/hashText';
import type { Entry } from './model';
import type { ParsedEntry } from './parseEntry';

/** Grows whenever the shape of an entry or what is wrong with one does, so that what an older Dossier kept is not taken for ours. */
const HEADER = 'dossier-entries 2';
/** Units between two pauses. */
const STEP_UNITS = 16_384;

/** What the text of an item says, if that is known; it is as `parseEntry` would give it. */
export type KnownEntries = (itemText: string) => ParsedEntry | undefined;

/**
 * The entries of a large file in a form that is read back ten times faster than YAML, keyed by the text of their items,
 * so that it serves a later version of the file too. One line an entry: key, check, JSON.
 *
 * @param items the text of each item, and what it says; those that have problems are left out.
 */
export function* packEntries(items: Iterable<readonly [text: string, parsed: ParsedEntry]>): Steps<string> {
  const lines = [HEADER];
  let units = 0;
  for (const [text, { entry, complete, problems, anchors }] of items) {
    if (!entry || !complete || problems.length > 0 || anchors.length > 0) continue;
    const json = JSON.stringify(entry);
    lines.push(`${hashText(text)} ${hashText(json)} ${json}`);
    units += json.length;
    if (units < STEP_UNITS) continue;
    units = 0;
    yield;
  }
  return lines.join('\n');
}

/** Reads what `packEntries` wrote, each entry when it is asked for. What is old or damaged is as good as not there. */
export function* unpackEntries(packed: string): Steps<KnownEntries> {
  const places = new Map<string, number>();
  let count = 0;
  for (let at = packed.indexOf('\n'); at >= 0 && packed.startsWith(`${HEADER}\n`); at = packed.indexOf('\n', at + 1)) {
    const space = packed.indexOf(' ', at);
    if (space < 0) break;
    places.set(packed.slice(at + 1, space), space + 1);
    if (++count % 2000 === 0) yield;
  }
  return (itemText) => {
    const place = places.get(hashText(itemText));
    if (place === undefined) return undefined;
    const end = packed.indexOf('\n', place);
    const [, check, json] = /^(\S+) (.*)$/.exec(packed.slice(place, end < 0 ? packed.length : end)) ?? [];
    if (json === undefined || hashText(json) !== check) return undefined;
    return { entry: JSON.parse(json) as Entry, problems: [], anchors: [], complete: true };
  };
}
