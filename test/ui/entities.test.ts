import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { eventually } from '../support/eventually';
import { type TemporaryFolder, temporaryCopy } from '../support/vscode/temporary';
import { openWorkbench, type Workbench } from '../support/workbench';
import { DossierPage } from './dossierPage';

const MEMO = 'H20 恢复供应：点评.md';

describe('entities in the editor and the sidebar', () => {
  let folder: TemporaryFolder;
  let workbench: Workbench;

  before(async () => {
    folder = temporaryCopy('data/notes');
    workbench = await openWorkbench(folder.path);
  });

  after(async () => {
    await workbench?.close();
    folder.remove();
  });

  /** The text of the card on the screen. */
  async function card(): Promise<string> {
    const parts = await workbench.page.locator('.monaco-hover:visible .hover-contents').allInnerTexts();
    return parts.join('\n').replaceAll('\u00a0', ' ');
  }

  /** Waits until a row of the trees begins with the text, and returns all rows that are on the screen. */
  async function row(label: string): Promise<readonly string[]> {
    await workbench.page.locator(`.sidebar .monaco-list-row[aria-label^="${label}"]`).first().waitFor();
    return workbench.treeItems();
  }

  async function clickInCard(text: string): Promise<void> {
    await workbench.page.locator('.monaco-hover:visible a', { hasText: text }).first().click();
  }

  it('have a card with Nvidia as the maker of H20 in 英伟达H20芯片, without scrolling', async () => {
    await workbench.openFile(MEMO);
    await workbench.hoverText('H20芯片');
    const text = await card();
    await workbench.screenshot('card');
    assert.match(text, /^H20 [\s\S]*Maker Nvidia\s+Variant of/);
    assert.match(text, /\n\s*2025-07-15 May be sold to China again, Nvidia announces\. Caixin, para\. 3/);
    // The count is shown once the folder has been indexed.
    assert.match(
      text,
      /^H20 .*\n\s*Dossier(?: \(\d+ more\))? · Open entry · Show in sidebar · Find mentions( \(\d+\))? · 中文\n/,
    );
    for (const name of ['H20芯片', '华为', '特朗普', '伦敦框架']) {
      await workbench.pressKey('Escape');
      await workbench.hoverText(name);
      // The hover grows to its size within a frame or two. Until all extensions have answered, it says that it is loading.
      await eventually(`the card of ${name} fits`, () =>
        workbench.page
          .locator('.monaco-hover:visible .monaco-hover-content')
          .evaluateAll((contents) => contents.every((content) => content.scrollHeight <= content.clientHeight + 1)),
      );
    }
  });

  it('are listed in the sidebar in the order of first mention', async () => {
    await workbench.openFile(MEMO);
    await workbench.openView('Dossier');
    const rows = await row('Companies');
    await row('Howard Lutnick');
    const inNote = (await workbench.treeItems()).slice(rows.findIndex((label) => label.startsWith('Events')) + 1);
    const order = ['H20', 'Nvidia', 'US Department of Commerce', 'Howard Lutnick', 'Rare earths'].map((name) =>
      inNote.findIndex((label) => label.startsWith(`${name}, `)),
    );
    assert.ok(
      order.every((place, index) => place >= 0 && place > (order[index - 1] ?? -1)),
      inNote.join(' | '),
    );
    assert.ok(inNote.includes('Nvidia, 英伟达, 2 mentions, yours, Company'), inNote.join(' | '));
  });

  it('have icons in the colours of the underlines', async () => {
    const colors = await workbench.page.evaluate(() => {
      const shown = (of: Element) => getComputedStyle(of).color;
      const icon = (name: string) =>
        document.querySelector(`.sidebar .monaco-list-row[aria-label^="${name}, "] .custom-view-tree-node-item-icon`);
      const asUnderlined = (kind: string) => {
        const text = document.createElement('span');
        text.style.color = `var(--vscode-dossier-${kind})`;
        document.querySelector('.monaco-workbench')!.append(text);
        return shown(text);
      };
      return ['Nvidia:company', 'Howard Lutnick:person', 'H20:product', 'AI chip export controls:agreement'].map(
        (pair) => {
          const [name = '', kind = ''] = pair.split(':');
          return { name, icon: shown(icon(name)!), underline: asUnderlined(kind) };
        },
      );
    });
    assert.equal(new Set(colors.map(({ underline }) => underline)).size, 4);
    for (const { name, icon, underline } of colors) assert.equal(icon, underline, name);
  });

  it('are listed by kind: the London Framework under agreements, and a click opens its page, the icon its entry', async () => {
    await workbench.clickTreeItem('Agreements', 'London Framework');
    await new DossierPage(workbench).shows('London Framework');
    await workbench.screenshot('tree');
    const shown = workbench.page.locator('.sidebar .monaco-list-row.selected[aria-label^="London Framework"]');
    await shown.hover();
    await shown.locator('.action-label[aria-label="Open Entry"]').click();
    await workbench.page.locator('.tab.active[data-resource-name^="agreements"]').waitFor();
    await workbench.page.locator('#status\\.editor\\.selection', { hasText: '(16 selected)' }).waitFor();
    for (const tab of ['[data-resource-name^="agreements"]', ':has-text("London Framework")']) {
      await workbench.page.locator(`.tab${tab}`).click({ button: 'middle' });
    }
  });

  it('have their page opened by a click on their name in a card', async () => {
    await workbench.openFile(MEMO);
    await workbench.hoverText('H20芯片');
    await clickInCard('Nvidia');
    await new DossierPage(workbench).shows('Nvidia');
    await workbench.page.locator('.tab', { hasText: 'Nvidia' }).click({ button: 'middle' });
  });

  it('have their entry opened by the card, and the way back leads to the note', async () => {
    await workbench.openFile(MEMO);
    await workbench.hoverText('英伟达');
    await clickInCard('Open entry');
    await workbench.page.locator('.tab.active[data-resource-name="my.entities.yaml"]').waitFor();
    await workbench.page.locator('#status\\.editor\\.selection', { hasText: '(6 selected)' }).waitFor();
    await workbench.runCommand('Go Back');
    await workbench.page.locator(`.tab.active[data-resource-name="${MEMO}"]`).waitFor();
  });

  it('have their card in the other language after a click in it, at the same place', async () => {
    await workbench.openFile(MEMO);
    await workbench.hoverText('H20芯片');
    await clickInCard('中文');
    await eventually('the Chinese card', async () => /H20 [\s\S]*制造商 英伟达/.test(await card()));
    await workbench.screenshot('card-other-language');
    await clickInCard('English');
    await eventually('the English card', async () => /H20 [\s\S]*Maker Nvidia/.test(await card()));
  });

  it('are shown in the sidebar by a click on the card', async () => {
    await workbench.openFile(MEMO);
    await workbench.hoverText('英伟达');
    await clickInCard('Show in sidebar');
    await row('Relations');
    const selected = workbench.page.locator('.sidebar .monaco-list-row.selected');
    await selected.first().waitFor();
    assert.match(
      (await selected.first().getAttribute('aria-label')) ?? '',
      /^Nvidia, 英伟达, \d+ mentions, yours, Company/,
    );
  });

  it('have relations that read as sentences: label first, the other name after it', async () => {
    await row('Led by: Jensen Huang');
    const shown = workbench.page.locator('.sidebar .monaco-list-row[aria-label^="Led by: Jensen Huang"]');
    assert.match((await shown.textContent()) ?? '', /^Led by → Jensen Huang/);
    await workbench.page.locator('.sidebar .monaco-list-row[aria-label^="Products 3 · H20, H100, "]').click();
    await row('Products: H20, Product');
    await workbench.screenshot('relations');
  });

  it('stay expanded when the registry changes', async () => {
    const registry = join(folder.path, 'my.entities.yaml');
    const entry = '\n  - id: aaa-lab\n    schema: Company\n    name: Aaa Laboratories\n';
    await row('Ticker, NVDA');
    const companies = async () => Number((await row('Companies, ')).join('\n').match(/^Companies, (\d+)/m)?.[1]);
    const before = await companies();
    writeFileSync(registry, readFileSync(registry, 'utf8') + entry);
    await eventually('the new one is counted', async () => (await companies()) === before + 1);
    await row('Ticker, NVDA');
  });

  it('follow the cursor while the toggle is on', async () => {
    await workbench.runCommand('Follow Cursor');
    await workbench.openFile(MEMO);
    await workbench.placeCursor('卢特尼克的表态');
    await workbench.page.locator('.sidebar .monaco-list-row.selected[aria-label^="Howard Lutnick"]').waitFor();
    await workbench.runCommand('Stop Following Cursor');
    await workbench.placeCursor('黄仁勋');
    await workbench.page.waitForTimeout(500);
    assert.equal(
      await workbench.page.locator('.sidebar .monaco-list-row.selected[aria-label^="Jensen Huang"]').count(),
      0,
    );
  });

  it('have their mentions listed in the References view', async () => {
    await workbench.hoverText('H20芯片');
    await clickInCard('Find mentions');
    await row(MEMO);
    await workbench.page.locator('.sidebar .monaco-list-row[aria-label*="Ｈ２０"]').first().waitFor();
  });

  it('are opened with F12: from MP Materials to its name in the registry', async () => {
    const name = 'MP Materials';
    await workbench.openFile('00 Start here.md');
    await workbench.placeCursor(name);
    await workbench.pressKey('F12');
    await workbench.page.locator('.tab.active[data-resource-name^="companies-global"]').waitFor();
    const lines = readFileSync('data/registry/companies-global.entities.yaml', 'utf8').split('\n');
    const line = lines.findIndex(
      (text, index) => text.includes(name) && lines[index - 2]?.endsWith('id: mp-materials'),
    );
    const place = `Ln ${line + 1}, Col ${(lines[line]?.indexOf(name) ?? -1) + 1}`;
    await workbench.page.locator('#status\\.editor\\.selection', { hasText: place }).waitFor();
    await workbench.screenshot('definition');
  });
});
