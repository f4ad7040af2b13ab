import { readFileSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { Disposable, EventEmitter, MarkdownString } from '../support/vscodeInNode';

// As much of VS Code as an extension needs to be activated and asked for a hover, in a process of its own. What is not
// here answers everything with nothing, so that bundles of other commits, which use other parts of it, run too.

type Any = Record<PropertyKey, unknown>;

const NO_DISPOSABLE = new Disposable(() => {});

class Uri {
  readonly query = '';
  readonly fragment = '';
  readonly authority = '';

  constructor(
    readonly scheme: string,
    readonly path: string,
  ) {}

  get fsPath(): string {
    return this.path;
  }

  static file(path: string): Uri {
    return new Uri('file', decodeURIComponent(pathToFileURL(path).pathname));
  }

  static from({ scheme, path }: { scheme: string; path: string }): Uri {
    return new Uri(scheme, path);
  }

  static parse(text: string): Uri {
    const [, scheme = 'file', path = ''] = /^(\w+):(?:\/\/[^/]*)?(.*)$/.exec(text) ?? [];
    return new Uri(scheme, path);
  }

  static joinPath({ scheme, path }: Uri, ...parts: readonly string[]): Uri {
    return new Uri(scheme, [path.replace(/\/$/, ''), ...parts].join('/'));
  }

  with(change: Partial<Uri>): Uri {
    return new Uri(change.scheme ?? this.scheme, change.path ?? this.path);
  }

  toString(): string {
    return `${this.scheme}://${this.path}`;
  }
}

class Position {
  constructor(
    readonly line: number,
    readonly character: number,
  ) {}
}

class Range {
  constructor(
    readonly start: Position,
    readonly end: Position,
  ) {}
}

class Location {
  constructor(
    readonly uri: Uri,
    readonly range: unknown,
  ) {}
}

class CancellationTokenSource {
  readonly token = { isCancellationRequested: false, onCancellationRequested: () => NO_DISPOSABLE };

  cancel(): void {}
  dispose(): void {}
}

class Data {
  readonly given: readonly unknown[];

  constructor(...given: readonly unknown[]) {
    this.given = given;
  }
}

/** A note in an editor. */
function documentOf(uri: Uri, text: string): Any {
  const starts = [0, ...[...text.matchAll(/\n/g)].map(({ index }) => index + 1)];
  const lineAt = (offset: number): number => starts.findLastIndex((start) => start <= offset);
  return {
    uri,
    languageId: 'markdown',
    fileName: uri.path,
    version: 1,
    isClosed: false,
    isDirty: false,
    isUntitled: false,
    eol: 1,
    lineCount: starts.length,
    getText: (range?: Range) =>
      range
        ? text.slice(starts[range.start.line]! + range.start.character, starts[range.end.line]! + range.end.character)
        : text,
    offsetAt: ({ line, character }: Position) => (starts[line] ?? text.length) + character,
    positionAt: (offset: number) => new Position(lineAt(offset), offset - starts[lineAt(offset)]!),
  };
}

/** Answers every question with another such thing, every loop with an end, and whoever waits for it with undefined. */
function nothing(): unknown {
  const answers: Any = {
    // biome-ignore lint/suspicious/noThenProperty: a call that is not known may be waited for
    then: (done?: (value: undefined) => unknown) => done?.(undefined),
    [Symbol.iterator]: () => [].values(),
    [Symbol.toPrimitive]: () => '',
  };
  return new Proxy(function none() {}, {
    get: (_, key) => answers[key] ?? NOTHING,
    apply: () => NOTHING,
    construct: () => NOTHING as object,
    set: () => true,
  });
}
const NOTHING = nothing();

function over(known: Any): Any {
  return new Proxy(known, { get: (target, key) => (key in target ? target[key] : NOTHING) });
}

/** The names that VS Code exports: a bundle copies them when it is loaded. */
function exportedNames(): readonly string[] {
  const types = readFileSync('node_modules/@types/vscode/index.d.ts', 'utf8');
  return [...types.matchAll(/^\texport (?:abstract )?(?:class|enum|namespace|const|function) (\w+)/gm)].map(
    ([, name]) => name!,
  );
}

type Hover = (document: unknown, position: unknown, token: unknown) => PromiseLike<unknown>;

export interface Stub {
  /** What `require('vscode')` gives. */
  readonly vscode: unknown;
  readonly context: unknown;
  /** Asks the providers of hovers for one at an offset of a note. @returns what they answer, as text; '' for none. */
  hover(file: string, text: string, offset: number): Promise<string>;
}

/** @param root the folder of the extension. */
export function vscodeStub(root: string): Stub {
  const hovers: Hover[] = [];
  const event = (): Disposable => NO_DISPOSABLE;
  const configuration = { get: () => undefined, inspect: () => undefined, has: () => false, update: async () => {} };
  const systems = new Map<string, { readFile(uri: Uri): PromiseLike<Uint8Array> }>();
  const fs = over({
    stat: async () => ({ type: 1, ctime: 0, mtime: 0, size: 0 }),
    readFile: async (uri: Uri) =>
      systems.get(uri.scheme)?.readFile(uri) ?? new Uint8Array(readFileSync(fileURLToPath(`file://${uri.path}`))),
  });
  const known: Any = {
    Disposable,
    EventEmitter,
    CancellationTokenSource,
    Uri,
    Position,
    Range,
    Selection: Range,
    MarkdownString,
    Hover: Data,
    Location,
    env: over({ language: 'en', uiKind: 1 }),
    l10n: {
      t: (message: unknown) => (typeof message === 'string' ? message : (message as { message: string }).message),
    },
    workspace: over({
      fs,
      textDocuments: [],
      workspaceFolders: undefined,
      isTrusted: true,
      getConfiguration: () => configuration,
      getWorkspaceFolder: () => undefined,
      findFiles: async () => [],
      asRelativePath: (uri: Uri) => uri.path,
      decode: async (bytes: Uint8Array) => new TextDecoder().decode(bytes),
      registerFileSystemProvider(scheme: string, system: { readFile(uri: Uri): PromiseLike<Uint8Array> }): Disposable {
        systems.set(scheme, system);
        return NO_DISPOSABLE;
      },
    }),
    window: over({
      createOutputChannel: () => over({ error: console.error }),
      activeTextEditor: undefined,
      visibleTextEditors: [],
      tabGroups: over({ all: [] }),
    }),
    languages: over({
      match: () => 10,
      registerHoverProvider(_: unknown, provider: { provideHover: Hover }): Disposable {
        hovers.push((...asked) => provider.provideHover(...asked));
        return NO_DISPOSABLE;
      },
    }),
    commands: over({ executeCommand: async () => undefined }),
  };
  const vscode = { ...Object.fromEntries(exportedNames().map((name) => [name, NOTHING])), ...known };
  const memento = {
    get: (_: string, value: unknown) => value,
    update: async () => {},
    keys: () => [],
    setKeysForSync() {},
  };
  const context = over({
    extensionUri: Uri.file(root),
    extensionPath: root,
    subscriptions: [],
    globalState: memento,
    workspaceState: memento,
    extensionMode: 1,
  });
  return {
    vscode,
    context,
    async hover(file, text, offset) {
      const document = documentOf(Uri.file(file), text);
      const position = (document.positionAt as (at: number) => Position)(offset);
      const token = { isCancellationRequested: false, onCancellationRequested: event };
      const answers = await Promise.all(hovers.map((ask) => ask(document, position, token)));
      return JSON.stringify(answers.filter(Boolean).map((answer) => (answer as Data).given));
    },
  };
}
