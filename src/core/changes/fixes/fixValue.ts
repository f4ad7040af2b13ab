import type { Problem } from '../../text/base/problem';
import { guessCountry } from '../../text/languages/guessCountry';
import { guessDate } from '../../text/languages/guessDate';
import { respell } from '../../text/yaml/write/respell';
import { guessLanguage } from '../drafts/guessSchema';
import { editsOf, type Fix, type Fixers, pieceAt } from './fix';

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
  'code-letter': suggestion,
  'unknown-version': (problem, text) => replacement(problem, text, '1'),
  'invalid-language': (problem, text) => replacement(problem, text, guessLanguage(problem.parameters.language ?? '')),
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
