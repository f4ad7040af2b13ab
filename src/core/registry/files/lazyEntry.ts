import { type ParsedEntry, parseEntry } from '../entries/parseEntry';
import type { Entry } from '../model';

/**
 * An entry of which only the head is kept. The rest is parsed again from its text when it is asked for: of most entries
 * of a large registry it never is, and what is not kept costs neither memory nor garbage collection.
 */
class LazyEntry implements Entry {
  readonly #text: string;
  #whole: Entry | undefined;

  /** Keeps what merging, matching and searching need of every entry. */
  constructor(
    text: string,
    readonly id: Entry['id'],
    readonly schema: Entry['schema'],
    readonly names: Entry['names'],
    readonly headline: Entry['headline'],
    readonly remove: Entry['remove'],
    readonly disabled: Entry['disabled'],
    readonly span: Entry['span'],
    readonly targets: Entry['targets'],
    readonly ownWords: Entry['ownWords'],
    readonly profile: Entry['profile'],
    readonly formerIds: Entry['formerIds'],
  ) {
    this.#text = text;
  }

  get summary(): Entry['summary'] {
    return this.#read().summary;
  }

  get description(): Entry['description'] {
    return this.#read().description;
  }

  get properties(): Entry['properties'] {
    return this.#read().properties;
  }

  get facts(): Entry['facts'] {
    return this.#read().facts;
  }

  get links(): Entry['links'] {
    return this.#read().links;
  }

  #read(): Entry {
    // A text that gave this head gives an entry.
    this.#whole ??= parseEntry(this.#text).entry!;
    return this.#whole;
  }
}

/** `parsed` with a lazy entry in place of its own, unless it has problems; `text` is the one it was parsed from. */
export function withLazyEntry(text: string, parsed: ParsedEntry): ParsedEntry {
  const { entry, complete, problems } = parsed;
  if (!entry || !complete || problems.length > 0) return parsed;
  const { id, schema, names, headline, remove, disabled, span, targets, ownWords, profile, formerIds } = entry;
  const lazy = new LazyEntry(
    text,
    id,
    schema,
    names,
    headline,
    remove,
    disabled,
    span,
    targets,
    ownWords,
    profile,
    formerIds,
  );
  return { ...parsed, entry: lazy };
}

/** All of an entry as plain data. */
export function plainEntry(entry: Entry): Entry {
  const { id, schema, names, headline, summary, description, properties, facts, links, ...rest } = entry;
  const { remove, disabled, span, targets, ownWords, profile, formerIds } = rest;
  return {
    id,
    schema,
    names,
    headline,
    summary,
    description,
    properties,
    facts,
    links,
    remove,
    disabled,
    span,
    targets,
    ...(ownWords && { ownWords }),
    ...(profile && { profile }),
    ...(formerIds && { formerIds }),
  };
}
