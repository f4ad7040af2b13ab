import { type Problem, problem, shiftProblem } from '../../text/base/problem';
import { type Span, shiftSpan } from '../../text/base/textEdit';
import type { RegistrySpans } from '../../text/yaml/split/registrySpans';
import { type Declarations, parseLinkTypes, parseSchemas } from '../entries/parseDeclarations';
import type { DeclaredWords, RegistryFile } from '../model';

/** What a file declares, with the text that it was read from. */
export interface ReadDeclarations {
  readonly declared: RegistryFile['declared'];
  readonly problems: readonly Problem[];
  /** The pieces with their places: the same for the same declarations at the same places. */
  readonly text: string;
}

/** The kinds and types of links that a file declares. If nothing changed, the result is `before`. */
export function readDeclarations(
  text: string,
  spans: RegistrySpans,
  before: ReadDeclarations | undefined,
): ReadDeclarations {
  const piecesOf = (pieces: readonly Span[]): readonly string[] =>
    pieces.map(({ start, end }) => `${start} ${text.slice(start, end)}`);
  const read = JSON.stringify([piecesOf(spans.schemas), piecesOf(spans.linkTypes)]);
  if (before?.text === read) return before;
  const problems: Problem[] = [];
  const schemas = declaredIn(text, spans.schemas, parseSchemas, problems);
  const linkTypes = declaredIn(text, spans.linkTypes, parseLinkTypes, problems);
  return { declared: { schemas, linkTypes }, problems, text: read };
}

/** Of two with the same name the first counts. */
function declaredIn<Row>(
  text: string,
  spans: readonly Span[],
  parse: (piece: string) => Declarations<Row>,
  problems: Problem[],
): DeclaredWords<Row> {
  const byName = new Map<string, DeclaredWords<Row>[number]>();
  for (const { start, end } of spans) {
    const { declared, problems: found } = parse(text.slice(start, end));
    for (const each of found) problems.push(shiftProblem(each, start));
    for (const each of declared) {
      const span = shiftSpan(each.span, start);
      const first = byName.get(each.name);
      if (first) problems.push(problem('duplicate-key', span, { key: each.name }, first.span));
      else byName.set(each.name, { ...each, span });
    }
  }
  return [...byName.values()];
}
