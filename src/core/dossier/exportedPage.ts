import type { Zones } from '../markdown/zones';
import { parseYaml } from '../yaml/read/yaml';
import { valueAt } from '../yaml/read/yamlNode';

/** The front matter of an exported page, which says whose page it is, so that it does not count as what notes say. */
export function exportedPageMark(id: string): string {
  return `---\ndossier: { page: ${JSON.stringify(id)} }\n---\n`;
}

/** Whether a note is a page that was exported. */
export function isExportedPage(text: string, { frontMatter }: Zones): boolean {
  const yaml = frontMatter ? text.slice(frontMatter.start, frontMatter.end) : '';
  if (!/\bpage\b/.test(yaml)) return false;
  return valueAt(valueAt(parseYaml(yaml).root, 'dossier'), 'page')?.kind === 'scalar';
}
