import { isPlainScalar, writeScalar } from '../../yaml/write/writeScalar';

/** The words of a new registry, in the language of its writer: what comments say, and what the example says of itself. */
export interface StarterWords {
  readonly registry: string;
  readonly sources: string;
  readonly example: string;
  readonly id: string;
  readonly schema: string;
  readonly alias: string;
  readonly own: string;
  readonly sourceTitle: string;
  readonly summary: string;
  readonly fact: string;
}

export interface StarterRegistry {
  readonly text: string;
  /** The offset in the text at which the first entity goes. */
  readonly cursor: number;
}

/**
 * A registry that teaches its format with one example that works, in which nothing is real. The cursor is where an entry
 * after it begins. Words must be single lines.
 */
export function starterRegistry(words: StarterWords): StarterRegistry {
  const before = `# ${words.registry}
version: 1

# ${words.sources}
sources:
  example-call:
    title: ${scalar(words.sourceTitle)}
    date: 2025-06-12

entities:
  # ${words.example}
  - id: exemplar-shipping # ${words.id}
    schema: Company # ${words.schema}
    name: { en: Exemplar Shipping, zh: 示例航运 }
    alias: [Exemplar Lines] # ${words.alias}
    summary: ${scalar(words.summary)}
    facts:
      - date: 2025-06
        text: ${scalar(words.fact)}
        source: example-call

  # ${words.own}
  `;
  return { text: `${before}\n`, cursor: before.length };
}

function scalar(text: string): string {
  return isPlainScalar(text, false) ? text : writeScalar(text, '"');
}
