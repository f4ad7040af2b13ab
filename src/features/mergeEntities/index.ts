import * as vscode from 'vscode';
import type { ValueProposal } from '../../core/changes/incoming/proposals';
import { type ProposalWords, valuesText } from '../../core/changes/incoming/proposalWords';
import {
  type MergeEnds,
  mergeInRegistries,
  type RefusedMerge,
  type RegistryMerge,
} from '../../core/changes/merge/mergeInRegistries';
import {
  isOtherChosen,
  keptAtFirst,
  keptOf,
  type MergeRow,
  mergeRows,
  settledMerge,
} from '../../core/changes/merge/mergeRows';
import type { Entity } from '../../core/registry/model';
import { refusalMessage } from '../../core/registry/refusalMessage';
import { keyWord, labelAndText, linkTypeWord, listSeparator } from '../../core/registry/vocabulary/words';
import type { Feature, Host } from '../../workspace/host';
import { registerCommands } from '../../workspace/registerFeatures';
import { runInSlices } from '../../workspace/slices';
import { showError, showInformation } from '../shared/ask/dialogs';
import { reviewProposals } from '../shared/incoming/reviewProposals';
import type { Review } from '../shared/incoming/rowButtons';
import { writtenPreview } from '../shared/incoming/writtenPreview';
import { notesToChange } from '../shared/notes/notesToChange';
import { entityName } from '../shared/rows/entityName';
import { applyWithUndo } from '../shared/write/applyWithUndo';
import { type FileChange, reportChanged } from '../shared/write/whereUnchanged';
import { isWritable } from '../shared/write/writableRegistry';
import { twoEntities } from './twoEntities';

/** Merges an entity of the user's own into another one: in all registries and, where they name it by its id, in all notes. */
export const mergeEntities: Feature = {
  id: 'mergeEntities',
  register: (host, boundary) =>
    registerCommands(host, boundary, {
      'dossier.mergeEntities': async (_, row, all) => {
        const ids = await twoEntities(host, row, all, vscode.l10n.t('Merge which entity?'), (name) =>
          vscode.l10n.t('Merge {name} with…', { name }),
        );
        if (ids) await merge(host, ids);
      },
    }),
};

async function merge(host: Host, ids: readonly [string, string]): Promise<void> {
  const texts = await ownTexts(host);
  if (!texts) return;
  const { registry } = host.snapshot;
  const [one, other] = ids.map((id) => registry.entity(id));
  if (!one || !other || one === other) return;
  const isOwn = ({ parts }: Entity): boolean => parts.every(({ file }) => texts.has(file));
  if (!isOwn(one) && !isOwn(other)) {
    const names = { one: entityName(host, one.id), other: entityName(host, other.id) };
    const message = vscode.l10n.t(
      'Neither {one} nor {other} is yours alone: only an entity of your own registries can be merged into another one.',
      names,
    );
    return void showInformation(message);
  }
  // The second is merged into the first where both may go.
  let ends: MergeEnds = isOwn(other) ? { from: other, into: one } : { from: one, into: other };
  const mayChooseId = isOwn(one) && isOwn(other);
  let ticked: ReadonlySet<string> = new Set();
  // The list comes back if the user takes the other one to stay, or cancels the view of what would be written.
  for (;;) {
    const planOf = () => runInSlices(mergeInRegistries(registry, texts, ends, (conflict) => keptOf(conflict, ticked)));
    const proposed = await planOf();
    if ('refused' in proposed) return showRefused(proposed, texts);
    const list = mergeList(host, ends, proposed, mayChooseId);
    const answer = await reviewProposals(host, ticked.size > 0 ? { ...list, ticked } : list);
    if (!answer) return;
    ticked = answer.ticked;
    if (mayChooseId && isOtherChosen(ticked)) {
      ends = { from: ends.into, into: ends.from };
      ticked = new Set();
      continue;
    }
    const plan = await planOf();
    if ('refused' in plan) return showRefused(plan, texts);
    const isShown = answer.preview ? await preview(plan, texts) : true;
    if (isShown === undefined) return;
    if (isShown) return write(host, ends, plan, texts);
  }
}

function showRefused(plan: RefusedMerge, texts: ReadonlyMap<string, string>): void {
  const file = vscode.workspace.asRelativePath(vscode.Uri.parse(plan.file));
  void showError(refusalMessage(plan, file, texts.get(plan.file) ?? '', vscode.l10n));
}

/** Shows the registry with the entry that stays as it would be: see `writtenPreview`. */
async function preview({ target, written }: RegistryMerge, texts: ReadonlyMap<string, string>) {
  const [uri, text] = [vscode.Uri.parse(target), texts.get(target) ?? ''];
  return writtenPreview.show({ uri, text }, written.get(target)?.edits ?? []);
}

