import { inFormOf } from '../../answers/names/inFormOf';
import { otherSpellings } from '../../matching/variants';
import { isNameWritten } from '../../registry/formsOfName';
import type { Entity, EntryName } from '../../registry/model';
import { memoize } from '../../text/base/lazy';
import type { Span, TextEdit } from '../../text/base/textEdit';
import { ENGLISH_WORDS } from '../../text/languages/english/capitalisedWords';
import { inflections } from '../../text/languages/languages';
import { unbroken } from '../../text/units/blanks';
import { foldedName } from '../../text/units/canonical';

/** The text that may be between a name and the full stop of its sentence: the end of a link or of emphasis. */
const CLOSING = /^(?:\]\](?!\()|\]\([^()\s]*\)|[*_]+)*/;

/** The text that may be between the full stop of a sentence and the next one: a closing quotation mark, and notes at the foot. */
const AFTER_STOP = /^["”’」』]?(?:\[\^[^\]\s]+\])*/;

/** The end of a paragraph, an item or a row. */
const BLOCK_END = /^[ \t]*(?:$|\r?\n[ \t>]*(?:$|\r?\n|[-*+|][ \t]|#{1,6}[ \t]|\d+[.)][ \t]))/;
const NEXT_WORD = /^\s+["“‘'([*_]*(\p{Lu}[\p{L}'’-]*)/u;

/** Begins a block: an empty line, or the sign of an item. */
const BEGIN = /\n\s*\n|(?<=\s|^)(?:[-*+|]|\d+[.)])[ \t]/;
const HEADING = /^\s*#{1,6}\s[^\n]*$/;
/** In UTF-16 units. */
const REACH = 200;

/**
 * The edit that writes another name at a place of a note. A name that ends with a full stop, "Lyten Inc.", takes the place of
 * that of its sentence, and gives it back when it goes.
 */
export function writeName(text: string, { start, end }: Span, to: string): TextEdit {
  const after = CLOSING.exec(text.slice(end, end + REACH))![0];
  const stop = end + after.length;
  const hadStop = text[end - 1] === '.';
  const hasStop = to.endsWith('.');
  if (!hadStop && hasStop && /^\.(?!\.)/.test(text.slice(stop, stop + 2)))
    return { span: { start, end: stop + 1 }, text: to + after };
  if (hadStop && !hasStop && text[stop] !== '.' && isSentence(text, start) && endsHere(text, stop))
    return { span: { start, end: stop }, text: `${to}${after}.` };
  return { span: { start, end }, text: to };
}

/** Whether at least two words are before the name, in no heading: what is shorter is an item that is a name, a label or a title. */
function isSentence(text: string, start: number): boolean {
  const before = text.slice(Math.max(0, start - REACH), start);
  const line = before.slice(before.lastIndexOf('\n') + 1);
  const words =
    before
      .split(BEGIN)
      .at(-1)!
      .match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.length > 1 && !HEADING.test(line);
}

/** Whether a sentence may end there: nothing follows, or a capitalised word that is not an office, acronym, month or weekday. */
function endsHere(text: string, at: number): boolean {
  const after = text.slice(at, at + REACH).replace(AFTER_STOP, '');
  if (BLOCK_END.test(after)) return true;
  const word = NEXT_WORD.exec(after)?.[1];
  if (word === undefined) return false;
  const lower = word.toLowerCase();
  return (
    !ENGLISH_WORDS.roles.has(lower) &&
    !ENGLISH_WORDS.acronyms.has(word) &&
    (lower === 'the' || !ENGLISH_WORDS.alwaysCapital.has(lower))
  );
}

/** What takes the place of a spelling of a name: the new one, and whether that is in a form which may not be the right one. */
export interface NewSpelling {
  readonly text: string;
  /** `other`: not as the registry spells it. `uncertain`: neither is it known how the new name would be written there. */
  readonly form?: 'other' | 'uncertain';
}

/**
 * Gives the new spelling in place of a text, in each form in which notes have a name of an entity; undefined where the text is no spelling of the
 * name, or another name of the entity.
 */
export function nameInForms(entity: Entity | undefined, from: string, to: string) {
  const name = entity?.names.find(({ item }) => item.value === from)?.item;
  const found = new Map<string, NewSpelling | undefined>();
  return (text: string): NewSpelling | undefined => {
    const written = unbroken(text);
    if (written === from) return { text: to };
    return entity && name && memoize(found, written, () => spellingFor(written, name, entity, to));
  };
}

function spellingFor(written: string, name: EntryName, { names, words }: Entity, to: string): NewSpelling | undefined {
  if (names.some(({ item }) => item.value === written)) return undefined;
  if (isNameWritten(name, words, written)) {
    const text = inFormOf(written, name, words, to);
    return text === undefined ? { text: to, form: 'uncertain' } : { text, form: 'other' };
  }
  const folded = foldedName(written);
  const isIn = (spellings: readonly string[]) => spellings.some((each) => foldedName(each) === folded);
  if (!isIn(otherSpellings(name.value))) return undefined;
  return { text: to, form: isIn(inflections(name.value)) ? 'uncertain' : 'other' };
}
