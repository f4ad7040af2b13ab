import type { Location } from '../../registry/model';
import { fileNameOf } from '../../text/base/paths';
import type { CitedAs, Statement } from '../dossier/dossier';
import { type Attributes, type Html, html, type MarkupValue } from './html';
import { sayOf } from './pieces';
import { acts, labelled, link } from './sends';
import type { Stated } from './statementId';
import type { ViewContent } from './view';

// The small links beside a statement, which are seen when the mouse or the focus is near.

type Reader = Pick<ViewContent, 'state'>;

/** A small link to a line of a registry, by the id of what it states. */
export function lineLink(id: string, { file }: Location, content: Reader): Html {
  const label = `${sayOf(content)('openLine')}: ${fileNameOf(file)}`;
  return small(acts('line', id), label, '↗');
}

/** To the line of a fact or a relation and, where it is the user's own, to change it. */
export function statementLinks(
  id: string,
  { location, ownFact, ownLink, held }: Stated & Pick<Statement, 'held'>,
  content: Reader,
  more: MarkupValue = false,
): Html {
  const say = sayOf(content);
  const line = lineLink(id, location, content);
  if (!ownFact && !ownLink && more === false) return line;
  return html`<span class="line">
    ${line}
    ${(ownFact ?? ownLink) && small(acts('change', id, 'open'), say(ownFact ? 'editFact' : 'editRelation'), '✎')}
    ${ownLink && held !== 'over' && small(acts('change', id, 'end'), say('endRelation'), '⊘')}
    ${(ownFact ?? ownLink) && small(acts('change', id, 'delete'), say(ownFact ? 'deleteFact' : 'deleteRelation'), '✕')}
    ${more}
  </span>`;
}

export function small(does: Attributes, label: string, sign: string): Html {
  return link(does, sign, { class: 'line', ...labelled(label) });
}

/**
 * The citations of a statement, with a blank before each: a sign for "the same" where the statement above has the same.
 *
 * @param above its citations; undefined if there is none above.
 */
export function citedLinks(all: readonly CitedAs[], above: readonly CitedAs[] | undefined): MarkupValue {
  const isSame = above !== undefined && all.length > 0 && JSON.stringify(above) === JSON.stringify(all);
  if (isSame) return all.slice(0, 1).map((each) => [' ', cited(each, all.map(({ text }) => text).join(' · '))]);
  return all.map((each) => [' ', cited(each, undefined)]);
}

/** @param same what the sign says, where it is said above already. */
function cited({ text, source }: CitedAs, same: string | undefined): Html {
  const shown = same === undefined ? text : '〃';
  const role = source === undefined && same !== undefined && 'img';
  const quiet = { class: 'source', role, ...(same !== undefined && labelled(same)) };
  return source === undefined ? html`<span${quiet}>${shown}</span>` : link(acts('source', source), shown, quiet);
}

/** The tag of statements from a registry of the user, where only some are. */
export function ownTag(isOwn: boolean, content: Reader & { readonly marksOwn: boolean }): MarkupValue {
  return isOwn && content.marksOwn && html`<span class="tag yours">${sayOf(content)('yours')}</span>`;
}
