/** Whole numbers as `fromDifferences` of src/core/text/units/differences.ts reads them. */
export function differences(numbers: readonly number[]): string;
