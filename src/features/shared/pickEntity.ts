import * as vscode from 'vscode';
import { displayName, otherNames } from '../../core/queries/names/displayName';
import { type NameHit, searchNames } from '../../core/queries/names/searchNames';
import type { Host } from '../../workspace/host';
import { runInSlices } from '../../workspace/slices';
import { schemaIcon } from './words/schemaWords';

const MOST_SHOWN = 100;
/** Beside the one that it is listed by. */
const MOST_NAMES = 5;

interface EntityRow extends vscode.QuickPickItem {
  readonly id: string;
}

/** Lets the user search all entities by any name, pinyin or initials, and pick one: its id, or undefined for none. */
export async function pickEntity(
  host: Host,
  placeholder: string,
  used?: ReadonlyMap<string, number>,
): Promise<string | undefined> {
  const picker = vscode.window.createQuickPick<EntityRow>();
  picker.placeholder = placeholder;
  // The best first: not in the typings, but heeded. Without it names that merely hold what was typed would come first.
  Object.assign(picker, { sortByLabel: false });
  let searching = Promise.resolve();
  let running = new vscode.CancellationTokenSource();
  const search = async (text: string): Promise<void> => {
    running.cancel();
    running = new vscode.CancellationTokenSource();
    const { token } = running;
    picker.busy = true;
    await host.ready();
    const options = { limit: MOST_SHOWN, locale: vscode.env.language, ...(used && { used }) };
    const found = await runInSlices(searchNames(host.snapshot, text, options), { token });
    if (!found.finished || token.isCancellationRequested) return;
    picker.items = found.value.map(rowOf);
    picker.busy = false;
  };
  const picked = new Promise<string | undefined>((resolve) => {
    // Who types fast and presses Enter means what was typed, and not the rows that it has still to replace.
    picker.onDidAccept(() => {
      const shown = picker.busy ? undefined : picker.selectedItems[0];
      void searching.then(() => resolve((shown ?? picker.items[0])?.id));
    });
    picker.onDidHide(() => resolve(undefined));
  });
  picker.onDidChangeValue((text) => {
    searching = search(text);
  });
  picker.show();
  searching = search('');
  const id = await picked;
  running.cancel();
  picker.dispose();
  return id;
}

/** Shown whatever the editor's own filter thinks, which knows nothing of pinyin. */
function rowOf({ entity, name }: NameHit): EntityRow {
  const locale = vscode.env.language;
  const label = displayName(entity, locale);
  const aliases = entity.names.flatMap(({ item }) => (item.kind === 'misspelling' ? [] : [item.value]));
  const others = [name?.value, ...otherNames(entity, locale), ...aliases].filter((each) => each && each !== label);
  return {
    id: entity.id,
    label,
    description: [...[...new Set(others)].slice(0, MOST_NAMES), entity.id].join(' · '),
    iconPath: new vscode.ThemeIcon(schemaIcon(entity.schema)),
    alwaysShow: true,
  };
}
