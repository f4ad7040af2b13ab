import { compareDossiers } from '../../core/compare/compareDossiers';
import type { CompareContent } from '../../core/compare/compareMessages';
import { compareWords } from '../../core/compare/compareWords';
import { describe } from '../../core/dossier/describe';
import { pageDossier } from '../../core/dossier/pageDossier';
import type { PageState } from '../../core/dossier/pageState';
import type { Host } from '../../workspace/host';

/** Two entities side by side, for the page. Relations must be indexed before. */
export function compareContent(
  { snapshot }: Host,
  { id, comparedWith = '', language, asOf }: PageState,
  common: Omit<CompareContent, 'dossiers' | 'rows' | 'compareWords'>,
): CompareContent {
  const reader = { language, asOf, today: common.today };
  const found = [id, comparedWith].flatMap((each) => describe(snapshot.registry, each, reader) ?? []);
  const [one, other] = found;
  return {
    ...common,
    dossiers: found.map((dossier) => pageDossier(snapshot, dossier)),
    rows: one && other ? compareDossiers(snapshot.registry.vocabulary, one, other) : [],
    compareWords: compareWords(language),
  };
}
