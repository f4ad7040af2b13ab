import * as vscode from 'vscode';
import { citationText } from '../../core/answers/entities/citation';
import { relativePath } from '../../core/text/base/paths';
import type { TextEdit } from '../../core/text/base/textEdit';
import { respell } from '../../core/text/yaml/write/respell';
import { exists } from '../../workspace/files/walkFolder';
import type { Feature, Host } from '../../workspace/host';
import { namedNote, sourceNote } from '../../workspace/notes/readNote';
import { registerCommands } from '../../workspace/registerFeatures';
import { runInSlices } from '../../workspace/slices';
import { pickRow, showError, showInformation } from '../shared/ask/dialogs';
import { namedNotes } from '../shared/fixes/registryProblems';
import { REGISTRY_SELECTOR } from '../shared/notes/entityDocuments';
import { type CitedRow, isCitedRow, isWebAddress } from '../shared/rows/citedRow';
import { reportRefused } from '../shared/write/applyWithUndo';
import { rangeOf } from '../shared/write/ranges';
import { type FileChange, whereUnchanged } from '../shared/write/whereUnchanged';

/** Notes that registries name, as sources or as the user's note on an entity: linked in registries, and followed when they move. Sources open from cards. */
export const sources: Feature = {
  id: 'sources',
  register(host, boundary) {
    const links: vscode.DocumentLinkProvider = {
      provideDocumentLinks: (document) => linksIn(host, document),
    };
    return vscode.Disposable.from(
      registerCommands(host, boundary, { 'dossier.openSource': openSource }),
      vscode.languages.registerDocumentLinkProvider(REGISTRY_SELECTOR, boundary.guard(links)),
      vscode.workspace.onWillRenameFiles((event) => event.waitUntil(followMoves(host, event.files))),
    );
  },
};

/**
 * Opens a source: its note, or else its web page.
 *
 * @param argument its id, which is looked up again since a card may be older than the registry; or a row that cites it.
 */
async function openSource(host: Host, argument: unknown): Promise<void> {
  const id = isCitedRow(argument) ? await citedBy(argument) : argument;
  if (isCitedRow(argument) && id === undefined) return;
  const source = host.snapshot.registry.sources.get(String(id));
  const note = source && sourceNote(source);
  if (note && (await exists(note))) await vscode.window.showTextDocument(note, { preview: true });
  else if (isWebAddress(source?.url)) await vscode.env.openExternal(vscode.Uri.parse(source.url, true));
  else if (!source?.note) void showInformation(vscode.l10n.t('The source of this has neither an address nor a note.'));
  else showError(vscode.l10n.t('There is no note at "{path}" in this workspace.', { path: source.note.value }));
}

/** The id of the source that a row cites: the one that the user picks, where it cites several. */
async function citedBy(row: CitedRow): Promise<string | undefined> {
  const locale = vscode.env.language;
  const cited = row.cited(locale).citations.filter(({ source }) => source !== undefined);
  if (cited.length < 2) return cited[0]?.source ?? '';
  const rows = cited.map((citation) => ({ label: citationText(citation, locale), id: citation.source }));
  return (await pickRow(rows, vscode.l10n.t('Open which source?')))?.id;
}

async function linksIn(host: Host, document: vscode.TextDocument): Promise<vscode.DocumentLink[]> {
  await host.settled();
  const registry = host.registryFile(document);
  const named = registry ? await runInSlices(namedNotes(registry)) : [];
  return named.flatMap(({ value, span }) => {
    const uri = namedNote(document.uri.toString(), value);
    return uri ? [new vscode.DocumentLink(rangeOf(document, span), uri)] : [];
  });
}

type Moves = readonly { readonly oldUri: vscode.Uri; readonly newUri: vscode.Uri }[];

/** The edit of registries after which they name the same notes as before files or folders moved. */
async function followMoves(host: Host, moves: Moves): Promise<vscode.WorkspaceEdit> {
  const { registry } = await host.settled();
  const changes: FileChange[] = [];
  for (const registryFile of registry.files.values()) {
    const { file } = registryFile;
    const uri = vscode.Uri.parse(file, true);
    const spellings: TextEdit[] = [];
    for (const { value, span } of await runInSlices(namedNotes(registryFile))) {
      const note = namedNote(file, value);
      if (!note) continue;
      const path = relativePath(moved(uri, moves).path, moved(note, moves).path);
      if (path === relativePath(uri.path, note.path)) continue;
      spellings.push({ span, text: path });
    }
    if (spellings.length === 0) continue;
    const text = (await vscode.workspace.openTextDocument(uri)).getText();
    const written = respell(text, spellings);
    if ('refused' in written) reportRefused({ uri, text }, written);
    else changes.push({ uri, text, edits: written.edits });
  }
  return (await whereUnchanged(changes, (edit) => edit)) ?? new vscode.WorkspaceEdit();
}

/** The URI of a file after it or a folder around it was moved. */
function moved(uri: vscode.Uri, moves: Moves): vscode.Uri {
  for (const { oldUri, newUri } of moves) {
    const isSame = uri.scheme === oldUri.scheme && uri.authority === oldUri.authority;
    if (!isSame || !`${uri.path}/`.startsWith(`${oldUri.path}/`)) continue;
    return newUri.with({ path: newUri.path + uri.path.slice(oldUri.path.length) });
  }
  return uri;
}
