import type { Problem, ProblemCode } from '../base/problem';

type Values = Readonly<Record<string, string>>;

/** Puts words into the reader's language: `vscode.l10n` is one. */
export interface Localizer {
  t(message: string): string;
  t(message: string, values: Values): string;
}

/** What the problem is and what to do about it. The English words are here because the command line uses them too. */
export function problemMessage({ code, parameters }: Pick<Problem, 'code' | 'parameters'>, l10n: Localizer): string {
  return MESSAGES[code](parameters, l10n);
}

/** One for each code: the type sees to it that none is forgotten. */
const MESSAGES: { readonly [code in ProblemCode]: (values: Values, l10n: Localizer) => string } = {
  'not-text': (_, l10n) => l10n.t('This file is not text, so nothing in it is read.'),
  'whole-flow': (_, l10n) =>
    l10n.t(
      'A registry in brackets or braces, such as JSON, is not read. Write "entities:" and below it one entry after another, each beginning with "- id: …".',
    ),
  'control-character': (values, l10n) => l10n.t('The character {character} is not allowed in YAML. Delete it.', values),
  'yaml-syntax': (values, l10n) => l10n.t('This is not valid YAML: {message}', values),
  'yaml-tab': (_, l10n) => l10n.t('YAML is indented with spaces. Replace this tab.'),
  'yaml-unclosed-quote': (values, l10n) => l10n.t('This quote {quote} is never closed.', values),
  'yaml-unclosed-bracket': (values, l10n) => l10n.t('{bracket} is never closed: {closing} is missing.', values),
  'yaml-colon-in-value': (values, l10n) => l10n.t('Text with a colon needs quotes: "{text}"', values),
  'yaml-missing-space': (values, l10n) => l10n.t('A space is missing after the colon: {key}: {value}', values),
  'yaml-missing-colon': (values, l10n) =>
    l10n.t('A colon is missing: "{text}" is neither a key nor part of a value.', values),
  'yaml-reserved-start': (values, l10n) => l10n.t('Text that begins with {character} needs quotes: "{text}"', values),
  'yaml-after-quote': (values, l10n) =>
    l10n.t('No text may follow the closing quote. Put all of it in quotes: {text}', values),
  'yaml-indent': (_, l10n) => l10n.t('This line is not aligned with the lines it belongs to.'),
  'yaml-escape': (values, l10n) =>
    l10n.t('{sequence} means nothing in double quotes. Use single quotes, or write the backslash twice.', values),
  'yaml-complex-key': (_, l10n) => l10n.t('A list or a map cannot be a key.'),
  'yaml-too-deep': (values, l10n) =>
    l10n.t('Nothing is read from here on: lists and maps may be nested {limit} deep.', values),
  'too-many-aliases': (values, l10n) =>
    l10n.t('*{name} is not followed: the aliases of this entry stand for more than {limit} values.', values),
  'cyclic-anchor': (values, l10n) => l10n.t('*{name} is inside the value that &{name} names.', values),
  'unknown-anchor': (values, l10n) => l10n.t('There is no &{name} before this *{name}.', values),
  'alias-outside-entity': (values, l10n) =>
    l10n.t('&{name} belongs to another entity. Anchors work inside one entity only: write the value out.', values),
  'empty-flow-value': (values, l10n) =>
    l10n.t(
      '"{key}" has no value. If it belongs to the text before the comma, put the text in quotes: "{text}"',
      values,
    ),
  'duplicate-key': (values, l10n) => l10n.t('"{key}" is here twice. Only the first counts.', values),
  'second-document': (_, l10n) =>
    l10n.t('A second YAML document begins here. A registry is one document: delete this line.'),
  'unexpected-text': (values, l10n) => l10n.t('"{text}" is neither a key nor an entry of "entities".', values),
  'missing-entities-key': (_, l10n) => l10n.t('These entries need a line "entities:" above them.'),
  'unknown-section': (values, l10n) => l10n.t('"{key}" is not a known key. Did you mean "{suggestion}"?', values),
  'unknown-version': (values, l10n) => l10n.t('Version "{version}" is unknown. The file is read as version 1.', values),
  'entry-too-large': (values, l10n) =>
    l10n.t('This entry has {length} characters. Only the first {limit} are read.', values),
  'too-many-problems': (values, l10n) => l10n.t('There are {count} more problems in this file.', values),
  'missing-id': (_, l10n) => l10n.t('This entry needs an id, such as "id: nvidia".'),
  'invalid-id': (values, l10n) =>
    !values.suggestion
      ? l10n.t('An id contains only the letters a to z, digits and hyphens: "{id}" does not.', values)
      : l10n.t(
          'An id contains only the letters a to z, digits and hyphens. Use "{suggestion}" instead of "{id}".',
          values,
        ),
  'duplicate-id': (values, l10n) =>
    l10n.t('The id "{id}" is in this file twice. Give one of the entries another id.', values),
  'missing-name': (values, l10n) => l10n.t('"{id}" needs a name.', values),
  'empty-name': (_, l10n) => l10n.t('This name is empty.'),
  'wrong-type': wrongType,
  'invalid-language': (values, l10n) =>
    l10n.t(
      '"{language}" is not a language tag such as en, zh or zh-Hant. The text is kept without a language.',
      values,
    ),
  'invalid-case': (values, l10n) => l10n.t('"case" is either "exact" or "ignore", not "{value}".', values),
  'full-width-comma': (values, l10n) =>
    l10n.t('"{name}" is one name: only ", " separates names. If that is intended, put it in quotes.', values),
  'misspelt-key': (values, l10n) => l10n.t('"{key}" is not a known key. Did you mean "{suggestion}"?', values),
  'misspelt-schema': (values, l10n) => l10n.t('"{schema}" is not a known schema. Did you mean "{suggestion}"?', values),
  'unknown-schema': (values, l10n) => l10n.t('"{schema}" is not a known schema. It is used as written.', values),
  'invalid-date': (values, l10n) => l10n.t('"{value}" is not a date. Write 2025, 2025-06 or 2025-06-09.', values),
  'date-order': (values, l10n) => l10n.t('The end date, {endDate}, is before the start date, {startDate}.', values),
  'invalid-country': (values, l10n) =>
    l10n.t('"{value}" is not a country code of two letters, such as us or cn (ISO 3166-1).', values),
  'missing-link-type': (_, l10n) => l10n.t('This link needs a type, such as "type: Ownership".'),
  'misspelt-link-type': (values, l10n) =>
    l10n.t('"{type}" is not a known link type. Did you mean "{suggestion}"?', values),
  'unknown-link-type': (values, l10n) => l10n.t('"{type}" is not a known link type. It is used as written.', values),
  'missing-link-end': (values, l10n) => l10n.t('{type} does not name its other end. Add one of: {ends}', values),
  'missing-fact-text': (_, l10n) => l10n.t('This fact needs text.'),
  'dangling-reference': (values, l10n) =>
    !values.suggestion
      ? l10n.t('No entity has the id "{value}".', values)
      : l10n.t('No entity has the id "{value}". Did you mean "{suggestion}"?', values),
  'unknown-source': (values, l10n) =>
    !values.suggestion
      ? l10n.t('No source has the id "{value}".', values)
      : l10n.t('No source has the id "{value}". Did you mean "{suggestion}"?', values),
  'remove-without-effect': (values, l10n) =>
    l10n.t('No other registry gives the name "{value}", so nothing is removed.', values),
  'shared-name': (values, l10n) => l10n.t('"{name}" is also a name of {other}, so its mentions are ambiguous.', values),
  'unmatchable-name': unmatchable,
  'fact-order': (values, l10n) => l10n.t('This fact is out of order: {date} comes after {before}.', values),
};

