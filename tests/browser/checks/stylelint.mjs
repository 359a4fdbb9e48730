// stylelint over the style sheets of the theme: no mistakes, and sides named by the flow of text, not by left and right.

import { join } from 'node:path';
import stylelint from 'stylelint';

const CONFIG = {
  extends: ['stylelint-config-recommended'],
  rules: {
    // To scroll across means the same in both directions, and not all browsers have `overflow-inline` yet.
    'property-layout-mappings': ['flow-relative', { ignoreProperties: ['overflow-x', 'overflow-y'] }],
    'unit-layout-mappings': 'flow-relative',
    'value-keyword-layout-mappings': 'flow-relative',
    // Files are layers; within them, components are kept together rather than sorted by weight.
    'no-descending-specificity': null,
  },
};

export async function check(site) {
  const { results } = await stylelint.lint({ files: join(site.styles, '**/*.css'), config: CONFIG, configBasedir: import.meta.dirname });
  return results.flatMap(({ source, warnings }) => warnings.map(({ line, text }) => ({ where: `${source}:${line}`, what: text })));
}
