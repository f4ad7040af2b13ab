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
  #time = 1;
  /** Files that are held back, with those who wait for them; undefined while files are given at once. */
  #held: Map<string, (() => void)[]> | undefined;

  /** From now on who reads a file gets it after `release`, so that a test can look at what happens meanwhile. */
  hold(): void {
    this.#held ??= new Map();
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

  stat(uri: vscode.Uri): vscode.FileStat {
    const { bytes, mtime } = this.#get(uri);
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
    const held = this.#held;
    if (held) await new Promise<void>((give) => held.set(uri.path, [...(held.get(uri.path) ?? []), give]));
    return bytes;
  }

  writeFile(uri: vscode.Uri, bytes: Uint8Array): void {
    const type = this.#entries.has(uri.path) ? vscode.FileChangeType.Changed : vscode.FileChangeType.Created;
    this.#entries.set(uri.path, { bytes, mtime: ++this.#time });
    this.#changed.fire([{ type, uri }]);
  }

  createDirectory(uri: vscode.Uri): void {
    this.#entries.set(uri.path, { bytes: undefined, mtime: ++this.#time });
    this.#changed.fire([{ type: vscode.FileChangeType.Created, uri }]);
  }

  delete(uri: vscode.Uri): void {
    this.#get(uri);
    for (const path of this.#below(uri)) this.#entries.delete(path);
    this.#changed.fire([{ type: vscode.FileChangeType.Deleted, uri }]);
  }

  rename(from: vscode.Uri, to: vscode.Uri): void {
    this.#move(from, to);
    const { Created, Deleted } = vscode.FileChangeType;
    this.#changed.fire([
      { type: Deleted, uri: from },
      { type: Created, uri: to },
    ]);
  }

  /** As the editor reports it of what was created a moment before: the creation and the deletion cancel each other out. */
  renameAtOnce(from: vscode.Uri, to: vscode.Uri): void {
    this.#move(from, to);
    this.#changed.fire([{ type: vscode.FileChangeType.Created, uri: to }]);
  }

  #move(from: vscode.Uri, to: vscode.Uri): void {
    this.#get(from);
    for (const path of this.#below(from)) {
      this.#entries.set(to.path + path.slice(from.path.length), this.#entries.get(path)!);
      this.#entries.delete(path);
    }
  }

  #get(uri: vscode.Uri): Entry {
    const entry = this.#entries.get(uri.path);
    if (!entry) throw vscode.FileSystemError.FileNotFound(uri);
    return entry;
  }

  #below(uri: vscode.Uri): string[] {
    return [...this.#entries.keys()].filter((path) => path === uri.path || path.startsWith(`${uri.path}/`));
  }
}
