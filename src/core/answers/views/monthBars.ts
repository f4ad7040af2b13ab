import type { MonthCount } from '../notes/mentionsInNote';
import { html, type MarkupValue } from './html';

/** Pixels. */
const BAR = { width: 6, gap: 2, height: 22 };

/** Bars that show in which months notes mention an entity most; none where there are fewer than two. */
export function monthBars(months: readonly MonthCount[], label: string): MarkupValue {
  if (months.length < 2) return false;
  const most = Math.max(...months.map(({ mentions }) => mentions));
  const width = months.length * (BAR.width + BAR.gap) - BAR.gap;
  const bars = months.map(({ month, mentions }, index) => {
    const height = mentions === 0 ? 1 : Math.max(2, Math.round((mentions / most) * BAR.height));
    const x = index * (BAR.width + BAR.gap);
    return html`
      <rect x="${x}" y="${BAR.height - height}" width="${BAR.width}" height="${height}">
        <title>${`${month}: ${mentions}`}</title>
      </rect>
    `;
  });
  return html`
    <svg class="mention-bars" role="img" aria-label="${label}" viewBox="0 0 ${width} ${BAR.height}" width="${width}" height="${BAR.height}">${bars}</svg>
  `;
}
