#!/usr/bin/env node
/**
 * A program that takes the flags of the desktop VS Code which `@vscode/test-electron` passes, and runs the tests in a VS
 * Code from npm with a headless browser instead. Needs neither a display nor a download of VS Code.
 *
 * Exit code: 0 when the tests passed, else 1. `DOSSIER_VSCODE` chooses the version.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { format, parseArgs } from 'node:util';
import { MARK, WITHOUT_FOLDERS } from '../markedConsole';
import { launchBrowser } from './browser';
import { installVSCode } from './codeServer';
import { PLAIN_EDITOR, QUIET, UNSEEN } from './serve';
import { startServer } from './server';
import { temporaryFolder } from './temporary';
import { type CodeVersion, NEWEST, OLDEST } from './versions';
import { workbenchUrl } from './workbenchUrl';

const TIMEOUT = Number(process.env.DOSSIER_TEST_TIMEOUT ?? 1_500_000);

/** Shows what the tests print; everything that VS Code prints is written to a file. */
class Log {
  readonly path: string;
  readonly #lines: string[] = [];
  #shown = 0;

  constructor(name: string) {
    const folder = join(process.cwd(), 'artifacts');
    mkdirSync(folder, { recursive: true });
    this.path = join(folder, `${name}.log`);
  }

  add(values: readonly unknown[]): void {
    const text = format(...values);
    this.#lines.push(text.replaceAll(MARK, ''));
    if (!text.startsWith(MARK)) return;
    this.#shown += 1;
    process.stdout.write(`${text.slice(MARK.length)}\n`);
  }

  has(words: string): boolean {
    return this.#lines.some((line) => line.includes(words));
  }

  /** If the tests did not begin, VS Code's own output says why. */
  close(passed: boolean): void {
    writeFileSync(this.path, `${this.#lines.join('\n')}\n`);
    if (passed) return;
    if (this.#shown === 0) process.stdout.write(`${this.#lines.slice(-40).join('\n')}\n`);
    process.stdout.write(`All that VS Code printed: ${this.path}\n`);
  }
}

function extensionId(folder: string): string {
  const manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  return `${manifest.publisher}.${manifest.name}`;
}

async function main(): Promise<number> {
  const { values, positionals } = parseArgs({
    strict: false,
    allowPositionals: true,
    options: {
      extensionDevelopmentPath: { type: 'string' },
      extensionTestsPath: { type: 'string' },
      extensionDevelopmentKind: { type: 'string' },
    },
  });
  const requested = process.env.DOSSIER_VSCODE ?? NEWEST.vscode;
  const version = [OLDEST, NEWEST].find((known: CodeVersion) => known.vscode === requested);
  if (!version) throw new Error(`DOSSIER_VSCODE=${requested}: known are ${OLDEST.vscode} and ${NEWEST.vscode}`);

  const code = await installVSCode(version);
  const log = new Log(`vscode-${version.vscode}-${values.extensionDevelopmentKind ?? 'host'}`);
  const data = temporaryFolder('vscode');
  // A web workbench ignores the desktop's flag `extensionDevelopmentKind`; this setting has the same effect.
  const web = values.extensionDevelopmentKind === 'web';
  const settings = {
    ...QUIET,
    ...PLAIN_EDITOR,
    // As on the desktop: a web workbench saves by itself, at any moment of a test.
    'files.autoSave': 'off',
    ...(web && { 'remote.extensionKind': { [extensionId(String(values.extensionDevelopmentPath))]: ['web'] } }),
  };
  const server = await startServer(code, { dataFolder: data.path, driver: true, settings });
  const browser = await launchBrowser();
  let passed = false;
  try {
    const page = await browser.newPage();
    await page.addInitScript(UNSEEN);
    let ended = (_code: number): void => {};
    const failed = new Promise<never>((_, reject) => {
      setTimeout(() => reject(new Error(`The tests did not end within ${TIMEOUT / 1000} s.`)), TIMEOUT).unref();
      page.once('crash', () => reject(new Error('The browser page crashed.')));
      page.once('close', () => reject(new Error('The browser page was closed.')));
    });
    failed.catch(() => {});
    await page.exposeFunction('codeAutomationExit', (code: number) => ended(code));
    await page.exposeFunction('codeAutomationLog', (_type: string, values: unknown[]) => log.add(values));
    const url = workbenchUrl(server.port, { folder: positionals[0], ...(values as Record<string, string>) });
    const open = async (): Promise<boolean> => {
      const exitCode = new Promise<number>((resolve) => {
        ended = resolve;
      });
      await page.goto(url);
      return (await Promise.race([exitCode, failed])) === 0;
    };
    // VS Code now and then opens a workspace file without its folders: no test has begun then, and the window is opened again.
    passed = (await open()) || (log.has(WITHOUT_FOLDERS) && (await open()));
    return passed ? 0 : 1;
  } finally {
    log.close(passed);
    await browser.close();
    await server.stop();
    data.remove();
  }
}

main().then(
  (code) => process.exit(code),
  (error) => {
    process.stderr.write(`${error instanceof Error ? error.message : error}\n`);
    process.exit(1);
  },
);
