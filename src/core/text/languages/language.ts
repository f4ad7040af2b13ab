import type { Resumable } from '../base/lazy';
import type { Span } from '../base/textEdit';
import type { WordSet } from '../units/words';
import type { DateLanguage } from './calendar';
import type { FoundName, NoteNames } from './foundName';
import type { SenseRule } from './senses/senseRule';

/** The interface through which the rest of core asks about a language. Offsets are UTF-16 units. */
export interface Language {
  /** BCP 47. */
  readonly tag: string;
  /** Whether the character at `at` shows that a text is in this language. Undefined for a language in Latin letters. */
  readonly writes?: (text: string, at: number) => boolean;
  readonly dates: DateLanguage;
  /** Abbreviations after which no sentence ends, in lower case and without their last full stop. */
  readonly abbreviations: WordSet;
  /** The rules by which words around a name say what it means (docs/matching.md, rule 12), in the order in which they are asked. */
  readonly senses: () => readonly SenseRule[];
  /** Of a language in other letters: what its words say of a name in Latin letters, Ford女士. */
  readonly sensesOfLatin?: () => readonly SenseRule[];
  readonly status: StatusWords;
  /** The words before or after the number of a share, beside the percent sign: sources of regular expressions. */
  readonly percent: { readonly before?: string; readonly after?: string };
  /** The words for currencies: the source of a regular expression. */
  readonly money: string;
  /** Undefined where who holds a post or a share is not read. */
  readonly relations?: RelationWords;
  readonly names: NameWords;
  /** Undefined for a language in which no digests are read. */
  readonly digests?: DigestWords;
  /**
   * The words, in lower case, several in a line, that are in most sentences of a language in Latin letters and in few of another: see `proseLanguage`. With
   * their apostrophe where they have one (`l’`).
   */
  readonly frequent?: readonly string[];
  /** For a language that begins every noun with a capital, so that one alone makes no name. */
  readonly nouns?: NounWords;
  /** Whether the full stop at `at` is no end of a sentence though no abbreviation is before it: `am 11. November`. */
  readonly goesOn?: (text: string, at: number) => boolean;
  /** Whether a name may have an ending that is part of the word after it: the `s` of `Rheinmeds`, the `es` of `Bundestages`. */
  readonly takesEnding?: (name: string, ending: string) => boolean;
  /** The other forms that a name has in sentences: `Deutschen Bank`. It is asked about every name, whatever its language. */
  readonly inflections?: (name: string) => readonly string[];
  /**
   * The other forms of a common noun, which may be of several words: its plurals, the likeliest first, and what else its cases
   * make of it. They are only looked for in notes, so that one too many does little harm.
   */
  readonly nounForms?: (noun: string) => readonly string[];
  /** Whether the first of the `nounForms` of a noun is certainly its plural, which may be written. */
  readonly hasSurePlural?: (noun: string) => boolean;
  /** Whether a noun without its marks is another word, Zahler for Zähler, since they are spelled out: Zaehler. */
  readonly spellsOutMarks?: true;
  /** Undefined for a language with spaces between its words. */
  readonly unspaced?: UnspacedWords;
  /** Undefined for a language in Latin letters. */
  readonly romanisation?: Romanisation;
  /** Undefined for a language in Latin letters, in which names are found by their capitals. */
  readonly finder?: NameFinder;
  /** A company's name as a note may give it after the full one; undefined where that is not shorter, or not of this language. */
  readonly shortCompanyName?: (name: string) => string | undefined;
  /**
   * Whether the text around `at` is in another language that is written in the same script. It is asked only where a rule of
   * this language would keep a name out.
   */
  readonly isOther?: (text: string, at: number) => boolean;
}

/** Words which say that what a sentence states does not hold now. A text is in simplified characters. */
export interface StatusWords {
  /** It is to come: "plans to". */
  readonly planned: RegExp;
  /** It is over: "resigned". */
  readonly ended: RegExp;
  /** It is denied, asked, only reported, or depends on something. */
  readonly doubted: RegExp;
}

