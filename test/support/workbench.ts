import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, BrowserContext, Locator, Page } from 'playwright-core';
import { eventually, succeeds } from './eventually';
import { launchBrowser } from './vscode/browser';
import { commandLineOf, descendants, signal } from './vscode/processTable';
import { PLAIN_EDITOR, QUIET, type ServedVSCode, type ServeOptions, serveVSCode, UNSEEN } from './vscode/serve';
import { writeSettings } from './vscode/server';

/** Milliseconds after which something is not going to happen any more, on however slow a machine. */
const TIMEOUT = 90_000;
/** Milliseconds after which a picture is taken even if something still moves. */
const LONGEST_FADE = 2000;
/** Milliseconds after which a gesture that VS Code may have ignored is repeated; where it opens something, each time it gets as much longer. */
const AGAIN = 2000;
/** Milliseconds after which a key that nothing has come of must have been lost. */
const LOST = 10_000;
const SCREENSHOTS = join('artifacts', 'screenshots');
/**
 * A list to choose from stays open when it loses the focus. VS Code gives the focus back to what had it before a menu was
 * opened, sometimes only after the list that the menu opened is shown, which would close it.
 */
const SETTINGS = { ...PLAIN_EDITOR, 'workbench.quickOpen.closeOnFocusLost': false };

const LIGHT_BULB = '.monaco-editor .lightBulbWidget, .monaco-editor .cgmr[class*="light"]';

export interface WorkbenchOptions extends ServeOptions {
  /** The `.code-workspace` file in the folder to open, in place of the folder alone. */
  readonly workspace?: string;
  /** The display language of extensions; without a language pack VS Code itself stays in English. */
  readonly language?: string;
  readonly size?: { readonly width: number; readonly height: number };
  /** Whether the window is painted all the time, and not only for `screenshot`. */
  readonly isSeen?: boolean;
}

let browser: Promise<Browser> | undefined;
const open = new Set<Workbench>();

/** A VS Code window on `folder` with Dossier installed, used with mouse and keys. The folder may be written to: pass a copy. */
export async function openWorkbench(folder: string, options: WorkbenchOptions = {}): Promise<Workbench> {
  browser ??= launchBrowser();
  const target = join(folder, options.workspace ?? '');
  const server = await serveVSCode(target, { ...options, settings: { ...SETTINGS, ...options.settings } });
  const context = await (await browser).newContext({ viewport: options.size ?? { width: 1280, height: 800 } });
  const page = await context.newPage();
  page.setDefaultTimeout(TIMEOUT);
  if (options.language)
    await page.addInitScript(`globalThis._VSCODE_NLS_LANGUAGE = ${JSON.stringify(options.language)}`);
  if (!options.isSeen) await page.addInitScript(UNSEEN);
  const workbench = new Workbench(page, folder, context, server);
  open.add(workbench);
  await page.goto(server.url);
  await showFolders(page);
  return workbench;
}

/**
 * Waits for the folders of the window, or for Dossier in their place. VS Code sometimes opens a workspace file without folders, says
 * so, and has them after a reload.
 */
async function showFolders(page: Page): Promise<void> {
  const folder = page.locator('.explorer-folders-view .monaco-list-row');
  const none = page.locator('.explorer-viewlet .welcome-view-content');
  const dossier = page.locator('.sidebar .composite.title', { hasText: /dossier/i });
  await folder.or(none).or(dossier).first().waitFor();
  if (!(await none.isVisible())) return;
  await page.reload();
  await folder.first().waitFor();
}

/** A picture of every window that is open, for a test that failed. */
export async function screenshotAll(name: string): Promise<void> {
  for (const workbench of open) await workbench.screenshot(name);
}

/** The same as `closeOpen` in every window. */
export async function closeOpenInAll(): Promise<void> {
  for (const workbench of open) await workbench.closeOpen();
}

/** Closes every window and the browser. */
export async function closeAll(): Promise<void> {
  for (const workbench of open) await workbench.close();
  await (await browser)?.close();
  browser = undefined;
}

/** With the line breaks on the screen, which `textContent` does not have. */
async function visibleText(element: Locator): Promise<string> {
  // biome-ignore lint/performance/useDomNodeTextContent: what is drawn is the point
  return element.innerText();
}

export class Workbench {
  readonly page: Page;
  readonly folder: string;
  readonly #context: BrowserContext;
  readonly #server: ServedVSCode;
  /** The path of the file that was opened last. */
  #file = '';

