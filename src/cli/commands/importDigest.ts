import { parseDigest } from '../../core/changes/digest/parseDigest';
import { proposeFromDigest } from '../../core/changes/digest/proposeFromDigest';
import { type Arguments, type Command, ROW_FORMATS } from '../command';
import { printProposals, snapshotForImport } from '../importProposals';
import { readText } from '../readText';
import { readRegistries } from '../registry';
import type { Terminal } from '../terminal';

export const IMPORT_DIGEST: Command = {
  name: 'import digest',
  files: 'one file',
  help: `The registry as it would be with what an article digest (Who's Who, What Happened When) offers. That is the last registry file, or a new one, as "Import Digest…" in the editor would write it; what is doubtful follows as comments with the reason. In another format than text, all that is offered: ticked (+) or not (-), kind, label, detail, doubt.`,
  options: ['dry-run'],
  formats: ROW_FORMATS,
  examples: ['article.txt', '--json article.txt'],
  run: importDigest,
};

/** The exit code becomes 1 where the file is not a digest. */
async function importDigest(args: Arguments, terminal: Terminal): Promise<void> {
  const [file = ''] = args.files;
  const sources = readRegistries(args, terminal);
  const text = readText(file, terminal);
  const digest = parseDigest(text);
  if (!digest) {
    terminal.report(`dossier: ${file} has neither a "Who's Who" nor a "What Happened When"`);
    terminal.exitCode = 1;
    return;
  }
  const snapshot = snapshotForImport(sources, terminal);
  const proposals = proposeFromDigest(digest, snapshot);
  await printProposals(proposals, snapshot.registry, sources, args, terminal);
}
