import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Log, Result, Tool } from 'sarif';
import { NOTE_PROBLEM_SEVERITY } from '../core/answers/notes/noteProblem';
import type { PlacedProblem } from '../core/answers/questions/listProblems';
import { PROBLEM_SEVERITY, type Severity } from '../core/text/base/problem';

/** The levels of SARIF 2.1.0 (section 3.27.10) for our severities. */
const LEVELS = { error: 'error', warning: 'warning', information: 'note', hint: 'note' } as const satisfies Readonly<
  Record<Severity, Result['level']>
>;

/** Every code, in an order that stays. */
const CODES: readonly string[] = [...Object.keys(PROBLEM_SEVERITY), ...Object.keys(NOTE_PROBLEM_SEVERITY)];

/**
 * Problems as SARIF 2.1.0 (OASIS), which code review shows beside the lines; in pieces, one for each problem. Columns count UTF-16
 * units.
 */
export function* sarifOf(rows: Iterable<PlacedProblem>): Generator<string> {
  const tool: Tool = { driver: { name: 'Dossier', rules: CODES.map((id) => ({ id })) } };
  const log: Log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [{ tool, columnKind: 'utf16CodeUnits', results: [] }],
  };
  const [before, after] = JSON.stringify(log).split('[]');
  yield `${before}[`;
  let between = '\n';
  for (const row of rows) {
    yield `${between}${JSON.stringify(resultOf(row))}`;
    between = ',\n';
  }
  yield `]${after}\n`;
}

function resultOf({ file, line, column, severity, code, message, end }: PlacedProblem): Result {
  return {
    ruleId: code,
    ruleIndex: CODES.indexOf(code),
    level: LEVELS[severity],
    message: { text: message },
    locations: [
      {
        physicalLocation: {
          artifactLocation: { uri: uriOf(file) },
          // Without an end it would be the rest of the line (section 3.30.8).
          region: { startLine: line, startColumn: column, endLine: end.line, endColumn: end.column },
        },
      },
    ],
  };
}

/** Relative to the current folder where the file is named so. */
function uriOf(file: string): string {
  if (path.isAbsolute(file)) return pathToFileURL(file).href;
  return file.split(path.sep).map(encodeURIComponent).join('/');
}
