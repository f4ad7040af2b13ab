import { readFileSync } from 'node:fs';
import { type Terminal, UsageError } from './terminal';

/** Standard input, as a file that the user names. */
export const STANDARD_INPUT = '-';
/** Its file descriptor (POSIX). */
const STANDARD_INPUT_NUMBER = 0;

/**
 * The text of a file without its byte order mark: UTF-16 where a mark says so; GB 18030 where all of it is valid
 * GB 18030 and most of what is not ASCII is not valid UTF-8; else UTF-8. Text that is not UTF-8, or not all of it, is
 * reported to standard error.
 *
 * @throws UsageError where the file cannot be read.
 */
export function readText(file: string, terminal: Terminal): string {
  const bytes = readBytes(file, terminal);
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  const strict = decodeStrictly('utf-8', bytes);
  if (strict !== undefined) return strict;
  const text = new TextDecoder('utf-8').decode(bytes);
  const broken = text.match(/\ufffd/g)?.length ?? 0;
  const whole = text.match(/[^\0-\x7f\ufffd]/gu)?.length ?? 0;
  const chinese = broken >= whole ? decodeStrictly('gb18030', bytes) : undefined;
  terminal.report(
    chinese === undefined
      ? `dossier: ${file} is damaged: ${broken} ${broken === 1 ? 'place is' : 'places are'} not UTF-8`
      : `dossier: ${file} is not UTF-8 and is read as GB 18030`,
  );
  return chinese ?? text;
}

function decodeStrictly(encoding: string, bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** @throws UsageError where the file cannot be read. */
export function readBytes(file: string, terminal: Terminal): Uint8Array {
  try {
    return readFileSync(file === STANDARD_INPUT ? STANDARD_INPUT_NUMBER : terminal.path(file));
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    const reason = code === 'ENOENT' ? 'no such file' : code === 'EISDIR' ? 'is a folder' : code;
    throw new UsageError(`cannot read ${file}: ${reason}`);
  }
}
