import {getAs, postAs} from './api.js';
import {byId, element, showProblem} from './dom.js';
import {card, REASONS} from './refused-event.js';

const PATH = 'api/ingest/v1/rejected';

const filter = byId('filter');
const {reason, door, state, key} = filter.elements;
let next = null;

/** The key is kept in the page only: it goes with each call, and with the page. */
const operator = {
  get: path => getAs(key.value, PATH + path),
  post: (path, body) => postAs(key.value, PATH + path, body),
};

async function show(before) {
  const wanted = {reason: reason.value, door: door.value, state: state.value, before: before ?? ''};
  const query = new URLSearchParams(Object.entries(wanted).filter(([, value]) => value));
  try {
    const page = await operator.get(`?${query}`);
    const cards = page.rejected.map(event => card(event, operator));
    if (before) byId('events').append(...cards);
    else byId('events').replaceChildren(...cards);
    next = page.next ?? null;
    byId('older').hidden = !next;
    byId('summary').textContent = say(byId('events').children.length);
    showProblem(null);
  } catch (e) {
    showProblem(e.message);
  }
}

function say(count) {
  if (count === 0) return 'None like that.';
  return `${count}${next ? ' or more' : ''}, the newest first. Nothing that a door refused is lost.`;
}

reason.append(...Object.entries(REASONS).map(([value, text]) => element('option', text, {value})));
filter.addEventListener('submit', event => {
  event.preventDefault();
  show();
});
[reason, door, state].forEach(choice => choice.addEventListener('change', () => show()));
byId('older').addEventListener('click', () => show(next));
await show();
