import * as vscode from 'vscode';
import type { Feature, Host } from '../workspace/host';
import { registerCommands } from '../workspace/registerFeatures';
import { debounce } from './shared/notes/debounce';
import { progressWords } from './shared/rows/countWords';

/** Milliseconds after which the progress is shown. */
const SHOWN_AFTER = 1000;

/** Shows in the status bar that notes are being indexed, if that takes long. A click stops it, and another one resumes. */
export const indexProgress: Feature = {
  id: 'indexProgress',
  register(host, boundary) {
    const item = vscode.window.createStatusBarItem('dossier.index', vscode.StatusBarAlignment.Left, -10);
    item.name = vscode.l10n.t('Indexing notes');
    let stopped = false;
    let building = false;
    let takesLong = false;
    const show = boundary.listener((_: unknown) => {
      if (building !== (host.index.state === 'building')) {
        building = !building;
        takesLong = false;
        item.hide();
        if (building) {
          stopped = false;
          wait.start();
        }
      }
      if (stopped) showStopped(item);
      else if (building && takesLong) showProgress(host, item);
    });
    const wait = debounce(SHOWN_AFTER, () => {
      takesLong = true;
      show(undefined);
    });
    const stop = (): void => {
      stopped = true;
      host.index.stop();
    };
    const read = async (): Promise<void> => {
      await host.ready();
      stopped = false;
      if (host.index.state === 'idle') host.index.start();
      else host.index.rebuild();
    };
    show(undefined);
    return vscode.Disposable.from(
      item,
      wait,
      host.index.onDidChange(show),
      registerCommands(host, boundary, { 'dossier.stopIndexing': stop, 'dossier.indexNotes': read }),
    );
  },
};

function showProgress(host: Host, item: vscode.StatusBarItem): void {
  item.text = `$(sync~spin) ${progressWords(host.index.progress)}`;
  item.tooltip = vscode.l10n.t('Dossier is finding mentions in all notes of the folder. Click to stop.');
  item.command = 'dossier.stopIndexing';
  item.show();
}

function showStopped(item: vscode.StatusBarItem): void {
  item.text = `$(debug-pause) ${vscode.l10n.t('Only open notes')}`;
  item.tooltip = vscode.l10n.t('Only open notes are searched. Click to index all notes.');
  item.command = 'dossier.indexNotes';
  item.show();
}
