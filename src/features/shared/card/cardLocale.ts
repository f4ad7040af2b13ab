import * as vscode from 'vscode';
import { languageAround } from '../../../core/answers/notes/languageAround';
import type { Mention } from '../../../core/notes/mentions/mention';
import { findFrontMatter } from '../../../core/text/markdown/frontMatter';
import type { Note } from '../../../workspace/notes/openNotes';
import { cardLanguage } from '../../../workspace/settings';

/** The language (BCP 47) of a card for a mention in a note, or of one that belongs to no note. */
export function cardLocale(note?: Note, mention?: Mention): string {
  const language = cardLanguage();
  if (language !== 'editor' && language !== 'note') return language;
  if (language === 'editor' || !note || !mention) return vscode.env.language;
  const { text, mentions } = note;
  return languageAround(text, mention, mentions, vscode.env.language, findFrontMatter(text).end);
}
