import { findFrontMatter } from '../../markdown/frontMatter';
import { isIsoDate } from '../../registry/isoDate';
import { parseYaml } from '../../yaml/read/yaml';
import { valueAt } from '../../yaml/read/yamlNode';

/** `2025-07-16`, `2025_07`, `20250716`, `2025年7月16日`, with no other digit beside it. */
const IN_FILE_NAME =
  /(?<!\d)(\d{4})(?:([-_.])(\d{2})(?:\2(\d{2}))?|(\d{2})(\d{2})|年(\d{1,2})月(?:(\d{1,2})日)?)(?!\d)/;

/**
 * The day, month or year of a note, in ISO 8601: the `date` of its front matter, or else a date in the name of
 * its file that has at least a month. Undefined if there is neither.
 */
export function noteDate(text: string, fileName: string): string | undefined {
  return dateOfFrontMatter(text) ?? dateIn(fileName);
}

function dateOfFrontMatter(text: string): string | undefined {
  const { content } = findFrontMatter(text);
  const yaml = content ? text.slice(content.start, content.end) : '';
  if (!/^["']?date["']?\s*:/m.test(yaml)) return undefined;
  const node = valueAt(parseYaml(yaml).root, 'date');
  if (node?.kind !== 'scalar') return undefined;
  // Other programs write a time after it, with or without the `T` of the standard.
  const [date = ''] = node.value.trim().split(/[T ]/, 1);
  return isIsoDate(date) ? date : undefined;
}

function dateIn(fileName: string): string | undefined {
  const parts = IN_FILE_NAME.exec(fileName);
  if (!parts) return undefined;
  const [, year, , month = parts[5] ?? parts[7], day = parts[6] ?? parts[8]] = parts;
  const date = [year, month, day].flatMap((part) => part?.padStart(2, '0') ?? []).join('-');
  return isIsoDate(date) ? date : undefined;
}
