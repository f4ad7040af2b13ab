import type { Dossier, StatementGroup } from './dossier';
import { dossierWord } from './dossierWords';

/** A part of the page with a heading. */
export interface Section {
  readonly title: string;
  /** Those without a label are one list. */
  readonly groups: readonly StatementGroup[];
}

/** What the registry states, in the order in which both page and export show it; without empty sections. */
export function statementSections({ language, relations, timeline, contradictions }: Dossier): readonly Section[] {
  const events = timeline.length > 0 ? [{ label: '', statements: timeline }] : [];
  const sections = [
    { title: dossierWord('relations', language), groups: relations },
    { title: dossierWord('timeline', language), groups: events },
    { title: dossierWord('contradictions', language), groups: contradictions },
  ];
  return sections.filter(({ groups }) => groups.length > 0);
}
