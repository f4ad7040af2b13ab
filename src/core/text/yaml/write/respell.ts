import { type Resumable, runToEnd } from '../../base/lazy';
import type { TextEdit } from '../../base/textEdit';
import type { Change, Refused } from './change';
import { RegistryPaths } from './registryPaths';
import { type WrittenRegistry, writeInSteps } from './writeRegistry';

/**
 * Writes other texts at paths of a registry, in keys and in values, in the quotes of each.
 *
 * @param spellings texts for the spans of scalars, without their quotes; several may be at the anchor that all refer to.
 * @param others changes that are made with it.
 */
export function respell(
  text: string,
  spellings: readonly TextEdit[],
  others: readonly Change[] = [],
): WrittenRegistry | Refused {
  return runToEnd(respellInSteps(text, spellings, others));
}

/** Respells in steps, for thousands of spellings, which take a second. */
export function* respellInSteps(
  text: string,
  spellings: readonly TextEdit[],
  others: readonly Change[] = [],
): Resumable<WrittenRegistry | Refused> {
  const paths = new RegistryPaths(text);
  const changes = new Map<string, Change>();
  for (const { span, text: to } of spellings) {
    yield;
    const place = paths.at(span);
    if ('refused' in place) return place;
    const { path, isKey } = place;
    changes.set(
      JSON.stringify(path),
      isKey ? { kind: 'rename', path, to } : { kind: 'set', path, value: to, everywhere: true },
    );
  }
  return yield* writeInSteps(text, [...changes.values(), ...others], { paths });
}
