import * as vscode from 'vscode';
import { schemaWord } from '../../core/registry/vocabulary/words';
import type { Host } from '../../workspace/host';
import { plainRow } from '../shared/plainText';
import { schemaThemeIcon } from '../shared/schemaThemeIcon';
import { evidenceWords } from './evidenceWords';
import { type Changed, type ProposalRow, type RowButton, type Rows, rowButtons } from './proposalButtons';
import type { UnregisteredNames } from './unregisteredNames';
import { placesWords } from './unregisteredRows';

interface Item extends vscode.QuickPickItem {
  readonly row: ProposalRow;
}

/** What the user did with the list: changed a row, or else accepted it. */
interface Answer {
  readonly rows: Rows;
  /** The text in the filter. */
  readonly filter: string;
  readonly change?: { readonly row: ProposalRow; readonly button: RowButton };
}

/** Lets the user look over the entries: untick some, and change them by buttons. Undefined if the user cancels. */
export async function reviewProposals(host: Host, names: UnregisteredNames, rows: Rows): Promise<Rows | undefined> {
  let shown: Changed = { rows, row: rows[0] };
  let filter = '';
  for (;;) {
    const answer = await show(names, shown, filter);
    if (!answer?.change) return answer?.rows;
    const { row, button } = answer.change;
    filter = answer.filter;
    // The list, which makes room for a question, comes back in any case.
    shown = (await button.change(host, answer.rows, row)) ?? { rows: answer.rows, row };
  }
}

function show(names: UnregisteredNames, { rows, row: active }: Changed, filter: string): Promise<Answer | undefined> {
  const picker = vscode.window.createQuickPick<Item>();
  picker.title = vscode.l10n.t('Add Names to the Registry');
  picker.placeholder = vscode.l10n.t('Enter adds what is ticked; the buttons of a row change it');
  picker.canSelectMany = true;
  picker.matchOnDescription = true;
  picker.ignoreFocusOut = true;
  const buttons = rowButtons(rows.length);
  picker.items = rows.map((row) => plainRow(itemOf(names, row, buttons)));
  const { items } = picker;
  picker.selectedItems = items.filter(({ row }) => row.ticked);
  picker.activeItems = items.filter(({ row }) => row === active);
  picker.value = filter;
  return new Promise((resolve) => {
    const answered = (item?: Item, button?: RowButton): void => {
      const ticked = new Set(picker.selectedItems);
      const after = items.map((each) => ({ ...each.row, ticked: ticked.has(each) }));
      const row = item && after[items.indexOf(item)];
      resolve({ rows: after, filter: picker.value, ...(row && button && { change: { row, button } }) });
      picker.dispose();
    };
    picker.onDidAccept(() => answered());
    picker.onDidTriggerItemButton(({ item, button }) => answered(item, button as RowButton));
    picker.onDidHide(() => {
      resolve(undefined);
      picker.dispose();
    });
    picker.show();
  });
}

function itemOf(names: UnregisteredNames, row: ProposalRow, buttons: readonly RowButton[]): Item {
  const { id, schema, names: own, aliases, found } = row.proposal;
  const evidence = [...new Set(found.map((each) => evidenceWords(each.evidence)))];
  const also = aliases.length > 0 ? [vscode.l10n.t('also {names}', { names: aliases.join(', ') })] : [];
  return {
    row,
    label: own.map(({ value }) => value).join(' · '),
    description: `${schemaWord(schema, vscode.env.language)} · ${id}`,
    detail: [...also, placesWords(names.placesOf(found)), ...evidence].join(' · '),
    iconPath: schemaThemeIcon(schema),
    buttons: [...buttons],
  };
}
