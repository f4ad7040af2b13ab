import type { FromCompare, ToCompare } from '../compare/compareMessages';
import type { FromPage, ToPage } from '../dossier/pageMessages';
import type { View } from '../dossier/pageState';
import type { FromMap, ToMap } from '../map/mapMessages';
import type { FromTimeline, ToTimeline } from '../timeline/timelineMessages';

/** What the extension sends to the page in the panel, whichever view it shows. */
export type ToView = ToPage | ToMap | ToTimeline | ToCompare;

/** What the page sends to the extension. */
export type FromView =
  | FromPage
  | FromMap
  | FromTimeline
  | FromCompare
  /** Shows the same entity or note in another view. */
  | { readonly kind: 'view'; readonly view: View };
