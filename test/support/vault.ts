/** Notes of people and companies in the manner of Obsidian: a note each, typed properties, `"[[Name]]"` values. */

const SYLLABLES = ['bra', 'dol', 'fen', 'gri', 'kes', 'lum', 'mor', 'nal', 'pex', 'tiv'];
const COUNTRIES = ['Germany', 'us', '中国', 'France', 'jp'];

/** A name that no other number has: "Brakes", "Bradol Lumfen". */
function made(number: number, parts: number): string {
  const digits = String(number).padStart(parts, '0').slice(-parts);
  const word = [...digits].map((digit) => SYLLABLES[Number(digit)]).join('');
  return word[0]!.toUpperCase() + word.slice(1);
}

function companyName(number: number): string {
  return `${made(number, 3)} Works`;
}

function personName(number: number): string {
  return `${made(number, 2)} ${made(number + 37, 3)}`;
}

/** By path: 80 companies and 120 people, each of whom works for one of them. */
export function vault(): ReadonlyMap<string, string> {
  const notes = new Map<string, string>();
  for (let number = 0; number < 80; number++) {
    const parent = number % 4 === 3 ? `parent: "[[${companyName(number - 1)}]]"\n` : '';
    notes.set(
      `crm/companies/${companyName(number)}.md`,
      `---
aliases:
  - ${made(number, 3).toUpperCase()}
type: company
country: ${COUNTRIES[number % 5]}
ticker: "${String(number).padStart(6, '0')}"
website: https://${made(number, 3).toLowerCase()}.example
ceo: "[[${personName(number)}]]"
${parent}tags: [crm, supplier]
cssclasses: wide
rating: ${number % 5}
---

# ${companyName(number)}

${companyName(number)} makes **parts** for [[${companyName((number + 1) % 80)}|others]]. It is well known.

## Calls

- Called in May.
`,
    );
  }
  for (let number = 0; number < 120; number++) {
    notes.set(
      `crm/people/${personName(number)}.md`,
      `---
aliases: ${made(number, 2)} ${made(number + 37, 3)[0]}., ${made(number, 2)}-${number}
employer: "[[${companyName(number % 80)}]]"
role: engineer
mentor: "[[${personName((number + 1) % 120)}]]"
created: 2025-01-0${(number % 9) + 1}
---
#person

Met at a fair.
`,
    );
  }
  return notes;
}
