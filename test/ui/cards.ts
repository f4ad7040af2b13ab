import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { eventually } from '../support/eventually';
import type { Workbench } from '../support/workbench';

const NOTE = '2025-07-26 Cards.md';

/**
 * One of each kind, by a name that the note has once in each language. The first is ambiguous, and has a card once the registry
 * of the test has been read.
 */
const NAMES: readonly (readonly [en: string, zh: string])[] = [
  ['Mercury', '墨丘利'],
  ['Nvidia', '英伟达'],
  ['Jensen Huang', '黄仁勋'],
  ['Commerce Department', '美国商务部'],
  ['H20', '氢二十'],
  ['London Framework', '伦敦框架'],
  ['reciprocal tariffs', '对等关税'],
  ['rare earths', '稀土'],
  ['Supply Chain Expo', '链博会'],
  ['Geneva', '日内瓦'],
];

const REGISTRY = `version: 1
sources:
  call: { title: { en: Call with Mei Tan, zh: 与谭梅的通话 }, note: calls/Call.md }
entities:
  - id: nvidia
    alias: the green team
    note: { en: Coverage shared with the semiconductor desk; ask before publishing numbers., zh: 与半导体组共同跟踪，公布数字前先问。 }
    facts:
      - { date: 2025-07-24, text: { en: Mei Tan expects deliveries in August., zh: 谭梅预计8月交货。 }, source: call, at: p. 1 }
  - id: h20
    alias: 氢二十
  - { id: mercury-systems, schema: Company, name: { en: Mercury Systems, zh: 墨丘利系统 }, alias: [Mercury, 墨丘利], summary: { en: Makes electronics for defence., zh: 生产国防电子产品。 } }
  - { id: mercury-fund, schema: Organization, name: { en: Mercury Fund, zh: 墨丘利基金 }, alias: [Mercury, 墨丘利], summary: { en: Invests in young companies., zh: 投资初创企业。 } }
`;

/** Tests in a window that cards of all kinds show their actions without scrolling, or all that they say. */
export function describeCards(
  workbench: () => Workbench,
  {
    language,
    width,
    isWhole,
  }: { readonly language: 'en' | 'zh-cn'; readonly width: number; readonly isWhole: boolean },
): void {
  describe(`has cards in a window of ${width} pixels`, () => {
    before(async () => {
      const { page, folder } = workbench();
      const lines = NAMES.flatMap(([en, zh]) => [`Of ${en} in English.`, '', `这里说的是${zh}，中文。`, '']);
      writeFileSync(join(folder, NOTE), lines.join('\n'));
      writeFileSync(join(folder, 'team.entities.yaml'), REGISTRY);
      await page.setViewportSize({ width: 800, height: 700 });
      await workbench().runCommand('View: Close All Editors');
      await workbench().closeSidebar();
      await workbench().openFile(NOTE);
      await page.setViewportSize({ width, height: 700 });
    });

    /** Whether the actions on the card are on the screen without scrolling. */
    function showsActions(): Promise<boolean> {
      return workbench()
        .page.locator('.monaco-hover:visible .monaco-hover-content')
        .evaluateAll(([card]) => {
          const links = Array.from(card?.querySelectorAll('a') ?? []);
          const link = links.find(({ textContent }) => /Open Entry|打开条目/.test(textContent));
          return link !== undefined && link.getBoundingClientRect().bottom <= card!.getBoundingClientRect().bottom;
        });
    }

    /** Whether all of the card is on the screen without scrolling. */
    function fits(): Promise<boolean> {
      return workbench()
        .page.locator('.monaco-hover:visible .monaco-hover-content')
        .evaluateAll((contents) => contents.every((content) => content.scrollHeight <= content.clientHeight + 1));
    }

    it(`that show ${isWhole ? 'all that they say' : 'their actions'} without scrolling`, async () => {
      for (const [en, zh] of NAMES) {
        await workbench().pressKey('Escape');
        await workbench().hoverText(language === 'en' ? en : zh);
        // The card grows to its size within a frame or two. Until all extensions have answered, it says that it is loading.
        await eventually(`the actions on the card of ${en} are seen`, showsActions);
        if (isWhole) await eventually(`the card of ${en} fits`, fits);
        await workbench().screenshot(`cards/${language}-${width}-${en}`);
      }
    });
  });
}
