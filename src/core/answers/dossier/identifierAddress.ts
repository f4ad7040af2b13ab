/** An identifier's form, and where the site that gives it, or is made for it, has its page. */
interface Site {
  readonly form: RegExp;
  readonly address: (id: string) => string;
}

/** ISO 17442, without its check. */
const LEI = /^[A-Z0-9]{18}\d{2}$/;

/** Only sites of which the address of each page is certain: a ticker names no exchange, and no site has a page for each ISIN. */
const SITES: Readonly<Record<string, Site>> = {
  wikidataId: { form: /^Q[1-9]\d{0,11}$/, address: (id) => `https://www.wikidata.org/wiki/${id}` },
  leiCode: { form: LEI, address: (id) => `https://search.gleif.org/#/record/${id}` },
  cikCode: { form: /^\d{1,10}$/, address: (id) => `https://www.sec.gov/edgar/browse/?CIK=${id}` },
  permId: { form: /^(?:1-)?\d{8,12}$/, address: (id) => `https://permid.org/1-${id.replace(/^1-/, '')}` },
  opencorporatesId: {
    form: /^[a-z]{2}(?:_[a-z]{2})?\/[A-Za-z0-9-]{1,40}$/,
    address: (id) => `https://opencorporates.com/companies/${id}`,
  },
  opensanctionsId: {
    form: /^[A-Za-z0-9][\w.-]{1,254}$/,
    address: (id) => `https://www.opensanctions.org/entities/${id}/`,
  },
};

/** The address of the page of an identifier on its site; undefined for other properties, and for what does not have its form. */
export function identifierAddress(key: string, id: string): string | undefined {
  const site = Object.hasOwn(SITES, key) ? SITES[key] : undefined;
  if (!site?.form.test(id) || (key === 'leiCode' && !isLei(id))) return undefined;
  return site.address(id);
}

/** ISO 17442, in capitals: with A as 10 and Z as 35, the number leaves 1 when it is divided by 97 (ISO/IEC 7064, MOD 97-10). */
export function isLei(text: string): boolean {
  if (!LEI.test(text)) return false;
  let rest = 0;
  for (const digit of text.replace(/[A-Z]/g, (letter) => String(Number.parseInt(letter, 36)))) {
    rest = (rest * 10 + Number(digit)) % 97;
  }
  return rest === 1;
}
