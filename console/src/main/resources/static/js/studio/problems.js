import {element} from '../dom.js';

/**
 * Says what a service refused, as sentences: each place by its line or its field, which are buttons that lead there.
 * @param onLine shows a line of the draft
 * @param form whose labels name the fields that are wrong
 */
export function problems(refused, {onLine, form} = {}) {
  if (!refused.places?.length) return [element('p', refused.message)];
  const list = element('ul', '', {className: 'problems'});
  list.append(...refused.places.map(place => finding(place, onLine, form)));
  return [list];
}

/** One thing that is wrong or odd, as an item of a list. */
export function finding(place, onLine, form) {
  const item = element('li');
  const where = whereabouts(place, onLine, form);
  if (where) item.append(where, ' ');
  item.append(place.rule ? `Rule ${place.rule}: ${place.detail}` : place.detail);
  return item;
}

function whereabouts(place, onLine, form) {
  if (place.line && onLine) return button(`Line ${place.line}`, () => onLine(place.line));
  const name = (place.pointer ?? '').split('/').pop();
  const field = form?.elements.namedItem(name);
  if (field?.labels?.length) return button(field.labels[0].firstChild.textContent.trim(), () => field.focus());
  // That the whole document is meant goes without saying.
  return /^\/(?:model|plan)?$/.test(place.pointer ?? '/') ? null : element('code', place.pointer);
}

function button(text, click) {
  const made = element('button', text, {type: 'button', className: 'where'});
  made.addEventListener('click', click);
  return made;
}

/** Runs something long or fallible: the button waits, the place shows what went wrong. */
export async function attempt(button, place, work, ways) {
  button.disabled = true;
  place.hidden = true;
  try {
    return await work();
  } catch (e) {
    place.replaceChildren(...problems(e, ways));
    place.hidden = false;
    return null;
  } finally {
    button.disabled = false;
  }
}
