import { UsageError } from './arguments';
import { report } from './output';
import { readText } from './readText';

export interface NoteText {
  readonly file: string;
  readonly text: string;
}

/** Reads one note after the other. One that cannot be read is reported and left out, and the exit code becomes 2. */
export function* readNotes(files: readonly string[]): Generator<NoteText> {
  for (const file of files) {
    const text = textOf(file);
    if (text !== undefined) yield { file, text };
  }
}

function textOf(file: string): string | undefined {
  try {
    return readText(file);
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    report(`dossier: ${error.message}`);
    process.exitCode = 2;
    return undefined;
  }
}