/** Lists whose items are named by the key of the list. */
const LISTS: ReadonlySet<string> = new Set(['entities', 'facts', 'links']);

function wrongType({ key = '', expected = '', found = '' }: Values, l10n: Localizer): string {
  const values = { key, expected: kind(expected, l10n), found: kind(found, l10n) };
  return expected === 'map' && LISTS.has(key)
    ? l10n.t('Each item of "{key}" should be {expected}, not {found}.', values)
    : l10n.t('"{key}" should be {expected}, not {found}.', values);
}

function unmatchable({ reason, ...values }: Values, l10n: Localizer): string {
  if (reason === 'too-long') return l10n.t('This name is too long to be found in a note.');
  if (reason === 'not-in') return l10n.t('"{name}" is listed in its own "notIn", so it is never found.', values);
  return l10n.t('"{name}" has no letter or digit, so it is never found in a note.', values);
}

/** What a value is, or should be. The parser names it in these words. */
function kind(word: string, l10n: Localizer): string {
  return KINDS.get(word)?.(l10n) ?? word;
}

const KINDS: ReadonlyMap<string, (l10n: Localizer) => string> = new Map([
  ['text', (l10n: Localizer) => l10n.t('text')],
  ['list', (l10n: Localizer) => l10n.t('a list')],
  ['map', (l10n: Localizer) => l10n.t('a map')],
  ['name', (l10n: Localizer) => l10n.t('a name')],
  ['true or false', (l10n: Localizer) => l10n.t('true or false')],
]);
