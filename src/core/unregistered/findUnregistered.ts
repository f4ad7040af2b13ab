import { type Resumable, runToEnd } from '../base/resumable';
import type { Zones } from '../markdown/zones';
import { isExportedPage } from '../mentions/exportedPage';
import type { Mention } from '../mentions/mention';
import type { FoundName } from './foundName';
import { NameScan } from './nameScan';
import { readerText } from './readerText';
import { withRepeatedNames } from './repeatedNames';
import { withoutOverlaps } from './withoutOverlaps';

/** Units between two pauses. */
const STEP_UNITS = 1 << 11;

/**
 * What in a note looks like the name of something that no registry has, in the order of the text and without overlaps,
 * neither with each other nor with mentions. Nothing in an exported page, which repeats what notes say. Linear in the text;
 * never throws.
 *
 * @param zones of the same text, as `lexZones` finds them.
 * @param mentions in the same text.
 */
export function findUnregistered(text: string, zones: Zones, mentions: readonly Mention[]): readonly FoundName[] {
  return runToEnd(findUnregisteredResumably(text, zones, mentions));
}

/** The same with pauses in a long text. */
export function* findUnregisteredResumably(
  text: string,
  zones: Zones,
  mentions: readonly Mention[],
): Resumable<readonly FoundName[]> {
  if (isExportedPage(text)) return [];
  const seen = yield* readerText(text, zones, mentions);
  const scan = new NameScan(seen);
  for (let to = STEP_UNITS; !scan.done; to += STEP_UNITS) {
    scan.scanTo(to);
    yield;
  }
  const found = withoutOverlaps(yield* scan.names());
  return yield* withRepeatedNames(seen, found);
}
