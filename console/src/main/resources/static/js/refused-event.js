import {byId, element} from './dom.js';

export const REASONS = {
  MISSING_FIELD: 'A field is missing',
  MALFORMED_VALUE: 'A value is malformed',
  WRONG_TYPE: 'A value has the wrong type',
  NO_IDENTIFIER: 'Nobody is named',
  TIME_OUT_OF_RANGE: 'The time cannot be right',
  TOO_LONG: 'A text is too long',
  TOO_MANY: 'There is too much of something',
  CONTROL_CHARACTER: 'A text has control characters',
  MALFORMED_JSON: 'Not JSON',
  MALFORMED_FORM: 'Not a form',
  NOT_UTF8: 'Not UTF-8',
  WRONG_CONTENT_TYPE: 'Wrong content type',
  WRONG_ENCODING: 'Wrong encoding',
  BODY_TOO_LARGE: 'Too large',
  BATCH_TOO_LARGE: 'Too many at once',
  WRONG_SIGNATURE: 'Wrong signature',
  HONEYPOT_FILLED: 'A robot fell into the trap',
  FILLED_TOO_FAST: 'Filled in too fast',
  CAPTCHA_FAILED: 'The captcha failed',
  CAPTCHA_UNVERIFIED: 'The captcha could not be verified',
};

const STATES = {OPEN: ['open', 'open'], SENT_AGAIN: ['in-time', 'sent again'], DISCARDED: ['closed', 'discarded']};

/** An event with what is wrong with it; what was sent is fetched when somebody looks. */
export function card(event, operator) {
  const node = byId('event').content.firstElementChild.cloneNode(true);
  const part = name => node.querySelector(`[data-part=${name}]`);
  const form = node.querySelector('form');
  node.dataset.rejected = event.id;
  part('reasons').textContent = [...new Set(event.reasons.map(r => REASONS[r.code] ?? r.code))].join(' · ');
  part('at').textContent = new Date(event.receivedAt).toLocaleString();
  part('at').dateTime = event.receivedAt;
  part('origin').textContent = `${event.door.toLowerCase()} door, ${event.source}`;
  part('details').append(...event.reasons.map(r => element('li', r.pointer ? `${r.pointer}: ${r.detail}` : r.detail)));
  settle(event.state);

  node.querySelector('details').addEventListener('toggle', () => attempt(look), {once: true});
  form.addEventListener('submit', submitted => {
    submitted.preventDefault();
    attempt(async () => {
      await operator.post(`/${event.id}:resend`, form.elements.event.value);
      settle('SENT_AGAIN');
    });
  });
  form.elements.discard.addEventListener('click', () => attempt(async () => {
    await operator.post(`/${event.id}:discard`, '');
    settle('DISCARDED');
  }));
  return node;

  async function look() {
    const whole = await operator.get(`/${event.id}`);
    form.elements.event.value = readable(whole.event ?? whole.raw ?? `Not text (Base64): ${whole.rawBase64}`);
  }

  /** What became of it is said once; only an open one can still be settled. */
  function settle(now) {
    const [style, word] = STATES[now];
    part('state').textContent = word;
    part('state').className = `tag ${style}`;
    form.querySelectorAll('button, textarea').forEach(each => { each.disabled = now !== 'OPEN'; });
  }

  async function attempt(action) {
    const answer = part('answer');
    try {
      await action();
      answer.hidden = true;
    } catch (e) {
      answer.textContent = e.message;
      answer.hidden = false;
    }
  }
}

function readable(text) {
  try {
    return JSON.stringify(JSON.parse(text), null, 2);
  } catch {
    return text;
  }
}
