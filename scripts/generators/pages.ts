import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe } from '../../src/core/answers/dossier/describe';
import { exportMarkdown } from '../../src/core/answers/dossier/exportMarkdown';
import { Engine } from '../../src/core/registry/engine/engine';
import type { Snapshot } from '../../src/core/registry/engine/snapshot';
import { runToEnd } from '../../src/core/text/base/lazy';

const FOLDER = 'data/registry';

export function bundledSnapshot(): Snapshot {
  const engine = new Engine();
  for (const name of readdirSync(FOLDER).sort()) {
    runToEnd(engine.setFile(name, 0, readFileSync(path.join(FOLDER, name), 'utf8')));
  }
  return runToEnd(engine.update());
}

/** The exported pages of all bundled entities, by their ids. */
export function exportedPages(language: 'en' | 'zh-cn'): string {
  const snapshot = bundledSnapshot();
  const pages = [...snapshot.registry.ids()].sort().map((id) => {
    const dossier = describe(snapshot.registry, id, { language, asOf: undefined, today: undefined })!;
    const page = { dossier, notes: [], companions: [], hasRemarks: true };
    return exportMarkdown(page, { path: () => undefined, line: () => 0 });
  });
  return pages.join('\n');
}
