import * as vscode from 'vscode';

const { FileType } = vscode;

interface Entry {
  readonly bytes: Uint8Array | undefined;
  readonly mtime: number;
}

/** A file system in memory, like one of a remote repository or a web service. It has no search. */
export class MemoryFiles implements vscode.FileSystemProvider {
  /** By path; folders have no bytes. */
  readonly #entries = new Map<string, Entry>([['/', { bytes: undefined, mtime: 1 }]]);
  readonly #changed = new vscode.EventEmitter<vscode.FileChangeEvent[]>();
  readonly onDidChangeFile = this.#changed.event;
  /** While true, nothing is reported, as of a folder that the editor's watcher has missed. */
  isSilent = false;
  #time = 1;
  /** Files that are held back, with those who wait for them; undefined while files are given at once. */
  #held: Map<string, (() => void)[]> | undefined;
  #holdsMissing = false;

  /**
   * From now on a reader of a file gets it after `release`, so that a test can look at what happens meanwhile.
   *
   * @param missing whether a question about a file that does not exist is answered only then too.
   */
  hold(missing = false): void {
    this.#held ??= new Map();
    this.#holdsMissing = missing;
  }

  release(): void {
    for (const give of [...(this.#held?.values() ?? [])].flat()) give();
    this.#held = undefined;
  }

  /** The paths of the files that are being waited for. */
  get held(): readonly string[] {
    return [...(this.#held?.keys() ?? [])];
  }

  watch(): vscode.Disposable {
    return new vscode.Disposable(() => {});
  }

  async stat(uri: vscode.Uri): Promise<vscode.FileStat> {
    const found = this.#entries.get(uri.path);
    if (!found && this.#holdsMissing) await this.#wait(uri);
    const { bytes, mtime } = found ?? this.#missing(uri);
    return { type: bytes ? FileType.File : FileType.Directory, ctime: 1, mtime, size: bytes?.length ?? 0 };
  }

  readDirectory(uri: vscode.Uri): [string, vscode.FileType][] | Promise<[string, vscode.FileType][]> {
    this.#get(uri);
    const base = uri.path.replace(/\/?$/, '/');
    return [...this.#entries].flatMap(([path, { bytes }]): [string, vscode.FileType][] => {
      const name = path.startsWith(base) ? path.slice(base.length) : '';
      return name === '' || name.includes('/') ? [] : [[name, bytes ? FileType.File : FileType.Directory]];
    });
  }

  async readFile(uri: vscode.Uri): Promise<Uint8Array> {
    const { bytes } = this.#get(uri);
    if (!bytes) throw vscode.FileSystemError.FileIsADirectory(uri);
    await this.#wait(uri);
    return bytes;
  }

  writeFile(uri: vscode.Uri, bytes: Uint8Array): void {
    const type = this.#entries.has(uri.path) ? vscode.FileChangeType.Changed : vscode.FileChangeType.Created;
    this.#entries.set(uri.path, { bytes, mtime: ++this.#time });
    this.#report([{ type, uri }]);
  }

  /** Deletes a folder and makes it again with these files, by their names; reported together, as when there are many events. */
  replaceFolder(folder: vscode.Uri, contents: ReadonlyMap<string, Uint8Array>): void {
    const { Created, Deleted } = vscode.FileChangeType;
    for (const path of this.#below(folder)) this.#entries.delete(path);
    this.#entries.set(folder.path, { bytes: undefined, mtime: ++this.#time });
    for (const [name, bytes] of contents) {
      this.#entries.set(`${folder.path}/${name}`, { bytes, mtime: ++this.#time });
    }
    this.#report([
      { type: Deleted, uri: folder },
      { type: Created, uri: folder },
    ]);
  }

  /** Deletes a file and writes it again; reported together, as when there are many events. */
  replaceFile(uri: vscode.Uri, bytes: Uint8Array): void {
    const { Created, Deleted } = vscode.FileChangeType;
    this.#get(uri);
    this.#entries.set(uri.path, { bytes, mtime: ++this.#time });
    this.#report([
      { type: Deleted, uri },
      { type: Created, uri },
    ]);
  }

  createDirectory(uri: vscode.Uri): void {
    this.#entries.set(uri.path, { bytes: undefined, mtime: ++this.#time });
    this.#report([{ type: vscode.FileChangeType.Created, uri }]);
  }

  delete(uri: vscode.Uri): void {
    this.#get(uri);
    for (const path of this.#below(uri)) this.#entries.delete(path);
    this.#report([{ type: vscode.FileChangeType.Deleted, uri }]);
  }

  rename(from: vscode.Uri, to: vscode.Uri): void {
    this.#move(from, to);
    const { Created, Deleted } = vscode.FileChangeType;
    this.#report([
      { type: Deleted, uri: from },
      { type: Created, uri: to },
    ]);
  }

  /** As the editor reports it of what was created a moment before: the creation and the deletion cancel each other out. */
  renameAtOnce(from: vscode.Uri, to: vscode.Uri): void {
    this.#move(from, to);
    this.#report([{ type: vscode.FileChangeType.Created, uri: to }]);
  }

  #move(from: vscode.Uri, to: vscode.Uri): void {
    this.#get(from);
    for (const path of this.#below(from)) {
      this.#entries.set(to.path + path.slice(from.path.length), this.#entries.get(path)!);
      this.#entries.delete(path);
    }
  }

  #report(changes: vscode.FileChangeEvent[]): void {
    if (!this.isSilent) this.#changed.fire(changes);
  }

  #get(uri: vscode.Uri): Entry {
    return this.#entries.get(uri.path) ?? this.#missing(uri);
  }

  #missing(uri: vscode.Uri): never {
    throw vscode.FileSystemError.FileNotFound(uri);
  }

  async #wait({ path }: vscode.Uri): Promise<void> {
    const held = this.#held;
    if (held) await new Promise<void>((give) => held.set(path, [...(held.get(path) ?? []), give]));
  }

  #below(uri: vscode.Uri): string[] {
    return [...this.#entries.keys()].filter((path) => path === uri.path || path.startsWith(`${uri.path}/`));
  }
}