/**
 * The plain sentences by which a text says who has a share, who holds a post, who has left it, and that a relation is over: sources of
 * regular expressions for a text in simplified characters, each with what is before and after it, so that it says it of these two names and
 * of the whole. `{from}` is the name of who acts, `{to}` the other, `{share}` a percentage, `{role}` a post or several that one person at a
 * time has; `{verb}`, `{doer}`, `{other}`, `{does}` and `{ended}` are the words of a relation: see `LinkTypeRow`.
 */
export interface RelationWords extends Readonly<Record<'share' | 'holder' | 'left' | 'over', readonly string[]>> {
  /** Words before a role that make it another one: "vice". */
  readonly otherRoles: string;
  /** What joins two roles of one person. */
  readonly and: string;
  /** What begins another clause, beside signs: verbs of saying. */
  readonly clauses: string;
  /** Words without which a sentence says the same; they are taken out before it is compared. */
  readonly fillers: string;
  /** Words by which another part of the sentence takes it back, or says that it was for a while. */
  readonly takenBack: string;
}

/** Words that tell names and nouns apart in a language where both have a capital. */
export interface NounWords {
  /** Pieces of text of which every longer text of the language has one. */
  readonly signs: readonly string[];
  /** As written. The words before the name of a person. */
  readonly titles: WordSet;
  /** Whether a capitalised word is in no name. */
  readonly isOrdinary: (word: string) => boolean;
  /** Whether a word, in lower case, has its capital only where it begins a sentence. */
  readonly begins: (word: string) => boolean;
  /** Whether what comes after a small word is a noun: it is an article or an adjective. */
  readonly announces: (word: string) => boolean;
}

/** The kinds of entities that words can tell, the surest first: where several fit, the first of them counts. */
export const NAMED_KINDS = [
  'Company',
  'Organization',
  'PublicBody',
  'Agreement',
  'Regulation',
  'Event',
  'Material',
  'Technology',
  'Product',
  'Person',
] as const;
export type NamedKind = (typeof NAMED_KINDS)[number];

/** The words of names, and of texts about what they name. */
export interface NameWords {
  /** Match a name of each kind by its words. */
  readonly kinds: Readonly<Partial<Record<NamedKind, RegExp>>>;
  /** Matches the name of a firm that looks like that of a person: Quillon Resources. It is asked just before `Person`. */
  readonly firm?: RegExp;
  /** The kind that a text gives its subject, as in `X is a chip company`; undefined where it gives none. */
  readonly calledIn: (text: string) => NamedKind | undefined;
  /** Whether a text speaks of a person, by a pronoun or by an office beside the name. */
  readonly isPerson: (text: string, name: string) => boolean;
  /**
   * Whether a text in this language, without signs that end sentences, is surely a sentence or a part of one and no name. False
   * for a list of nouns.
   */
  readonly isStatement: (text: string) => boolean;
  /** Whether a line of a list in this language is likely to be a name. False for words in small letters. */
  readonly isNameLine: (text: string) => boolean;
  /** A folded name without the legal form of a company, and without a leading article. */
  readonly withoutForm: (folded: string) => string;
  /** The words in brackets before another name of the same, as `formerly`: the source of a regular expression without groups that capture. */
  readonly otherName: string;
}

/** A piece of a text that was read. The text goes on at `end`; `name` is undefined where the piece has none. */
export interface ReadName {
  readonly end: number;
  readonly name: FoundName | undefined;
}

/**
 * Finds names that no registry has, by what a text itself says. `simplified` texts are those that a reader sees (`readerText`), in
 * simplified characters, with the same offsets.
 */
