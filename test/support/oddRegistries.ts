/** Registries as hardly anybody writes them, all legal or nearly so. The entity `a` is there, mostly with `b` and `c`. */
export const ODD_REGISTRIES: Readonly<Record<string, string>> = {
  'anchors and aliases':
    'entities:\n  - &one\n    id: a\n    name: &n A # n\n    alias: [*n, &m M]\n    weakAlias: *m\n  - id: b\n    name: B\n',
  'an anchored list':
    'entities:\n  - id: a\n    alias: &l\n      - A # a\n    misspelling: *l\n  - id: b\n    name: B\n    alias: *l\n',
  'an anchor with nothing after it':
    'entities:\n  - id: a\n    name: &n\n    alias: *n\n    summary: S\n  - id: b\n    name: B\n',
  'an anchored key': 'entities:\n  - id: a\n    &k name: A\n    alias: [*k, B]\n  - id: b\n    name: B\n',
  'merge keys':
    'entities:\n  - id: a\n    name: A\n    own: &o { x: y }\n    more:\n      <<: *o\n      z: w\n  - id: b\n    name: B\n    more:\n      <<: { x: y }\n',
  tags: 'entities:\n  - !!map\n    id: !!str a\n    name: !x A\n    alias: !!seq [!!str A, B]\n    facts: !y\n      - text: !!str One\n  - id: b\n    name: B\n',
  'entries in brackets':
    'entities:\n  - { id: a, name: A, alias: [A1, { value: A2, case: exact }], } # c\n  - {id: b,name: {en: B},facts: [{text: x}]}\n',
  'brackets over lines with comments':
    'entities:\n  - id: a\n    alias: [ # all\n      A, # first\n      # apart\n      "B" # last\n    ] # end\n    name: {\n      en: A, # English\n      zh: 甲\n    }\n  - {\n      id: b, # the id\n      name: B\n    }\n',
  'an entry in JSON':
    'entities:\n  - { "id":"a","name":"A","alias":["X","Y"],"facts":[{"text":"One","date":"2024"}] }\n  - {"id":"b","name":"B"}\n',
  'a whole file in JSON': '{"version":"1","entities":[{"id":"a","name":"A"},{"id":"b","name":"B"}]}\n',
  'explicit keys':
    'entities:\n  - ? id\n    : a\n    ? name\n    : A # n\n    ? alias\n    : - X\n      - Y\n  - id: b\n    name: B\n',
  'tabs after signs': 'entities:\n  -\tid: a\n  - id:\tb\n    name:\t"B"\t# tab\n    alias:\t[X,\tY]\n',
  'tabs before comments': 'entities:\n  - id: a\t# a\n    name: A\t\t# n\n\t# at the margin\n  - id: b\n    name: B\n',
  'Windows line ends':
    'entities:\r\n  - id: a\r\n    name: A # n\r\n    summary: |\r\n      one\r\n      two\r\n    facts:\r\n      - text: One\r\n  - id: b\r\n    name: B\r\n',
  'mixed line ends':
    'entities:\r\n  - id: a\n    name: A\r\n    alias:\n      - X\r\n      - Y\n  - id: b\r\n    name: B\n',
  'lone carriage returns': 'entities:\n  - id: a\n    name: "A\rB"\n    summary: x\ry\n  - id: b\n    name: B\n',
  'a byte order mark': '\ufeffentities:\n  - id: a\n    name: A\n  - id: b\n    name: B\n',
  'several documents':
    '---\nentities:\n  - id: a\n    name: A\n  - id: b\n    name: B\n---\nentities:\n  - id: c\n    name: C\n...\n',
  'a directive and an end':
    '%YAML 1.2\n---\nversion: 1\nentities:\n  - id: a\n    name: A\n  - id: b\n    name: B\n...\n',
  'other line separators':
    'entities:\n  - id: a\n    name: "A\u2028B"\n    summary: é\u0085x\n    alias: ["\u2029", "C\u0085"]\n  - id: b\n    name: B\u0085\n',
  'texts on lines':
    'entities:\n  - id: a\n    name: A\n    summary: |+\n      one\n      # no comment\n\n    description: >-\n      two\n      three\n    note: |2\n        four\n      five\n  - id: b\n    name: B\n    summary: |- # why\n      six\n',
  'texts over several lines':
    'entities:\n  - id: a\n    name: A\n    summary: one\n      two # c\n    note: "three\n      four\\\n      five"\n    x: \'six\n\n      seven\'\n  - id: b\n    name: B\n',
  'lists at the column of their key':
    'entities:\n- id: a\n  alias:\n  - X # x\n  # apart\n  - Y\n  facts:\n  - text: One\n- id: b\n  name: B\n',
  'dashes alone on their line':
    'entities:\n  -\n    id: a\n    alias:\n      -\n        X\n      - # y\n        value: Y\n  - # b\n    id: b\n    name: B\n',
  'wide and narrow columns':
    'entities:\n       -   id: a\n           name:    A\n           alias:   [ X ,Y ]\n           facts:\n           -      text: One\n                  date:  2024\n       -   id: b\n           name: B\n',
  'empty and missing values':
    'entities:\n  - id: a\n    name:\n    alias: # none\n    facts: ~\n    links: []\n    summary: ""\n    x: null\n  - id: b\n    name: B\n    alias: {}\n',
  'a list in a list':
    'entities:\n  - id: a\n    name: A\n    alias:\n      - - X\n        - Y\n      - Z\n  - id: b\n    name: B\n',
  'strange keys':
    'entities:\n  - id: a\n    name: A\n    __proto__: x\n    constructor: { toString: y }\n    "2024": z\n    "": nothing\n    "a: b": c\n  - id: b\n    name: B\n    __proto__: w\n',
  'comments everywhere':
    '# top\nentities: # all\n  # above\n  - id: a # a\n    # in\n    name: A # n\n      # deeper\n    alias: # al\n      # above x\n      - X # x\n        # deeper\n          # deepest\n      # below\n    # end\n  # next\n  - id: b\n    name: B\n# margin\n',
  'no line end': 'entities:\n  - id: b\n    name: B\n  - id: a\n    facts:\n      - text: One',
  'a key twice': 'entities:\n  - id: a\n    name: A\n    name: B\n  - id: b\n    name: B\n',
  'an open quote': 'entities:\n  - id: a\n    name: "A\n  - id: b\n    name: B\n',
  'an unknown alias': 'entities:\n  - id: a\n    name: *none\n  - id: b\n    name: B\n',
  'sources after the entities':
    'entities:\n  - id: a\n    name: A\n    source: s\n  - id: b\n    name: B\nsources: { s: { title: S }, # s\n}\n',
};
