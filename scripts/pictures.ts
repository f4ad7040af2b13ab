/**
 * Makes pictures of every view, panel and state, in both languages, all themes and two widths:
 * `npm run pictures -- [--language en] [--walkthrough | --readme] [NAME …]`, where a name is the beginning of those in `test/pictures`.
 * They go to artifacts/pictures, each with a sheet of all its variants. `--walkthrough` and `--readme` make
 * those that ship instead.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { EDITOR_PICTURES } from '../test/pictures/editorPictures';
import { type Language, type Picture, Stage, THEMES, type Theme } from '../test/pictures/picture';
import { SIDEBAR_PICTURES } from '../test/pictures/sidebarPictures';
import { SITUATIONS } from '../test/pictures/situations';
import { closeAll, openWorkbench, type Workbench } from '../test/support/workbench';

const PICTURES: readonly Picture[] = [...SIDEBAR_PICTURES, ...EDITOR_PICTURES];
const LANGUAGES: readonly Language[] = ['en', 'zh-cn'];
const WIDTHS = [300, 600];
const WINDOW = { width: 1280, height: 800 };
/** Of the pictures in the walkthrough, which VS Code shows at about half a window. */
const STEP = { width: 680, height: 430 };
const ACTIVITY_BAR = 48;
/** Of the pictures in the READMEs, which show the page alone. */
const README = { width: 1840, height: 900 };
/** What such a picture has of the note above a card, and around it (px). */
const ABOVE_CARD = 30;
const AROUND_CARD = 12;
interface Size {
  readonly width: number;
  readonly height: number;
}
interface Box extends Size {
  readonly x: number;
  readonly y: number;
}

const FOLDER = join('artifacts', 'pictures');
const SHIPPED = join('data', 'media');

async function main(): Promise<boolean> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { language: { type: 'string' }, walkthrough: { type: 'boolean' }, readme: { type: 'boolean' } },
  });
  const isChosen = ({ name, step, readme }: Picture) =>
    (positionals.length === 0 || positionals.some((start) => name.startsWith(start))) &&
    (!values.walkthrough || step) &&
    (!values.readme || readme);
  const take = values.walkthrough ? takeStep : values.readme ? takeReadme : takeAll;
  const chosen = PICTURES.filter(isChosen);
  let missing = 0;
  for (const language of LANGUAGES.filter((each) => !values.language || each === values.language)) {
    for (const situation of new Set(chosen.map((each) => each.situation))) {
      const stage = await openStage(situation, language);
      for (const picture of chosen.filter((each) => each.situation === situation)) {
        try {
          await take(stage, picture);
          console.log(`${language} ${picture.name}`);
        } catch (error) {
          missing += 1;
          console.error(`${language} ${picture.name} is missing: ${error instanceof Error ? error.message : error}`);
          await stage.workbench.page.screenshot({ path: join(FOLDER, 'missing.png') });
        }
      }
      await stage.workbench.close();
    }
  }
  await closeAll();
  return missing === 0;
}

async function openStage(situation: Picture['situation'], language: Language): Promise<Stage> {
  const { folder, settings, isEmptyWindow } = SITUATIONS[situation];
  const workbench = await openWorkbench(folder().path, { settings, language, size: WINDOW, isSeen: true });
  if (isEmptyWindow) await workbench.page.goto(`${new URL(workbench.page.url()).origin}/?ew=true`);
  return new Stage(workbench, language, settings);
}

