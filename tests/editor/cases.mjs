// What an editor is offered and told in a dossier as `dossier init` makes it, with the outlet and the entity of
// `added/`. `|` is the cursor; `*` in a path stands for a new file. An offer is its label, what it sets, and words of what it says.

const NOTE = 'content/notes/claims/*.yaml';
const ENTITIES = 'content/entities.yaml';
const OUTLETS = 'content/outlets.yaml';
const claim = 'kind: claim\nsection: claims\ntitle: T\n';
const report = `${claim}reports:\n  - article: example-clock-en\n    `;

export const COMPLETIONS = [
  {
    path: NOTE, text: '|',
    offers: [
      ['kind', 'kind: ', 'What kind of claim'], ['summary', 'summary: ', 'how the articles differ'],
      ['reports', 'reports:\n  - article: ', 'What the articles say'], ['silent', 'silent:\n  - ', 'without finding it'],
    ],
  },
  { path: NOTE, text: 'kind: |', offers: [['figure', 'figure', 'A count'], ['claim', 'claim', 'Anything else']] },
  { path: NOTE, text: 'kind: claim\nsection: |', offers: [['claims', 'claims', 'What else is said']] },
  { path: NOTE, text: 'kind: claim\nsection: claims\ntitle:\n  |', offers: [['ar', 'ar: ', ''], ['en', 'en: ', '']] },
  { path: NOTE, text: 'kind: figure\nmeasure: |', offers: [['injured', 'injured', 'Injured']], never: ['null'] },
  { path: NOTE, text: 'kind: statement\nstance: |', offers: [['concern', 'concern', 'Concern']], never: ['null'] },
  { path: NOTE, text: `${claim}draft: |`, offers: [['true', 'true', '']], never: ['null'] },
  { path: NOTE, text: `${claim}summary: |`, offers: [], never: ['true', 'null'] },
  { path: NOTE, text: `${claim}place: |`, offers: [['halvern', 'halvern', 'Halvern']] },
  { path: NOTE, text: `${claim}related:\n  - |`, offers: [['example-the-mayor', 'example-the-mayor', 'The mayor']] },
  { path: NOTE, text: `${claim}silent: [|]`, offers: [['example-clock-ar', 'example-clock-ar', 'هالفرن']] },
  { path: NOTE, text: `${claim}reports:\n  - |`, offers: [['article', 'article: ', 'The article'], ['quote', 'quote: ', 'verbatim']] },
  {
    path: NOTE, text: `${claim}reports:\n  - article: |`,
    offers: [['example-clock-en', 'example-clock-en', 'The town clock'], ['example-clock-ar', 'example-clock-ar', 'هالفرن']],
    never: ['null'],
  },
  { path: NOTE, text: `${report}|`, offers: [['position', 'position: ', 'the article itself']], never: ['a report', 'article'] },
  { path: NOTE, text: `${report}position: |`, offers: [['denies', 'denies', 'not so']], never: ['null'] },
  {
    path: NOTE, text: `${report}said_by: |`,
    offers: [['halvern', 'halvern', 'Halvern'], ['not-stated', 'not-stated', 'does not say']], never: ['null'],
  },
  { path: NOTE, text: `${report}said_by:\n      |`, offers: [['text', 'text: ', 'in words']] },
  {
    path: NOTE, text: `${report}value: |`,
    offers: [['about', '{about: $1}', 'ten in a hundred'], ['undisclosed', 'undisclosed', 'no figure']], never: ['null'],
  },
  { path: 'content/internal/notes/*.yml', text: 'kind: |', offers: [['event', 'event', 'What happened']] },
  {
    path: 'elsewhere/*.yaml', text: '# yaml-language-server: $schema=../.vscode/schema/note.json\nkind: |',
    offers: [['event', 'event', 'What happened']],
  },
  { path: 'dossier.yaml', text: 'sections:\n  - layout: |', offers: [['timeline', 'timeline', 'in which it happened']] },
  { path: OUTLETS, text: 'a:\n  name: A\nb:\n  |', offers: [['name', 'name: ', 'The name'], ['url', 'url: ', 'Its site']] },
  { path: OUTLETS, text: 'a:\n  language: |', offers: [['ar', 'ar', 'العربية']], never: ['null'] },
  { path: ENTITIES, text: 'a:\n  kind: |', offers: [['place', 'place', 'Somewhere']] },
  { path: 'content/corrections.yaml', text: '- notes:\n    - |', offers: [['example-the-nest', 'example-the-nest', 'A nest']] },
  { path: 'front/articles/*.yaml', text: 'outlet: |', offers: [['example-gazette', 'example-gazette', 'Halvern Gazette']], never: ['null'] },
  { path: 'front/articles/*.yaml', text: 'origin: |', offers: [['separate', 'separate', '']] },
];

export const MEANINGS = [
  { path: NOTE, text: 'k|ind: claim\n', says: 'What kind of claim it is about' },
  { path: NOTE, text: `${claim}reports:\n  - article: example-cl|ock-en\n`, says: 'The town clock of Halvern' },
  { path: NOTE, text: `${report}val|ue: 3\n`, says: 'The figure' },
];

export const MISTAKES = [
  { path: NOTE, text: 'kind: claim\ntitle: T\n', says: '"section"' },
  { path: NOTE, text: 'kind: clam\nsection: claims\ntitle: T\n', says: '"statement", "figure"' },
  { path: NOTE, text: `${claim}sumary: x\n`, says: 'sumary is not allowed' },
  { path: NOTE, text: `${claim}measure: injured\n`, says: 'measure is not allowed' },
  { path: NOTE, text: `${claim}reports: none\n`, says: '"array"' },
  { path: NOTE, text: `${claim}reports:\n  - quote: x\n`, says: '"article"' },
  { path: NOTE, text: `${report}positon: asserts\n`, says: 'positon is not allowed' },
  { path: NOTE, text: `${report}value: {abut: 3}\n`, says: 'abut is not allowed' },
  { path: NOTE, text: `${report}said_by: {txt: A}\n`, says: 'txt is not allowed' },
  { path: NOTE, text: `${claim}when: yesterday\n`, says: 'a date is 2022-01-05' },
  { path: NOTE, text: `${claim}draft: maybe\n`, says: '"boolean"' },
  { path: 'content/internal/notes/*.yaml', text: `${claim}sumary: x\n`, says: 'sumary is not allowed' },
  { path: 'front/articles/*.yaml', text: 'langage: en\n', says: 'langage is not allowed' },
];
