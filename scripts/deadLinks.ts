import { readFileSync } from 'node:fs';
import { posix } from 'node:path';

/**
 * The links and pictures in the Markdown files among `files` that lead to none of them: `data/notes/a.md: b.md`. Of README and
 * CHANGELOG only the pictures: VS Code follows no link from them to a file, so what they link to is in the repository alone.
 */
export function deadLinks(files: readonly string[]): readonly string[] {
  const documents = files.filter((file) => file.endsWith('.md'));
  return documents.flatMap((file) => {
    const pattern = file.includes('/') ? /\]\((?!https?:|#)([^)#]+)/g : /!\[[^\]]*\]\((?!https?:)([^)#]+)/g;
    return [...readFileSync(file, 'utf8').matchAll(pattern)]
      .filter(([, target]) => !files.includes(posix.join(posix.dirname(file), decodeURI(target!))))
      .map(([, target]) => `${file}: ${target}`);
  });
}
