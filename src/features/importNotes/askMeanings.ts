import * as vscode from 'vscode';
import type { EntityNote } from '../../core/exchange/notes/note';
import {
  type KeyMeaning,
  keyOfWord,
  keysIn,
  kindsIn,
  meaningOfKey,
  type NoteMeanings,
  type NoteWord,
} from '../../core/exchange/notes/noteWords';
import { MEANINGS } from '../../core/exchange/table/columns';
import { columnWord } from '../../core/exchange/table/tableOf';
import { propertyRowOf, type Vocabulary } from '../../core/registry/vocabulary/vocabulary';
import { inLanguage, schemaWord } from '../../core/registry/vocabulary/words';
import type { Host } from '../../workspace/host';
import { pickRow } from '../shared/dialogs';
import { schemaThemeIcon } from '../shared/schemaThemeIcon';

/** What the user said that words of notes mean, by `kinds` and `keys`. */
const KEY = 'dossier.noteWords';

type Kept = Readonly<Record<'kinds' | 'keys', Readonly<Record<string, string>>>>;

interface Row extends vscode.QuickPickItem {
  /** Undefined for the row that goes on, and for headings. */
  readonly of?: 'kinds' | 'keys';
  readonly word?: string;
}

/**
 * Shows what the words of notes for kinds and their keys are taken for, which the user can change, and remembers that for the
 * workspace. Undefined if the user cancels.
 */
export async function askMeanings(host: Host, notes: readonly EntityNote[]): Promise<NoteMeanings | undefined> {
  const { workspaceState } = host.context;
  let kept = workspaceState.get<Kept>(KEY, { kinds: {}, keys: {} });
  for (;;) {
    const meanings = { kinds: new Map(Object.entries(kept.kinds)), keys: new Map(Object.entries(kept.keys)) };
    const title = vscode.l10n.t('Import Notes as Entities');
    const picked = await pickRow(
      rowsOf(host, notes, meanings),
      vscode.l10n.t('What do these words mean? Pick one to change it.'),
      title,
    );
    if (!picked) return undefined;
    const { of, word } = picked;
    if (of === undefined || word === undefined) return meanings;
    const meaning = await (of === 'kinds' ? askKind(host, word) : askKey(host, word, meanings));
    if (meaning === undefined) continue;
    kept = { ...kept, [of]: { ...kept[of], [of === 'kinds' ? word : keyOfWord(word)]: meaning } };
    await workspaceState.update(KEY, kept);
  }
}

function rowsOf(host: Host, notes: readonly EntityNote[], meanings: NoteMeanings): readonly Row[] {
  const { vocabulary } = host.snapshot.registry;
  const heading = (label: string): Row => ({ label, kind: vscode.QuickPickItemKind.Separator });
  const summary: NoteWord = {
    word: '',
    count: notes.filter((note) => note.summary !== '').length,
    meaning: meanings.keys.get('') ?? 'summary',
    samples: notes.flatMap((note) => (note.summary === '' ? [] : [note.summary])).slice(0, 1),
  };
  const keys = [...(summary.count > 0 ? [summary] : []), ...keysIn(notes, meanings)];
  return [
    {
      label: vscode.l10n.t('Go on with these meanings'),
      description: vscode.l10n.t('notes: {count}', { count: notes.length.toLocaleString(vscode.env.language) }),
      iconPath: new vscode.ThemeIcon('arrow-right'),
    },
    heading(vscode.l10n.t('Kinds')),
    ...kindsIn(notes, meanings, vocabulary).map((each) => ({
      ...rowOf(each, kindWord(vocabulary, each.meaning)),
      label: each.word === '' ? vscode.l10n.t('(nothing says it)') : each.word,
      of: 'kinds' as const,
    })),
    heading(vscode.l10n.t('Properties')),
    ...keys.map((each) => ({
      ...rowOf(each, keyMeaningWord(vocabulary, each.word, each.meaning ?? '')),
      label: each.word === '' ? vscode.l10n.t('(first paragraph)') : each.word,
      of: 'keys' as const,
    })),
  ];
}

function rowOf({ word, count, meaning, samples }: NoteWord, description: string): Row {
  const icon = meaning === undefined ? 'question' : meaning === '' ? 'circle-slash' : 'check';
  return {
    label: word,
    word,
    description: `${description} · ${count.toLocaleString(vscode.env.language)}`,
    detail: samples.join(' · ').slice(0, 120),
    iconPath: new vscode.ThemeIcon(icon),
  };
}

function kindWord(vocabulary: Vocabulary, kind: string | undefined): string {
  if (kind === undefined) return vscode.l10n.t('not known, so not ticked');
  return kind === '' ? vscode.l10n.t('Left out') : schemaWord(vocabulary, kind, vscode.env.language);
}

/** Kinds are found by their words in both languages. */
async function askKind(host: Host, word: string): Promise<string | undefined> {
  const { vocabulary, schemasInUse } = host.snapshot.registry;
  const rows = ['', ...schemasInUse].map((kind) => ({
    label: kindWord(vocabulary, kind),
    description: kind === '' ? vscode.l10n.t('these notes are about no entities') : kind,
    iconPath: kind === '' ? new vscode.ThemeIcon('circle-slash') : schemaThemeIcon(vocabulary, kind),
    schema: kind,
  }));
  const question =
    word === ''
      ? vscode.l10n.t('What kind are notes that say none?')
      : vscode.l10n.t('What kind is "{word}"?', { word });
  return (await pickRow(rows, question))?.schema;
}

async function askKey(host: Host, word: string, meanings: NoteMeanings): Promise<KeyMeaning | undefined> {
  const { vocabulary } = host.snapshot.registry;
  const now = word === '' ? (meanings.keys.get('') ?? 'summary') : meaningOfKey(word, meanings);
  const ends = vocabulary.linkTypes.flatMap((type) => vocabulary.linkEnds(type).map((end) => `${type}.${end}`));
  const all =
    word === '' ? ['', 'summary'] : ['', word, ...MEANINGS.filter((each) => each !== 'percentage'), 'role', ...ends];
  const rows = [...new Set(all)].map((meaning) => ({
    label: keyMeaningWord(vocabulary, word, meaning),
    description: meaning === now ? vscode.l10n.t('{key} – now', { key: meaning }) : meaning,
    meaning,
  }));
  const question =
    word === ''
      ? vscode.l10n.t('What is the first paragraph of a note?')
      : vscode.l10n.t('What does the property "{key}" hold?', { key: word });
  return (await pickRow(rows, question))?.meaning;
}

function keyMeaningWord(vocabulary: Vocabulary, key: string, meaning: KeyMeaning): string {
  const locale = vscode.env.language;
  if (meaning === '') return vscode.l10n.t('Left out');
  const [end = '', role] = meaning.split('=');
  const label = vocabulary.linkLabel(end);
  if (label) return [inLanguage(label, locale), role].filter(Boolean).join(' · ');
  if (meaning === key && !propertyRowOf(key)) return vscode.l10n.t('As it is written');
  return columnWord(vocabulary, meaning, locale);
}
