import { FtmExport } from '../../core/exchange/exportFtm';
import { parseOwnLine, registryOfFtm } from '../../core/exchange/importFtm';
import { refusalMessage } from '../../core/registry/refusalMessage';
import { type Arguments, type Command, UsageError } from '../command';
import { ENGLISH_LOCALIZER } from '../problemRows';
import { readText } from '../readText';
import { loadSnapshot, readRegistries } from '../registry';
import type { Terminal } from '../terminal';

export const EXPORT_FTM: Command = {
  name: 'export ftm',
  files: 'folders',
  help: "Everything in the registries as FollowTheMoney's JSON lines. What these cannot say is counted on standard error.",
  options: ['own-notes'],
  formats: [],
  examples: ['> registry.ftm.jsonl', '--own-notes'],
  run: exportFtm,
};

export const IMPORT_FTM: Command = {
  name: 'import ftm',
  files: 'one file',
  help: 'A registry file with what lines of FollowTheMoney say. Large files need none: name them *.ftm.jsonl and they are read as they are.',
  options: [],
  formats: [],
  examples: ['registry.ftm.jsonl'],
  run: importFtm,
};

async function exportFtm(args: Arguments, terminal: Terminal): Promise<void> {
  const { registry } = loadSnapshot(readRegistries(args, terminal), terminal);
  const made = new FtmExport(registry, args.hasRemarks);
  await terminal.print(linesOf(made));
  for (const [what, count] of made.leftOut)
    terminal.report(`dossier: FollowTheMoney has no ${what}: ${count} left out`);
}

function* linesOf(made: FtmExport): Generator<string> {
  for (const line of made.lines()) yield `${JSON.stringify(line)}\n`;
}

/** The exit code becomes 1 where none of the lines is an entity. */
async function importFtm(args: Arguments, terminal: Terminal): Promise<void> {
  const [file = ''] = args.files;
  const lines = readText(file, terminal).split('\n');
  const read = lines.flatMap((line) => parseOwnLine(line) ?? []);
  const skipped = lines.filter((line) => line.trim() !== '').length - read.length;
  if (skipped > 0)
    terminal.report(`dossier: ${file}: lines that are no entity of FollowTheMoney, left out: ${skipped}`);
  if (read.length === 0) {
    terminal.exitCode = 1;
    return;
  }
  const { written, leftOut } = registryOfFtm(read);
  if ('refused' in written) throw new UsageError(refusalMessage(written, file, '', ENGLISH_LOCALIZER));
  if (leftOut.length > 0) {
    const shown = leftOut.slice(0, 5).join(', ') + (leftOut.length > 5 ? ', …' : '');
    const why = 'without a name, or about entities that are not in the file, left out';
    terminal.report(`dossier: ${file}: ${why}: ${leftOut.length} (${shown})`);
  }
  await terminal.print([written.text]);
}
