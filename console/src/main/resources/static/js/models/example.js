import {byId, element} from '../dom.js';
import {localOf} from '../format.js';

const DAY = 86_400_000;
const SOURCE = 'https://www.example.com';
const PROFILE = {
  email: 'ana@acme-robotics.example',
  jobTitle: 'VP Operations',
  country: 'Germany',
  industry: 'software',
  employees: 320,
  consent: true,
};

// What a story is told with when the model knows these events; else its own first ones stand in.
const STORY = [['content.downloaded', 21], ['page.viewed', 7], ['demo.requested', 0]];

/** What the rules of a model listen to: type of event -> {property, values that rules name}. */
function listenedTo(text) {
  const types = new Map();
  for (const line of text.split('\n')) {
    const type = /\bon:\s*([\w.-]+)/.exec(line)?.[1];
    if (!type) continue;
    const known = types.get(type) ?? {property: null, values: new Set()};
    known.property ??= /event\.(\w+)/.exec(line)?.[1] ?? null;
    const when = /when:\s*(.*?)(?:,\s*(?:points|disqualify):|$)/.exec(line)?.[1] ?? '';
    for (const value of when.matchAll(/"([^"]*)"/g)) known.values.add(value[1]);
    types.set(type, known);
  }
  return types;
}

/** A made-up lead in a form, kept in step with the CloudEvents that are sent. */
export function example(form, text) {
  const {events} = form.elements;
  const rows = byId('happenings');
  const types = listenedTo(text);

  for (const [name, value] of Object.entries(PROFILE)) {
    const field = form.elements[name];
    if (field.type === 'checkbox') field.checked = value;
    else field.value = value;
  }
  const told = STORY.filter(([type]) => types.has(type));
  const story = told.length > 1 ? told : [...types.keys()].slice(0, 3).map((type, i) => [type, 14 * (2 - i)]);
  const noon = new Date().setHours(12, 0, 0, 0);
  story.forEach(([type, daysAgo]) => add(type, localOf(noon - daysAgo * DAY)));

  byId('more').disabled = types.size === 0;
  byId('more').addEventListener('click', () => { add(types.keys().next().value, localOf(noon)).focus(); write(); });
  form.addEventListener('input', event => { if (event.target !== events) write(); });
  write();
  return {events: () => read(events.value)};

  function add(type, at) {
    const row = element('li');
    const when = element('input', '', {type: 'datetime-local', name: 'at', value: at, required: true, ariaLabel: 'When'});
    const what = element('select', '', {name: 'type', ariaLabel: 'What'});
    what.append(...[...types.keys()].map(each => element('option', each, {value: each})));
    what.value = type;
    const detail = element('input', '', {name: 'detail', autocomplete: 'off', maxLength: 500});
    const away = element('button', 'Remove', {type: 'button'});
    away.addEventListener('click', () => { row.remove(); write(); });
    what.addEventListener('change', () => adapt(what, detail));
    row.append(when, what, detail, away);
    rows.append(row);
    adapt(what, detail);
    return when;
  }

  /** Asks for the property that the rules look at, with the first value that one of them names. */
  function adapt(what, detail) {
    const {property, values} = types.get(what.value);
    detail.hidden = !property;
    detail.ariaLabel = detail.placeholder = detail.dataset.property = property ?? '';
    detail.value = [...values][0] ?? '';
  }

  function write() {
    const value = name => form.elements[name].value.trim();
    const some = fields => Object.fromEntries(Object.entries(fields).filter(([, each]) => each !== '' && each !== undefined));
    const who = {
      person: some({email: value('email'), jobTitle: value('jobTitle'), country: value('country')}),
      company: some({industry: value('industry'), employees: value('employees') === '' ? '' : Number(value('employees'))}),
      consent: {marketing: form.elements.consent.checked},
    };
    events.value = JSON.stringify([...rows.children].filter(row => row.querySelector('[name=at]').value).map((row, i) => {
      const detail = row.querySelector('[name=detail]');
      const property = detail.dataset.property;
      return {
        specversion: '1.0',
        id: `e-${i + 1}`,
        source: SOURCE,
        type: row.querySelector('[name=type]').value,
        time: new Date(row.querySelector('[name=at]').value).toISOString(),
        data: {...who, ...(property && detail.value ? {properties: {[property]: scalar(detail.value)}} : {})},
      };
    }), null, 2);
  }
}

const scalar = text => /^-?\d+(\.\d+)?$/.test(text) ? Number(text) : text;

function read(text) {
  try {
    return JSON.parse(text);
  } catch (e) {
    throw new Error(`Expected the events as a list in JSON, but the text is none: ${e.message}.`);
  }
}
