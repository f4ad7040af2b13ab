import { describe } from '../../core/answers/dossier/describe';
import type { TextPiece } from '../../core/answers/dossier/dossier';
import { linkedText } from '../../core/answers/dossier/markdownText';
import type { View } from '../../core/answers/dossier/pageState';
import { relationsInSteps } from '../../core/answers/entities/relations';
import type { NoteSentences, NotesContent } from '../../core/answers/views/pageContent';
import { pageView } from '../../core/answers/views/pageView';
import { statedIn } from '../../core/answers/views/statementId';
import { runInSlices } from '../../workspace/slices';
import { drawnMap } from './mapContent';
import { drawnNews } from './panelNews';
import { drawnTimeline } from './panelTimeline';
import type { Draw, DrawContext, PartlyDrawn } from './panelView';

/** Of notes, at first. */
const SENTENCES = 100;

/** All views. Relations must be indexed before. */
export const DRAW: Readonly<Record<View, Draw>> = {
  page: drawnPage,
  map: drawnMap,
  timeline: drawnTimeline,
  news: drawnNews,
};

/** The page of an entity: what registries say, and then what notes do. */
async function* drawnPage({ host, content, token, reading }: DrawContext): AsyncIterable<PartlyDrawn> {
  const { snapshot, index } = host;
  const { id, language, asOf, page } = content.state;
  const now = () => describe(host.snapshot.registry, id, { language, asOf, today: content.today });
  const { registry } = snapshot;
  const entity = registry.entity(id);
  const relations = entity && (await runInSlices(relationsInSteps(registry, entity, language), { token }));
  const dossier = describe(registry, id, { language, asOf, today: content.today }, relations);
  const linked = (text: readonly TextPiece[]): readonly TextPiece[] =>
    text.flatMap((piece) => (typeof piece === 'string' ? linkedText(snapshot, piece, id) : [piece]));
  const isIndexing = index.state !== 'idle';
  const drawn = async (notes: NotesContent | undefined, isWhole: boolean): Promise<PartlyDrawn> => ({
    drawn: await runInSlices(pageView({ ...content, dossier, linked, notes, isIndexing }), { token }),
    isWhole,
    shown: {
      stated: (statement) => {
        const found = now();
        return found && statedIn(found, statement);
      },
      effects: {
        url: async ({ links }, action) => {
          const property = now()?.properties.find(({ key }) => key === action.id);
          await links.url(property?.addresses[Number(action.value)] ?? '');
        },
      },
    },
  });
  yield await drawn(undefined, index.state !== 'ready');
  if (index.state !== 'ready') return;
  const sentences = (name: string, other?: string): Promise<NoteSentences> => {
    const most = page.isWhole ? Number.POSITIVE_INFINITY : SENTENCES + (page.more[name] ?? 0);
    return reading.first(most, token, { asOf, ...(other !== undefined && { other }) });
  };
  const said = await sentences('notes');
  const both: Record<string, NoteSentences> = {};
  for (const other of page.both) both[other] = await sentences(`both-${other}`, other);
  const notes: NotesContent = {
    counts: index.mentions.counts(id),
    ...reading.mentioned(asOf),
    companions: reading.companions(language),
    said,
    both,
  };
  yield await drawn(notes, true);
}
