import type { Span } from '../base/span';
import type { TextChange } from '../mentions/openNote';
import { writeScalar } from '../registry/writeScalar';

/**
 * Puts another text in the place of a scalar of a YAML file and leaves its quotes, its comment and all around it as they
 * are. A plain scalar gets quotes only if the new text needs them.
 *
 * @param span of the scalar's text, without quotes, from the beginning of the file.
 * @param text on one line.
 */
export function renameScalar(file: string, span: Span, text: string): TextChange {
  const quote = file.charAt(span.start - 1);
  const isQuoted = file.charAt(span.end) === quote;
  if (isQuoted && quote === "'") return { ...span, text: text.replaceAll("'", "''") };
  // JSON's text is YAML's in double quotes (YAML 1.2.2, 1.3).
  if (isQuoted && quote === '"') return { ...span, text: JSON.stringify(text).slice(1, -1) };
  return { ...span, text: writeScalar(text, '"') };
}