async function takeAll(stage: Stage, picture: Picture): Promise<void> {
  const { page } = stage.workbench;
  const sheet: string[] = [];
  for (const width of picture.part === 'window' ? [WINDOW.width] : WIDTHS) {
    await prepare(stage, picture, { width, height: WINDOW.height });
    for (const theme of Object.keys(THEMES) as Theme[]) {
      await stage.setTheme(theme);
      const path = join(FOLDER, picture.name, `${stage.language}-${width}-${theme}.png`);
      mkdirSync(dirname(path), { recursive: true });
      const clip = picture.part === 'sidebar' ? await page.locator('.part.sidebar').boundingBox() : undefined;
      const png = await page.screenshot({ path, ...(clip && { clip }) });
      sheet.push(`<img src="data:image/png;base64,${png.toString('base64')}">`);
    }
  }
  await drawSheet(stage.workbench, sheet, join(FOLDER, `${picture.name.replaceAll('/', '-')}-${stage.language}.png`));
}

/** The dark and the light one, small enough to ship. */
async function takeStep(stage: Stage, picture: Picture): Promise<void> {
  await prepare(stage, picture, STEP);
  for (const theme of ['dark', 'light'] as const) {
    await stage.setTheme(theme);
    await ship(stage, join('walkthrough', `${picture.step}-${theme}`), 35);
  }
}

/** The top of the page in the panel, or a card with the note around it, in the light theme. */
async function takeReadme(stage: Stage, picture: Picture): Promise<void> {
  const { name, height } = picture.readme!;
  await prepare(stage, picture, README);
  await stage.setTheme('light');
  const { page } = stage.workbench;
  const shown = page.locator('iframe.webview.ready').or(page.locator('.monaco-hover:visible')).first();
  const box = await shown.boundingBox();
  if (!box) throw new Error('Neither the panel nor a card is shown.');
  if (height !== undefined) return ship(stage, name, 14, { ...box, height });
  const note = (await page.locator('.monaco-editor .view-lines').first().boundingBox())!;
  const x = note.x - AROUND_CARD;
  const y = box.y - ABOVE_CARD;
  const [right, bottom] = [box.x + box.width + AROUND_CARD, box.y + box.height + AROUND_CARD];
  return ship(stage, name, 14, { x, y, width: right - x, height: bottom - y });
}

/** Writes a picture that ships. @param quality from 0 to 100. @param part of the window; the whole without it. */
async function ship(stage: Stage, name: string, quality: number, part?: Box): Promise<void> {
  const { page } = stage.workbench;
  const session = await page.context().newCDPSession(page);
  const clip = part && { clip: { ...part, scale: 1 } };
  const { data } = await session.send('Page.captureScreenshot', { format: 'webp', quality, ...clip });
  const ending = stage.language === 'en' ? 'webp' : `${stage.language}.webp`;
  writeFileSync(join(SHIPPED, `${name}.${ending}`), Buffer.from(data, 'base64'));
}

/** Shows the picture in a window of that size (px), or with a sidebar of that width. */
async function prepare(stage: Stage, picture: Picture, size: Size): Promise<void> {
  const { workbench } = stage;
  await workbench.page.setViewportSize(WINDOW);
  await stage.clear();
  if (picture.part === 'editors') {
    if (await workbench.page.locator('.part.sidebar').isVisible()) await workbench.pressKey('Control+B');
    await workbench.page.locator('.part.sidebar').waitFor({ state: 'hidden' });
    await workbench.page.setViewportSize({ width: size.width + ACTIVITY_BAR, height: size.height });
  } else {
    await workbench.openView('Dossier');
    await stage.setSidebarWidth(picture.part === 'sidebar' ? size.width : 300);
    if (picture.part === 'window') await workbench.page.setViewportSize(size);
  }
  await picture.show(stage);
}

/** All pictures in one, to look at. */
async function drawSheet(workbench: Workbench, images: readonly string[], path: string): Promise<void> {
  const page = await workbench.page.context().newPage();
  await page.setViewportSize({ width: 2600, height: 800 });
  await page.setContent(`<body style="background:#888;display:flex;flex-wrap:wrap;gap:8px">${images.join('')}`);
  await page.screenshot({ path, fullPage: true });
  await page.close();
}

main().then(
  (isComplete) => process.exit(isComplete ? 0 : 1),
  (error) => {
    console.error(error);
    process.exit(1);
  },
);
