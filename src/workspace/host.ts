import * as vscode from 'vscode';
import type { ShownSeverity } from '../core/answers/notes/noteProblem';
import type { Directives } from '../core/notes/mentions/directives';
import type { Snapshot } from '../core/registry/engine/snapshot';
import type { Location, RegistryFile } from '../core/registry/model';
import type { ErrorBoundary } from './errorBoundary';
import { NoteIndex } from './notes/noteIndex';
import { isNote, type Note, OpenNotes } from './notes/openNotes';
import { BundledFiles } from './registry/bundledFiles';
import { isRegistryDocument, readBulkBytes } from './registry/findRegistryFiles';
import { BulkEntities } from './registry/loadedRegistry';
import { RegistryLoader } from './registry/registryLoader';
import { RegistryWatcher } from './registry/registryWatcher';
import { type BooleanSetting, FolderSettings, readSettings, type Settings, textList } from './settings';

/** The workspace as features see it. */
export interface Host {
  readonly context: vscode.ExtensionContext;
  /** The latest; an empty one until the registry is read. */
  readonly snapshot: Snapshot;
  readonly onDidChangeSnapshot: vscode.Event<Snapshot>;
  /**
   * The first load of the registry; starts it if nothing has yet. Does not wait for a folder that is slow to search. For what the
   * editor asks all the time, as a hover: what was typed a moment ago in a registry may not be in it.
   */
  ready(): Promise<Snapshot>;
  /** Everything typed or saved so far is in this snapshot: for what the user asks for once, as a command. */
  settled(): Promise<Snapshot>;
  /** The note of a document, up to date; undefined if the document is not a note. */
  note(document: vscode.TextDocument): Note | undefined;
  readonly onDidChangeNote: vscode.Event<vscode.TextDocument>;
  /** Which entity is mentioned where in all notes; it is built once the registry has been read. */
  readonly index: NoteIndex;
  /** The directives of a note's folder, for `findMentions`; the same object until they change. */
  directives(note: vscode.Uri): Directives;
  /** How the settings want a problem shown in that file, by its code; undefined where they do not say. */
  severity(file: vscode.Uri, code: string): ShownSeverity | undefined;
  /** Whether the document is one of the user's registry files, read already or not. */
  isRegistry(document: vscode.TextDocument): boolean;
  /** The parsed file of a registry document; undefined while the document is newer than the snapshot. */
  registryFile(document: vscode.TextDocument): RegistryFile | undefined;
  /** The registry files of the workspace, in the order in which they extend each other. */
  readonly workspaceRegistries: readonly vscode.Uri[];
  /** A place in a registry file, bundled files included, for the editor. */
  location(location: Location): vscode.Location | undefined;
  readonly settings: Settings;
  readonly onDidChangeSettings: vscode.Event<Settings>;
  readonly log: vscode.LogOutputChannel;
}

/** One thing that Dossier does in the editor. `enabledBy` is a setting that turns it on and off immediately. */
export interface Feature {
  readonly id: string;
  readonly enabledBy?: BooleanSetting;
  /** Passes to the editor only functions inside `boundary`, and commands by `registerCommands`. */
  register(host: Host, boundary: ErrorBoundary): vscode.Disposable;
}

/** How long a slow folder may delay the first answer, in milliseconds. */
const PATIENCE = 2000;

export function createHost(context: vscode.ExtensionContext): Host {
  const log = vscode.window.createOutputChannel('Dossier', { log: true });
  const bundled = new BundledFiles(context.extensionUri);
  const loader: RegistryLoader = new RegistryLoader(
    (uri) => sources.read(uri),
    (uri) => readBulkBytes(uri, log),
    log,
  );
  const bulk = new BulkEntities(() => loader.loaded.snapshot.registry);
  const sources = new RegistryWatcher(loader, bundled, log);
  const notes = new OpenNotes(log);
  const folders = new FolderSettings();
  const changedSettings = new vscode.EventEmitter<Settings>();
  let settings = readSettings();
  let first: Promise<Snapshot> | undefined;

  const load = async (): Promise<Snapshot> => {
    const started = sources.start().then(() => loader.settled());
    const patience = loader.settled().then(() => new Promise((resolve) => setTimeout(resolve, PATIENCE)));
    await Promise.race([started, patience]);
    return loader.loaded.snapshot;
  };
  const ready = (): Promise<Snapshot> => {
    if (!first) {
      first = load();
      void first.then(() => index.start());
    }
    return first.then(() => loader.loaded.snapshot);
  };
  const noteOf = (document: vscode.TextDocument): Note | undefined =>
    notes.note(document, loader.loaded.snapshot, folders.directives(document.uri));
  const index = new NoteIndex(
    {
      snapshot: () => loader.loaded.snapshot,
      onDidChangeSnapshot: loader.onDidLoad,
      loaded: () => sources.start().then(() => loader.bulkSettled()),
      note: noteOf,
      directives: (note) => folders.directives(note),
    },
    log,
  );
  const startIfNeeded = (editors: readonly vscode.TextEditor[]): void => {
    if (sources.started) return;
    const others = textList('alsoIn');
    const asks = (document: vscode.TextDocument) => isNote(document) || others.includes(document.languageId);
    if (editors.some(({ document }) => asks(document) || isRegistryDocument(document))) void ready();
  };

  context.subscriptions.push(
    log,
    bundled.register(),
    bulk.register(),
    loader,
    sources,
    notes,
    index,
    changedSettings,
    vscode.window.onDidChangeVisibleTextEditors(startIfNeeded),
    vscode.workspace.onDidChangeConfiguration((event) => {
      if (!event.affectsConfiguration('dossier')) return;
      settings = readSettings();
      folders.forget();
      changedSettings.fire(settings);
      if (!event.affectsConfiguration('dossier.prefer')) return;
      notes.reconsider();
      index.rebuild();
    }),
  );
  startIfNeeded(vscode.window.visibleTextEditors);

  return {
    context,
    log,
    index,
    ready,
    onDidChangeSnapshot: loader.onDidLoad,
    onDidChangeNote: notes.onDidChangeNote,
    onDidChangeSettings: changedSettings.event,
    get snapshot() {
      return loader.loaded.snapshot;
    },
    get settings() {
      return settings;
    },
    get workspaceRegistries() {
      return sources.workspaceFiles;
    },
    async settled() {
      await ready();
      return loader.settled();
    },
    note: noteOf,
    directives: (note) => folders.directives(note),
    severity: (uri, code) => folders.severity(uri, code),
    isRegistry: isRegistryDocument,
    registryFile(document) {
      const key = document.uri.toString();
      const { snapshot, files } = loader.loaded;
      const version = files.get(key)?.version;
      // A bundled file never changes, so it does not matter that it was read before it was opened.
      if (version !== document.version && document.uri.scheme !== BundledFiles.scheme) return undefined;
      return snapshot.registry.files.get(key);
    },
    location({ file, span }) {
      const found = loader.loaded.files.get(file) ?? bulk.find(file);
      if (!found) return undefined;
      const lines = found.lines();
      const [start, end] = [lines.locate(span.start), lines.locate(span.end)];
      return new vscode.Location(found.uri, new vscode.Range(start.line, start.column, end.line, end.column));
    },
  };
}
