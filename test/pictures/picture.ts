import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { QUIET } from '../support/vscode/serve';
import type { Workbench } from '../support/workbench';

export type Language = 'en' | 'zh-cn';

/** Names of themes in pictures, and in VS Code with the class of its window. */
export const THEMES = {
  dark: ['Dark 2026', 'vs-dark'],
  light: ['Light 2026', 'vs'],
  'high-contrast-dark': ['Default High Contrast', 'hc-black'],
  'high-contrast-light': ['Default High Contrast Light', 'hc-light'],
} as const;

export type Theme = keyof typeof THEMES;

/** What the window has open: see `situations.ts`. */
export type SituationName = 'demo' | 'vault' | 'empty' | 'plain' | 'nothing';

export interface Picture {
  /** With a slash for its folder: `sidebar/timeline`. */
  readonly name: string;
  readonly situation: SituationName;
  /**
   * What is 300 and 600 px wide, and all that is in the picture: the sidebar, or the editors without it. A picture of the
   * whole `window` is taken in one size.
   */
  readonly part: 'sidebar' | 'editors' | 'window';
  /** The step of the walkthrough that shows it. */
  readonly step?: string;
  /** The picture of the READMEs, without its ending: the top of the page beside the note, so high (px), or a card in its note. */
  readonly readme?: { readonly name: string; readonly height?: number };
  /** Brings it onto the screen, whatever was there before. */
  show(stage: Stage): Promise<unknown>;
}

/** A window to take pictures of, in one language. */
export class Stage {
  readonly workbench: Workbench;
  readonly language: Language;
  readonly #words: Readonly<Record<string, string>>;
  readonly #settings: Readonly<Record<string, unknown>>;

  constructor(workbench: Workbench, language: Language, settings: Readonly<Record<string, unknown>>) {
    this.workbench = workbench;
    this.language = language;
    this.#settings = settings;
    this.#words = JSON.parse(readFileSync(`package.nls${language === 'en' ? '' : `.${language}`}.json`, 'utf8'));
  }

  /** The word of the manifest: `command.findNames`. */
  word(key: string): string {
    const word = this.#words[key];
    if (word === undefined) throw new Error(`There is no word ${key}.`);
    return word;
  }

  /** One of two, for texts of notes and of the bundle. */
  either(en: string, zh: string): string {
    return this.language === 'en' ? en : zh;
  }

  runCommand(key: string): Promise<void> {
    return this.workbench.runCommand(`Dossier: ${this.word(`command.${key}`)}`);
  }

  /** Shows one view of the sidebar alone: `timeline`. */
  async openPane(view: string): Promise<void> {
    const { page } = this.workbench;
    await this.workbench.openView('Dossier');
    const name = this.word(`view.${view}`);
    const headers = page.locator('.sidebar .pane-header');
    await headers.filter({ hasText: name }).first().waitFor();
    for (const header of await headers.all()) {
      const isMeant = ((await header.textContent()) ?? '').trim().toLowerCase().startsWith(name.toLowerCase());
      const isOpen = (await header.getAttribute('aria-expanded')) === 'true';
      if (isMeant !== isOpen) await header.click();
    }
  }

  /** The first row of the sidebar's trees that begins with this. */
  row(label: string) {
    return this.workbench.page.locator(`.sidebar .monaco-list-row[aria-label^="${label}"]`).first();
  }

  /** Nothing but the first editor group, empty, and the sidebar; the mouse is out of the way. */
  async clear(): Promise<void> {
    const { workbench } = this;
    for (let times = 0; times < 3; times++) await workbench.pressKey('Escape');
    await workbench.runCommand('View: Close All Editors');
    await workbench.page.mouse.move(2, 2);
  }

  async setTheme(theme: Theme): Promise<void> {
    const [colorTheme, kind] = THEMES[theme];
    const { page, dataFolder } = this.workbench;
    const settings = { ...QUIET, ...this.#settings, 'workbench.colorTheme': colorTheme };
    writeFileSync(join(dataFolder, 'data', 'Machine', 'settings.json'), JSON.stringify(settings));
    await page.locator(`.monaco-workbench.${kind}`).waitFor();
    await this.workbench.atRest();
  }

  /** Drags the edge of the sidebar, so that it is that wide (px). */
  async setSidebarWidth(width: number): Promise<void> {
    const { page } = this.workbench;
    const box = await page.locator('.part.sidebar').boundingBox();
    if (!box) throw new Error('There is no sidebar.');
    const [edge, middle] = [box.x + box.width, box.y + box.height / 2];
    await page.mouse.move(edge, middle);
    await page.mouse.down();
    await page.mouse.move(box.x + width, middle, { steps: 3 });
    await page.mouse.up();
    await page.mouse.move(2, 2);
  }
}
