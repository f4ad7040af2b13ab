import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { describe } from '../../src/core/dossier/describe';
import { ENTITY_VIEWS, newPageState, type PageState } from '../../src/core/dossier/pageState';
import { pageKinds, pageWords } from '../../src/core/dossier/pageWords';
import type { MapContent } from '../../src/core/map/mapMessages';
import { mapOf } from '../../src/core/map/mapOf';
import { mapWords } from '../../src/core/map/mapWords';
import type { FromView, ToView } from '../../src/core/panel/panelMessages';
import type { Registry } from '../../src/core/registry/merging/registry';

/** The day on which a page alone is read. */
export const TODAY = '2025-11-29';

/** What VS Code gives to a page and its style sheet: here the colours of the light theme, as far as the page would look odd without. */
const FRAME = `<!DOCTYPE html><html lang="en" style="--vscode-font-family: sans-serif; --vscode-editor-background: #fff;
--vscode-editor-foreground: #3b3b3b; --vscode-descriptionForeground: #3b3b3b; --vscode-textLink-foreground: #005fb8">
<head><title>Dossier</title></head><body class="vscode-light"></body></html>`;

/** The page of the panel in a browser, with its real script and style sheet as they were built, and without VS Code around it. */
export class PageAlone {
  readonly page: Page;

  private constructor(page: Page) {
    this.page = page;
  }

  /** @param take gets what the page sends to the extension. */
  static async open(browser: Browser, take: (message: FromView) => void = () => {}): Promise<PageAlone> {
    const page = await browser.newPage({ viewport: { width: 900, height: 700 } });
    await page.exposeFunction('toExtension', take);
    await page.setContent(FRAME);
    await page.evaluate(
      'window.acquireVsCodeApi = () => ({ postMessage: window.toExtension, getState() {}, setState() {} })',
    );
    await page.addStyleTag({ path: join('dist', 'page.css') });
    await page.addScriptTag({ path: join('dist', 'page.js') });
    return new PageAlone(page);
  }

  /** Shows what the extension sends. Once this resolves, it is drawn and in its place. */
  async show(message: ToView): Promise<void> {
    await this.page.evaluate(`window.dispatchEvent(new MessageEvent('message', { data: ${JSON.stringify(message)} }))`);
  }

  /** The font that the user has set, in pixels. */
  async setFont(size: number): Promise<void> {
    await this.page.evaluate(`document.documentElement.style.setProperty('--vscode-font-size', '${size}px')`);
  }
}

/** The map of an entity as the extension sends it. */
export function mapMessage(registry: Registry, id: string, language: string, steps: 1 | 2 | 3): ToView {
  const start = newPageState(id, language, 'map');
  const state = { ...start, map: { ...start.map, steps } };
  const describing = (entity: string) => describe(registry, entity, { language, asOf: undefined, today: TODAY });
  const content: MapContent = {
    ...contentOf(registry, state),
    map: mapOf(registry, describing, id, state.map),
    connected: undefined,
    mapWords: mapWords(language),
  };
  return { kind: 'map', content };
}

/** What pages and maps have in common. */
export function contentOf({ vocabulary }: Registry, state: PageState) {
  const { language } = state;
  return {
    state,
    views: ENTITY_VIEWS,
    noteDate: undefined,
    today: TODAY,
    words: pageWords(language),
    kinds: pageKinds(vocabulary, language),
  };
}
