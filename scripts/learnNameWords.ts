/**
 * Learns, from folders of Chinese notes, which words are beside names and which strings are ordinary, and writes them to
 * src/core/text/languages/chinese/unregistered/nameWords.json: `npm run learn -- FOLDER…`. Give it folders of different authors, 1 MB each or more.
 *
 * Names are what the bundled registry knows and what a legal form, brackets, an office and the like say of themselves. A word
 * weighs the logarithm of how much oftener it is beside names than beside other words. Only words and numbers are written,
 * no text of a note.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { findMentions } from '../src/core/notes/mentions/findMentions';
import { scanNames } from '../src/core/notes/unregistered/nameScan';
import { readerText } from '../src/core/notes/unregistered/readerText';
import { runToEnd } from '../src/core/text/base/lazy';
import { stringsAt } from '../src/core/text/languages/chinese/unregistered/byNeighbours';
import { BLOCK_EDGE, type HanToken, hanTokens } from '../src/core/text/languages/chinese/unregistered/chineseTokens';
import { ordinaryStrings, RARE_CHARACTER } from '../src/core/text/languages/chinese/unregistered/nameWords';
import { lexZones } from '../src/core/text/markdown/zones';
import { isHan, simplifiedHan } from '../src/core/text/units/han';
import { bundledFiles, snapshotOf } from '../test/unit/data/dataFiles';
import { differences } from './differences.js';

/** Kinds of entities whose names are learnt from. */
const KINDS: ReadonlySet<string> = new Set(['Company', 'Person', 'Organization', 'PublicBody', 'Country', 'Place']);
const SURE: ReadonlySet<string> = new Set(['form', 'pair', 'listed', 'person', 'suffix']);
/** So often at most does one entity, or one name that is not registered, count in a folder. */
const MOST_REGISTERED = 300;
const MOST_OTHER = 40;
/** A word counts if so many names were beside it, or if so many were to be expected. */
const FEWEST = 5;
/**
 * A string is ordinary if so large a part of the notes of at least so many folders has it, and the words beside it weigh less
 * than so much on average: 国内 stands where names of countries stand, but notes of all subjects have it.
 */
const SHARE = 0.003;
const LIMITS = [
  { folders: 3, mean: 0 },
  { folders: 4, mean: 0.25 },
  { folders: 5, mean: 0.5 },
  { folders: 6, mean: 1.2 },
];
const MOST = 3;

type Counts = Map<string, number>;
const snapshot = snapshotOf(bundledFiles);

interface Note {
  readonly tokens: readonly HanToken[];
  /** By its first token: the token after it, and whose name it is. */
  readonly names: ReadonlyMap<number, readonly [end: number, name: string]>;
}

function readNote(text: string): Note {
  const zones = lexZones(text);
  const mentions = findMentions(text, snapshot);
  const names = new Map<number, readonly [number, string]>();
  const seen = runToEnd(readerText(text, zones, []));
  for (const { start, end, name, evidence, sure } of runToEnd(scanNames(seen)).names) {
    if (sure && SURE.has(evidence) && isHan(name)) names.set(start, [end, `~${name}`]);
  }
  for (const { start, end, entities } of mentions) {
    if (isHan(text.slice(start, end)) && KINDS.has(snapshot.registry.entity(entities[0]!)?.schema ?? ''))
      names.set(start, [end, entities[0]!]);
  }
  const tokens = [...hanTokens(simplifiedHan(seen))].flat();
  const byToken = new Map<number, readonly [number, string]>();
  const ends = new Map(tokens.map(({ end }, index) => [end, index + 1]));
  for (const [index, { start }] of tokens.entries()) {
    const found = names.get(start);
    const end = found && ends.get(found[0]);
    if (found && end) byToken.set(index, [end, found[1]]);
  }
  return { tokens, names: byToken };
}

function add(counts: Counts, word: string, by = 1): void {
  counts.set(word, (counts.get(word) ?? 0) + by);
}

function notesOf(folder: string): readonly string[] {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  return files.filter((file) => file.endsWith('.md')).map((file) => path.join(folder, file));
}

const sides = ['left', 'right'] as const;
type Side = (typeof sides)[number];
const beside: Record<Side, Counts> = { left: new Map(), right: new Map() };
const elsewhere: Record<Side, Counts> = { left: new Map(), right: new Map() };

function readFolder(folder: string): readonly Note[] {
  return notesOf(folder).map((file) => readNote(readFileSync(file, 'utf8')));
}

function wordAt(tokens: readonly HanToken[], index: number): string {
  return tokens[index]?.word ?? BLOCK_EDGE;
}

function countContexts(notes: readonly Note[]): void {
  const counted: Counts = new Map();
  for (const { tokens, names } of notes) {
    for (let index = 0; index < tokens.length; index++) {
      const name = names.get(index);
      if (!name && (!tokens[index]!.isHan || tokens[index]!.word.length < 2)) continue;
      const [end, whose] = name ?? [index + 1, ''];
      if (name) add(counted, whose);
      if (name && counted.get(whose)! > (whose.startsWith('~') ? MOST_OTHER : MOST_REGISTERED)) continue;
      const counts = name ? beside : elsewhere;
      add(counts.left, wordAt(tokens, index - 1));
      add(counts.right, wordAt(tokens, end));
      index = end - 1;
    }
  }
}

function isCharacter(word: string): boolean {
  return word.length === 1 && isHan(word);
}

/** Rounded to halves. */
function weightOf(seen: number, expected: number): number {
  const weight = Math.round(Math.log((seen + 2) / (expected + 2)) * 2) / 2;
  return Math.max(-MOST, Math.min(MOST, weight));
}

