import { findFrontMatter } from '../../text/markdown/frontMatter';
import { parseYaml } from '../../text/yaml/read/yaml';
import { valueOfKey } from '../../text/yaml/read/yamlNode';

/**
 * The front matter of an exported page, which says whose page it is: it repeats what registries and other notes say, so
 * its mentions do not count.
 */
export function exportedPageMark(id: string): string {
  return `---\ndossier: { page: ${JSON.stringify(id)} }\n---\n`;
}

/** Whether a note is a page that was exported. */
export function isExportedPage(text: string): boolean {
  const { content } = findFrontMatter(text);
  const yaml = content ? text.slice(content.start, content.end) : '';
  if (!/\bpage\b/.test(yaml)) return false;
  return valueOfKey(valueOfKey(parseYaml(yaml).root, 'dossier'), 'page')?.kind === 'scalar';
}
