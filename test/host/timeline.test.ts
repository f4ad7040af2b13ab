import assert from 'node:assert/strict';
import { runToEnd } from '../../src/core/base/resumable';
import { Engine } from '../../src/core/engine';
import { chronicle } from '../../src/core/queries/entities/chronicle';
import { NodeProvider, type TreeNode } from '../../src/features/shared/tree/treeNode';
import { timelineRows } from '../../src/features/timeline/timelineRows';
import type { Host } from '../../src/workspace/host';

const REGISTRY = `version: 1
sources:
  paper: { title: The paper, url: "https://example.org/paper" }
entities:
  - { id: alpha, schema: Company, name: Alpha, facts: [{ date: 2024, text: Is founded., source: paper }], links: [{ type: Directorship, director: jo, role: chair, startDate: 2025-06 }] }
  - { id: jo, schema: Person, name: Jo }
  - { id: fair, schema: Event, name: A fair, startDate: 2025-07-16, endDate: 2025-07-20, involved: [alpha, jo] }
`;

describe('the rows of the timeline', () => {
  const engine = new Engine();
  runToEnd(engine.setFile('registry', 1, REGISTRY));
  const snapshot = runToEnd(engine.update());
  const host = { snapshot } as Partial<Host> as Host;
  const provider = new NodeProvider(() => timelineRows(host, runToEnd(chronicle(snapshot.registry, 'en'))));

  /** Of each row, depth first, what `of` says. */
  async function each(of: (node: TreeNode) => string | undefined, node?: TreeNode): Promise<readonly unknown[]> {
    const rows = await provider.getChildren(node);
    const texts = rows.map(async (row) => [of(row), ...(await each(of, row))]);
    return (await Promise.all(texts)).flat();
  }

  it('are read by a screen reader with the date, those involved and the kind', async () => {
    assert.deepEqual(await each((row) => provider.getTreeItem(row).accessibilityInformation?.label), [
      '2025, 2 dated items',
      'July 2025, 1 dated item',
      '2025-07-16 – 2025-07-20, A fair, Alpha, Jo, Event',
      'June 2025, 1 dated item',
      '2025-06, Alpha – Led by: Jo · chair, Alpha, Jo, Relation',
      '2024, 1 dated item',
      '2024, no month given, 1 dated item',
      '2024, Is founded., Alpha, Fact',
    ]);
  });

  it('offer the source where it can be opened', async () => {
    const contexts = await each((row) => provider.getTreeItem(row).contextValue);
    assert.deepEqual(contexts.filter(Boolean), ['dossier.dated', 'dossier.dated', 'dossier.dated.sourced']);
  });

  it('open the dossier of the event, or of the entity that the fact is written in', async () => {
    const opened = await each((row) => {
      const { command } = provider.getTreeItem(row);
      return command && `${command.command} ${command.arguments}`;
    });
    const open = 'dossier.openDossier';
    assert.deepEqual(opened.filter(Boolean), [`${open} fair`, `${open} alpha`, `${open} alpha`]);
  });
});
