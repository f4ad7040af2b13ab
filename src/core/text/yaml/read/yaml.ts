import { lineOf } from '../../base/lines';
import { type Problem, problem } from '../../base/problem';
import type { Span } from '../../base/textEdit';
import { YamlConverter } from './yamlConvert';
import { fixYaml } from './yamlFix';
import { composeYaml, type LibraryError } from './yamlLibrary';
import type { YamlNode } from './yamlNode';
import { yamlProblem } from './yamlProblem';

/** Lists and maps inside one another. */
export const MAX_DEPTH = 64;
/** UTF-16 units read in one go, which takes the library about 15 ms. */
export const MAX_YAML_LENGTH = 65_536;
/** Problems reported for one text. */
const MAX_PROBLEMS = 100;

export interface ParsedYaml {
  /** undefined where the text has no value at all. */
  readonly root: YamlNode | undefined;
  /** In the order of the text. */
  readonly problems: readonly Problem[];
  /** Names of the anchors that the text defines. */
  readonly anchors: readonly string[];
}

export interface ParsedText extends ParsedYaml {
  /** The lists and maps in brackets, with these. */
  readonly flows: readonly Span[];
}

/**
 * Reads one YAML document (YAML 1.2.2, failsafe schema: every scalar is text, `000977` and `null` included; an empty
 * value is absent). Anchors, aliases and merge keys are resolved. Spans are UTF-16 units from the beginning of `text`.
 *
 * Never throws, and takes time in proportion to the text. What is wrong becomes problems, and everything else is read. A
 * text longer than `MAX_YAML_LENGTH` is reported and not read.
 */
export function parseYaml(text: string): ParsedText {
  if (text.length > MAX_YAML_LENGTH) {
    const parameters = { length: String(text.length), limit: String(MAX_YAML_LENGTH) };
    const line = lineOf(text.slice(0, 200), 0);
    return { root: undefined, problems: [problem('entry-too-large', line, parameters)], anchors: [], flows: [] };
  }
  const first = readOnce(text);
  // An error hides what is after it, so a text is mended and read again: but once, and what the library then says is a guess.
  const fix = first.tooDeep === undefined ? fixYaml(text, first.errors, first.converter) : undefined;
  const { root, errors, tooDeep, converter } = fix ? readOnce(fix.text) : first;
  const fixed = fix ? [fix.problem] : [];
  const limit = tooDeep ?? text.length + 1;
  const found = withoutEchoes(errors, fixed).filter(({ pos }) => pos[0] < limit);
  const problems = [
    ...fixed,
    ...found
      .map((error) => yamlProblem(error, text, converter.flows))
      .filter(({ code }) => !fix || code !== 'yaml-syntax'),
    ...converter.problems,
  ];
  if (tooDeep !== undefined) {
    problems.push(problem('yaml-too-deep', { start: tooDeep, end: tooDeep + 1 }, { limit: String(MAX_DEPTH) }));
  }
  return { root, problems: inOrder(problems), anchors: [...converter.anchors.keys()], flows: converter.flows };
}

function readOnce(text: string) {
  const { contents, errors, tooDeep } = composeYaml(text, MAX_DEPTH);
  const converter = new YamlConverter(text);
  return { root: converter.convert(contents), errors: errors.slice(0, MAX_PROBLEMS), tooDeep, converter };
}

/** Whether a scalar of the text is between brackets, so that a comma or bracket would end it. */
export function isInFlow({ flows }: ParsedText, { start, end }: Span): boolean {
  return flows.some((flow) => flow.start < start && end < flow.end);
}

/** One mistake often makes several errors; those that would only confuse are left out. */
function withoutEchoes(errors: readonly LibraryError[], fixed: readonly Problem[]): readonly LibraryError[] {
  if (fixed.some(({ code }) => code === 'yaml-tab'))
    return errors.filter(({ message }) => message.startsWith('Missing'));
  const multiline = new Set(errors.filter(({ code }) => code === 'MULTILINE_IMPLICIT_KEY').map(({ pos }) => pos[0]));
  return errors.filter(({ code, pos }) => code !== 'BLOCK_AS_IMPLICIT_KEY' || !multiline.has(pos[0]));
}

/** By place, without those that repeat another at the same place. */
function inOrder(problems: readonly Problem[]): readonly Problem[] {
  if (problems.length < 2) return problems;
  const bySpan = new Map<string, Problem>();
  for (const each of problems) {
    const key = `${each.code} ${each.span.start}`;
    if (!bySpan.has(key)) bySpan.set(key, each);
  }
  const sorted = [...bySpan.values()].sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
  let colonEnd = 0;
  const reported = sorted.filter(({ code, span }) => {
    // In `a: b: c: d` each further colon is an error of its own.
    if (code !== 'yaml-colon-in-value') return true;
    const inside = span.start < colonEnd;
    colonEnd = Math.max(colonEnd, span.end);
    return !inside;
  });
  return reported.slice(0, MAX_PROBLEMS);
}
