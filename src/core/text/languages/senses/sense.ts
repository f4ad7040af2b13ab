/** The kinds of entity that a name can mean, by the words around it (docs/matching.md, rule 12). */
export enum Sense {
  /** Not judged yet. */
  unknown,
  /** The words around say nothing. */
  any,
  /** No entity: it is a unit of measure, a street, or the ministry in the title of a minister. */
  nothing,
  /** Only a person. */
  person,
  /** No company: 福特先生; but 美国总统, 人工智能博士. */
  noCompany,
  /** No place: it is a part of the name of a company, a newspaper or another body. */
  noPlace,
  /** No city or region, but perhaps a country: 得克萨斯大学, 美国大学. */
  noCity,
}
