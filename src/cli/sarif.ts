import { PROBLEM_SEVERITY } from '../core/base/problem';
import type { ProblemRow } from './problemRows';

/** The levels of SARIF 2.1.0 (section 3.27.10) for our severities. */
const LEVELS = { error: 'error', warning: 'warning', information: 'note', hint: 'note' } as const;

/** Problems as SARIF 2.1.0 (OASIS), which code review shows beside the lines. Columns count UTF-16 units. */
export function sarifOf(rows: readonly ProblemRow[]): string {
  const codes = [...new Set(rows.map(({ code }) => code))].sort();
  const log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'Dossier',
            rules: codes.map((id) => ({
              id,
              defaultConfiguration: { level: LEVELS[PROBLEM_SEVERITY[id as keyof typeof PROBLEM_SEVERITY]] },
            })),
          },
        },
        columnKind: 'utf16CodeUnits',
        results: rows.map(({ file, line, column, severity, code, message }) => ({
          ruleId: code,
          ruleIndex: codes.indexOf(code),
          level: LEVELS[severity],
          message: { text: message },
          locations: [
            {
              physicalLocation: {
                artifactLocation: { uri: encodeURI(file.replaceAll('\\', '/')) },
                region: { startLine: line, startColumn: column },
              },
            },
          ],
        })),
      },
    ],
  };
  return `${JSON.stringify(log, undefined, 2)}\n`;
}