  constructor(page: Page, folder: string, context: BrowserContext, server: ServedVSCode) {
    this.page = page;
    this.folder = folder;
    this.#context = context;
    this.#server = server;
  }

  /** The folder for the data of this window. */
  get dataFolder(): string {
    return this.#server.dataFolder;
  }

  /** Replaces the settings while the window is open. */
  changeSettings(settings: Readonly<Record<string, unknown>>): void {
    writeSettings(this.dataFolder, { ...QUIET, ...SETTINGS, ...settings });
  }

  /** Changes the theme while the window is open. */
  setTheme(theme: string): void {
    this.changeSettings({ 'workbench.colorTheme': theme });
  }

  /** Kills the extension host, as the system does when memory runs out. Only on Linux. */
  killExtensionHost(): void {
    const hosts = descendants(process.pid).filter((id) => commandLineOf(id).includes('--type=extensionHost'));
    if (hosts.length === 0) throw new Error('There is no extension host.');
    for (const host of hosts) signal(host, 'SIGKILL');
  }

  /** Waits until the browser has stored a state of VS Code that contains `state`: VS Code writes it every few seconds. */
  async stores(state: string): Promise<void> {
    await eventually(`${state} is stored`, () => this.page.evaluate(isStored, state));
  }

  /** Reloads the window, with the same profile. */
  async reload(): Promise<void> {
    await this.page.reload();
    await showFolders(this.page);
  }

