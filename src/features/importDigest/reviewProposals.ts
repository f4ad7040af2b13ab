import * as vscode from 'vscode';
import type { Proposal, Proposals } from '../../core/incoming/proposals';
import { proposalWords } from '../../core/incoming/proposalWords';
import { settleChange } from '../../core/incoming/settle';
import { plainRow, plainText } from '../shared/plainText';
import { schemaThemeIcon } from '../shared/schemaThemeIcon';

interface Row extends vscode.QuickPickItem {
  /** Undefined for a heading. */
  readonly key?: string;
}

/**
 * Lets the user tick proposals. What is doubtful says why; unticking an entity takes along what would dangle.
 *
 * @param ticked the keys of those that are ticked at first.
 * @returns the keys of those that are ticked at last; undefined if the user cancels.
 */
export function reviewProposals(
  proposals: Proposals,
  title: string | undefined,
  ticked: ReadonlySet<string>,
): Promise<ReadonlySet<string> | undefined> {
  const picker = vscode.window.createQuickPick<Row>();
  const heading = vscode.l10n.t('Import Digest');
  picker.title = title === undefined ? heading : plainText(`${heading}: ${title}`);
  picker.placeholder = vscode.l10n.t('Enter shows what would be written');
  picker.canSelectMany = true;
  picker.matchOnDescription = true;
  picker.matchOnDetail = true;
  picker.ignoreFocusOut = true;
  picker.items = rowsOf(proposals).map(plainRow);
  const { items } = picker;
  let now = ticked;
  const show = (): void => {
    picker.selectedItems = items.filter(({ key }) => key !== undefined && now.has(key));
  };
  show();
  return new Promise((resolve) => {
    picker.onDidChangeSelection((selected) => {
      const chosen = new Set(selected.flatMap(({ key }) => key ?? []));
      now = settleChange(proposals.items, now, chosen);
      if (now.size !== chosen.size || [...now].some((key) => !chosen.has(key))) show();
    });
    picker.onDidAccept(() => {
      resolve(now);
      picker.dispose();
    });
    picker.onDidHide(() => {
      resolve(undefined);
      picker.dispose();
    });
    picker.show();
  });
}

function rowsOf(proposals: Proposals): readonly Row[] {
  const sections: readonly (readonly [heading: string, kind: Proposal['kind']])[] = [
    [vscode.l10n.t('Entities'), 'entity'],
    [vscode.l10n.t('Names'), 'name'],
    [vscode.l10n.t('Texts on known entities'), 'fact'],
    [vscode.l10n.t('Events'), 'event'],
  ];
  return sections.flatMap(([heading, kind]) => {
    const items = proposals.items.filter((item) => item.kind === kind);
    const doubtful = items.filter(({ flags }) => flags.length > 0);
    const rows = [...items.filter(({ flags }) => flags.length === 0), ...doubtful].map((item) =>
      rowOf(item, proposals),
    );
    return rows.length > 0 ? [{ label: heading, kind: vscode.QuickPickItemKind.Separator }, ...rows] : [];
  });
}

function rowOf(item: Proposal, proposals: Proposals): Row {
  const { label, detail, doubt } = proposalWords(item, proposals, vscode.l10n, vscode.env.language);
  const isText = item.kind === 'fact';
  const below = doubt || (isText ? detail : item.kind === 'entity' ? (item.text ?? '') : '');
  const icon = { entity: undefined, name: 'tag', fact: 'quote', event: 'calendar' }[item.kind];
  return {
    key: item.key,
    label,
    ...(!isText && { description: detail }),
    ...(below !== '' && { detail: below }),
    iconPath:
      doubt !== ''
        ? new vscode.ThemeIcon('warning')
        : item.kind === 'entity'
          ? schemaThemeIcon(item.schema)
          : new vscode.ThemeIcon(icon ?? 'circle'),
  };
}
