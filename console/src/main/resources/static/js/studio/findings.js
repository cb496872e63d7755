import {byId, element} from '../dom.js';
import {finding} from './problems.js';

/**
 * Asks what is wrong or odd with a text.
 * @param sentence makes a sentence of the answer when nothing is wrong
 */
export async function findingsOn(text, documents, sentence) {
  try {
    const answer = await documents.check(text);
    return {isSound: true, sentence: sentence(answer), mistakes: [], warnings: answer.warnings ?? []};
  } catch (e) {
    const mistakes = e.places ?? [];
    const many = mistakes.length === 1 ? 'One mistake: it' : `${mistakes.length} mistakes: they`;
    const said = mistakes.length > 0 ? `${many} must be mended before this can be tried or published.` : e.message;
    return {isSound: false, sentence: said, mistakes, warnings: []};
  }
}

/** Lists them, each with a button to its line, and marks the lines. */
export function showFindings({isSound, sentence, mistakes, warnings}, editing) {
  const summary = byId('findings-summary');
  summary.textContent = sentence;
  summary.className = isSound ? 'good' : 'bad';
  byId('findings').replaceChildren(
      ...mistakes.map(each => item(each, 'wrong', editing)), ...warnings.map(each => item(each, 'odd', editing)));
  editing.mark(new Map([...warnings.map(each => [each.line, 'odd']), ...mistakes.map(each => [each.line, 'wrong'])]));
}

function item(place, style, editing) {
  const made = finding(place, editing.goTo);
  made.className = style;
  if (style === 'odd') made.prepend(element('b', 'Probably not meant: '));
  return made;
}