export interface NameFinder {
  /** Reads the end of a name, the word before one or the sign in one that is at `at`; undefined where nothing of it is. */
  readonly read: (simplified: string, at: number) => ReadName | undefined;
  /**
   * The name that ends at `end`, before brackets that give another one of the same or say that it is one; undefined where they
   * do not. If it is not sure where that begins, the other one with what is surely of it, and not sure.
   *
   * @param inner what is in the brackets.
   * @param last the last name that was found, which may be that one.
   */
  readonly beforeBrackets: (
    text: string,
    simplified: string,
    end: number,
    inner: string,
    last: FoundName | undefined,
  ) => FoundName | undefined;
  /** The first name in brackets after one in Latin letters, of the same or of the employer of a person; undefined for a remark. */
  readonly givenInBrackets: (inner: string) => { readonly name: string; readonly isEmployer: boolean } | undefined;
  /** Whether a string looks like a name, or is nothing but words of every day; undefined where it may be either. */
  readonly looksLike: (text: string) => 'name' | 'words' | undefined;
  /** Whether a title in 《》 is that of a document or periodical, which may be an entity, rather than of an essay. */
  readonly isDocument: (title: string) => boolean;
  /** Whether what is in quotation marks may be a name. */
  readonly isQuotedName: (text: string) => boolean;
  /** The names of a whole text that nothing marks as such, by the words beside them; linear, with pauses. */
  readonly byNeighbours: (simplified: string) => Resumable<FoundStrings>;
  /** The name that a word at `at` of a short text is probably a part of, or the word; '' where there is none. */
  readonly nameAt: (text: string, at: number) => string;
}

/** The names that the words beside them show, and the words that they show to be none. */
export interface FoundStrings extends Pick<NoteNames, 'ordinary'> {
  /** In simplified characters, in the order of the text and without overlaps. */
  readonly strings: readonly FoundName[];
}

/** The words of digests of articles. */
export interface DigestWords {
  /** Match the headings of the parts, without marks around them: *Who's Who*, *What Happened When*, and others. */
  readonly headings: Readonly<Record<'who' | 'when' | 'other', RegExp>>;
  /** Matches a line below the last part. */
  readonly end: RegExp;
  /** The words before a colon and the publisher: the source of a regular expression without groups that capture. */
  readonly publisher: string;
  /** Matches what the title of a translation ends with. */
  readonly translated: RegExp;
  /** Matches a digest that says that AI made it. */
  readonly byMachine: RegExp;
  /** Matches the text on an entry of which the article says nothing. */
  readonly saysNothing: RegExp;
  /** Matches another name of an entry in the text on it, its first group. */
  readonly alsoCalled: RegExp;
  /** Matches the parent of an entry in the text on it, and the entity that is its subsidiary; global, the first group. */
  readonly parent: RegExp;
  readonly subsidiary: RegExp;
  /** Matches the title or publisher of a source that is a digest. */
  readonly isDigest: RegExp;
  /** A digest as it is cited, by its publisher, or '' for none. */
  readonly cite: (publisher: string, byMachine: boolean) => string;
}

/** The spelling of a language in Latin letters: in lower case, without marks. */
export interface Romanisation {
  /**
   * The readings of a character, the usual one first; empty for one of another script.
   *
   * @param unit a UTF-16 unit.
   * @param isFirst whether a name begins with it, which may be a surname.
   */
  readonly readings: (unit: number, isFirst: boolean) => readonly string[];
  /** The letters that its readings begin with: bit 0 for `a` to bit 25 for `z`; 0 for a character of another script. */
  readonly initials: (unit: number) => number;
  /** How many letters of a reading may be typed for it, beside the first alone: 2 for `zhong`. */
  readonly initialLength: (reading: string) => number;
  /**
   * A name in Latin letters, with a space between its words; what is in them already stays.
   *
   * @param isPerson whether it begins with a surname.
   */
  readonly spell: (name: string, isPerson: boolean) => string;
  /** How a name is spelt where a Latin one beside it looks like that spelling, but is another one; undefined for all others. */
  readonly otherSpelling: (latin: string, name: string) => string | undefined;
}

/** The words of a language that has no spaces between them. */
export interface UnspacedWords {
  /** The words of a short piece of text, in order. */
  readonly segment: (text: string) => Iterable<Pick<Intl.SegmentData, 'segment' | 'index'>>;
  /** The characters of the language around a span and the span itself, as far as is needed to tell the words around it apart. */
  readonly around: (text: string, span: Span) => Span;
  /** A new judge, for one note: it keeps what it has found. */
  readonly shortNames: () => ShortNames;
}

/** Judges the short names of one note. */
export interface ShortNames {
  /** Whether a short name at `[start, end)` cuts up the words around it (docs/matching.md, rule 7). False for every other name. */
  cutsWords(text: string, start: number, end: number): boolean;
}
