import { UsageError } from './command';
import { readText } from './readText';
import type { Terminal } from './terminal';

export interface NoteFile {
  readonly file: string;
  readonly text: string;
}

/** Reads one note after the other. One that cannot be read is reported and left out, and the exit code becomes 2. */
export function* readNotes(files: readonly string[], terminal: Terminal): Generator<NoteFile> {
  for (const [index, file] of files.entries()) {
    terminal.progress(() => `${index} of ${files.length} notes`);
    const text = textOf(file, terminal);
    if (text !== undefined) yield { file, text };
  }
}

function textOf(file: string, terminal: Terminal): string | undefined {
  try {
    return readText(file, terminal);
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    terminal.report(`dossier: ${error.message}`);
    terminal.exitCode = 2;
    return undefined;
  }
}
