import * as vscode from 'vscode';
import { noteProblemMessage } from '../../core/answers/notes/noteProblem';
import type { Feature, Host } from '../../workspace/host';
import { isNote, type Note, openTabs } from '../../workspace/notes/openNotes';
import { diagnostic, problemsInNote } from '../shared/fixes/diagnostic';
import { debounce } from '../shared/notes/debounce';

/** Milliseconds after the last change of a note until it is checked again; until then the editor moves its diagnostics. */
const TYPING_RESTS = 300;
/** Milliseconds to wait after a change that may concern all open notes. Such changes often come in groups. */
const OTHERS_REST = 50;

/** Shows the problems of names in open notes: misspelt, ambiguous, out of date. */
export const noteDiagnostics: Feature = {
  id: 'noteDiagnostics',
  register(host, boundary) {
    const collection = vscode.languages.createDiagnosticCollection('dossier-notes');
    const shown = new Map<string, string>();
    const typed = new Set<vscode.TextDocument>();

    const show = (document: vscode.TextDocument): void => {
      const note = host.note(document);
      const key = document.uri.toString();
      const found = note ? diagnosticsOf(host, note) : [];
      // The editor redraws all diagnostics that are set, even if they are the same.
      const state = JSON.stringify([document.version, found]);
      if (shown.get(key) === state) return;
      shown.set(key, state);
      collection.set(document.uri, found);
    };
    const close = ({ uri }: vscode.TextDocument): void => {
      if (shown.delete(uri.toString())) collection.delete(uri);
    };
    const showTyped = boundary.listener(() => {
      // A rename may change thousands of documents that are not in a tab.
      const open = typed.size === 0 ? typed : new Set(notesInTabs());
      for (const document of typed) if (open.has(document)) show(document);
      typed.clear();
    });
    const showAll = boundary.listener(async () => {
      await host.ready();
      const open = notesInTabs();
      const here = new Set(open.map(({ uri }) => uri.toString()));
      for (const document of vscode.workspace.textDocuments) if (!here.has(document.uri.toString())) close(document);
      for (const document of open) show(document);
    });
    const typing = debounce(TYPING_RESTS, showTyped);
    const others = debounce(OTHERS_REST, showAll);
    others.start();
    return vscode.Disposable.from(
      collection,
      typing,
      others,
      host.onDidChangeNote((document) => {
        typed.add(document);
        typing.start();
      }),
      host.onDidChangeSnapshot(() => others.start()),
      host.onDidChangeSettings(() => others.start()),
      vscode.window.tabGroups.onDidChangeTabs(() => others.start()),
      // The documents of restored tabs are opened after the tabs.
      vscode.workspace.onDidOpenTextDocument(() => others.start()),
      vscode.workspace.onDidCloseTextDocument(close),
    );
  },
};

function diagnosticsOf(host: Host, note: Note): readonly vscode.Diagnostic[] {
  return problemsInNote(host, note).map((problem) => {
    const { code, severity, span, related } = problem;
    const made = diagnostic(note.range(span), noteProblemMessage(problem, vscode.l10n), severity, code);
    if (related) {
      const location = new vscode.Location(note.document.uri, note.range(related));
      const message = note.text.slice(related.start, related.end);
      made.relatedInformation = [new vscode.DiagnosticRelatedInformation(location, message)];
    }
    return made;
  });
}

/** The documents of the notes that are open in a tab. */
function notesInTabs(): readonly vscode.TextDocument[] {
  const open = openTabs();
  return vscode.workspace.textDocuments.filter((document) => isNote(document) && open.has(document.uri.toString()));
}
