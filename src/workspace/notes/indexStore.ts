import * as vscode from 'vscode';
import { type KeptIndex, packIndex, unpackIndex } from '../../core/mentions/keptIndex';
import { namesFingerprint } from '../../core/mentions/namesFingerprint';
import type { Registry } from '../../core/registry/merging/registry';
import { hashText } from '../../core/text/hashText';
import { runInSlices } from '../slices';
import { KeptFiles } from './keptFiles';

const NAME = 'mentions.bin';

/** Keeps the index of mentions, so that the next start need read only the notes that changed since. */
export class IndexStore {
  readonly #files: KeptFiles;
  readonly #maker: string;
  #known: { readonly registry: Registry; readonly names: string } | undefined;

  constructor(context: vscode.ExtensionContext, log: vscode.LogOutputChannel) {
    this.#files = new KeptFiles(context, 'mentions', log);
    // The editor's own version stands for that of its tables of words.
    this.#maker = `${(context.extension?.packageJSON as { version?: string } | undefined)?.version} ${vscode.version}`;
  }

  /** What was kept under the same names and preferences by the same Dossier; else undefined. Never rejects. */
  async read(registry: Registry, preferences: string): Promise<KeptIndex | undefined> {
    const bytes = await this.#files.read(NAME);
    if (!bytes) return undefined;
    try {
      const read = await runInSlices(unpackIndex(bytes, await this.#fingerprint(registry, preferences)));
      return read.finished ? read.value : undefined;
    } catch {
      // Bytes that pass every check and still make no sense are as good as none.
      return undefined;
    }
  }

  /** Keeps an index that was made under these names and preferences. Never rejects. @returns whether it is kept. */
  async write(index: KeptIndex, registry: Registry, preferences: string): Promise<boolean> {
    const packed = await runInSlices(packIndex(index, await this.#fingerprint(registry, preferences)));
    return packed.finished && (await this.#files.write(NAME, packed.value));
  }

  async #fingerprint(registry: Registry, preferences: string): Promise<string> {
    if (this.#known?.registry !== registry) {
      const names = await runInSlices(namesFingerprint(registry));
      this.#known = { registry, names: names.finished ? names.value : '' };
    }
    return hashText([this.#maker, this.#known.names, preferences].join('\n'));
  }
}
