import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Frame, FrameLocator, Locator } from 'playwright-core';
import type { Workbench } from '../support/workbench';

const AXE = readFileSync(createRequire(__filename).resolve('axe-core/axe.min.js'), 'utf8');

/** The themes in which a page is looked at, with the class that VS Code gives its body. */
export const THEMES = {
  'Dark 2026': 'vscode-dark',
  'Light 2026': 'vscode-light',
  'Default High Contrast': 'vscode-high-contrast',
  'Default High Contrast Light': 'vscode-high-contrast-light',
};

/** What is drawn below names in the active editor: boxes over the text, each with the border of its decoration. */
export const UNDERLINES = '.editor-group-container.active .view-overlays .cdr[class*="TextEditorDecorationType"]';

/** The page of an entity in a workbench, and how often the mouse was clicked to get there. */
export class DossierPage {
  readonly #workbench: Workbench;
  clicks = 0;

  constructor(workbench: Workbench) {
    this.#workbench = workbench;
  }

  /** The document of the webview: VS Code puts it into a frame in a frame. */
  get frame(): FrameLocator {
    return this.#workbench.page.frameLocator('iframe.webview.ready').frameLocator('iframe[title]');
  }

  locator(selector: string, options?: { readonly hasText: string | RegExp }): Locator {
    return this.frame.locator(selector, options);
  }

  /**
   * Opens the page of a name in the active note from the keyboard, once names are underlined: before that Dossier may not have been
   * started, or the registry not read, which a test may just have written.
   */
  async open(name: string, title: string): Promise<void> {
    await this.#workbench.placeCursor(name);
    await this.#workbench.page.locator(UNDERLINES).first().waitFor();
    await this.#workbench.pressKey('Alt+Enter');
    await this.shows(title);
  }

  /** Waits for the page of the entity with this title, and for what notes say of it. */
  async shows(title: string): Promise<void> {
    await this.locator('h1')
      .filter({ hasText: new RegExp(`^${title}$`) })
      .waitFor();
    await this.locator('#notes article').first().waitFor();
  }

  link(text: string): Locator {
    return this.locator('a.entity')
      .filter({ hasText: new RegExp(`^${text}$`) })
      .first();
  }

  button(name: string): Locator {
    return this.frame.getByRole('button', { name, exact: true });
  }

  /** A button that is pressed, or not. */
  pressed(name: string, pressed: boolean): Locator {
    return this.frame.getByRole('button', { name, exact: true, pressed });
  }

  /** Types a date into the field for it, which is open. */
  async date(text: string): Promise<void> {
    await this.locator('#date').fill(text);
    await this.locator('#date').press('Enter');
  }

  async click(target: Locator): Promise<void> {
    this.clicks++;
    await target.click();
  }

  /** The lines of text of a part of the page. */
  async lines(selector: string): Promise<readonly string[]> {
    const texts = await this.locator(selector).allInnerTexts();
    return texts.map((text) =>
      text
        .replace(/[↗✎⊘✕❞❐]/g, '')
        .replace(/\s+/g, ' ')
        .trim(),
    );
  }

  /** Whether all of an element is in the window, below the bar. */
  async isSeen(element: Locator): Promise<boolean> {
    return element.evaluate((each) => {
      const below = document.querySelector('nav')!.getBoundingClientRect().bottom;
      const { top, bottom, left, right } = each.getBoundingClientRect();
      return top >= below && left >= 0 && bottom <= window.innerHeight && right <= window.innerWidth;
    });
  }

  /** What axe finds wrong on the page, each with an element that it is about. */
  async axe(): Promise<readonly string[]> {
    const frame = await (await this.locator('html').elementHandle())?.ownerFrame();
    if (!frame) throw new Error('The page has no document.');
    return runAxe(frame);
  }
}

/** What axe finds wrong in a document, each with an element that it is about. */
export async function runAxe(frame: Frame): Promise<readonly string[]> {
  await frame.evaluate(AXE);
  return frame.evaluate(async () => {
    const { violations } = await (globalThis as unknown as { axe: Axe }).axe.run(document);
    return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
  });
}

interface Axe {
  run(root: Document): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }>;
}
