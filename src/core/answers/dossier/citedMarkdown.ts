import type { Source } from '../../registry/model';
import { citationText } from '../entities/citation';
import type { TimelineItem } from '../entities/timeline';
import { dateText } from '../entities/valueText';
import { bracketed, type ExportPaths } from './exportStatement';
import { fileTarget, markdownLink, markdownText, webTarget } from './markdownText';

/** Where a source can be read. */
interface CitedFile extends Pick<Source, 'file' | 'url'> {
  readonly note: { readonly value: string } | undefined;
}

/**
 * What happened as Markdown on one line, with its date and its source, as it is written into a note: "Nvidia: Meets the
 * minister (2025-07-10; [Caixin, para. 2](https://…))." What registries say stays text.
 *
 * @param sources all that are known, by id.
 * @param places from where the Markdown is; undefined leaves out links to files.
 * @param language BCP 47.
 */
export function citedMarkdown(
  { date, endDate, text, citations }: Pick<TimelineItem, 'date' | 'endDate' | 'text' | 'citations'>,
  sources: ReadonlyMap<string, CitedFile>,
  places: Pick<ExportPaths, 'path'> | undefined,
  language: string,
): string {
  const [, sentence = '', stop = ''] = /^(.*?)([.。]?)$/s.exec(text.trim()) ?? [];
  const parts = [
    ...(date === undefined ? [] : [markdownText(dateText(date, endDate))]),
    ...citations.flatMap((citation) => {
      const label = citationText(citation, language);
      return label === '' ? [] : [markdownLink(label, targetOf(sources.get(citation.source ?? ''), places))];
    }),
  ];
  return `${markdownText(sentence)}${bracketed(parts, language)}${stop}`;
}

/** The link target of a source: its address on the web, or else the note. */
function targetOf(source: CitedFile | undefined, places: Pick<ExportPaths, 'path'> | undefined): string | undefined {
  const path = source?.note && places?.path(source.file, source.note.value);
  return webTarget(source?.url) ?? (path === undefined ? undefined : fileTarget(path));
}