/** The user's registries, by file; undefined, after a message, where one has changed and was not read yet. */
async function ownTexts(host: Host): Promise<ReadonlyMap<string, string> | undefined> {
  const documents: vscode.TextDocument[] = [];
  for (const uri of host.workspaceRegistries.filter(isWritable)) {
    documents.push(await vscode.workspace.openTextDocument(uri));
  }
  await host.settled();
  const changed = documents.find((document) => !host.registryFile(document));
  if (changed) return void reportChanged()([changed.uri]);
  return new Map(documents.map((document) => [document.uri.toString(), document.getText()]));
}

/** Writes the plan; where something changed meanwhile, *Try Again* reads the notes anew, or lists a new plan where it was a registry. */
async function write(
  host: Host,
  ends: MergeEnds,
  plan: RegistryMerge,
  texts: ReadonlyMap<string, string>,
): Promise<void> {
  const { from, into } = ends;
  const names = { from: entityName(host, from.id), into: entityName(host, into.id) };
  const title = vscode.l10n.t('Merging {from} into {into}', names);
  const options = { location: vscode.ProgressLocation.Notification, title, cancellable: true };
  await vscode.window.withProgress(options, async (_, token) => {
    if (host.index.state === 'idle') host.index.start();
    if (!(await host.index.whenReady(token))) return;
    const renaming = { kind: 'id', id: from.id, from: from.id, to: into.id } as const;
    const notes = await notesToChange(host, renaming, token);
    if (!notes) return;
    const changes: FileChange[] = Array.from(plan.written, ([file, { edits }]) => ({
      uri: vscode.Uri.parse(file),
      text: texts.get(file) ?? '',
      edits,
    }));
    changes.push(...notes.map(({ uri, text, changes: edits }) => ({ uri, text, edits })));
    const [first, ...others] = changes;
    if (!first) return;
    const message = vscode.l10n.t('{from} was merged into {into}. Changed files: {count}.', {
      ...names,
      count: changes.length,
    });
    await applyWithUndo([first, ...others], message, undefined, (changed) => {
      const isRegistry = changed.some((uri) => texts.has(uri.toString()));
      const again = () => (isRegistry ? merge(host, [into.id, from.id]) : write(host, ends, plan, texts));
      reportChanged(again)(changed);
    });
  });
}

/** What a merge is about, as a list to tick: see `mergeRows`. Only what cannot both be true is a choice. */
function mergeList(host: Host, ends: MergeEnds, plan: RegistryMerge, mayChooseId: boolean): Review {
  const rows = mergeRows(ends, plan, mayChooseId);
  const byId = new Map(rows.map((row) => [row.id, row]));
  const items = rows.map((row): ValueProposal => {
    const about = row.side === 'from' ? ends.from.id : ends.into.id;
    return { kind: 'value', key: row.id, about, field: row.key, value: row.texts, doubts: [], needs: [] };
  });
  const names = { from: entityName(host, ends.from.id), into: entityName(host, ends.into.id) };
  return {
    title: vscode.l10n.t('Merge {from} into {into}', names),
    placeholder: vscode.l10n.t('Tick what stays where the two differ; all else is kept'),
    list: { items, source: undefined },
    note: undefined,
    ticked: keptAtFirst(rows),
    wordsOf: ({ key }) => wordsOf(host, ends, byId.get(key)!),
    headingOf: ({ key }) => headingOf(byId.get(key)!),
    settled: (before, ticked) => settledMerge(rows, before, ticked),
  };
}

function headingOf({ side, conflict }: MergeRow): string {
  if (side === 'left-out') return vscode.l10n.t('Not kept');
  if (!conflict) return vscode.l10n.t('Kept');
  return conflict.mayKeepBoth
    ? vscode.l10n.t('Usually one: untick what is wrong')
    : vscode.l10n.t('One stays: tick which');
}

function wordsOf(host: Host, { from, into }: MergeEnds, row: MergeRow): ProposalWords {
  const { key, lang, side, conflict } = row;
  const { vocabulary } = host.snapshot.registry;
  const locale = vscode.env.language;
  const isLink = vocabulary.linkTypeRow(key) !== undefined;
  const ownWord = key === 'name' ? vscode.l10n.t('Names') : keyWord(vocabulary, 'entry', key, locale);
  const word = isLink ? linkTypeWord(vocabulary, key, locale) : ownWord;
  const name = entityName(host, side === 'from' ? from.id : into.id);
  const detail = side === 'both' ? vscode.l10n.t('both') : vscode.l10n.t('of {name}', { name });
  if (key === 'id' && conflict)
    return { label: vscode.l10n.t('{into} stays', { into: name }), detail: row.texts.join(), doubt: '' };
  const nameOf = (id: string): string => entityName(host, id);
  if (side === 'left-out') {
    const said = row.texts.filter((text) => text !== key).map(nameOf);
    const doubt = vscode.l10n.t('It would relate the entity to itself, or means nothing for the other one.');
    return { label: labelAndText(word, said.join(listSeparator(locale)), locale), detail: '', doubt };
  }
  const shown = valuesText(vocabulary, key, row.texts, locale, nameOf);
  return { label: labelAndText(lang === '' ? word : `${word} (${lang})`, shown, locale), detail, doubt: '' };
}
