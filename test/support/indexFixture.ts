import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { NO_DIRECTIVES } from '../../src/core/notes/mentions/directives';
import type { Engine } from '../../src/core/registry/engine/engine';
import type { Snapshot } from '../../src/core/registry/engine/snapshot';
import { runToEnd } from '../../src/core/text/base/lazy';
import { NoteIndex } from '../../src/workspace/notes/noteIndex';
import { type Note, OpenNotes } from '../../src/workspace/notes/openNotes';

let fixtures = 0;

/** An index of the real folder, with real watchers, and a registry of the test. */
export class IndexFixture {
  readonly index: NoteIndex;
  /** What was logged. */
  readonly lines: string[] = [];
  readonly #engine: Engine;
  readonly #changed = new vscode.EventEmitter<void>();
  // Channels with the same name are one channel, and are closed together.
  readonly #log = vscode.window.createOutputChannel(`index test ${++fixtures}`, { log: true });
  readonly #open = new OpenNotes(this.#log);

  constructor(engine: Engine) {
    this.#engine = engine;
    const log = new Proxy(this.#log, {
      get: (target, key) => {
        const value: unknown = Reflect.get(target, key, target);
        if (typeof value !== 'function') return value;
        return (...parameters: unknown[]) => {
          this.lines.push(`${String(key)}: ${parameters.join(' ')}`);
          return value.apply(target, parameters);
        };
      },
    });
    this.index = new NoteIndex(
      {
        snapshot: () => engine.snapshot,
        onDidChangeSnapshot: this.#changed.event,
        loaded: async () => {},
        note: (document) => this.#open.note(document, engine.snapshot, NO_DIRECTIVES),
        directives: () => NO_DIRECTIVES,
      },
      log,
    );
  }

  setRegistry(text: string): void {
    runToEnd(this.#engine.setFile('registry', 1, text));
    runToEnd(this.#engine.update());
    this.followRegistry();
  }

  /** Reports to the index that the engine has a new snapshot. */
  followRegistry(): void {
    this.#changed.fire();
  }

  get snapshot(): Snapshot {
    return this.#engine.snapshot;
  }

  note(document: vscode.TextDocument): Note | undefined {
    return this.#open.note(document, this.#engine.snapshot, NO_DIRECTIVES);
  }

  async start(): Promise<void> {
    this.index.start();
    assert.equal(await this.index.whenReady(), true);
    assert.equal(this.index.state, 'ready');
  }

  dispose(): void {
    vscode.Disposable.from(this.index, this.#open, this.#changed, this.#log).dispose();
  }
}
