import * as vscode from 'vscode';
import type { Host } from '../../workspace/host';
import { sourceNote } from '../../workspace/notes/readNote';
import { showInformation } from '../shared/ask/dialogs';
import { isWebAddress } from '../shared/rows/citedRow';
import { noteName } from '../shared/rows/entityName';

/** Opens in the editor what the page links to, beside the page. */
export class LinkOpener {
  readonly #host: Host;
  readonly #panel: vscode.WebviewPanel;
  /** The target of the last link, so that the page does not follow the cursor there. */
  #last: { readonly document: string; readonly position: vscode.Position } | undefined;

  constructor(host: Host, panel: vscode.WebviewPanel) {
    this.#host = host;
    this.#panel = panel;
  }

  /** Whether the cursor is still where a link of the page has put it. */
  hasLed({ document, selection }: vscode.TextEditor): boolean {
    const last = this.#last;
    return last?.document === document.uri.toString() && last.position.isEqual(selection.active);
  }

  async location(location: vscode.Location | undefined): Promise<void> {
    if (!location) {
      void showInformation(vscode.l10n.t('This part has changed. The page is being updated.'));
      return;
    }
    const { uri, range } = location;
    this.#last = { document: uri.toString(), position: range.end };
    await vscode.window.showTextDocument(uri, { selection: range, preview: true, viewColumn: this.#column() });
  }

  /** Only notes that are in the index: a page may not open any file. */
  async note(note: string, line: number, column: number): Promise<void> {
    const uri = vscode.Uri.parse(note, true);
    if (!this.#host.index.mentions.has(note)) {
      void showInformation(vscode.l10n.t('{0} no longer exists.', noteName(uri)));
      return;
    }
    const place = new vscode.Position(line, column);
    const mention = [...this.#host.index.mentions.mentionsIn(note)].find(
      ({ startLine, startColumn }) => startLine === line && startColumn === column,
    );
    const end = mention ? new vscode.Position(mention.endLine, mention.endColumn) : place;
    await this.location(new vscode.Location(uri, new vscode.Range(place, end)));
  }

  /** Its address, else the note that it is, else its line in the registry. */
  async source(id: string): Promise<void> {
    const source = this.#host.snapshot.registry.sources.get(id);
    if (source?.url !== undefined && (await this.url(source.url))) return;
    const note = source && sourceNote(source);
    if (note && this.#host.index.mentions.has(note.toString())) await this.note(note.toString(), 0, 0);
    else await this.location(source && this.#host.location({ file: source.file, span: source.span }));
  }

  /** @returns whether it is an address that is opened. */
  async url(address: string): Promise<boolean> {
    if (!isWebAddress(address)) return false;
    return vscode.env.openExternal(vscode.Uri.parse(address, true));
  }

  /** The column of the user's other files; beside the page if there are none. */
  #column(): vscode.ViewColumn {
    const { tabGroups } = vscode.window;
    const others = tabGroups.all.filter(({ viewColumn }) => viewColumn !== this.#panel.viewColumn);
    const withText = others.find(({ activeTab }) => activeTab?.input instanceof vscode.TabInputText);
    return (withText ?? others[0])?.viewColumn ?? vscode.ViewColumn.Beside;
  }
}
