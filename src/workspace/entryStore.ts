import * as vscode from 'vscode';
import { hashText } from '../core/text/hashText';

/** Registries with less text than this are read as fast without help. */
const WORTH_KEEPING = 100_000;

/**
 * Keeps what large registries said in the extension's own storage, so that the next start need not read their YAML.
 * Whatever goes wrong here costs time and nothing else: it is logged, and the YAML is read.
 */
export class EntryStore {
  readonly #folder: vscode.Uri;
  readonly #log: vscode.LogOutputChannel;

  constructor(context: vscode.ExtensionContext, log: vscode.LogOutputChannel) {
    this.#folder = vscode.Uri.joinPath(context.storageUri ?? context.globalStorageUri, 'registries');
    this.#log = log;
  }

  /** Whether a registry of that text is worth a place here. */
  serves(text: string): boolean {
    return text.length >= WORTH_KEEPING;
  }

  /** What was kept of the file with that name; undefined where nothing was, or it cannot be read. Never rejects. */
  async read(file: string): Promise<string | undefined> {
    try {
      return new TextDecoder().decode(await vscode.workspace.fs.readFile(this.#place(file)));
    } catch {
      return undefined;
    }
  }

  /** Keeps it: beside the old one first, then in its place, so that a crash leaves one of them whole. Never rejects. */
  async write(file: string, packed: string): Promise<void> {
    const place = this.#place(file);
    const draft = place.with({ path: `${place.path}.new` });
    try {
      await vscode.workspace.fs.writeFile(draft, new TextEncoder().encode(packed));
      await vscode.workspace.fs.rename(draft, place, { overwrite: true });
      this.#log.debug(`kept the entries of ${file}`);
    } catch (error) {
      this.#log.warn(`the entries of ${file} are not kept: ${error instanceof Error ? error.message : String(error)}`);
    }
  }

  #place(file: string): vscode.Uri {
    return vscode.Uri.joinPath(this.#folder, `${hashText(file)}.txt`);
  }
}
