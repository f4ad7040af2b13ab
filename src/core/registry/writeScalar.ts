export type Quote = "'" | '"';

/** Words and numbers that other readers of YAML take for something else than text. */
const NOT_TEXT = /^(?:~|null|true|false|yes|no|on|off|y|n|\.nan|[-+]?\.inf|[-+]?[0-9][0-9_.,:eEx+-]*)$/i;

/** Letters, digits and the signs that mean nothing to YAML, wherever they stand inside a text. */
const PLAIN = /^[\p{L}\p{N}](?:[\p{L}\p{M}\p{N} ._&()/+·•・’$-]*[\p{L}\p{M}\p{N}._)+’])?$/u;

/**
 * The text as a YAML scalar on one line, for block and flow style alike: plain where nobody could read it otherwise, or
 * else in quotes of the kind given (YAML 1.2.2, 7.3). Text with control characters gets double quotes in any case.
 */
export function writeScalar(text: string, quote: Quote): string {
  if (PLAIN.test(text) && !NOT_TEXT.test(text)) return text;
  if (quote === "'" && !/[\p{Cc}\u2028\u2029\uFEFF]/u.test(text)) return `'${text.replaceAll("'", "''")}'`;
  // JSON is YAML, but for a line separator, which YAML 1.1 takes for a line end.
  return JSON.stringify(text).replace(/[\u007f-\u009f\u2028\u2029\uFEFF]/g, (unit) => {
    return `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;
  });
}
