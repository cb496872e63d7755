import {byId, element} from '../dom.js';
import {moment} from '../format.js';

/** Says which edition is live, who published it, when and why. */
export function showLive(edition, what) {
  const place = byId('live-edition');
  place.replaceChildren(
      element('span', 'live', {className: 'tag in-time'}),
      element('b', `${edition.id}, version ${edition.version}`),
      ` ${what} `, element('span', isFromStart(edition) ? `${by(edition)}.` : `${by(edition)}: “${edition.reason}”`, {className: 'muted'}));
}

/**
 * Lists the editions, the newest first.
 * @param actions {edit, rollBack}, each given the edition
 */
export function showEditions(editions, actions) {
  byId('editions').replaceChildren(...editions.map(edition => item(edition, actions)));
}

function item(edition, {edit, rollBack}) {
  const made = element('li', '', {value: edition.version});
  made.dataset.version = edition.version;
  const title = element('h3', `Version ${edition.version} `);
  if (edition.live) title.append(element('span', 'live', {className: 'tag in-time'}));
  const buttons = element('div', '', {className: 'links'});
  buttons.append(button('Edit from here', edition, edit));
  if (!edition.live) buttons.append(button('Roll back to it…', edition, rollBack));
  made.append(title, element('p', by(edition), {className: 'small muted'}), element('p', edition.reason, {className: 'small'}), buttons);
  return made;
}

function button(text, edition, act) {
  const made = element('button', text, {type: 'button', className: 'link'});
  made.ariaLabel = `${text.replace('…', '')}, version ${edition.version}`;
  made.addEventListener('click', () => act(edition));
  return made;
}

const isFromStart = ({author}) => author.startsWith('leadrelay.');

// What a service was started with has no author: it is signed with the name of a setting.
const by = edition => isFromStart(edition) ? `There since the start of the service, ${moment(edition.publishedAt)}`
    : `Published by ${edition.author}, ${moment(edition.publishedAt)}`;
