// Registries whose maps are measured.

const LINKS = [
  'Ownership, owner',
  'Supply, supplier',
  'Directorship, director',
  'Oversight, regulator',
  'Supply, customer',
];

function entity(id: string, ...links: readonly string[]): string {
  return `  - { id: ${id}, schema: Company, name: { en: Company ${id}, zh: 公司${id} }, links: [${links.join(', ')}] }\n`;
}

function link(index: number, to: string): string {
  return `{ type: ${LINKS[index % LINKS.length]}: ${to}, percentage: ${1 + (index % 90)}, startDate: "${2000 + (index % 25)}" }`;
}

/** Of which the map of `middle` has 52 entities at two steps, with 92 relations among them. */
export function fullMap(): string {
  const first = Array.from({ length: 15 }, (_, index) =>
    entity(`a${index}`, link(index, 'middle'), ...(index < 5 ? [`{ type: Partnership, partner: a${index + 5} }`] : [])),
  );
  const second = Array.from({ length: 36 }, (_, index) =>
    entity(`b${index}`, link(index, `a${index % 15}`), `{ type: Competition, competitor: b${(index + 7) % 36} }`),
  );
  return `entities:\n${entity('middle')}${first.join('')}${second.join('')}`;
}

/** `middle` and others, of which so many name it. */
export function hub(entities: number, relations: number): string {
  const others = Array.from({ length: entities - 1 }, (_, index) =>
    index < relations ? entity(`e${index}`, link(index, 'middle')) : entity(`e${index}`),
  );
  return `entities:\n${entity('middle')}${others.join('')}`;
}

/** A registry that adds so many facts in ten years to `middle` and two others: an entry is of limited length. */
export function factsOfHub(facts: number): string {
  const dated = Array.from({ length: facts }, (_, at) => {
    const [month, day] = [1 + (at % 12), 1 + (at % 28)].map((figure) => String(figure).padStart(2, '0'));
    return `{ date: ${2015 + (at % 10)}-${month}-${day}, text: "Company e${at % 100} delivers lot ${at} to the mill by the river." }`;
  });
  const of = (id: string, at: number) =>
    `  - { id: ${id}, facts: [${dated.filter((_, each) => each % 3 === at).join(', ')}] }\n`;
  return `entities:\n${['middle', 'e1', 'e2'].map(of).join('')}`;
}
