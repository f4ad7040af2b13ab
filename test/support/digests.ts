import { existsSync, readFileSync } from 'node:fs';
import type { Digest } from '../../src/core/changes/digest/digest';
import { parseDigest } from '../../src/core/changes/digest/parseDigest';
import { proposeFromDigest } from '../../src/core/changes/digest/proposeFromDigest';
import type { Proposals } from '../../src/core/changes/incoming/proposals';
import { Engine } from '../../src/core/registry/engine/engine';
import type { Snapshot } from '../../src/core/registry/engine/snapshot';
import { runToEnd } from '../../src/core/text/base/lazy';

export const HARBOUR = readFileSync('test/fixtures/digests/harbour.txt', 'utf8');
export const CANALS = readFileSync('test/fixtures/digests/canals.md', 'utf8');

/** A digest that is read beside this folder where it is there: it may not be part of it. */
const OUTSIDE = '../shared/sources/caixin-2025-07-26.txt';
export const REAL = existsSync(OUTSIDE) ? readFileSync(OUTSIDE, 'utf8') : undefined;

export function digestOf(text: string): Digest {
  const digest = parseDigest(text);
  if (!digest) throw new Error('This is not a digest.');
  return digest;
}

/** The snapshot of registries in these texts, each in a layer above the one before it. */
export function snapshotOfLayers(...texts: readonly string[]): Snapshot {
  const engine = new Engine();
  texts.forEach((text, layer) => void runToEnd(engine.setFile(`${layer}.entities.yaml`, layer, text)));
  return runToEnd(engine.update());
}

export function proposalsFor(text: string, snapshot: Snapshot): ReturnType<typeof proposeFromDigest> {
  return proposeFromDigest(digestOf(text), snapshot);
}

/** The proposals in short: `entity norvex`, with `?` and the codes of their doubts where they have any. */
export function inShort({ items }: Proposals): readonly string[] {
  return items.map(({ key, doubts }) => [key, ...doubts.map(({ code }) => `?${code}`)].join(' '));
}
