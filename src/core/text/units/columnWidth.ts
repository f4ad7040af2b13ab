const WIDE = /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60]/g;

/** How wide a text is, in columns: a Latin letter takes one, a Chinese character two. */
export function columnWidth(text: string): number {
  return text.length + (text.match(WIDE)?.length ?? 0);
}
