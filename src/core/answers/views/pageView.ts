import type { Resumable } from '../../text/base/lazy';
import { fileNameOf } from '../../text/base/paths';
import type { Dossier, DossierProperty, LabelledNames, Remark } from '../dossier/dossier';
import type { MonthCount } from '../notes/mentionsInNote';
import { type Html, html, joined, type MarkupValue } from './html';
import { appearsWith, noNotes, whatNotesSay } from './noteSections';
import type { EntityContent, PageContent } from './pageContent';
import { countText, dot, firstOf, goneMain, linkedLine, sayOf, watchButton } from './pieces';
import { contradictionsSection, relationsSection, sourcesSection, timelineSection } from './registrySections';
import { acts, button, link } from './sends';
import { propertyId, remarkId } from './statementId';
import { lineLink } from './statementLinks';
import type { Drawn, ViewOf } from './view';

/** Pixels. */
const BAR = { width: 6, gap: 2, height: 22 };

/** Bars that show in which months notes mention an entity most; none where there are fewer than two. */
function monthBars(months: readonly MonthCount[], label: string): MarkupValue {
  if (months.length < 2) return false;
  const most = Math.max(...months.map(({ mentions }) => mentions));
  const width = months.length * (BAR.width + BAR.gap) - BAR.gap;
  const bars = months.map(({ month, mentions }, index) => {
    const height = mentions === 0 ? 1 : Math.max(2, Math.round((mentions / most) * BAR.height));
    const x = index * (BAR.width + BAR.gap);
    const title = html`<title>${`${month}: ${mentions}`}</title>`;
    return html`<rect x="${x}" y="${BAR.height - height}" width="${BAR.width}" height="${height}">${title}</rect>`;
  });
  return html`
    <svg class="mention-bars" role="img" aria-label="${label}" viewBox="0 0 ${width} ${BAR.height}" width="${width}" height="${BAR.height}">${bars}</svg>
  `;
}

const NAMES_SHOWN = 6;

/** The page of an entity: who it is, what happened, what notes say, and how it is tied to others. */
export const pageView: ViewOf<PageContent, Resumable<Drawn>> = function* (content) {
  const { dossier, state } = content;
  if (!dossier) return { title: state.id, main: goneMain(content) };
  yield* workOut(dossier);
  const shown = { ...content, dossier, marksOwn: isPartlyOwn(dossier) };
  const search = { 'data-search': !state.page.isWhole && 'all' };
  const relations = yield* relationsSection(shown);
  const top = [head(shown), remarks(dossier.remarks, shown), contradictionsSection(shown)];
  yield;
  const timeline = timelineSection(shown);
  yield;
  const main = html`
    <main tabindex="-1"${search}>
      ${top}
      <div class="columns">
        <div>${timeline}${whatNotesSay(shown)}</div>
        <div>
          ${relations}${appearsWith(shown)}${sourcesSection(shown)}
          ${dossier.keptUntil !== '' && html`<p class="quiet kept-until">${dossier.keptUntil}</p>`}
        </div>
      </div>
    </main>
  `;
  return { title: dossier.title, main };
};

/** Works out the long parts of a dossier, which else are when they are first asked for: one in a step. */
function* workOut(dossier: Dossier): Resumable<void> {
  const statements = dossier.relations.map((group) => () => group.statements);
  for (const part of [...statements, () => dossier.timeline, () => dossier.contradictions, () => dossier.sources]) {
    yield;
    part();
  }
}

function isPartlyOwn({ timeline, relations, labelledNames }: Dossier): boolean {
  const lists = [timeline, ...relations.map((each) => each.statements), ...labelledNames.map(({ names }) => names)];
  return new Set(lists.flat().map(({ isOwn }) => isOwn)).size === 2;
}

