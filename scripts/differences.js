/** Numbers as `fromDifferences` of src/core/text/differences.ts reads them. */
function differences(numbers) {
  let last = 0;
  return numbers
    .map((number) => {
      const digits = Math.abs(number - last).toString(36);
      const sign = number < last ? '-' : '+';
      last = number;
      return sign === '+' && digits.length === 1 ? digits : sign + digits.padStart(3, '0');
    })
    .join('');
}

module.exports = { differences };
