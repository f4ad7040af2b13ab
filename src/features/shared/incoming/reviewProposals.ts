import * as vscode from 'vscode';
import type { EntityProposal, Proposal, Proposals } from '../../../core/changes/incoming/proposals';
import { knownWords, proposalWords, valueWords } from '../../../core/changes/incoming/proposalWords';
import { settleChange, tickedAtFirst } from '../../../core/changes/incoming/settle';
import type { Vocabulary } from '../../../core/registry/vocabulary/vocabulary';
import { memoize } from '../../../core/text/base/lazy';
import type { Host } from '../../../workspace/host';
import { schemaThemeIcon } from '../rows/entityTreeItem';
import { plainRow, plainText } from '../rows/plainText';
import { entitiesOf, type LookButton, lookButtons, type ProposalButton, type Review, rowButtons } from './rowButtons';

/** The most rows that are listed. Above that, rows that are ticked without a doubt are counted in one. */
const MOST_ROWS = 2000;

/** The list as the user left it, and what is to be done with it. */
interface Answer extends Review {
  /** The text in the filter. */
  readonly filter: string;
  readonly change?: { readonly row: Proposal; readonly button: ProposalButton | LookButton };
}

interface Row extends vscode.QuickPickItem {
  /** The keys of the proposals that the row ticks: none for a heading, several for what is only counted. */
  readonly keys: readonly string[];
  readonly proposal?: Proposal;
}

/**
 * Lets the user tick proposals, and change new entities with the buttons of their rows. What is doubtful says why; unticking an
 * entity takes along what would dangle. Undefined if the user cancels.
 */
export async function reviewProposals(host: Host, from: Review): Promise<Review | undefined> {
  let review = from;
  let filter = '';
  for (;;) {
    const answer = await show(host, review, filter);
    if (!answer?.change) return answer;
    const { change, ...left } = answer;
    const { row, button } = change;
    filter = left.filter;
    // The list, which makes room for a question or a page, comes back in any case.
    review = { ...left, active: row.key };
    if ('look' in button) await button.look();
    else if (row.kind === 'entity') review = (await button.change(host, left, row)) ?? review;
  }
}

function show(host: Host, review: Review, filter: string): Promise<Answer | undefined> {
  const { list, title, headingOf } = review;
  const picker = vscode.window.createQuickPick<Row>();
  picker.placeholder = plainText(review.placeholder ?? vscode.l10n.t('Tick what to add'));
  picker.canSelectMany = true;
  picker.matchOnDescription = true;
  picker.matchOnDetail = true;
  picker.ignoreFocusOut = true;
  picker.buttons = [{ iconPath: new vscode.ThemeIcon('diff'), tooltip: vscode.l10n.t('Show What Would Be Written') }];
  picker.items = rowsOf(host, review).map(plainRow);
  // Without one that was changed, the first row is active.
  const active = picker.items.find(({ keys: [key] }) => key !== undefined && key === review.active);
  if (active) picker.activeItems = [active];
  picker.value = filter;
  let ticked = review.ticked;
  const tick = (): void => {
    picker.selectedItems = picker.items.filter(isTicked);
  };
  const sayCounts = (): void => {
    picker.title = plainText(headingOf ? title : titleOf(title, list, ticked));
  };
  const isTicked = ({ keys }: Row): boolean => keys.some((key) => ticked.has(key));
  tick();
  sayCounts();
  return new Promise((resolve) => {
    const answer = (more: Partial<Answer> = {}): void => {
      resolve({ ...review, ticked, filter: picker.value, ...more });
      picker.dispose();
    };
    picker.onDidChangeSelection((selected) => {
      const now = new Set(selected.flatMap(({ keys }) => keys));
      ticked = review.settled?.(ticked, now) ?? settleChange(list.items, ticked, now);
      const chosen = new Set(selected);
      if (picker.items.some((row) => isTicked(row) !== chosen.has(row))) tick();
      sayCounts();
    });
    picker.onDidAccept(() => answer());
    picker.onDidTriggerButton(() => answer({ preview: true }));
    picker.onDidTriggerItemButton(({ item: { proposal }, button }) => {
      if (proposal) answer({ change: { row: proposal, button: button as ProposalButton | LookButton } });
    });
    picker.onDidHide(() => {
      resolve(undefined);
      picker.dispose();
    });
    picker.show();
  });
}

