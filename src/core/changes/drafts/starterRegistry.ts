import { isPlainScalar, writeScalar } from '../../text/yaml/write/writeScalar';
import STARTERS from './starters.json';

/** The fields that a new registry can be for; `empty` has no vocabulary and no entities. */
export type StarterField = keyof typeof STARTERS;

/** The words of a new registry, in the language of its writer: what comments and examples say. */
export interface StarterWords {
  /** The comments beside an id, a schema and other names. */
  readonly id: string;
  readonly schema: string;
  readonly alias: string;
  /** The comments of a glossary: beside a word to avoid, a longer word in which a term does not count, and an acronym. */
  readonly avoid: string;
  readonly notIn: string;
  readonly exact: string;
  /** The key of a glossary for who decides what a term means. */
  readonly steward: string;
  /** What the first example is. */
  readonly summary: string;
  /** What one of the examples does. */
  readonly fact: string;
  readonly registry: string;
  readonly kinds: string;
  readonly relations: string;
  readonly sources: string;
  readonly examples: string;
  readonly own: string;
  readonly sourceTitle: string;
}

export interface StarterRegistry {
  readonly text: string;
  /** The offset in the text at which the first entity goes. */
  readonly cursor: number;
}

/** The id of the source that the examples cite. */
const SOURCE = 'example-call';

/**
 * A registry with the vocabulary of a field, that teaches its format with three examples that work, in which nothing is real.
 * The cursor is where an entry after them begins. Words must be single lines.
 */
export function starterRegistry(field: StarterField, words: StarterWords): StarterRegistry {
  const said: Readonly<Record<string, string>> = {
    ...words,
    summary: scalar(words.summary),
    fact: scalar(words.fact),
    source: SOURCE,
  };
  const [schemas, linkTypes, examples] = LISTS.map((list) => {
    const lines = STARTERS[field][list].map((line) => `${line}\n`).join('');
    return lines.replace(/\{(\w+)\}/g, (place, key) => said[key] ?? place);
  });
  const sources = `  ${SOURCE}:\n    title: ${scalar(words.sourceTitle)}\n    date: 2025-06-12\n`;
  const before = [
    `# ${words.registry}\nversion: 1\n\n`,
    schemas && `# ${words.kinds}\nschemas:\n${schemas}\n`,
    linkTypes && `# ${words.relations}\nlinkTypes:\n${linkTypes}\n`,
    examples && `# ${words.sources}\nsources:\n${sources}\n`,
    'entities:\n',
    examples && `  # ${words.examples}\n${examples}\n`,
    `  # ${words.own}\n  `,
  ].join('');
  return { text: `${before}\n`, cursor: before.length };
}

/** What the lines of a field are below. docs/fields.md builds the same vocabulary step by step. */
const LISTS = ['schemas', 'linkTypes', 'entities'] as const;

function scalar(text: string): string {
  return isPlainScalar(text, false) ? text : writeScalar(text, '"');
}
