import { runToEnd } from '../core/base/resumable';
import { parseDigest } from '../core/digest/parseDigest';
import { proposeFromDigest } from '../core/digest/proposeFromDigest';
import { columnsOf } from '../core/exchange/table/columns';
import { proposeFromTable } from '../core/exchange/table/proposeFromTable';
import { readTable } from '../core/exchange/table/readTable';
import type { TableProblem } from '../core/exchange/table/table';
import type { Proposals } from '../core/incoming/proposals';
import { proposalWords } from '../core/incoming/proposalWords';
import { tickedAtFirst } from '../core/incoming/settle';
import { writeProposals } from '../core/incoming/writeProposals';
import { refusalMessage } from '../core/registry/refusalMessage';
import { BUILT_IN } from '../core/registry/vocabulary/vocabulary';
import { type Arguments, UsageError } from './arguments';
import { printRows } from './printRows';
import { ENGLISH_LOCALIZER } from './problemRows';
import { readText } from './readText';
import { loadSnapshot, ownRegistry, type RegistryInput, readRegistries } from './registry';
import { oneLine, type Terminal } from './terminal';

/**
 * The last registry file, or a new one, as it would be with what a digest offers; what is not ticked follows as comments with
 * the reason. As JSON, all that is offered. The exit code becomes 1 where the file is not a digest.
 */
export async function printDigest(args: Arguments, terminal: Terminal): Promise<void> {
  const [file = ''] = args.files;
  const sources = readRegistries(args, terminal);
  const text = readText(file, terminal);
  const digest = parseDigest(text);
  if (!digest) {
    terminal.report(`dossier: ${file} has neither a "Who's Who" nor a "What Happened When"`);
    terminal.exitCode = 1;
    return;
  }
  await printProposals(proposeFromDigest(digest, loadSnapshot(sources, terminal)), sources, args, terminal);
}

/**
 * The same with what a table offers. Lines that are not whole are reported. The exit code becomes 1 where the file is not a
 * table.
 */
export async function printTable(args: Arguments, terminal: Terminal): Promise<void> {
  const [file = ''] = args.files;
  const sources = readRegistries(args, terminal);
  const table = runToEnd(readTable(readText(file, terminal)));
  if (!table) {
    terminal.report(`dossier: ${file} is not a table with a row of headings, two columns and a row below`);
    terminal.exitCode = 1;
    return;
  }
  const snapshot = loadSnapshot(sources, terminal);
  const columns = columnsOf(table);
  const { proposals, nameless } = runToEnd(proposeFromTable(table, columns, args.kind, snapshot));
  const named = table.header.map((word, index) => `${word} = ${columns[index] || '(left out)'}`);
  terminal.report(`dossier: ${file}: ${named.join(', ')}`);
  for (const { line, code } of table.problems) terminal.report(`${file}:${line}: ${PROBLEMS[code]}`);
  for (const line of nameless) terminal.report(`${file}:${line}: no name, left out`);
  await printProposals(proposals, sources, args, terminal);
}

const PROBLEMS: Readonly<Record<TableProblem['code'], string>> = {
  quote: 'a quotation mark without another one',
  more: 'more cells than the headings',
  fewer: 'fewer cells than the headings',
  header: 'a heading that is there twice',
};

async function printProposals(
  proposals: Proposals,
  sources: readonly RegistryInput[],
  args: Arguments,
  terminal: Terminal,
): Promise<void> {
  const ticked = tickedAtFirst(proposals.items);
  const rows = rowsOf(proposals, ticked);
  if (args.json) return terminal.print(printRows(rows, true));
  const target = ownRegistry(sources);
  const before = target?.text ?? '';
  const written = writeProposals(before, proposals, ticked);
  if ('refused' in written)
    throw new UsageError(refusalMessage(written, target?.file ?? '', before, ENGLISH_LOCALIZER));
  await terminal.print([written.text.trimEnd(), '\n', ...commentsOf(rows)]);
}

interface Row {
  /** `+` or `-`. */
  readonly ticked: string;
  readonly kind: string;
  readonly label: string;
  readonly detail: string;
  /** Why it is not ticked; '' where it is. */
  readonly doubt: string;
}

function commentsOf(rows: readonly Row[]): readonly string[] {
  const left = rows.filter(({ ticked }) => ticked === '-');
  const lines = left.flatMap(({ kind, label, detail, doubt }) => [
    `# ${oneLine([`${kind}: ${label}`, detail].filter(Boolean).join(' – '))}`,
    `#   ${oneLine(doubt)}`,
  ]);
  return lines.length === 0 ? [] : [`\n# Not ticked:\n${lines.join('\n')}\n`];
}

function rowsOf(proposals: Proposals, ticked: ReadonlySet<string>): readonly Row[] {
  const wordsOf = proposalWords(BUILT_IN, proposals, ENGLISH_LOCALIZER, 'en');
  return proposals.items.map((item) => {
    const { label, detail, doubt } = wordsOf(item);
    const isTicked = ticked.has(item.key);
    const needed = isTicked || doubt !== '' ? '' : 'Needs what is not ticked.';
    return { ticked: isTicked ? '+' : '-', kind: item.kind, label, detail, doubt: doubt || needed };
  });
}
