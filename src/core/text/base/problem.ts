import { type Span, shiftSpan } from './textEdit';

export type Severity = 'error' | 'warning' | 'information' | 'hint';

/**
 * Something wrong with a registry text. Words come last, in the shell that shows it: here is only a stable code, the
 * values that its message needs, and its place.
 */
export interface Problem {
  readonly code: ProblemCode;
  readonly severity: Severity;
  /** Values for the message, by name. */
  readonly parameters: Readonly<Record<string, string>>;
  readonly span: Span;
  /** The other place in the same text, such as the first of two duplicates. */
  readonly related?: Span;
}

/**
 * Every code, with its severity; a code is never reused for something else. The comment before each says what it means and, in
 * braces, the parameters of its message. `suggestion` is '' where nothing known is near.
 */
export const PROBLEM_SEVERITY = {
  /** The text has control characters or is not text at all, and is not read. */
  'not-text': 'error',
  /** The registry, or its list of entities, is written in brackets or braces, as JSON is; it is not read. */
  'whole-flow': 'error',
  /** A character that YAML does not allow, such as NUL; the rest is read. {character} as `U+0000` */
  'control-character': 'error',
  /** YAML cannot be understood here. {code} and {message} of the `yaml` package */
  'yaml-syntax': 'error',
  /** A tab where YAML wants spaces, at the beginning of a line. */
  'yaml-tab': 'error',
  /** A quote that is opened and not closed: the span goes from it to the end of its line. {quote} */
  'yaml-unclosed-quote': 'error',
  /** A bracket that is opened and not closed; the span is the bracket. {bracket} {closing} */
  'yaml-unclosed-bracket': 'error',
  /** A plain value holds `: ` and must be quoted; it is read as text. {text} */
  'yaml-colon-in-value': 'error',
  /** `key:value` without the space. {key} {value} */
  'yaml-missing-space': 'error',
  /** A line without a colon where a key was expected. {text} */
  'yaml-missing-colon': 'error',
  /** A plain value begins with a sign that means something else in YAML, and must be quoted. {character} {text} */
  'yaml-reserved-start': 'error',
  /** Text after a closing quote, as in `'it's'`. {quote} {text} */
  'yaml-after-quote': 'error',
  /** A line begins at another column than the lines that it belongs to. */
  'yaml-indent': 'error',
  /** A backslash sequence in double quotes that YAML does not know. {sequence} */
  'yaml-escape': 'error',
  /** A key that is a list or a map. */
  'yaml-complex-key': 'error',
  /** Lists or maps are nested too deep; nothing is read from here on. {limit} */
  'yaml-too-deep': 'error',
  /** Aliases make the text many times longer than it is written; this one is not followed. {name} {limit} */
  'too-many-aliases': 'error',
  /** `*name` is inside the value that `&name` names. {name} */
  'cyclic-anchor': 'error',
  /** `*name` without a `&name` before it. {name} */
  'unknown-anchor': 'error',
  /** `*name` refers to an anchor in another entity of the file; anchors work inside one entity. {name} */
  'alias-outside-entity': 'error',
  /** A key without a value in `{ … }`, mostly because of a comma in a text without quotes. {key}, {text} to put in quotes */
  'empty-flow-value': 'error',
  /** The same key twice in one map; the first counts. {key}, related: the first */
  'duplicate-key': 'error',
  /** A second YAML document in the file (a line `---` or `...` after content). */
  'second-document': 'error',
  /** Text at the left margin that is neither `key: value` nor an item of `entities`. {text} */
  'unexpected-text': 'error',
  /** List items at the left margin without `entities:` above them. */
  'missing-entities-key': 'error',
  /** A top-level key that looks like a misspelt known one. {key} {suggestion} */
  'unknown-section': 'warning',
  /** `version` is not 1; the file is read as version 1. {version} */
  'unknown-version': 'warning',
  /** `scope` is not `folder`; the file counts for all notes. {value} */
  'invalid-scope': 'warning',
  /** The entry is longer than what is read; only its beginning is. {length} {limit} in UTF-16 units */
  'entry-too-large': 'error',
  /** More problems in this file than are listed. {count} of those left out */
  'too-many-problems': 'information',
  /** An entry without `id`. */
  'missing-id': 'error',
  /** An id with other characters than a–z, 0–9 and `-`, and not of bulk data; it is used as written. {id}, {suggestion} a slug */
  'invalid-id': 'error',
  /** The same id twice in one file; both are merged. {id}, related: the first */
  'duplicate-id': 'error',
  /** No file gives this entity a name. {id} */
  'missing-name': 'error',
  /** A name without text. {key} */
  'empty-name': 'error',
  /** What the snippet of an entry or of an event proposes, left as it is: no name. {text} */
  'left-placeholder': 'error',
  /** A value of the wrong kind. {key}, {expected} and {found}: `text`, `list`, `map`, `name`, `true or false`, `entities` … */
  'wrong-type': 'error',
  /** A map of names by language has a key that is not a BCP-47 tag; the value is not used. {language} */
  'invalid-language': 'warning',
  /** `case` is neither `exact` nor `ignore`. {value} */
  'invalid-case': 'warning',
  /** `words` is neither `true` nor `false` nor a language whose forms are known. {value}, {known} what it may be */
  'invalid-words': 'warning',
  /** A name in `[…]` without quotes that holds a comma of full width, which separates nothing in YAML. {name} */
  'full-width-comma': 'warning',
  /** A key that looks like a misspelt one; used as written. {key} {suggestion} */
  'misspelt-key': 'warning',
  /** A key of former versions, which no longer does anything. {key} */
  'former-key': 'warning',
  /** A schema that looks like a misspelt one; used as written. {schema} {suggestion} */
  'misspelt-schema': 'warning',
  /** A schema that is neither built in nor declared, at its first use; used as written. {schema} */
  'unknown-schema': 'hint',
  /** A date that is not `2025`, `2025-06` or `2025-06-09`. {key} {value} */
  'invalid-date': 'warning',
  /** `endDate` lies before `startDate`. {startDate} {endDate}, related: the start */
  'date-order': 'warning',
  /** A country that is not written as a code of two letters (ISO 3166-1 alpha-2). {value} */
  'invalid-country': 'warning',
  /** A link without `type`. */
  'missing-link-type': 'error',
  /** A link type that looks like a misspelt one; used as written. {type} {suggestion} */
  'misspelt-link-type': 'warning',
  /** A link type that is neither built in nor declared, at its first use; used as written. {type} */
  'unknown-link-type': 'hint',
  /** A link that names no other end. {type}, {ends} the keys that would, with a comma between */
  'missing-link-end': 'warning',
  /** The `status` of a link is neither `planned` nor `ended`; shown as written. {value} */
  'invalid-status': 'warning',
  /** A link of a type of the author's own that names no entity: it would be shown nowhere. {type} */
  'link-without-end': 'warning',
  /** An end of a link, or the entity that has it, is not of the kind that `between` of its type gives. {type}, {value}, {schema}, {kind} */
  'link-between-others': 'warning',
  /** The name of a declared kind or type of link is not of letters, digits, blanks, - and _; it is not used. {word} */
  'invalid-word': 'warning',
  /** A declaration of a kind or type of link that is built in, or declared in another file too: this one counts. {word} */
  'declared-again': 'hint',
  /** `like` is no built-in kind; it is not used. {value} {suggestion} */
  'unknown-like': 'warning',
  /** `icon` is no icon of VS Code; it is not used. {value} {suggestion} */
  'unknown-icon': 'warning',
  /** `color` is no colour of mentions; it is not used. {value} {suggestion} */
  'invalid-color': 'warning',
  /** `from` or `to` of a declared type is no key, or one with another meaning; it is not used. {key} */
  'invalid-end-key': 'warning',
  /** `sentence` of a declared type lacks {from} or {to}; it is not used. {sentence} */
  'invalid-sentence': 'warning',
  /** `between` of a declared type is not two kinds; it is not used. */
  'invalid-between': 'warning',
  /** An item of `codes` is not a form of A and #; it is not used. {value} */
  'invalid-code-form': 'warning',
  /** A form of codes in which `A` may be meant as any capital letter, as it once was. {value}, {suggestion} */
  'code-letter': 'hint',
  /** A fact without `text`. */
  'missing-fact-text': 'warning',
  /** A reference to an id that no file defines. {key} {value}, {suggestion} an id */
  'dangling-reference': 'warning',
  /** A reference by the id of an entity that was merged into another one; it is followed. {value}, {suggestion} the present id */
  'former-id': 'hint',
  /** A `formerId` that leads nowhere: an entity has that id, or another one has it as its former id. {value}, {suggestion} that other one */
  'former-id-taken': 'warning',
  /** A `source` that no file defines. {value}, {suggestion} an id */
  'unknown-source': 'warning',
  /** The `note` of a source, or the `profile` of an entity, is not in the workspace; only the editor knows that. {path}, {suggestion} a path */
  'missing-note': 'warning',
  /** `remove` names a spelling that no lower layer has. {value} */
  'remove-without-effect': 'hint',
  /** `remove` or `disabled` in a file with `scope`, for what a file for other notes too says. {key} */
  'beyond-scope': 'warning',
  /** A name that another entity of the user's own registries has too. {name}, {other} ids with a comma between */
  'shared-name': 'hint',
  /** An identifier, such as an LEI, that another entity has too. {value}, {other} ids with a comma between */
  'shared-identifier': 'hint',
  /** A name that is never found. {name}, {reason}: `no-word`, `too-long`, or `not-in` where its own `notIn` forbids it */
  'unmatchable-name': 'warning',
  /** A name with both `near` and `beside`, of which only `beside` counts */
  'near-and-beside': 'warning',
  /** A word of {key}, such as `notIn`, is longer than what is looked for, so it does nothing. {limit} in UTF-16 units */
  'long-not-in': 'warning',
  /** A fact is not in the order of dates that the others of its list have. {date} {before}, related: the one before */
  'fact-order': 'hint',
} as const satisfies Record<string, Severity>;

export type ProblemCode = keyof typeof PROBLEM_SEVERITY;

/** A problem with the severity of its code. */
export function problem(
  code: ProblemCode,
  span: Span,
  parameters: Readonly<Record<string, string>> = {},
  related?: Span,
): Problem {
  const severity = PROBLEM_SEVERITY[code];
  return related ? { code, severity, parameters, span, related } : { code, severity, parameters, span };
}

/** The problem as seen from a text in which its own begins at `offset`. */
export function shiftProblem(found: Problem, offset: number): Problem {
  const { related } = found;
  return { ...found, span: shiftSpan(found.span, offset), ...(related && { related: shiftSpan(related, offset) }) };
}
