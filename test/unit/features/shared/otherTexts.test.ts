import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { NO_DIRECTIVES } from '../../../../src/core/notes/mentions/directives';
import { textAt } from '../../../../src/features/shared/notes/otherTexts';
import type { Host } from '../../../../src/workspace/host';
import { snapshotOf } from '../../../support/snapshotOf';

const snapshot = snapshotOf('entities:\n  - { id: entry, name: { value: ledger entry, words: true } }\n');
const host = {
  snapshot,
  note: () => undefined,
  isRegistry: ({ languageId }: vscode.TextDocument) => languageId === 'yaml',
  directives: () => NO_DIRECTIVES,
} as unknown as Host;

/** A document whose positions are offsets, and how many units of it were read. */
function documentOf(text: string, languageId: string) {
  const read: number[] = [];
  const clamped = (offset: number): number => Math.max(0, Math.min(text.length, offset));
  const document = {
    languageId,
    uri: { toString: () => 'file:///a' },
    offsetAt: (position: number) => position,
    positionAt: clamped,
    getText({ start, end }: { start: number; end: number }) {
      read.push(end - start);
      return text.slice(start, end);
    },
  };
  return { document: document as unknown as vscode.TextDocument, read };
}

describe('a place in another text than a note', () => {
  const { getConfiguration } = vscode.workspace;
  before(() => {
    Object.assign(vscode.workspace, { getConfiguration: () => ({ get: () => ['typescript', 'yaml', 'markdown', 3] }) });
  });
  after(() => {
    Object.assign(vscode.workspace, { getConfiguration });
  });

  const at = (document: vscode.TextDocument, offset: number) =>
    textAt(host, document, offset as unknown as vscode.Position);

  it('is read with as much around it, however long the text is', () => {
    for (const length of [100, 10_000, 1_000_000]) {
      const text = `${'x '.repeat(length / 2)}ledgerEntryId${' y'.repeat(length / 2)}`;
      const { document, read } = documentOf(text, 'typescript');
      const found = at(document, length + 3)!;
      const [mention] = found.note.mentions;
      const { start, end } = found.note.range(mention!) as unknown as Record<'start' | 'end', number>;
      assert.equal(text.slice(start, end), 'ledgerEntry');
      assert.equal(found.offset - mention!.start, 3);
      assert.equal(read.length, 1);
      assert.ok(read[0]! <= 8192);
    }
  });

  it('is none where the setting does not name the language, in a registry, and in a note that is not open', () => {
    for (const language of ['python', 'yaml', 'markdown']) {
      const { document, read } = documentOf('a ledger entry', language);
      assert.equal(at(document, 4), undefined);
      assert.deepEqual(read, []);
    }
  });
});
