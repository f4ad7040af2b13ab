import { l10n } from 'vscode';
import type { NameKind } from '../../../core/matching/nameKind';

/** What kind of name it is, in a word; nothing for the names that go without saying. */
export function nameKindWord(kind: NameKind): string {
  switch (kind) {
    case 'name':
      return '';
    case 'alias':
      return l10n.t('alias');
    case 'weak':
      return l10n.t('weak alias');
    case 'previous':
      return l10n.t('previous name');
    case 'misspelling':
      return l10n.t('misspelling');
  }
}
