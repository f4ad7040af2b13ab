import type { Problem } from '../../base/problem';
import { shiftSpan } from '../../base/span';
import { guessDate } from '../../languages/guessDate';
import { placeInItem } from '../../yaml/cursor/yamlPath';
import { quoteAround, replaceScalar, writeQuoted } from '../../yaml/edit/editScalar';
import { guessCountry } from '../drafts/guessCountry';
import { guessLanguage } from '../drafts/guessLanguage';
import { FULL_WIDTH_COMMA } from '../entries/parseNames';
import { type Fix, type Fixers, fix } from './fix';

/** Fixes of values that are nearly right. */
export const VALUE_FIXES: Fixers = {
  'unknown-section': suggestion,
  'misspelt-key': suggestion,
  'misspelt-schema': suggestion,
  'misspelt-link-type': suggestion,
  'dangling-reference': suggestion,
  'unknown-source': suggestion,
  'missing-note': suggestion,
  'unknown-version': (problem, text) => replacement(problem, text, '1'),
  'wrong-type': wrongType,
  'invalid-language': (problem, text) => replacement(problem, text, guessLanguage(problem.parameters.language ?? '')),
  'invalid-case': (problem, text) => ['exact', 'ignore'].flatMap((word) => replacement(problem, text, word)),
  'full-width-comma': separateNames,
  'invalid-date': (problem, text) => replacement(problem, text, guessDate(problem.parameters.value ?? '')),
  'invalid-country': (problem, text) => replacement(problem, text, guessCountry(problem.parameters.value ?? '')),
  'date-order': swapDates,
};

/** Values that are not put in quotes in a registry, although other readers of YAML do not take them for text. */
const BARE = /^(?:true|false|1|\d{4}(?:-\d\d){0,2})$/;

export function replacement({ span }: Problem, text: string, value: string | undefined): readonly Fix[] {
  if (value === undefined || value === '') return [];
  const bare = BARE.test(value) && !quoteAround(text, span);
  return [fix('replace', [bare ? { span, text: value } : replaceScalar(text, span, value)], { text: value })];
}

function suggestion(problem: Problem, text: string): readonly Fix[] {
  return replacement(problem, text, problem.parameters.suggestion);
}

/** The names that were meant; or the one name, in quotes. */
function separateNames({ span }: Problem, text: string): readonly Fix[] {
  const written = text.slice(span.start, span.end);
  const names = written.split(FULL_WIDTH_COMMA).map((name) => name.trim());
  const separate = names.filter((name) => name !== '').join(', ');
  return [
    fix('replace', [{ span, text: separate }], { text: separate }),
    fix('quote', [{ span, text: writeQuoted(written, "'") }], { text: written }),
  ];
}

const YES = /^(?:yes|y|on|1)$/i;
const NO = /^(?:no|n|off|0)$/i;

/** A list of one text where a text is expected, or another word for `true` and `false`. */
function wrongType(problem: Problem, text: string): readonly Fix[] {
  const { expected, found } = problem.parameters;
  const place = placeInItem(text, { start: problem.span.start, end: problem.span.start });
  if (!place) return [];
  const { start } = place.item;
  const value = place.path.findLast((each) => each.kind === 'pair')?.pair.value;
  if (expected === 'true or false' && value?.kind === 'scalar') {
    const word = YES.test(value.value) ? 'true' : NO.test(value.value) ? 'false' : undefined;
    return replacement(problem, text, word);
  }
  const only = value?.kind === 'list' && value.items.length === 1 ? value.items[0] : undefined;
  if (expected !== 'text' || found !== 'list' || only?.kind !== 'scalar' || value?.kind !== 'list') return [];
  if (text[start + value.span.start] !== '[') return [];
  const span = shiftSpan(value.span, start);
  const written = text
    .slice(span.start + 1, span.end - 1)
    .trim()
    .replace(/\s*,$/, '');
  return [fix('replace', [{ span, text: written }], { text: written })];
}

function swapDates({ span, related }: Problem, text: string): readonly Fix[] {
  if (!related) return [];
  const edits = [
    { span, text: text.slice(related.start, related.end) },
    { span: related, text: text.slice(span.start, span.end) },
  ];
  return [fix('swap-dates', edits)];
}
