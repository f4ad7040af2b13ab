import { once } from 'node:events';

/** C0 without tab and line feed, DEL, C1, line separators, and what changes the direction of text (UAX #9). */
const CONTROLS = /[\0-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/g;

/**
 * Prints to standard output, waiting for a reader that is slower. Control characters from notes and registries, which
 * could move the cursor or change the terminal's settings, are printed as `\u001b`; in JSON that means the same.
 */
export async function print(pieces: Iterable<string>): Promise<void> {
  for (const piece of pieces) {
    if (!process.stdout.write(withoutControls(piece))) await once(process.stdout, 'drain');
  }
}

/** Prints one line to standard error. */
export function report(message: string): void {
  process.stderr.write(`${withoutControls(oneLine(message))}\n`);
}

/** The text with each run of white space as one space. */
export function oneLine(text: string): string {
  return text.replace(/\s+/gu, ' ');
}

function withoutControls(text: string): string {
  return text.replace(CONTROLS, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

/** A reader that closes early, as `head` does, ends the command with the exit code that it has so far. */
export function handleClosedPipes(): void {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') {
      report(`dossier: cannot write: ${error.message}`);
      process.exitCode = 2;
    }
    process.exit();
  });
  // Without this, a closed standard error would end the command with a stack trace.
  process.stderr.on('error', () => {});
}
