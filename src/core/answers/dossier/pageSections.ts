import type { Dossier, StatementGroup } from './dossier';
import type { DossierWord } from './dossierWords';

/** The parts of the page that have a heading, in the order in which both page and export show them. */
export const PAGE_SECTIONS = [
  'contradictions',
  'timeline',
  'yourNotesSay',
  'relations',
  'appearsWith',
  'sources',
] as const satisfies readonly DossierWord[];

export type PageSection = (typeof PAGE_SECTIONS)[number];

/** The registry's statements in a section, in groups; the timeline is one group without a label. */
export function statementGroups(
  { relations, timeline, contradictions }: Dossier,
  section: PageSection,
): readonly StatementGroup[] {
  if (section === 'relations') return relations;
  if (section === 'contradictions') return contradictions;
  return section === 'timeline' && timeline.length > 0 ? [{ label: '', statements: timeline }] : [];
}
