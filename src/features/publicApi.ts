import * as vscode from 'vscode';
import { describe } from '../core/answers/dossier/describe';
import { exportMarkdown } from '../core/answers/dossier/exportMarkdown';
import type { ExportPaths } from '../core/answers/dossier/exportStatement';
import { entityData } from '../core/answers/questions/getEntity';
import { findMentionsResumably } from '../core/notes/mentions/findMentions';
import type { Mention } from '../core/notes/mentions/mention';
import type { Host } from '../workspace/host';
import { snapshotFor } from '../workspace/notes/snapshotFor';
import { runInSlices } from '../workspace/slices';
import { questionWorld } from './shared/notes/questionWorld';

/** The page is nowhere, so nothing can be linked from it. */
const NO_PATHS: ExportPaths = { path: () => undefined, line: () => 0 };

type Named = Pick<Mention, 'start' | 'end' | 'entities'>;
type Language = 'en' | 'zh-cn';

function editorLanguage(): Language {
  return /^zh\b/i.test(vscode.env.language) ? 'zh-cn' : 'en';
}

/** What other extensions get: `api.d.ts` describes it, and a test holds both equal. */
export function publicApi(host: Host) {
  const changed = new vscode.EventEmitter<void>();
  host.context.subscriptions.push(
    changed,
    host.onDidChangeSnapshot(() => changed.fire()),
  );
  return {
    version: 1,
    async mentions(text: string, note?: vscode.Uri): Promise<readonly Named[]> {
      const snapshot = snapshotFor(await host.settled(), note);
      const found = await runInSlices(findMentionsResumably(String(text), snapshot));
      return found.map(({ start, end, entities }): Named => ({ start, end, entities }));
    },
    async entity(id: string, language: Language = editorLanguage()) {
      return entityData(await questionWorld(host), id, language);
    },
    async page(id: string, language: Language = editorLanguage()) {
      const { registry } = (await questionWorld(host)).snapshot;
      const dossier = describe(registry, id, { language, asOf: undefined, today: undefined });
      return dossier && exportMarkdown({ dossier, notes: [], companions: [], hasRemarks: false }, NO_PATHS);
    },
    onDidChange: changed.event,
  } as const;
}
