import { type Problem, type ProblemCode, problem, type Severity } from '../text/base/problem';
import MESSAGES from './problemMessages.json';

/** Problems listed of one file. */
export const MAX_FILE_PROBLEMS = 200;

const RANK: Readonly<Record<Severity, number>> = { error: 0, warning: 1, information: 2, hint: 3 };

/** In the order of the text; of too many the worst, and one that tells how many were left out where the first was. */
export function capProblems(problems: readonly Problem[], limit: number = MAX_FILE_PROBLEMS): readonly Problem[] {
  // What was left out of the problems of a part of them is left out of all.
  const earlier = problems.filter(({ code }) => code === 'too-many-problems');
  const sorted = sortedByPlace(problems);
  if (sorted.length <= limit) return sorted;
  const bySeverity = sorted.toSorted((a, b) => RANK[a.severity] - RANK[b.severity]);
  const kept = new Set(bySeverity.slice(0, limit - 1));
  const left = sorted.filter((each) => !kept.has(each) && each.code !== 'too-many-problems');
  const count = earlier.reduce((sum, { parameters }) => sum + Number(parameters.count), left.length);
  const note = problem('too-many-problems', (earlier[0] ?? left[0]!).span, { count: String(count) });
  return sortedByPlace([...[...kept].filter(({ code }) => code !== 'too-many-problems'), note]);
}

function sortedByPlace(problems: readonly Problem[]): readonly Problem[] {
  return problems.toSorted((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
}

type Values = Readonly<Record<string, string>>;

/** Puts words into the reader's language: `vscode.l10n` is one. */
export interface Localizer {
  t(message: string): string;
  t(message: string, values: Values): string;
}

/** The messages as they are in the source, with their values filled in. */
export const ENGLISH_LOCALIZER = {
  t: (message: string, values: Values = {}): string =>
    message.replace(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole),
};

/** One for each code: the type sees to it that none is forgotten. */
const ALWAYS: Readonly<Record<Exclude<ProblemCode, 'wrong-type' | 'unmatchable-name'>, string>> = MESSAGES.always;
/** Instead of those, where there is something that may be meant. */
const SUGGESTING: Readonly<Record<string, string>> = MESSAGES.suggesting;

/** The words for a problem: what it is, and what to do about it. The English words are in the sources because the command line uses them too. */
export function problemMessage({ code, parameters }: Pick<Problem, 'code' | 'parameters'>, l10n: Localizer): string {
  if (code === 'wrong-type') return wrongType(parameters, l10n);
  if (code === 'unmatchable-name') return unmatchable(parameters, l10n);
  const suggesting = parameters.suggestion ? SUGGESTING[code] : undefined;
  return l10n.t(suggesting ?? ALWAYS[code], parameters);
}

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

/** The words for a kind of value, which the parser names in English. */
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
