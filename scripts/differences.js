/** The last digit of a number is one of 44 signs from `0`, those before it are of 34 signs from `]`: `\` is in neither. */
const [LAST, LAST_BASE] = [0x30, 44];
const [LEADING, LEADING_BASE] = [0x5d, 34];

function digits(number) {
  let text = String.fromCharCode(LAST + (number % LAST_BASE));
  for (let rest = Math.floor(number / LAST_BASE); rest > 0; rest = Math.floor(rest / LEADING_BASE))
    text = String.fromCharCode(LEADING + (rest % LEADING_BASE)) + text;
  return text;
}

/** Whole numbers as `fromDifferences` of src/core/text/units/differences.ts reads them. */
function differences(numbers) {
  let last = 0;
  return numbers
    .map((number) => {
      const difference = number - last;
      last = number;
      return difference < 0 ? `-${digits(-difference)}` : digits(difference);
    })
    .join('');
}

module.exports = { differences };
