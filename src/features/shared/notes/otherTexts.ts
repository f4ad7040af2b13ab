import * as vscode from 'vscode';
import { mentionsInSource } from '../../../core/notes/mentions/sourceText';
import { sameItems } from '../../../core/text/base/lists';
import type { ErrorBoundary } from '../../../workspace/errorBoundary';
import type { Host } from '../../../workspace/host';
import { NOTE_LANGUAGE, type Note } from '../../../workspace/notes/openNotes';
import { snapshotFor } from '../../../workspace/notes/snapshotFor';
import { textList } from '../../../workspace/settings';
import { ENTITY_DOCUMENTS } from './entityDocuments';

/** How much of another text is read on each side of a place, in UTF-16 units, so that a file of any size takes the same time. */
const REACH = 4096;

/** A note, or the part around a place of another text, and the place in it. */
export interface TextAt {
  readonly note: Note;
  readonly offset: number;
}

/** What is read at a place of a note, or of a text in a language of `dossier.alsoIn`; undefined in any other document. */
export function textAt(host: Host, document: vscode.TextDocument, position: vscode.Position): TextAt | undefined {
  const note = host.note(document);
  const at = document.offsetAt(position);
  if (note) return { note, offset: at };
  if (!otherLanguages().includes(document.languageId) || host.isRegistry(document)) return undefined;
  const range = (start: number, end: number) => new vscode.Range(document.positionAt(start), document.positionAt(end));
  const from = Math.max(0, at - REACH);
  const text = document.getText(range(from, at + REACH));
  const snapshot = snapshotFor(host.snapshot, document.uri);
  const part: Note = {
    document,
    text,
    zones: { prose: [0, text.length], code: [], frontMatter: undefined },
    mentions: mentionsInSource(text, snapshot, host.directives(document.uri)),
    snapshot,
    range: ({ start, end }) => range(from + start, from + end),
  };
  return { note: part, offset: at - from };
}

/** Registers a provider for notes, registries and the other texts, and anew where the setting says other ones. */
export function registerInTexts(
  host: Host,
  boundary: ErrorBoundary,
  register: (documents: vscode.DocumentSelector) => vscode.Disposable,
): vscode.Disposable {
  let languages: readonly string[] | undefined;
  let registered: vscode.Disposable | undefined;
  const follow = (): void => {
    const now = otherLanguages();
    if (languages && sameItems(languages, now)) return;
    registered?.dispose();
    languages = now;
    registered = register([...ENTITY_DOCUMENTS, ...now.map((language) => ({ language }))]);
  };
  follow();
  const following = host.onDidChangeSettings(boundary.listener(follow));
  return vscode.Disposable.from(following, new vscode.Disposable(() => registered?.dispose()));
}

/** The ids of the languages in whose texts, beside notes, names have cards. */
function otherLanguages(): readonly string[] {
  return textList('alsoIn').filter((language) => language !== NOTE_LANGUAGE);
}
