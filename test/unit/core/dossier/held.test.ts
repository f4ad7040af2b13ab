import assert from 'node:assert/strict';
import type { Held } from '../../../../src/core/dossier/dossier';
import { heldAt } from '../../../../src/core/dossier/held';

describe('what held at a date', () => {
  const check = (
    startDate: string | undefined,
    endDate: string | undefined,
    asOf: string | undefined,
    held: Held,
  ): void => {
    it(`${startDate} to ${endDate}, as of ${asOf}: ${held}`, () =>
      assert.equal(heldAt({ startDate, endDate }, asOf), held));
  };
  check('2024', undefined, '2025-07-17', 'held');
  check('2025-07-17', '2025-07-17', '2025-07-17', 'held');
  check('2025-07-18', undefined, '2025-07-17', 'later');
  check('2025-08', undefined, '2025-07-17', 'later');
  check(undefined, '2025-07-16', '2025-07-17', 'over');
  check('2020', '2024', '2025-07-17', 'over');
  check('2026', '2020', '2025', 'later');
  // A shortened date may be any day in it.
  check('2025', '2025', '2025-07-17', 'held');
  check('2025-07', undefined, '2025-07-17', 'held');
  check('2025-07-18', undefined, '2025-07', 'held');
  check(undefined, '2025-07-01', '2025-07', 'held');
  check('2026-01-01', undefined, '2025', 'later');
  check(undefined, undefined, '2025', 'undated');
  check(undefined, undefined, undefined, 'undated');
  check('2999', undefined, undefined, 'held');
  check(undefined, '1999', undefined, 'held');
});
