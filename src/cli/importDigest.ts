import { parseDigest } from '../core/digest/parseDigest';
import type { Proposals } from '../core/digest/proposals';
import { proposalWords } from '../core/digest/proposalWords';
import { proposeFromDigest } from '../core/digest/proposeFromDigest';
import { tickedAtFirst } from '../core/digest/settle';
import { writeProposals } from '../core/digest/writeProposals';
import { type Arguments, UsageError } from './arguments';
import { unifiedDiff } from './diff';
import { printRows } from './printRows';
import { ENGLISH } from './problemRows';
import { readText } from './readText';
import { loadSnapshot, NEW_REGISTRY, ownRegistry, readRegistries } from './registry';
import type { Terminal } from './terminal';

/**
 * What a digest offers to the registry, and what of it is not doubtful as a diff of the last registry file or of a new one.
 * The exit code becomes 1 where the file is not a digest.
 */
export async function importDigest(args: Arguments, terminal: Terminal): Promise<void> {
  const [file = ''] = args.files;
  const sources = readRegistries(args, terminal);
  const text = readText(file, terminal);
  const digest = parseDigest(text);
  if (!digest) {
    terminal.report(`dossier: ${file} has neither a "Who's Who" nor a "What Happened When"`);
    terminal.exitCode = 1;
    return;
  }
  const proposals = proposeFromDigest(text, digest, loadSnapshot(sources, terminal));
  const ticked = tickedAtFirst(proposals.items);
  await terminal.print(printRows(rowsOf(proposals, ticked), args.json));
  if (args.json) return;
  const target = ownRegistry(sources);
  const edits = writeProposals(target?.text ?? '', proposals, ticked);
  if (!edits) throw new UsageError(`cannot write to ${target?.file}: all of it is in brackets`);
  if (edits.length > 0) await terminal.print(['\n', unifiedDiff(target?.file ?? NEW_REGISTRY, target?.text, edits)]);
}

function rowsOf(proposals: Proposals, ticked: ReadonlySet<string>): readonly object[] {
  return proposals.items.map((item) => {
    const { label, detail, doubt } = proposalWords(item, proposals, ENGLISH, 'en');
    const isTicked = ticked.has(item.key);
    const needed = isTicked || doubt !== '' ? '' : 'Needs what is not ticked.';
    return { ticked: isTicked ? '+' : '-', kind: item.kind, label, detail, doubt: doubt || needed };
  });
}
