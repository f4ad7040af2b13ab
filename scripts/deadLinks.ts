import { readFileSync } from 'node:fs';
import { posix } from 'node:path';

/** The links and pictures in the Markdown files among `files` that lead to none of them: `README.md: docs/a.md`. */
export function deadLinks(files: readonly string[]): readonly string[] {
  const documents = files.filter((file) => file.endsWith('.md'));
  return documents.flatMap((file) =>
    [...readFileSync(file, 'utf8').matchAll(/\]\((?!https?:|#)([^)#]+)/g)]
      .filter(([, target]) => !files.includes(posix.join(posix.dirname(file), decodeURI(target!))))
      .map(([, target]) => `${file}: ${target}`),
  );
}
