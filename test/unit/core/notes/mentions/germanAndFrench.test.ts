import assert from 'node:assert/strict';
import { findMentions } from '../../../../../src/core/notes/mentions/findMentions';
import { OpenNote } from '../../../../../src/core/notes/mentions/openNote';
import { mark, unmark } from '../../../../support/marked';
import { snapshotOf } from '../../../data/dataFiles';

const REGISTRY = `
entities:
  - { id: rheinmed, schema: Company, name: Rheinmed }
  - { id: werft, schema: Company, name: Rheinische Werft }
  - { id: rat, schema: PublicBody, name: Werftrat }
  - { id: amt, schema: PublicBody, name: Bundesamt für Werften }
  - { id: ford, schema: Company, name: Ford }
  - { id: beraud, schema: Person, name: Claire Béraud, alias: Béraud }
  - { id: martin, schema: Person, name: Paul Martin, alias: Martin }
  - { id: zenith, schema: Project, name: ZENITH }
  - { id: hlv, schema: Product, name: HLV-217 }
  - { id: moller, schema: Person, name: Nils Möller }
  - { id: moller2, schema: Person, name: Nils Moller }
  - { id: loew, schema: Person, name: Löw }
  - { id: usa, schema: Country, name: USA }
`;
const SNAPSHOT = snapshotOf([{ file: 'a.entities.yaml', layer: 1, text: REGISTRY }]);

describe('names in German and French', () => {
  const check = (marked: string, why: string) =>
    it(`${marked} – ${why}`, () => {
      const { text } = unmark(marked);
      assert.equal(mark(text, findMentions(text, SNAPSHOT)), marked);
    });

  describe('with an ending', () => {
    check('⟦Rheinmed⟧s Antrag ist beim ⟦Werftrat⟧, des ⟦Werftrat⟧es und des ⟦Werftrat⟧s.', 'a genitive');
    check('Der Chef der ⟦Rheinischen Werft⟧ ist da, des ⟦Bundesamtes für Werften⟧ nicht.', 'of an adjective, inside');
    check('The Rheinmeds and the Fords of this world are not here.', 'not in English');
    check('Les Fords et les Rheinmeds sont dans le garage.', 'not in French');
    check('Die Fordes ist nicht die ⟦Ford⟧s, und auch Fordss nicht.', 'es after few nouns');
    check('The ⟦Ford⟧ of the year.\n\nDer Kran ⟦Ford⟧s ist da.\n\nThe Fords of it.', 'in its paragraph');
  });

  describe('without accents and hyphens', () => {
    check('⟦Beraud⟧ met ⟦Béraud⟧ and ⟦BERAUD⟧, ⟦Claire Beraud⟧, not beraud.', 'an accent');
    check('⟦Nils Moller⟧ met ⟦Nils Möller⟧.', 'where another has the name');
    check('Low and Löwe; ⟦Löw⟧', 'not a short one');
    check('⟦HLV-217⟧, ⟦HLV217⟧, ⟦HLV 217⟧, HLV-2170, HLV 217.5, HLV/217', 'a code');
    check('⟦ZENITH⟧, ZENITH-5, ZENITH-CRC-1, ⟦ZENITH⟧-Studie, ⟦ZENITH⟧-based', 'one of a series');

    it('are told apart by the registry', () => {
      const found = findMentions('Nils Moller met Nils Möller, and [[Beraud]].', SNAPSHOT);
      assert.deepEqual(
        found.map(({ entities }) => entities),
        [['moller2'], ['moller'], ['beraud']],
      );
    });
  });

  describe('of people', () => {
    check('Frau Ford und Herr Ford sind da, die ⟦Ford⟧-Werke auch.', 'a German title');
    check('Mme Ford et M. Ford sont dans le bureau de ⟦Ford⟧.', 'a French title');
    check('Le duo ⟦Béraud⟧-⟦Martin⟧ est dans le bureau.', 'two people');
    check('Die ⟦Béraud⟧-Gruppe ist nicht mit der Werft verwandt.', 'a compound in German');
    check('Die Atommacht ⟦USA⟧ ist nicht da.', 'a noun before');
  });

  it('are the same in a note that is being written', () => {
    let text = 'The Rheinmeds of it.\n\nRheinmeds.\n';
    const note = new OpenNote(text);
    for (const typed of ['Die Werft ist da. ', 'Das ist der Kran. ', 'the of the of the of the of the of ']) {
      const at = text.lastIndexOf('Rheinmeds');
      note.mentions(SNAPSHOT);
      note.edit([{ start: at, end: at, text: typed }]);
      text = text.slice(0, at) + typed + text.slice(at);
      assert.equal(mark(text, note.mentions(SNAPSHOT)), mark(text, findMentions(text, SNAPSHOT)));
    }
  });
});
