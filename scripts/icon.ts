/** Draws data/media/icon.png, the picture of the extension in lists, from the icon of the activity bar: `node scripts/run.js icon`. */
import { readFileSync } from 'node:fs';
import { launchBrowser } from '../test/support/vscode/browser';

const SIZE = 256;
const STYLE = `
  body { margin: 0; }
  div { width: ${SIZE}px; height: ${SIZE}px; display: grid; place-items: center; background: linear-gradient(#2f74c0, #1f4e79); }
  svg { width: 176px; height: 176px; stroke: #fff; }`;

async function main(): Promise<void> {
  const browser = await launchBrowser();
  const page = await browser.newPage({ viewport: { width: SIZE, height: SIZE } });
  await page.setContent(`<style>${STYLE}</style><div>${readFileSync('data/media/dossier.svg', 'utf8')}</div>`);
  await page.screenshot({ path: 'data/media/icon.png' });
  await browser.close();
}

main().then(() => process.exit(0));
