import { FULL_WIDTH_COMMA } from '../../registry/entries/parseNames';
import type { Problem } from '../../text/base/problem';
import { guessCountry } from '../../text/languages/guessCountry';
import { guessDate } from '../../text/languages/guessDate';
import type { Change } from '../../text/yaml/write/change';
import { RegistryPaths } from '../../text/yaml/write/registryPaths';
import { respell } from '../../text/yaml/write/respell';
import { writeQuoted } from '../../text/yaml/write/writeScalar';
import { guessLanguage } from '../drafts/guessSchema';
import { change, editsOf, type Fix, type Fixers, pieceAt } from './fix';

/** Fixes of values that are nearly right. */
export const VALUE_FIXES: Fixers = {
  'unknown-section': suggestion,
  'misspelt-key': suggestion,
  'misspelt-schema': suggestion,
  'misspelt-link-type': suggestion,
  'dangling-reference': suggestion,
  'former-id': suggestion,
  'unknown-source': suggestion,
  'missing-note': suggestion,
  'code-letter': (problem, text) => replacement(problem, text, problem.parameters.suggestion),
  'unknown-version': (problem, text) => replacement(problem, text, '1'),
  'wrong-type': wrongType,
  'invalid-language': (problem, text) => replacement(problem, text, guessLanguage(problem.parameters.language ?? '')),
  'full-width-comma': separateNames,
  'invalid-date': (problem, text) => replacement(problem, text, guessDate(problem.parameters.value ?? '')),
  'invalid-country': (problem, text) => replacement(problem, text, guessCountry(problem.parameters.value ?? '')),
};

/** Another text in place of the scalar at the problem, a key or a value. */
export function replacement({ span }: Problem, text: string, value: string | undefined): readonly Fix[] {
  if (value === undefined || value === '' || value === text.slice(span.start, span.end)) return [];
  const spelling = { span, text: value };
  // Beside the sources and entries are only the keys of the file, with values on their line.
  const write = () => (pieceAt(text, span.start) ? editsOf(respell(text, [spelling])) : [spelling]);
  return [{ kind: 'replace', parameters: { text: value }, write }];
}

function suggestion(problem: Problem, text: string): readonly Fix[] {
  return replacement(problem, text, problem.parameters.suggestion);
}

/** The names that were meant, or the one name in quotes. */
function separateNames({ span }: Problem, text: string): readonly Fix[] {
  const written = text.slice(span.start, span.end);
  const names = written
    .split(FULL_WIDTH_COMMA)
    .map((name) => name.trim())
    .filter((name) => name !== '');
  const found = new RegistryPaths(text).at(span);
  if ('refused' in found) return [];
  const { path } = found;
  const at = path.at(-1);
  // In a list the names become items of their own.
  const others = names.slice(1).map((value, index): Change => {
    if (typeof at !== 'number') return { kind: 'add', path, value };
    const list = path.slice(0, -1);
    const isLast = at + 1 >= (found.parents.at(-1)?.items.length ?? 0);
    return { kind: 'add', path: list, value, ...(!isLast && { before: at + 1 + index }) };
  });
  const separate = names.join(', ');
  return [
    change('replace', text, [{ kind: 'set', path, value: names[0] ?? '' }, ...others], { text: separate }),
    { kind: 'quote', parameters: { text: written }, write: () => [{ span, text: writeQuoted(written, "'") }] },
  ];
}

const YES = /^(?:yes|y|on|1)$/i;
const NO = /^(?:no|n|off|0)$/i;

/** A list of one text where a text is expected, or another word for `true` and `false`. */
function wrongType(problem: Problem, text: string): readonly Fix[] {
  const { expected, found } = problem.parameters;
  const written = new RegistryPaths(text).at({ start: problem.span.start, end: problem.span.start });
  if ('refused' in written) return [];
  const { path, parents, value } = written;
  if (expected === 'true or false' && value?.kind === 'scalar') {
    const word = YES.test(value.text) ? 'true' : NO.test(value.text) ? 'false' : undefined;
    return replacement(problem, text, word);
  }
  const isItem = typeof path.at(-1) === 'number';
  const list = isItem ? parents.at(-1) : value;
  const only = list?.kind === 'list' && list.items.length === 1 ? list.items[0]?.value : undefined;
  if (expected !== 'text' || found !== 'list' || only?.kind !== 'scalar' || list?.style !== 'flow') return [];
  const key = isItem ? path.slice(0, -1) : path;
  return [change('replace', text, [{ kind: 'set', path: key, value: only.text }], { text: only.text })];
}
