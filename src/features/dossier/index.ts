import * as vscode from 'vscode';
import {
  ALL_ENTITIES,
  newPageState,
  opened,
  type PageState,
  readPageState,
  type View,
  WHOLE_TIMELINE,
} from '../../core/answers/dossier/pageState';
import { displayName } from '../../core/answers/names/displayName';
import { fieldsOf } from '../../core/text/base/lists';
import type { Feature, Host } from '../../workspace/host';
import { registerCommands } from '../../workspace/registerFeatures';
import { entitiesAtCursor, entityIdIn } from '../shared/ask/entityArgument';
import { givenOrPicked, pickEntity } from '../shared/ask/pickEntity';
import { isTimelineArgument } from '../shared/ask/timelineFilter';
import { cardLocale } from '../shared/card/cardContent';
import { neededNote } from '../shared/notes/activeNote';
import { debounce } from '../shared/notes/debounce';
import { stepDone } from '../shared/notes/firstSteps';
import { rememberEntity } from '../shared/notes/usedEntities';
import { FROM_ROW } from '../shared/rows/entityTreeItem';
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
    /** Lets the page follow the mention at the cursor, once it rests. */
    const cursor = debounce(CURSOR_RESTS, () => {
      const editor = vscode.window.activeTextEditor;
      if (editor && panel) void boundary.run(() => panel?.follow(editor, entitiesAtCursor(host, editor)));
    });
    /** Shows an entity or a note in a view, with a step back to what was shown before. */
    const show = async (id: string, view: View, more = (state: PageState) => state, preserveFocus = false) => {
      // What the user opens stays, although the cursor was on another name just before.
      cursor.stop();
      if (panel) await panel.show(more(opened(panel.state, id, view)), preserveFocus);
      else {
        const place = { viewColumn: vscode.ViewColumn.Beside, preserveFocus };
        const made = vscode.window.createWebviewPanel(VIEW_TYPE, 'Dossier', place, { enableFindWidget: true });
        take(made, more(newPageState(id, cardLocale(), view)));
      }
    };
    const mapped = async (argument: unknown): Promise<string | undefined> =>
      entityIdIn(argument) ??
      panel?.activeEntity ??
      (await givenOrPicked(host, argument, vscode.l10n.t('Show the map of…')));
    const restore = async (webview: vscode.WebviewPanel, kept: unknown): Promise<void> => {
      const state = readPageState(fieldsOf(kept).page);
      if (state) take(webview, state);
      else webview.dispose();
    };
    return vscode.Disposable.from(
      cursor,
      vscode.window.onDidChangeTextEditorSelection(() => {
        if (panel) cursor.start();
      }),
      vscode.window.registerWebviewPanelSerializer(VIEW_TYPE, boundary.guard({ deserializeWebviewPanel: restore })),
      registerCommands(host, boundary, {
        'dossier.openDossier': async (_, argument, from) => {
          const id = await givenOrPicked(host, argument, vscode.l10n.t('Open the dossier of…'));
          if (id === undefined) return;
          stepDone('dossier');
          await rememberEntity(host, id);
          await show(id, 'page', undefined, from === FROM_ROW);
        },
        'dossier.showMap': async (_, argument) => {
          const id = await mapped(argument);
          if (id !== undefined) await show(id, 'map');
        },
        'dossier.showTimeline': async (_, argument) => {
          await host.settled();
          if (isTimelineArgument(argument)) {
            const timeline = { ...WHOLE_TIMELINE, ...argument.timeline };
            await show(argument.of, 'timeline', (state) => ({ ...state, timeline }));
          } else {
            const id = entityIdIn(argument) ?? panel?.activeId ?? entitiesAtCursor(host)[0];
            await show(id ?? ALL_ENTITIES, 'timeline');
          }
        },
        'dossier.whatIsNew': async () => {
          await host.ready();
          await show(ALL_ENTITIES, 'news');
        },
        'dossier.showNoteMap': async () => {
          const active = await neededNote(host);
          if (active) await show(active.note.document.uri.toString(), 'map');
        },
        'dossier.showConnection': async (_, argument) => {
          const id = await mapped(argument);
          const connectedTo = id === undefined ? undefined : await askOther(host, id);
          if (id === undefined || connectedTo === undefined) return;
          await show(id, 'map', (state) => ({ ...state, map: { ...state.map, connectedTo } }));
        },
      }),
    );
  },
};

/** The entity to which another one may be connected; undefined if the user cancels, or there is no such entity. */
async function askOther(host: Host, id: string): Promise<string | undefined> {
  await host.settled();
  const entity = host.snapshot.registry.entity(id);
  if (!entity) return undefined;
  const placeholder = vscode.l10n.t('How is {0} connected to…', displayName(entity, vscode.env.language));
  return pickEntity(host, placeholder, { except: id });
}