  /** Opens a file of the folder by its relative path, as Ctrl+P does. */
  async openFile(path: string): Promise<void> {
    const name = path.split('/').at(-1);
    await this.#quickInput('Control+P', path, name);
    const tab = this.page.locator(`.editor-group-container.active .tab.active[data-resource-name="${name}"]`);
    await tab.waitFor();
    await this.page.locator('.editor-group-container.active .monaco-editor .view-line').first().waitFor();
    // Keys that are pressed before the editor has the focus are lost, and a page that is drawn at that moment takes it.
    if (!(await succeeds(this.#focusedEditor().waitFor({ timeout: AGAIN })))) await this.clickInto(tab);
    this.#file = path;
  }

  /** Runs a command of the palette by its title. */
  async runCommand(title: string): Promise<void> {
    await this.#quickInput('F1', `>${title}`, title);
  }

  /**
   * Runs a command of the palette that shows a list, and returns the rows of that list. It is run again when something that is
   * drawn takes the focus before, which closes the palette.
   */
  async askCommand(title: string): Promise<Locator> {
    const widget = this.page.locator('.quick-input-widget');
    const rows = widget.locator('.monaco-list-row');
    const input = widget.locator('input[type=text]:not([placeholder^="Type the name of a command"])').first();
    let timeout = 0;
    await eventually(`${title} shows a list`, async () => {
      timeout += AGAIN;
      await this.#offer('F1', `>${title}`, title);
      const ask = async (): Promise<void> => {
        await rows.filter({ hasText: title }).first().click({ timeout });
        await input.waitFor({ timeout });
        await rows.first().waitFor({ timeout });
      };
      return succeeds(ask());
    });
    return rows;
  }

  /** Runs a command of the palette that asks for a text, with a title that contains `question`. */
  async askText(title: string, question: string): Promise<void> {
    await this.#offer('F1', `>${title}`, title);
    await this.pressKey('Enter');
    await this.page.locator('.quick-input-title', { hasText: question }).waitFor();
  }

  /** Opens the context menu of a row, and picks a line of it. */
  async pickInMenu(row: Locator, label: string): Promise<void> {
    await this.clickAway(await this.openMenu(row, label));
  }

  /** A line of the context menu of a row, which is opened. A row that is drawn again below the mouse swallows the click. */
  async openMenu(row: Locator, label: string): Promise<Locator> {
    const line = this.page.locator('.context-view .monaco-menu .action-label', { hasText: label }).first();
    let timeout = 0;
    await eventually('the menu is open', async () => {
      timeout += AGAIN;
      await row.click({ button: 'right' });
      return succeeds(line.waitFor({ timeout }));
    });
    return line;
  }

  /** Clicks a row of a tree until it is selected, and the one that keys begin at unless it is added to others. */
  async clickRow(row: Locator, modifiers: readonly 'Control'[] = []): Promise<void> {
    await this.#clickUntil(row, modifiers.length === 0 ? '.selected.focused' : '.selected', modifiers);
  }

  /** A row that is drawn again below the mouse swallows the click. @param fits a selector of what the row becomes. */
  async #clickUntil(row: Locator, fits: string, modifiers: readonly 'Control'[] = []): Promise<void> {
    const clicked = row.and(this.page.locator(fits));
    await eventually(`${row} is selected`, async () => {
      // A second click with Control would take it out of the selection again.
      if (modifiers.length > 0 && (await clicked.isVisible())) return true;
      await row.click({ modifiers: [...modifiers] });
      return succeeds(clicked.waitFor({ timeout: AGAIN }));
    });
  }

  /**
   * Selects a row of a tree and presses a key there, until `isDone` resolves within some milliseconds. The key works once the
   * editor has noticed which view has the focus, which nothing in the window shows. It is pressed again only where it must have
   * been lost, since twice would do twice what it does.
   */
  async pressKeyIn(row: Locator, key: string, isDone: (timeout: number) => Promise<unknown>): Promise<void> {
    // It may have been selected before, while the focus was elsewhere.
    await this.#clickUntil(row, '.monaco-list:focus-within .selected');
    let timeout = 0;
    await eventually(`${key} is taken`, async () => {
      timeout += LOST;
      await this.pressKey(key);
      return succeeds(isDone(timeout));
    });
  }

  /**
   * Fills in the dialog that asks for a folder. It may write the folder that it proposes after the test has written another,
   * and takes the new one only once it has read it: then it lists `inside`, the name of a folder in it.
   */
  async chooseFolder(path: string, inside: string): Promise<void> {
    const input = this.page.locator('.quick-input-widget input[type=text]').first();
    const here = this.page.locator('.quick-input-widget .monaco-button:visible').first();
    const row = this.page.locator('.quick-input-widget .monaco-list-row', { hasText: inside }).first();
    await here.waitFor();
    let isClicked = false;
    let timeout = 0;
    await eventually('the folder is chosen', async () => {
      if (isClicked && (await here.isHidden())) return true;
      timeout += AGAIN;
      await input.fill(`${path}/`, { timeout }).catch(() => {});
      if (!(await succeeds(row.waitFor({ timeout })))) return false;
      isClicked = await succeeds(here.click({ timeout }));
      return succeeds(here.waitFor({ state: 'hidden', timeout }));
    });
  }

  /**
   * Fills in the box that a button of a page opens, until `done` shows. A moment after something on a page was clicked VS Code
   * gives the page the focus, which closes the box.
   */
  async fillBox(button: Locator, text: string, done: Locator): Promise<void> {
    const box = this.page.locator('.quick-input-widget input[type=text]:visible').first();
    let timeout = 0;
    await eventually(`${text} is taken`, async () => {
      timeout += AGAIN;
      await button.click();
      const filled = box.fill(text, { timeout }).then(() => done.waitFor({ timeout }));
      return succeeds(filled);
    });
  }

  /** A message, once it is shown, on which the mouse then rests: else it would go away after ten seconds. */
  async message(text: string | RegExp): Promise<Locator> {
    const message = this.page.locator('.notification-toast', { hasText: text }).first();
    await message.hover();
    return message;
  }

  /** Clicks something that goes away then. VS Code ignores a click that comes too soon after a menu, or while a dialog reads. */
  async clickAway(target: Locator): Promise<void> {
    await target.waitFor();
    await eventually(`${target} is clicked`, async () => {
      await target.click({ timeout: 3000 }).catch(() => {});
      return succeeds(target.waitFor({ state: 'hidden', timeout: 1000 }));
    });
  }

  /**
   * Puts the cursor into the middle of `text`, at its occurrence (counted from 1) in the file as it is on disk, and scrolls
   * there. Returns the cursor's place on the screen.
   */
  async placeCursor(text: string, occurrence = 1): Promise<{ x: number; y: number }> {
    const content = readFileSync(join(this.folder, this.#file), 'utf8');
    let start = -1;
    for (let count = 0; count < occurrence; count += 1) {
      start = content.indexOf(text, start + 1);
      if (start < 0) throw new Error(`${this.#file} has no ${occurrence}. "${text}"`);
    }
    // By offset: in `line:column` VS Code counts a Han character as two columns.
    await this.#quickInput('Control+G', `::${start + Math.floor(text.length / 2) + 1}`);
    const before = content.slice(0, start + Math.floor(text.length / 2)).split('\n');
    // Once the status bar shows the new position, the cursor is drawn there.
    const place = new RegExp(`Ln ${before.length}, Col ${before.at(-1)!.length + 1}\\b`);
    await this.page.locator('#status\\.editor\\.selection', { hasText: place }).waitFor();
    return this.#cursor();
  }

  /** The cursor's place on the screen. */
  async #cursor(): Promise<{ x: number; y: number }> {
    const cursor = this.page.locator('.editor-group-container.active .monaco-editor.focused .cursors-layer .cursor');
    const box = await cursor.first().boundingBox();
    if (!box) throw new Error('The editor shows no cursor.');
    return { x: box.x + 1, y: box.y + box.height / 2 };
  }

  /** Rests the mouse on an occurrence of `text` and returns what all parts of the hover say, without their mark-up. */
  async hoverText(text: string, occurrence = 1): Promise<string> {
    await this.placeCursor(text, occurrence);
    const hover = this.hover();
    const parts = this.page.locator('.monaco-editor .monaco-hover:visible .hover-contents');
    const outside = (this.page.viewportSize()?.height ?? 0) - 5;
    // Until the registry has been read there is no hover: the mouse moves away and back again, not over other lines, which may
    // have one too. A code lens that is drawn only now moves the lines down below the mouse, and the hover goes.
    let timeout = AGAIN;
    return eventually(`the hover of ${text} is shown`, async () => {
      timeout += AGAIN;
      const { x, y } = await this.#cursor();
      await this.page.mouse.move(x, outside);
      await this.page.mouse.move(x - 1, y);
      await this.page.mouse.move(x, y);
      if (!(await succeeds(hover.waitFor({ timeout })))) return undefined;
      const texts = await parts.allInnerTexts();
      const shown = texts
        .filter((each) => !each.includes('Loading...'))
        .join('\n')
        .replaceAll('\u00a0', ' ')
        .trim();
      return (await this.#cursor()).y === y && shown !== '' ? shown : undefined;
    });
  }

  /** The editor hover on the screen, once it has content. */
  hover(): Locator {
    return this.page
      .locator('.monaco-editor .monaco-hover:visible .hover-contents:not(:has-text("Loading..."))')
      .first();
  }

  /** The light bulb on the screen: between the lines, or in the margin where there is no room. */
  lightBulb(): Locator {
    return this.page.locator(LIGHT_BULB).filter({ visible: true }).first();
  }

  /**
   * Opens the menu of code actions with Ctrl+. at a place where the light bulb shows, and returns its rows once `title` is
   * among them. The menu would not open while the editor is still computing the light bulb.
   */
  async codeActions(title: string): Promise<Locator> {
    await this.lightBulb().waitFor();
    return this.askCodeActions(title);
  }

  /** The same at a place without a light bulb. The menu is asked for again when it does not open, as while a bulb is computed. */
  async askCodeActions(title: string): Promise<Locator> {
    const menu = this.page.locator('.action-widget:not(.action-list-submenu-panel)');
    const rows = menu.locator('.monaco-list-row.action');
    let timeout = 0;
    await eventually(`"${title}" is offered`, async () => {
      timeout += AGAIN;
      // In the editor, Escape would take the selection away.
      if (await menu.isVisible()) await this.pressKey('Escape');
      await this.pressKey('Control+.');
      return succeeds(rows.filter({ hasText: title }).first().waitFor({ timeout }));
    });
    return rows;
  }

  /**
   * Clicks something that gives an editor the focus, and waits until the editor has it, which is a little later: keys that are
   * pressed before that are lost, or a list that they open is closed again. Where a page of ours has the focus, VS Code may give
   * it back to that, and the user clicks again.
   */
  async clickInto(target: Locator): Promise<void> {
    await eventually('an editor has the focus', async () => {
      await target.click();
      return succeeds(this.#focusedEditor().waitFor({ timeout: AGAIN }));
    });
  }

  #focusedEditor(): Locator {
    return this.page.locator('.editor-group-container.active .monaco-editor.focused');
  }

  /** A key or a chord as Playwright spells it: `F12`, `Control+S`. It goes to the list to choose from, if there is one. */
  async pressKey(key: string): Promise<void> {
    await this.#focusList();
    await this.page.keyboard.press(key);
  }

  /** Selects an occurrence of `text`, counted from 1, by keys. */
  async select(text: string, occurrence = 1): Promise<void> {
    await this.placeCursor(text, occurrence);
    for (let step = 0; step < Math.floor(text.length / 2); step++) await this.pressKey('ArrowLeft');
    for (let step = 0; step < text.length; step++) await this.pressKey('Shift+ArrowRight');
    await this.page.locator('#status\\.editor\\.selection', { hasText: `(${text.length} selected)` }).waitFor();
  }

  /** Goes to the list to choose from, if there is one. */
  async type(text: string): Promise<void> {
    await this.#focusList();
    await this.page.keyboard.type(text);
  }

  /** Gives the list to choose from the focus, if there is one that has lost it. */
  async #focusList(): Promise<void> {
    const hasLostFocus = this.page.locator('.quick-input-widget:visible:not(:focus-within)');
    if (await hasLostFocus.isVisible()) await succeeds(this.#quickInputBox().focus({ timeout: AGAIN }));
  }

  /** The name of the file in the active editor, and its selection as in the status bar: `Ln 3, Col 5 (2 selected)`. */
  async location(): Promise<{ file: string; position: string }> {
    const file = await this.page
      .locator('.editor-group-container.active .tab.active')
      .getAttribute('data-resource-name');
    const position = await visibleText(this.page.locator('#status\\.editor\\.selection'));
    return { file: file ?? '', position: position.trim() };
  }

  /** Shows a view container of the activity bar by its title. */
  async openView(title: string): Promise<void> {
    const item = this.page.locator(`.activitybar .action-item:has(.action-label[aria-label^="${title}"])`).first();
    await item.waitFor();
    if ((await item.getAttribute('class'))?.includes('checked') !== true) await item.click();
    await this.page.locator('.sidebar .composite.title', { hasText: new RegExp(title, 'i') }).waitFor();
  }

  async closeSidebar(): Promise<void> {
    if (await this.page.locator('.part.sidebar').isVisible()) await this.runCommand('View: Close Primary Side Bar');
  }

  /** The rows of the sidebar's trees that are on the screen, as a screen reader reads them. */
  async treeItems(): Promise<readonly string[]> {
    // All at once: of rows that are asked one by one, some may be gone.
    const rows = this.page.locator('.sidebar .monaco-list-row');
    return rows.evaluateAll((all) => all.map((row) => row.getAttribute('aria-label') ?? ''));
  }

  /** Expands the tree along `path` and clicks its last item. Each step is the beginning of a row. */
  async clickTreeItem(...path: readonly string[]): Promise<void> {
    for (const [level, label] of path.entries()) {
      const row = await this.#treeItem(label, level + 1);
      if (level === path.length - 1) await this.clickRow(row);
      else await this.expand(row);
    }
  }

  /** Expands a row of a tree, or collapses it. A row that is drawn again below the mouse swallows the click. */
  async expand(row: Locator, isExpanded = true): Promise<void> {
    const done = row.and(this.page.locator(`[aria-expanded="${isExpanded}"]`));
    await row.waitFor();
    await eventually(`${row} is ${isExpanded ? 'expanded' : 'collapsed'}`, async () => {
      if (await done.isVisible()) return true;
      await succeeds(row.locator('.monaco-tl-twistie').click({ timeout: AGAIN }));
      return succeeds(done.waitFor({ timeout: AGAIN }));
    });
  }

  /** The header of a view in the sidebar, by the beginning of its title. */
  paneHeader(title: string): Locator {
    return this.page.locator('.sidebar .pane-header', { hasText: new RegExp(`^${title}`) });
  }

  /** Expands these views of the sidebar, by the beginnings of their titles, and collapses the others. */
  async showPanes(...titles: readonly string[]): Promise<void> {
    for (const title of titles) await this.paneHeader(title).waitFor();
    const wanted = new RegExp(`^(?:${titles.join('|')})`);
    const headers = (isExpanded: boolean) =>
      this.page.locator(`.sidebar .pane-header[aria-expanded="${isExpanded}"]:visible`);
    // One after the other, since a view may come or go meanwhile.
    await eventually(`of the views ${titles.join(', ')} are expanded`, async () => {
      const wrong = headers(true)
        .filter({ hasNotText: wanted })
        .or(headers(false).filter({ hasText: wanted }))
        .first();
      if (!(await wrong.isVisible())) return true;
      await succeeds(wrong.click({ timeout: AGAIN }));
      return false;
    });
  }

  /** Clicks an icon of a view in the sidebar. */
  async clickPaneAction(title: string, label: string): Promise<void> {
    await this.paneHeader(title).hover();
    await this.paneHeader(title).locator(`.action-label[aria-label^="${label}"]`).click();
    // The hover of the icon would be over the rows.
    await this.page.mouse.move(640, 600);
  }

  /** Closes the dialogs, lists and menus that a test has left open when it failed, so that the next one can do its work. */
  async closeOpen(): Promise<void> {
    const open = this.page.locator(
      '.monaco-dialog-box, .quick-input-widget, .context-view .monaco-menu, .action-widget',
    );
    await this.page.mouse.up();
    await eventually('nothing is left open', async () => {
      if (!(await open.filter({ visible: true }).first().isVisible())) return true;
      await this.pressKey('Escape');
      return false;
    });
  }

  /** Saves a picture of the window as `artifacts/screenshots/NAME.png`, once no animation runs any more. */
  async screenshot(name: string): Promise<void> {
    mkdirSync(SCREENSHOTS, { recursive: true });
    await this.atRest();
    const root = this.page.locator(':root');
    const hidden = await root.evaluate((element) => {
      const { opacity } = element.style;
      element.style.opacity = '';
      return opacity;
    });
    await this.page.screenshot({ path: join(SCREENSHOTS, `${name}.png`) });
    await root.evaluate((element, opacity) => {
      element.style.opacity = opacity;
    }, hidden);
  }

  /** Waits until no animation runs any more. */
  async atRest(): Promise<void> {
    await this.page.evaluate(async (longest) => {
      // No function with a name: what runs the scripts from their sources marks those with what the window does not know.
      const finite = document.getAnimations().filter(({ effect }) => effect?.getComputedTiming().endTime !== Infinity);
      const all = Promise.allSettled(finite.map(({ finished }) => finished));
      await Promise.race([all, new Promise((resolve) => setTimeout(resolve, longest))]);
    }, LONGEST_FADE);
  }

  async close(): Promise<void> {
    open.delete(this);
    await this.#context.close();
    await this.#server.stop();
  }

  /** Trees draw only the visible rows: scrolls down until the requested one is among them. */
  async #treeItem(label: string, level: number): Promise<Locator> {
    const row = this.page.locator(`.sidebar .monaco-list-row[aria-level="${level}"][aria-label^="${label}"]`).first();
    const tree = this.page.locator('.sidebar .monaco-list').first();
    await this.page.locator('.sidebar .monaco-list-row').first().waitFor();
    const deadline = Date.now() + TIMEOUT;
    for (;;) {
      if (await row.isVisible()) return row;
      if (Date.now() > deadline) throw new Error(`No "${label}" in the tree: ${(await this.treeItems()).join(' | ')}`);
      await tree.hover();
      await this.page.mouse.wheel(0, 150);
      await row.waitFor({ timeout: 250 }).catch(() => {});
    }
  }

  /** Takes what is offered for `text` by Enter. */
  async #quickInput(key: string, text: string, row = ''): Promise<void> {
    await this.#offer(key, text, row);
    await this.pressKey('Enter');
    await this.page.locator('.quick-input-widget').waitFor({ state: 'hidden' });
  }

  /** The box of the palette and of lists to choose from. */
  #quickInputBox(): Locator {
    return this.page.locator('.quick-input-widget input[type=text]:visible').first();
  }

  /**
   * Types `text` into the box that `key` opens, and waits until the selected row contains `row`: the rows for an empty query stay
   * until the search has finished.
   */
  async #offer(key: string, text: string, row: string): Promise<void> {
    const widget = this.page.locator('.quick-input-widget');
    const taken = widget.locator('.quick-input-list .monaco-list-row.focused, .quick-input-message:visible');
    // A page that is drawn at that moment takes the focus; then the widget is opened again.
    let timeout = 0;
    await eventually(`"${text}" is offered`, async () => {
      timeout += AGAIN;
      await this.page.keyboard.press(key);
      const offered = async (): Promise<void> => {
        await this.#quickInputBox().fill(text, { timeout });
        await taken.filter({ hasText: row }).first().waitFor({ timeout });
      };
      const isOffered = await succeeds(offered());
      if (!isOffered && (await widget.isVisible())) await this.pressKey('Escape');
      return isOffered;
    });
  }
}

/** Runs in the window: whether the browser has stored a state of VS Code that holds the text. */
async function isStored(text: string): Promise<boolean> {
  const answer = <T>(request: IDBRequest<T>) =>
    new Promise<T>((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
  for (const { name } of await indexedDB.databases()) {
    const database = await answer(indexedDB.open(name!));
    const stores = [...database.objectStoreNames].map((store) => database.transaction(store).objectStore(store));
    const values = await Promise.all(stores.map((store) => answer(store.getAll())));
    database.close();
    if (values.flat().some((value) => typeof value === 'string' && value.includes(text))) return true;
  }
  // To read all of it costs more than to wait for the next time that VS Code writes.
  await new Promise((resolve) => setTimeout(resolve, 200));
  return false;
}
