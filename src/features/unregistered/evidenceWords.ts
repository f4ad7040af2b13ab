import { l10n } from 'vscode';
import type { Evidence } from '../../core/text/languages/foundName';

/** How the view shows why a text looks like a name: the id of an icon, and words. */
const SHOWN: Readonly<Record<Evidence, { readonly icon: string; readonly words: () => string }>> = {
  ownCode: { icon: 'symbol-numeric', words: () => l10n.t('a code of a kind of your own') },
  form: { icon: 'organization', words: () => l10n.t('has the legal form of a company') },
  suffix: { icon: 'organization', words: () => l10n.t('ends like a company or institution') },
  pair: { icon: 'globe', words: () => l10n.t('given together with another name') },
  listed: { icon: 'graph-line', words: () => l10n.t('has a stock code after it') },
  person: { icon: 'person', words: () => l10n.t('a person in Chinese characters') },
  title: { icon: 'book', words: () => l10n.t('a law, report or periodical in 《》') },
  neighbours: { icon: 'symbol-text', words: () => l10n.t('a Chinese word beside words that are usually beside names') },
  quote: { icon: 'quote', words: () => l10n.t('repeated in quotation marks or as a title') },
  phrase: { icon: 'case-sensitive', words: () => l10n.t('capitalised words that are repeated') },
  word: { icon: 'case-sensitive', words: () => l10n.t('a capitalised word that is repeated') },
  acronym: { icon: 'whole-word', words: () => l10n.t('capitals that are repeated') },
  code: { icon: 'chip', words: () => l10n.t('letters and digits that are repeated') },
};

export function evidenceIcon(evidence: Evidence): string {
  return SHOWN[evidence].icon;
}

/** Why a text looks like a name. */
export function evidenceWords(evidence: Evidence): string {
  return SHOWN[evidence].words();
}
