import { headings } from '../../text/markdown/blocks';
import type { Zones } from '../../text/markdown/zones';
import { withoutMarkup } from './excerpt';

/** In UTF-16 units: a heading further down is not the title. */
const HEAD = 2000;

/** The first heading of a note as a reader sees it, else the name of its file without the extension. */
export function noteTitle(text: string, zones: Zones, fileName: string): string {
  for (const heading of headings(text, zones, HEAD)) {
    const shown = withoutMarkup(text, zones, heading);
    if (shown !== '') return shown;
  }
  return fileName.replace(/\.[^.]+$/, '');
}

/** The heading above an offset as a reader sees it; undefined where there is none but the title of the note. */
export function headingAbove(text: string, zones: Zones, offset: number, fileName: string): string | undefined {
  for (const heading of [...headings(text, zones, offset)].reverse()) {
    const shown = withoutMarkup(text, zones, heading);
    if (shown !== '') return shown === noteTitle(text, zones, fileName) ? undefined : shown;
  }
  return undefined;
}
