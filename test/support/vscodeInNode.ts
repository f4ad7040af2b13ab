// What cards and views need of VS Code where there is none: in unit tests `vscode` is this module.

export class MarkdownString {
  isTrusted: boolean | { readonly enabledCommands: readonly string[] } | undefined;

  constructor(
    readonly value = '',
    readonly supportThemeIcons = false,
  ) {}
}

export const env = { language: 'en' };

/** Without settings, but for those that a test puts there. */
export const workspace = { getConfiguration: (): unknown => ({ inspect: () => undefined, get: () => undefined }) };

/** Without what is shown and done, but for what a test puts there. */
export const window = {};
export const commands = {};

/** A URI with nothing but its text and its path. */
export class Uri {
  readonly path: string;

  constructor(readonly text: string) {
    this.path = text.replace(/^\w+:\/\//, '');
  }

  static parse(text: string): Uri {
    return new Uri(text);
  }

  static joinPath(base: Uri, ...parts: readonly string[]): Uri {
    return new Uri([base, ...parts].join('/'));
  }

  toString(): string {
    return this.text;
  }
}

export class FileSystemError extends Error {
  constructor(readonly code: string) {
    super(code);
  }
}

export const l10n = {
  /** The message in English with its parameters. */
  t(message: string, ...parameters: readonly unknown[]): string {
    const named = typeof parameters[0] === 'object' ? (parameters[0] as Record<string, unknown>) : { ...parameters };
    return message.replace(/\{(\w+)\}/g, (whole, name: string) => String(named[name] ?? whole));
  },
};

export class Disposable {
  readonly dispose: () => void;

  constructor(dispose: () => void) {
    this.dispose = dispose;
  }

  static from(...all: readonly { dispose(): unknown }[]): Disposable {
    return new Disposable(() => {
      for (const each of all) each.dispose();
    });
  }
}

export class EventEmitter<T> {
  readonly #listeners = new Set<(event: T) => unknown>();

  readonly event = (listener: (event: T) => unknown): Disposable => {
    this.#listeners.add(listener);
    return new Disposable(() => this.#listeners.delete(listener));
  };

  fire(event: T): void {
    for (const listener of [...this.#listeners]) listener(event);
  }

  dispose(): void {
    this.#listeners.clear();
  }
}

/** Its ends are whatever stands for positions in a test. */
export class Range {
  constructor(
    readonly start: unknown,
    readonly end: unknown,
  ) {}
}

/** An edit that creates files and does nothing else: their contents by their addresses. */
export class WorkspaceEdit {
  readonly created = new Map<string, Uint8Array>();

  createFile(uri: Uri, { contents }: { readonly contents: Uint8Array }): void {
    this.created.set(uri.text, contents);
  }
}

export class TreeItem {
  constructor(
    readonly label: string,
    readonly collapsibleState: number,
  ) {}
}

export const TreeItemCollapsibleState = { None: 0, Collapsed: 1, Expanded: 2 };

export class ThemeColor {
  constructor(readonly id: string) {}
}

export class ThemeIcon {
  constructor(
    readonly id: string,
    readonly color?: ThemeColor,
  ) {}
}

/** Its tokens tell no one that they are cancelled. */
export class CancellationTokenSource {
  readonly token = { isCancellationRequested: false };

  cancel(): void {
    this.token.isCancellationRequested = true;
  }
}
