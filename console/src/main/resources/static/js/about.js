import {get} from './api.js';
import {byId, element} from './dom.js';

const SERVICES = [
  ['ingest', 'lead-ingest', 'Takes leads in'],
  ['scoring', 'lead-scoring', 'Scores them'],
  ['routing', 'lead-routing', 'Gives them to a rep and runs the clock'],
  ['sla', 'sla-monitor', 'Counts what was answered in time'],
];

async function line([path, name, task]) {
  const row = element('tr');
  const health = element('td', 'asking');
  row.append(element('th', name, {scope: 'row'}), element('td', task), health, link(`api/${path}/openapi.json`, 'OpenAPI'), link(`api/${path}/actuator/health`, 'Health'));
  get(`api/${path}/actuator/health`)
      .then(answer => { health.replaceChildren(tag(answer.status === 'UP', answer.status)); })
      .catch(() => { health.replaceChildren(tag(false, 'DOWN')); });
  return row;
}

const link = (href, text) => {
  const cell = element('td');
  cell.append(element('a', text, {href}));
  return cell;
};

const tag = (good, text) => element('span', text, {className: `tag ${good ? 'in-time' : 'rerouted'}`});

const body = element('tbody');
body.append(...await Promise.all(SERVICES.map(line)));
byId('services').append(body);
byId('demo-form').href = (await get('links')).demoForm;
