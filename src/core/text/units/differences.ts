/**
 * The numbers of a table that a script made: each as its difference from the one before, the first from 0. A difference is a
 * sign `-` if it is negative, and its digits: the last one of 44 signs from `0`, those before it of 34 signs from `]`. Characters
 * in this form take less than a third of their room in the package.
 */
export function fromDifferences(text: string): readonly number[] {
  const numbers: number[] = [];
  let last = 0;
  let sign = 1;
  let leading = 0;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit === MINUS) sign = -1;
    else if (unit >= LEADING) leading = leading * LEADING_BASE + unit - LEADING;
    else {
      last += sign * (leading * LAST_BASE + unit - LAST);
      numbers.push(last);
      sign = 1;
      leading = 0;
    }
  }
  return numbers;
}

const MINUS = 0x2d;
const [LAST, LAST_BASE] = [0x30, 44];
const [LEADING, LEADING_BASE] = [0x5d, 34];