/** Rare Chinese words of one character, which are mostly pieces of names, count together. */
function weights(side: Side): Map<string, number> {
  const sum = (counts: Counts): number => [...counts.values()].reduce((a, b) => a + b, 0);
  const scale = sum(beside[side]) / sum(elsewhere[side]);
  const found = new Map<string, number>();
  const rare = { seen: 0, expected: 0 };
  for (const word of new Set([...beside[side].keys(), ...elsewhere[side].keys()])) {
    const [seen, expected] = [beside[side].get(word) ?? 0, (elsewhere[side].get(word) ?? 0) * scale];
    if (Math.max(seen, expected) >= FEWEST) found.set(word, weightOf(seen, expected));
    else if (isCharacter(word)) {
      rare.seen += seen;
      rare.expected += expected;
    }
  }
  return found.set(RARE_CHARACTER, weightOf(rare.seen, rare.expected));
}

/** Of strings, in how many folders they are ordinary, and the sum and number of their weights. */
const strings = new Map<string, { folders: number; sum: number; count: number }>();

function countStrings(notes: readonly Note[], left: Map<string, number>, right: Map<string, number>): void {
  const found = new Map<string, { notes: number; sum: number; count: number }>();
  for (const { tokens, names } of notes) {
    const here = new Set<string>();
    for (let index = 0; index < tokens.length; index++) {
      const name = names.get(index);
      if (name) index = name[0] - 1;
      if (name || !tokens[index]!.isHan) continue;
      for (const { text, end } of stringsAt(tokens, index)) {
        if (text.length > LONGEST_NUMBER) break;
        const each = found.get(text) ?? { notes: 0, sum: 0, count: 0 };
        found.set(text, each);
        if (!here.has(text)) each.notes++;
        here.add(text);
        const weight = (left.get(wordAt(tokens, index - 1)) ?? 0) + (right.get(wordAt(tokens, end)) ?? 0);
        each.sum += Math.max(-MOST, Math.min(MOST, weight));
        each.count++;
      }
    }
  }
  for (const [text, { notes: inNotes, sum, count }] of found) {
    if (inNotes < Math.max(3, SHARE * notes.length)) continue;
    const each = strings.get(text) ?? { folders: 0, sum: 0, count: 0 };
    strings.set(text, { folders: each.folders + 1, sum: each.sum + sum, count: each.count + count });
  }
}

/** Several words a line, so that a change of one is seen. */
function lines(words: readonly string[]): readonly string[] {
  const result: string[] = [];
  for (const word of [...words].sort()) {
    const last = result.at(-1);
    if (last !== undefined && last.length + word.length < 160) result[result.length - 1] = `${last} ${word}`;
    else result.push(word);
  }
  return result;
}

/** The words that weigh something else than those that are not in the table. */
function byWeight(all: Map<string, number>): Record<string, readonly string[]> {
  const usual = (word: string): number => (isCharacter(word) ? all.get(RARE_CHARACTER)! : 0);
  const found = [...all].filter(([word, weight]) => word === RARE_CHARACTER || weight !== usual(word));
  const weights = [...new Set(found.map(([, weight]) => weight))].sort((a, b) => b - a);
  return Object.fromEntries(
    weights.map((weight) => [String(weight), lines(found.flatMap(([word, each]) => (each === weight ? word : [])))]),
  );
}

/** The longest strings whose numbers are exact. */
const LONGEST_NUMBER = 4;

/** The strings as nameWords.ts reads them: as numbers they take two thirds of their room in the package. */
function asNumbers(all: readonly string[]): {
  characters: string;
  strings: Record<string, string>;
  longer: readonly string[];
} {
  const texts = all.filter(({ length }) => length <= LONGEST_NUMBER);
  const characters = [...new Set(texts.join(''))].sort();
  const places = new Map(characters.map((character, place) => [character, place]));
  const numberOf = (text: string): number =>
    [...text].reduce((number, character) => number * characters.length + places.get(character)!, 0);
  const lengths = [...new Set(texts.map(({ length }) => length))].sort();
  const ofLength = (length: number): readonly number[] =>
    texts
      .filter((text) => text.length === length)
      .map(numberOf)
      .sort((one, other) => one - other);
  return {
    characters: differences(characters.map((character) => character.charCodeAt(0))),
    strings: Object.fromEntries(lengths.map((length) => [length, differences(ofLength(length))])),
    longer: lines(all.filter(({ length }) => length > LONGEST_NUMBER)),
  };
}

const folders = process.argv.slice(2);
if (folders.length === 0) throw new Error('Usage: npm run learn -- FOLDER…');
const read = folders.map(readFolder);
for (const notes of read) countContexts(notes);
const [left, right] = [weights('left'), weights('right')];
for (const notes of read) countStrings(notes, left, right);
const learnt = [...strings].flatMap(([text, { folders: inFolders, sum, count }]) =>
  LIMITS.some((limit) => inFolders >= limit.folders && sum / count < limit.mean) ? text : [],
);
// What was ordinary in other folders stays so.
const ordinary = [...new Set([...ordinaryStrings(), ...learnt])];
writeFileSync(
  'src/core/text/languages/chinese/unregistered/nameWords.json',
  `${JSON.stringify({ left: byWeight(left), right: byWeight(right), ordinary: asNumbers(ordinary) }, undefined, 2)}\n`,
);
console.log(`${left.size} words on the left, ${right.size} on the right, ${ordinary.length} ordinary strings`);
