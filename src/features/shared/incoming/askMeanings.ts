import * as vscode from 'vscode';
import {
  choicesFor,
  type ForeignWord,
  keyOfWord,
  type Meaning,
  type Meanings,
  meaningWord,
} from '../../../core/changes/records/meanings';
import { schemaWord } from '../../../core/registry/vocabulary/words';
import { foldedName } from '../../../core/text/units/canonical';
import type { Host } from '../../../workspace/host';
import { pickRow, showInformation } from '../ask/dialogs';
import { pickSchema } from '../ask/pickSchema';

/** What the user is asked about, and how its words are read. */
export interface WordsQuestion {
  readonly title: string;
  /** The key under which the workspace keeps what the user said. */
  readonly store: string;
  /** How much there is: "notes: 200". */
  readonly size: string;
  /** Above the words that are no kinds. */
  readonly heading: string;
  /** The words for kinds; '' for what says none. */
  kinds(said: Meanings): readonly ForeignWord[];
  /** All other words; '' for the first paragraph of a note. */
  keys(said: Meanings): readonly ForeignWord[];
  /** Why these meanings are not enough; undefined where they are. */
  problem?(said: Meanings): string | undefined;
}

type Sort = 'kinds' | 'keys';
type Kept = Readonly<Record<Sort, Readonly<Record<string, string>>>>;

interface Row extends vscode.QuickPickItem {
  /** Undefined for the row that goes on, and for headings. */
  readonly sort?: Sort;
  readonly word?: ForeignWord;
}

/**
 * Shows what foreign words are taken for, which the user can change, and remembers that for the workspace. Undefined if the user
 * cancels.
 */
export async function askMeanings(host: Host, question: WordsQuestion): Promise<Meanings | undefined> {
  const { workspaceState } = host.context;
  let kept = workspaceState.get<Kept>(question.store, { kinds: {}, keys: {} });
  for (;;) {
    const said = { kinds: new Map(Object.entries(kept.kinds)), keys: new Map(Object.entries(kept.keys)) };
    const placeholder = vscode.l10n.t('What do these words mean? Pick one to change it.');
    const picked = await pickRow(rowsOf(host, question, said), placeholder, question.title);
    if (!picked) return undefined;
    const { sort, word } = picked;
    if (sort === undefined || word === undefined) {
      const problem = question.problem?.(said);
      if (problem === undefined) return said;
      void showInformation(problem);
      continue;
    }
    const meaning = await (sort === 'kinds' ? askKind(host, word.word) : askKey(host, word));
    if (meaning === undefined) continue;
    const key = sort === 'kinds' ? foldedName(word.word) : keyOfWord(word.word);
    kept = { ...kept, [sort]: { ...kept[sort], [key]: meaning } };
    await workspaceState.update(question.store, kept);
  }
}

function rowsOf(host: Host, { size, heading, ...question }: WordsQuestion, said: Meanings): readonly Row[] {
  const { vocabulary } = host.snapshot.registry;
  const [kinds, keys] = [question.kinds(said), question.keys(said)];
  const rows = (label: string, sort: Sort, words: readonly ForeignWord[], says: (word: ForeignWord) => string) => [
    ...(kinds.length > 0 && words.length > 0 ? [{ label, kind: vscode.QuickPickItemKind.Separator }] : []),
    ...words.map((word) => ({ ...rowOf(word, sort, says(word)), sort })),
  ];
  return [
    { label: vscode.l10n.t('Continue'), description: size, iconPath: new vscode.ThemeIcon('arrow-right') },
    ...rows(vscode.l10n.t('Kinds'), 'kinds', kinds, ({ meaning }) => kindWord(host, meaning)),
    ...rows(heading, 'keys', keys, ({ word, meaning = '' }) =>
      meaningWord(vocabulary, word, meaning, vscode.l10n, vscode.env.language),
    ),
  ];
}

function rowOf(word: ForeignWord, sort: Sort, description: string): Row {
  const { meaning, count, samples } = word;
  const icon = meaning === undefined ? 'question' : meaning === '' ? 'circle-slash' : 'check';
  return {
    label: shownWord(word.word, sort),
    word,
    description: `${description} · ${count.toLocaleString(vscode.env.language)}`,
    detail: samples.join(' · ').slice(0, 120),
    iconPath: new vscode.ThemeIcon(icon),
  };
}

/** A word, or what there is in the place of one. */
function shownWord(word: string, sort: Sort): string {
  const [, column] = /^#(\d+)$/.exec(word) ?? [];
  if (column !== undefined) return vscode.l10n.t('(column {number})', { number: column });
  if (word !== '') return word;
  return sort === 'keys' ? vscode.l10n.t('(first paragraph)') : vscode.l10n.t('(nothing says it)');
}

function kindWord(host: Host, kind: string | undefined): string {
  if (kind === undefined) return vscode.l10n.t('not known, so not ticked');
  return kind === ''
    ? vscode.l10n.t('Left out')
    : schemaWord(host.snapshot.registry.vocabulary, kind, vscode.env.language);
}

function askKind(host: Host, word: string): Promise<string | undefined> {
  const question =
    word === ''
      ? vscode.l10n.t('What kind are those that name none?')
      : vscode.l10n.t('What kind is "{word}"?', { word });
  return pickSchema(host, question, [], true, vscode.l10n.t('what is of this kind is not imported'));
}

async function askKey(host: Host, word: ForeignWord): Promise<Meaning | undefined> {
  const { vocabulary } = host.snapshot.registry;
  const meanings = word.word === '' ? ['', 'summary'] : choicesFor(word.word, vocabulary);
  const rows = meanings.map((meaning) => ({
    label: meaningWord(vocabulary, word.word, meaning, vscode.l10n, vscode.env.language),
    description: meaning === word.meaning ? vscode.l10n.t('{key} – now', { key: meaning }) : meaning,
    meaning,
  }));
  const question =
    word.word === ''
      ? vscode.l10n.t('What is the first paragraph of a note?')
      : vscode.l10n.t('What does "{word}" hold?', { word: shownWord(word.word, 'keys') });
  return (await pickRow(rows, question))?.meaning;
}
