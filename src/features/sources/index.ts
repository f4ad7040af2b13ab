import * as vscode from 'vscode';
import { relativePath } from '../../core/base/relativePath';
import type { TextEdit } from '../../core/base/textEdit';
import { citationText } from '../../core/queries/entities/citation';
import { respell } from '../../core/yaml/write/respell';
import type { Feature, Host } from '../../workspace/host';
import { sourceNote } from '../../workspace/notes/sourceNote';
import { registerCommands } from '../../workspace/registerCommands';
import { pickRow, showError, showInformation } from '../shared/dialogs';
import { rangeOf } from '../shared/ranges';
import { exists } from '../shared/registryProblems';
import { REGISTRY_SELECTOR } from '../shared/registrySelector';
import { editDocument, reportRefused } from '../shared/textEdits';
import { type CitedRow, isCitedRow, isWebAddress } from '../shared/tree/citedRow';

/** Sources that are notes: opened from cards, linked in registries, and followed when they move. */
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
  const { sources = [] } = host.registryFile(document) ?? {};
  return sources.flatMap((source) => {
    const uri = sourceNote(source);
    return source.note && uri ? [new vscode.DocumentLink(rangeOf(document, source.note.span), uri)] : [];
  });
}

type Moves = readonly { readonly oldUri: vscode.Uri; readonly newUri: vscode.Uri }[];

/** The edit of registries after which their sources are the same notes as before files or folders moved. */
async function followMoves(host: Host, moves: Moves): Promise<vscode.WorkspaceEdit> {
  const { registry } = await host.settled();
  const edit = new vscode.WorkspaceEdit();
  for (const { file, sources } of registry.files.values()) {
    const uri = vscode.Uri.parse(file, true);
    const spellings: TextEdit[] = [];
    for (const source of sources) {
      const note = sourceNote(source);
      if (!note || !source.note) continue;
      const path = relativePath(moved(uri, moves).path, moved(note, moves).path);
      if (path === relativePath(uri.path, note.path)) continue;
      spellings.push({ span: source.note.span, text: path });
    }
    if (spellings.length === 0) continue;
    const document = await vscode.workspace.openTextDocument(uri);
    const written = respell(document.getText(), spellings);
    if ('refused' in written) reportRefused(uri, document.getText(), written);
    else editDocument(document, written.edits, edit);
  }
  return edit;
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
