import { FtmExport } from '../../core/answers/export/exportFtm';
import type { Arguments, Command } from '../command';
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
