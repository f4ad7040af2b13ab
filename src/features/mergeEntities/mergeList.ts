import * as vscode from 'vscode';
import type { ValueProposal } from '../../core/changes/incoming/proposals';
import { type ProposalWords, valuesText } from '../../core/changes/incoming/proposalWords';
import type { MergeEnds, RegistryMerge } from '../../core/changes/merge/mergeInRegistries';
import { keptAtFirst, type MergeRow, mergeRows, settledMerge } from '../../core/changes/merge/mergeRows';
import { keyWord, labelAndText, linkTypeWord, listSeparator } from '../../core/registry/vocabulary/words';
import type { Host } from '../../workspace/host';
import type { Review } from '../shared/incoming/rowButtons';
import { entityName } from '../shared/rows/entityName';

/** What a merge is about, as a list to tick: see `mergeRows`. Only what cannot both be true is a choice. */
export function mergeList(host: Host, ends: MergeEnds, plan: RegistryMerge, mayChooseId: boolean): Review {
  const rows = mergeRows(ends, plan, mayChooseId);
  const byId = new Map(rows.map((row) => [row.id, row]));
  const items = rows.map((row): ValueProposal => {
    const about = row.side === 'from' ? ends.from.id : ends.into.id;
    return { kind: 'value', key: row.id, about, field: row.key, value: row.texts, doubts: [], needs: [] };
  });
  return {
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
