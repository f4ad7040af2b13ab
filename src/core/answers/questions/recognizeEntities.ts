import { findMentionsResumably } from '../../notes/mentions/findMentions';
import type { Mention } from '../../notes/mentions/mention';
import { listUnregisteredResumably } from '../../notes/unregistered/listUnregistered';
import { memoize } from '../../text/base/lazy';
import { LineIndex } from '../../text/base/lines';
import { clipped, NAMED, namedEntity, PORTION, portion, portionOf } from './portions';
import { answering } from './question';
import { many, object, text, whole } from './schema';

/** In UTF-16 units. */
const LONGEST = 1_000_000;
const SHOWN_PLACES = 3;

/**
 * Which entities a text names, in its order, each with its first places and the ids of other entities that some of these names may mean; and
 * which names in it no registry has, the likeliest first. Lines and columns count from 1, columns in UTF-16 units. `uri` is of the note.
 */
export const RECOGNIZE_ENTITIES = answering({
  tool: {
    name: 'recognize_entities',
    reference: 'dossierRecognize',
    icon: 'organization',
    title: { en: 'Entities in a Text', zh: '文中的实体' },
    gives: {
      en: 'The entities that a text or a note names, and the names that no registry has',
      zh: '文本或笔记中提到的实体，以及尚未收录的名称',
    },
    description: `Finds the entities of the registry that a text or a note of the user names, with their first places, and the names in it that no registry has.`,
  },
  input: object(
    {},
    {
      text: text('Markdown or plain text.', { maxLength: LONGEST }),
      note: text('Instead of a text: the path or URI of a note, as find_mentions gives it.'),
      ...PORTION,
    },
  ),
  output: object(
    {
      entities: object(
        portion(
          object({
            ...NAMED,
            count: whole(),
            places: many(object({ text: text(), line: whole(), column: whole() })),
            orElse: many(text()),
          }),
        ),
      ),
      unregistered: object(portion(object({ names: many(text()), count: whole(), line: whole(), column: whole() }))),
    },
    { uri: text() },
  ),
  needs: (input) => ({ text: input }),
  *answer({ snapshot }, input, { text: given }) {
    if (!given) {
      const { note } = input;
      return {
        problem: note === undefined ? 'Either text or note is needed.' : `There is no note "${clipped(note)}".`,
      };
    }
    const { text: searched, file: uri, snapshot: own = snapshot } = given;
    if (searched.length > LONGEST) {
      return { problem: `The text has ${searched.length} characters; at most ${LONGEST} are read at a time.` };
    }
    const mentions = yield* findMentionsResumably(searched, own);
    const byEntity = new Map<string, Mention[]>();
    for (const mention of mentions) memoize(byEntity, mention.entities[0]!, () => []).push(mention);
    const unregistered = yield* listUnregisteredResumably(
      [{ file: uri ?? '', text: searched, snapshot: own }],
      snapshot,
    );
    const lines = new LineIndex(searched);
    const placeOf = ({ start, end }: Mention) => ({
      text: clipped(searched.slice(start, end)),
      ...lines.locateFromOne(start),
    });
    return {
      ...(uri !== undefined && { uri }),
      entities: portionOf([...byEntity], input, ([id, all]) => ({
        ...namedEntity(snapshot.registry, id),
        count: all.length,
        places: all.slice(0, SHOWN_PLACES).map(placeOf),
        orElse: [...new Set(all.flatMap(({ entities }) => entities.slice(1)))],
      })),
      unregistered: portionOf(unregistered, input, ({ names, count, line, column }) => ({
        names: names.map(clipped),
        count,
        line,
        column,
      })),
    };
  },
});
