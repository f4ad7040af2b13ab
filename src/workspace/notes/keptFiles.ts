import * as vscode from 'vscode';

/**
 * Files of the extension's own, in the storage that the editor gives it for this workspace. Whatever goes wrong here
 * costs time and nothing else: it is logged.
 */
export class KeptFiles {
  readonly #folder: vscode.Uri;
  readonly #log: vscode.LogOutputChannel;

  constructor(context: vscode.ExtensionContext, folder: string, log: vscode.LogOutputChannel) {
    this.#folder = vscode.Uri.joinPath(context.storageUri ?? context.globalStorageUri, folder);
    this.#log = log;
  }

  /** Undefined where nothing was kept under that name, or it cannot be read. Never rejects. */
  async read(name: string): Promise<Uint8Array | undefined> {
    try {
      return await vscode.workspace.fs.readFile(this.#place(name));
    } catch {
      return undefined;
    }
  }

  /**
   * Keeps the bytes: beside the old ones first, then in their place, so that a crash leaves one of them whole. Never
   * rejects.
   *
   * @returns whether they are kept.
   */
  async write(name: string, bytes: Uint8Array): Promise<boolean> {
    const place = this.#place(name);
    const draft = place.with({ path: `${place.path}.new` });
    try {
      await vscode.workspace.fs.writeFile(draft, bytes);
      await vscode.workspace.fs.rename(draft, place, { overwrite: true });
      return true;
    } catch (error) {
      this.#log.warn(`${place.path} is not kept: ${error instanceof Error ? error.message : String(error)}`);
      return false;
    }
  }

  #place(name: string): vscode.Uri {
    return vscode.Uri.joinPath(this.#folder, name);
  }
}
