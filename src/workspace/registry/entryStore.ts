import type * as vscode from 'vscode';
import { hashText } from '../../core/text/hashText';
import { KeptFiles } from '../notes/keptFiles';

/** Registries with less text than this are read as fast without help. */
const WORTH_KEEPING = 100_000;

/** Keeps what large registries said, so that the next start need not read their YAML. */
export class EntryStore {
  readonly #files: KeptFiles;
  readonly #log: vscode.LogOutputChannel;

  constructor(context: vscode.ExtensionContext, log: vscode.LogOutputChannel) {
    this.#files = new KeptFiles(context, 'registries', log);
    this.#log = log;
  }

  /** Whether a registry of that text is worth a place here. */
  serves(text: string): boolean {
    return text.length >= WORTH_KEEPING;
  }

  /** What was kept of the file with that name; undefined where nothing was, or it cannot be read. Never rejects. */
  async read(file: string): Promise<Uint8Array | undefined> {
    return await this.#files.read(nameOf(file));
  }

  /** Keeps it in the place of what was kept of the file before. Never rejects. */
  async write(file: string, packed: Uint8Array): Promise<void> {
    const kept = await this.#files.write(nameOf(file), packed);
    if (kept) this.#log.debug(`kept the entries of ${file}`);
  }
}

function nameOf(file: string): string {
  return `${hashText(file)}.entries`;
}
