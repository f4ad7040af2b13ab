import type { Proposals } from '../../../../../src/core/changes/incoming/proposals';
import { writeProposals } from '../../../../../src/core/changes/incoming/writeProposals';
import { parseRegistryFile } from '../../../../../src/core/registry/files/parseRegistryFile';
import { runToEnd } from '../../../../../src/core/text/base/lazy';

/** Writes what is ticked into a registry text, which is read for it. */
export function writeInto(text: string, proposals: Proposals, ticked: ReadonlySet<string>) {
  return writeProposals(text, runToEnd(parseRegistryFile('', 1, text)).entries, proposals, ticked);
}
