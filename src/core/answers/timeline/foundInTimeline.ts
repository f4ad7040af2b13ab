import type { Registry } from '../../registry/merging/registry';
import type { Resumable } from '../../text/base/lazy';
import { foldedName } from '../../text/units/canonical';
import type { Reader } from '../dossier/statements';
import { datedWords } from '../entities/chronicle';
import { citationText } from '../entities/citation';
import { displayName } from '../names/displayName';
import type { TimelineEntry } from './timelineRow';

/** So many entries are read in a step. */
const STEP = 20;

/**
 * The entries whose rows have a text, whatever its case: in their date, words, entities or sources; of a note in its date or
 * name. All for ''.
 */
export function* foundInTimeline(
  registry: Registry,
  entries: readonly TimelineEntry[],
  text: string,
  reader: Reader,
  noteName: (note: string) => string,
): Resumable<readonly TimelineEntry[]> {
  const wanted = foldedName(text);
  if (wanted === '') return entries;
  const found: TimelineEntry[] = [];
  for (const [at, entry] of entries.entries()) {
    if (at % STEP === STEP - 1) yield;
    if (foldedName(said(entry).join('\n')).includes(wanted)) found.push(entry);
  }
  return found;

  function said(entry: TimelineEntry): readonly string[] {
    if ('note' in entry) return [entry.date, noteName(entry.note)];
    const { language } = reader;
    const { text: words, citations } = datedWords(registry, entry, language, reader);
    const names = entry.involved.map((id) => displayName(registry.entity(id)!, language));
    return [entry.date, words, ...names, ...citations.map((citation) => citationText(citation, language))];
  }
}