/** Who this is: kind, names, summary, properties, and how often notes mention it. */
function head(content: EntityContent): Html {
  const { title, otherNames, schema, kind, nameThen, labelledNames, summary, description, properties, profile } =
    content.dossier;
  const say = sayOf(content);
  const then = { label: say('calledThen'), names: [{ text: nameThen ?? '', period: '', isOwn: false }] };
  const act = { class: 'act' };
  return html`
    <header>
      ${kind !== '' && html`<p class="kind">${dot(schema, content)}${kind}</p>`}
      <h1>${title}</h1>
      ${otherNames.length > 0 && html`<span class="others">${otherNames.join(' · ')}</span>`}
      ${profile && html`<p>${link(acts('myNote'), say('yourNoteOnIt'), { title: profile.path })}</p>`}
      ${(nameThen === undefined ? labelledNames : [then, ...labelledNames]).map((each) => nameLine(each, content))}
      ${summary.length > 0 && html`<p class="summary">${linkedLine(content.linked(summary))}</p>`}
      ${description.length > 0 && html`<p class="description">${linkedLine(content.linked(description))}</p>`}
      <dl class="properties">
        ${properties.filter(({ isInHead }) => !isInHead).map((each) => property(each, content))}
        <div><dt>${say('inYourNotes')}</dt><dd>${mentions(content)}</dd></div>
      </dl>
      <p class="actions">
        ${!profile && button(acts('myNote'), say('myNote'), act)}
        ${button(acts('addFact'), say('addFact'), act)}
        ${watchButton(content)}
        ${button(acts('rename'), say('rename'), act)}
        ${button(acts('mergeEntities'), say('merge'), act)}
      </p>
    </header>
  `;
}

/** The first names of a kind; a click shows the others. */
function nameLine({ label, names }: LabelledNames, content: EntityContent): Html {
  const say = sayOf(content);
  const all = firstOf(`names ${label}`, names, NAMES_SHOWN, content, (some) => {
    const shown = some.map(({ text, period, isOwn }) => {
      const isMarked = isOwn && content.marksOwn;
      const about = `${period === '' ? '' : ` ${period}`}${isMarked ? ` (${say('yours')})` : ''}`;
      return html`<span${{ class: isMarked && 'own-name' }}>${text}${about}</span>`;
    });
    return html`<span>${joined(shown, ' · ')}</span>`;
  });
  return html`<p class="names">${`${label}${say('colon')}`}${all}</p>`;
}

function property({ key, label, values, addresses, location }: DossierProperty, content: EntityContent): Html {
  const shown = values.map((text, at) => (addresses[at] ? link(acts('url', key, String(at)), text) : text));
  return html`<div class="item">
    <dt>${label}</dt>
    <dd>${joined(shown, ' · ')}${' '}${lineLink(propertyId(key), location, content)}</dd>
  </div>`;
}

/** "46 mentions in 9 notes, last on 2025-07-25", with a bar for each month. */
function mentions(content: EntityContent): MarkupValue {
  if (!content.notes) return noNotes(content);
  const { counts, latest, months } = content.notes;
  const say = sayOf(content);
  if (counts.mentions === 0) return say('noMentions');
  const figures = months
    .filter(({ mentions: count }) => count > 0)
    .map(({ month, mentions: count }) => `${month}: ${count}`);
  return [
    link(acts('findMentions'), countText(counts, content)),
    latest !== '' && html`<span class="quiet"> · ${say('lastOn', latest)}</span>`,
    monthBars(months, say('byMonth', figures.join(', '))),
  ];
}

/** The user's own remarks. */
function remarks(all: readonly Remark[], content: EntityContent): MarkupValue {
  if (all.length === 0) return false;
  const say = sayOf(content);
  const paragraphs = all.map(({ text, location }, index) => {
    const source = { class: 'source', title: say('openLine') };
    const file = link(acts('line', remarkId(index)), fileNameOf(location.file), source);
    return html`<p><strong>${say('yourNote')}</strong> ${linkedLine(content.linked(text))} ${file}</p>`;
  });
  return html`<section class="own" aria-label="${say('yourNote')}">${paragraphs}</section>`;
}
