import { END_KEY } from '../../core/registry/entries/parseDeclarations';
import { LANGUAGE_TAG } from '../../core/registry/entries/parseTexts';
import type { Problem, ProblemCode } from '../../core/text/base/problem';

/** Errors of YAML itself, and values that `data/entities.schema.json` refuses. */
const REPORTED: ReadonlySet<ProblemCode> = new Set<ProblemCode>([
  'yaml-syntax',
  'yaml-tab',
  'yaml-unclosed-quote',
  'yaml-unclosed-bracket',
  'yaml-colon-in-value',
  'yaml-missing-space',
  'yaml-missing-colon',
  'yaml-reserved-start',
  'yaml-after-quote',
  'yaml-indent',
  'yaml-escape',
  'unknown-anchor',
  'duplicate-key',
  'unexpected-text',
  'missing-entities-key',
  'unknown-version',
  'invalid-scope',
  'missing-id',
  'wrong-type',
  'invalid-case',
  'invalid-words',
  'invalid-country',
  'missing-link-type',
  'missing-link-end',
  'invalid-status',
  'missing-fact-text',
  'unknown-like',
  'invalid-color',
]);

/** Problems for which the schema is less strict: the parameter that has the value, and what the schema accepts. */
const ACCEPTED: Partial<Record<ProblemCode, readonly [parameter: string, pattern: RegExp]>> = {
  'invalid-id': ['id', /^\S+$/],
  'invalid-end-key': ['key', END_KEY],
  'invalid-language': ['language', LANGUAGE_TAG],
  'invalid-date': ['value', /^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01])(T.+)?)?)?$/],
};

/** Whether a YAML language server that knows the JSON Schema of registries reports the problem too. */
export function isReportedByYaml({ code, parameters }: Problem): boolean {
  const [parameter, pattern] = ACCEPTED[code] ?? [];
  return parameter && pattern ? !pattern.test(parameters[parameter] ?? '') : REPORTED.has(code);
}
