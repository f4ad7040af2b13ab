import { valueOfKey, type YamlMap } from '../../text/yaml/read/yamlNode';
import { NOUN_RULES } from '../formsOfName';
import type { NounRule } from '../vocabulary/rows';
import type { Report } from './report';

/** What the key `words` of a map says; undefined where it is absent or says something else, which is reported. */
export function parseNounRule(node: YamlMap, report: Report): NounRule | undefined {
  const scalar = report.scalar('words', valueOfKey(node, 'words'));
  if (!scalar) return undefined;
  const rule = scalar.value.toLowerCase();
  if (NOUN_RULES.includes(rule)) return rule === 'true' || (rule === 'false' ? false : rule);
  report.add('invalid-words', scalar.span, { value: scalar.value, known: NOUN_RULES.join(', ') });
  return undefined;
}
