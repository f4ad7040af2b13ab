import type { RegistryText } from '../../../data/dataFiles';

const BUNDLED = `
sources:
  gazette: { title: The *long* title, publisher: { en: Gazette, zh: 公报 }, date: 2025-07-26, url: "https://example.org/a b" }
  talk: { title: Talk with Ada, note: calls/2025 talk.md }
entities:
  - id: volt
    schema: Company
    name: { en: Volt Energy, zh: 伏能 }
    alias: [VLT]
    weakAlias: V
    previousName: { value: Spark Works, startDate: 1990, endDate: 2021-05 }
    topics: [corp.public]
    country: us
    ticker: VLT
    website: https://volt.example/
    note: A remark of the authors.
    summary: Makes the Ampere with Kestrel.
    facts:
      - { date: 2025-07-15, text: Sells the Ampere again., source: gazette, at: para. 2 }
      - { date: 2025-09, text: Opens a factory. }
      - Has no date.
    links:
      - { type: Directorship, director: ada, role: chair, startDate: 1993, endDate: 2020, source: gazette }
      - { type: Directorship, director: ben, role: chair, startDate: 2026 }
      - { type: Ownership, owner: kestrel, percentage: 15, startDate: 2024, source: no such source }
      - { type: Supply, customer: kestrel, product: ampere, percentage: 40, startDate: 2024, source: gazette }
  - { id: ada, schema: Person, name: Ada }
  - { id: ben, schema: Person, name: Ben }
  - { id: kestrel, schema: Company, name: Kestrel }
  - { id: ampere, schema: Product, name: Ampere, manufacturer: volt }
`;

const OWN = `
entities:
  - id: volt
    alias: the spark team
    ticker: VOLT
    note: Ask Ada before publishing.
    links:
      - { type: Ownership, owner: kestrel, percentage: 20, startDate: 2024, source: talk }
`;

/** A company with everything that a page can show, in a registry that comes with Dossier and one of the user. */
export const VOLT_REGISTRIES: readonly RegistryText[] = [
  { file: 'bundled/b.entities.yaml', layer: 0, text: BUNDLED },
  { file: 'my own.entities.yaml', layer: 1, text: OWN },
];
