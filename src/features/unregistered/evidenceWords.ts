import { l10n, ThemeIcon } from 'vscode';
import type { Evidence } from '../../core/unregistered/foundName';

const ICONS: Readonly<Record<Evidence, string>> = {
  form: 'organization',
  suffix: 'organization',
  pair: 'globe',
  person: 'person',
  title: 'book',
  quote: 'quote',
  phrase: 'case-sensitive',
  word: 'case-sensitive',
  acronym: 'whole-word',
  code: 'chip',
};

export function evidenceIcon(evidence: Evidence): ThemeIcon {
  return new ThemeIcon(ICONS[evidence]);
}

/** Why a text looks like a name. */
export function evidenceWords(evidence: Evidence): string {
  switch (evidence) {
    case 'form':
      return l10n.t('has the legal form of a company');
    case 'suffix':
      return l10n.t('ends like a company or institution');
    case 'pair':
      return l10n.t('given together with another name');
    case 'person':
      return l10n.t('a person in Chinese characters');
    case 'title':
      return l10n.t('a law, report or periodical in 《》');
    case 'quote':
      return l10n.t('repeated in quotation marks, as a title or in lists');
    case 'phrase':
      return l10n.t('capitalised words that are repeated');
    case 'word':
      return l10n.t('a capitalised word that is repeated');
    case 'acronym':
      return l10n.t('capitals that are repeated');
    case 'code':
      return l10n.t('letters and digits that are repeated');
  }
}
