import { isPlainScalar, writeScalar } from '../../text/yaml/write/writeScalar';
import { EXAMPLE_SOURCE, type ExampleWords, FIELD_LINES, type StarterField } from './starterFields';

/** The words of a new registry, in the language of its writer: what comments and examples say. */
export interface StarterWords extends ExampleWords {
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

/**
 * A registry with the vocabulary of a field, that teaches its format with three examples that work, in which nothing is real.
 * The cursor is where an entry after them begins. Words must be single lines.
 */
export function starterRegistry(field: StarterField, words: StarterWords): StarterRegistry {
  const { schemas, linkTypes, entities } = FIELD_LINES[field];
  const examples = entities({ ...words, summary: scalar(words.summary), fact: scalar(words.fact) });
  const sources = `  ${EXAMPLE_SOURCE}:\n    title: ${scalar(words.sourceTitle)}\n    date: 2025-06-12\n`;
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

function scalar(text: string): string {
  return isPlainScalar(text, false) ? text : writeScalar(text, '"');
}
