import {get} from './api.js';
import {byId, element} from './dom.js';

const SERVICES = [
  ['ingest', 'lead-ingest', 'Takes leads in'],
  ['scoring', 'lead-scoring', 'Scores them'],
  ['routing', 'lead-routing', 'Gives them to a rep and runs the clock'],
  ['sla', 'sla-monitor', 'Counts what was answered in time'],
];

function card([path, name, task]) {
  const item = element('li', '', {className: 'card'});
  const health = element('span', 'asking', {className: 'tag closed'});
  const title = element('h2', `${name} `);
  title.append(health);
  const links = element('p', '', {className: 'links'});
  links.append(link(`api/${path}/openapi.json`, `API of ${name}`), link(`api/${path}/actuator/health`, 'Health'));
  item.append(title, element('p', task, {className: 'muted'}), links);
  get(`api/${path}/actuator/health`)
      .then(answer => show(health, answer.status))
      .catch(() => show(health, 'DOWN'));
  return item;
}

const link = (href, text) => element('a', text, {href});

function show(tag, status) {
  tag.textContent = status;
  tag.className = `tag ${status === 'UP' ? 'in-time' : 'rerouted'}`;
}

byId('services').append(...SERVICES.map(card));
byId('demo-form').href = (await get('links')).demoForm;