/** "Import Table: 56 ticked, 5 doubtful", and what is known already. */
function titleOf(title: string, list: Proposals, ticked: ReadonlySet<string>): string {
  const number = (count: number): string => count.toLocaleString(vscode.env.language);
  const doubtful = list.items.filter(({ doubts }) => doubts.length > 0).length;
  const [tickedWords, doubtfulWords] = [number(ticked.size), number(doubtful)];
  const counts =
    doubtful > 0
      ? vscode.l10n.t('{ticked} ticked, {doubtful} doubtful', { ticked: tickedWords, doubtful: doubtfulWords })
      : vscode.l10n.t('{ticked} ticked', { ticked: tickedWords });
  return [title, counts, knownWords(list, vscode.l10n)].filter(Boolean).join(' · ');
}

function rowsOf(host: Host, review: Review): readonly Row[] {
  const { list, ticked } = review;
  const { items } = list;
  const isCounted = ({ doubts, key }: Proposal): boolean => doubts.length === 0 && ticked.has(key);
  const counted = items.length > MOST_ROWS ? items.filter(isCounted).map(({ key }) => key) : [];
  const shown = counted.length > 0 ? items.filter((item) => !isCounted(item)) : items;
  const ofKind: Readonly<Record<Proposal['kind'], string>> = {
    entity: vscode.l10n.t('Entities'),
    name: vscode.l10n.t('Names'),
    value: vscode.l10n.t('Properties'),
    link: vscode.l10n.t('Relations'),
    fact: vscode.l10n.t('Texts about known entities'),
    event: vscode.l10n.t('Events'),
  };
  // What is doubtful, and what needs that, is not to be overlooked.
  const sure = tickedAtFirst(items);
  const doubtful = vscode.l10n.t('Doubtful');
  const headingOf = review.headingOf ?? (({ key, kind }) => (sure.has(key) ? ofKind[kind] : doubtful));
  const sections = new Map([doubtful, ...Object.values(ofKind)].map((label) => [label, [] as Proposal[]]));
  for (const item of shown) memoize(sections, headingOf(item), () => []).push(item);
  const rowOf = rowMaker(host, review, sure);
  const rows = [...sections].flatMap(([label, own]) => [
    // One section alone needs no heading.
    ...(own.length > 0 && own.length < shown.length
      ? [{ label, kind: vscode.QuickPickItemKind.Separator, keys: [] }]
      : []),
    ...own.map(rowOf),
  ]);
  return counted.length > 0 ? [countedRow(counted), ...rows] : rows;
}

/** A row for what is ticked and not listed, which unticks it. */
function countedRow(keys: readonly string[]): Row {
  return {
    label: vscode.l10n.t('{count} more are ticked', { count: keys.length.toLocaleString(vscode.env.language) }),
    detail: vscode.l10n.t('A list this long shows only what is doubtful or not ticked.'),
    alwaysShow: true,
    keys,
  };
}

const ICONS = { name: 'tag', value: 'symbol-property', link: 'link', fact: 'quote', event: 'calendar' } as const;

function rowMaker(host: Host, review: Review, sure: ReadonlySet<string>): (item: Proposal) => Row {
  const { vocabulary } = host.snapshot.registry;
  const wordsOf =
    review.wordsOf ?? proposalWords(host.snapshot.registry, review.list, vscode.l10n, vscode.env.language);
  const buttons = [...rowButtons(entitiesOf(review).length)];
  return (item) => {
    const { label, detail, doubt, recognised } = wordsOf(item);
    const why = doubt === '' && !sure.has(item.key) ? vscode.l10n.t('Needs what is doubtful.') : doubt;
    const more =
      item.kind === 'entity' ? moreOf(vocabulary, item, review.reason) : item.kind === 'fact' ? [detail] : [];
    const icon =
      item.kind === 'entity' ? schemaThemeIcon(vocabulary, item.schema) : new vscode.ThemeIcon(ICONS[item.kind]);
    return {
      label,
      description: item.kind === 'fact' ? '' : detail,
      detail: [why, recognised, ...more].filter(Boolean).join(' · '),
      iconPath: why === '' ? icon : new vscode.ThemeIcon('warning'),
      buttons: [...lookButtons(item), ...(item.kind === 'entity' ? buttons : [])],
      keys: [item.key],
      proposal: item,
    };
  };
}

/** Other names, why it is proposed, and the texts on it. */
function moreOf(
  vocabulary: Vocabulary,
  { aliases, values = {}, reasons, texts }: EntityProposal,
  reason: Review['reason'],
): readonly string[] {
  const also = aliases.length > 0 ? vscode.l10n.t('also {names}', { names: aliases.join(', ') }) : '';
  const known = valueWords(vocabulary, values, vscode.env.language);
  return [also, ...known, reasons.map((each) => reason?.(each) ?? '').join('; '), ...texts];
}
