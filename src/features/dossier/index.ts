import * as vscode from 'vscode';
import { newPageState, type PageState, readPageState } from '../../core/dossier/pageState';
import type { ErrorBoundary } from '../../workspace/errorBoundary';
import type { Feature, Host } from '../../workspace/host';
import { registerCommands } from '../../workspace/registerCommands';
import { cardLocale } from '../shared/card/cardLocale';
import { debounce } from '../shared/debounce';
import { entitiesAtCursor, entityIdIn } from '../shared/entityArgument';
import { stepDone } from '../shared/firstSteps';
import { pickEntity } from '../shared/pickEntity';
import { rememberEntity } from '../shared/recentEntities';
import { FROM_ROW } from '../shared/tree/pageCommand';
import { DossierPanel } from './dossierPanel';

const VIEW_TYPE = 'dossier.page';
/** Milliseconds without a move of the cursor until the page follows it. */
const CURSOR_RESTS = 150;

/** The page of an entity, beside the note. There is one panel; each entity that is opened takes its place. */
export const dossier: Feature = {
  id: 'dossier',
  register(host, boundary) {
    let panel: DossierPanel | undefined;
    const take = (webview: vscode.WebviewPanel, state: PageState): void => {
      const made = new DossierPanel(host, boundary, webview, state);
      panel = made;
      webview.onDidDispose(() => {
        made.dispose();
        if (panel === made) panel = undefined;
      });
    };
    const open = async (_: Host, argument: unknown, from: unknown): Promise<void> => {
      const id = await chosenEntity(host, argument);
      if (id === undefined) return;
      stepDone('dossier');
      await rememberEntity(host, id);
      // A click on a row shows the page; the next one, or Enter, goes there.
      const preserveFocus = from === FROM_ROW && !panel?.isShowing(id);
      if (panel) await panel.open(id, preserveFocus);
      else take(newPanel(preserveFocus), newPageState(id, cardLocale()));
    };
    const restore = async (webview: vscode.WebviewPanel, kept: unknown): Promise<void> => {
      const state = readPageState(typeof kept === 'object' && kept !== null && 'page' in kept ? kept.page : undefined);
      if (state) take(webview, state);
      else webview.dispose();
    };
    return vscode.Disposable.from(
      followMention(host, boundary, () => panel),
      vscode.window.registerWebviewPanelSerializer(VIEW_TYPE, boundary.guard({ deserializeWebviewPanel: restore })),
      registerCommands(host, boundary, { 'dossier.openDossier': open }),
    );
  },
};

function newPanel(preserveFocus: boolean): vscode.WebviewPanel {
  const place = { viewColumn: vscode.ViewColumn.Beside, preserveFocus };
  return vscode.window.createWebviewPanel(VIEW_TYPE, 'Dossier', place, { enableFindWidget: true });
}

/** The entity of a link or a row, or at the cursor; else the user is asked. */
async function chosenEntity(host: Host, argument: unknown): Promise<string | undefined> {
  await host.ready();
  const id = entityIdIn(argument) ?? entitiesAtCursor(host)[0];
  return id ?? pickEntity(host, vscode.l10n.t('Open the dossier of…'));
}

/** Lets the page follow the mention at the cursor. */
function followMention(host: Host, boundary: ErrorBoundary, panel: () => DossierPanel | undefined): vscode.Disposable {
  const rest = debounce(CURSOR_RESTS, () => {
    const editor = vscode.window.activeTextEditor;
    if (editor && panel()) void boundary.run(() => panel()?.follow(editor, entitiesAtCursor(host, editor)));
  });
  return vscode.Disposable.from(
    rest,
    vscode.window.onDidChangeTextEditorSelection(() => {
      if (panel()) rest.start();
    }),
  );
}
