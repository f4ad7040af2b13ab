import type { Dossier } from '../dossier/dossier';
import { textOf } from '../dossier/linkedText';
import type { Vocabulary } from '../registry/vocabulary/vocabulary';
import { keyWord } from '../registry/vocabulary/words';
import { foldedName } from '../text/canonical';
import { compareWords } from './compareWords';

/** A value that one of two entities has. */
export interface ComparedValue {
  readonly text: string;
  /** See `DossierProperty.addresses`. */
  readonly address: string;
  /** Whether the other entity has it too. */
  readonly isShared: boolean;
}

/** What two entities say under one heading. */
export interface ComparedRow {
  readonly label: string;
  readonly one: readonly ComparedValue[];
  readonly other: readonly ComparedValue[];
  /** Whether either has something that the other has not. */
  readonly differs: boolean;
}

interface Said {
  readonly label: string;
  readonly values: readonly Omit<ComparedValue, 'isShared'>[];
}

/**
 * Two entities side by side, in the words of their reader: kind, names, texts and properties that at least one of them has.
 * Texts are the same whatever their case.
 */
export function compareDossiers(vocabulary: Vocabulary, one: Dossier, other: Dossier): readonly ComparedRow[] {
  const [first, second] = [said(vocabulary, one), said(vocabulary, other)];
  return [...new Set([...first.keys(), ...second.keys()])].flatMap((key) => {
    const [left, right] = [first.get(key), second.get(key)];
    const values = [left?.values ?? [], right?.values ?? []] as const;
    if (values.every((each) => each.length === 0)) return [];
    const [ours, theirs] = [marked(values[0], values[1]), marked(values[1], values[0])];
    const differs = [...ours, ...theirs].some(({ isShared }) => !isShared);
    return [{ label: (left ?? right)!.label, one: ours, other: theirs, differs }];
  });
}

function said(vocabulary: Vocabulary, dossier: Dossier): ReadonlyMap<string, Said> {
  const { language, kind, names, summary, description, properties } = dossier;
  const texts = (key: string, all: readonly string[]): readonly [string, Said] => {
    const values = all.filter((text) => text !== '').map((text) => ({ text, address: '' }));
    return [key, { label: keyWord(vocabulary, 'entry', key, language), values }];
  };
  const [, spelled] = texts('name', [...new Set(names.map(({ text }) => text))]);
  return new Map([
    texts('schema', [kind]),
    ['name', { ...spelled, label: compareWords(language).names }],
    texts('summary', [textOf(summary)]),
    texts('description', [textOf(description)]),
    ...properties
      .filter(({ isInHead }) => !isInHead)
      .map(({ key, label, values, addresses }): [string, Said] => [
        key,
        { label, values: values.map((text, index) => ({ text, address: addresses[index] ?? '' })) },
      ]),
  ]);
}

function marked(values: Said['values'], others: Said['values']): readonly ComparedValue[] {
  const known = new Set(others.map(({ text }) => foldedName(text)));
  return values.map((value) => ({ ...value, isShared: known.has(foldedName(value.text)) }));
}
