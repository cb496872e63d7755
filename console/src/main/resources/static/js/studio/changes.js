import {element} from '../dom.js';
import {colour} from './yaml.js';
import {diff} from './diff.js';

const AROUND = 2;
const SIGNS = {same: ' ', gone: '−', new: '+'};
const WORDS = {gone: 'Taken out: ', new: 'Put in: '};

/** How many lines differ. */
export const countChanges = (before, after) => diff(before, after).filter(line => line.kind !== 'same').length;

/** Shows what a text changes in another one, with a few lines around. */
export function showChanges(place, before, after) {
  const lines = diff(before, after);
  const shown = lines.map((_, i) => lines.slice(Math.max(0, i - AROUND), i + AROUND + 1).some(near => near.kind !== 'same'));
  const rows = [];
  lines.forEach((line, i) => {
    if (shown[i]) rows.push(row(line));
    else if (i === 0 || shown[i - 1]) rows.push(element('div', '⋯', {className: 'skipped'}));
  });
  place.replaceChildren(...(shown.some(Boolean) ? rows : [element('p', 'It says the same.', {className: 'muted'})]));
}

function row(line) {
  const made = element('div', '', {className: line.kind});
  made.append(element('span', SIGNS[line.kind], {className: 'sign', ariaHidden: 'true'}));
  if (WORDS[line.kind]) made.append(element('span', WORDS[line.kind], {className: 'unseen'}));
  made.append(...colour(line.text));
  return made;
}
