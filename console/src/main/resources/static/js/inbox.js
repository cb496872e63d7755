import {get, post} from './api.js';
import {showAbsence} from './absence.js';
import {byId, showProblem} from './dom.js';
import {update as draw} from './leads.js';
import {listen, soon} from './live.js';

const NEWS = ['lead.assigned', 'lead.reminder', 'sla.breached', 'lead.taken-away'];

const rep = new URLSearchParams(location.search).get('rep');

async function refresh() {
  try {
    const assignments = await get(`api/routing/v1/assignments?rep=${encodeURIComponent(rep)}`);
    const open = assignments.filter(a => a.state === 'OPEN' || a.state === 'ACCEPTED');
    draw(open, act);
    byId('summary').textContent = open.length === 0 ? 'No open leads. New ones appear here by themselves.'
        : open.length === 1 ? '1 open lead' : `${open.length} open leads`;
    showProblem(null);
  } catch (e) {
    showProblem(e.message);
  }
}

async function act(assignmentId, action, body) {
  try {
    await post(`api/routing/v1/assignments/${encodeURIComponent(assignmentId)}:${action}`, {rep, ...body});
    await refresh();
  } catch (e) {
    await refresh();
    showProblem(e.message);
  }
}

if (rep) {
  document.title = `${rep} · Inbox · LeadRelay`;
  byId('title').textContent = `Inbox of ${rep}`;
  document.querySelector('input[name=rep]').value = rep;
  const refreshSoon = soon(refresh, 200);
  setInterval(refresh, 20_000);
  await Promise.all([refresh(), showAbsence(rep)]);
  const handlers = Object.fromEntries(NEWS.map(name => [name, refreshSoon]));
  listen(`api/routing/v1/reps/${encodeURIComponent(rep)}/stream`, handlers, refreshSoon);
} else {
  byId('summary').textContent = 'Say whose inbox it is.';
  byId('live').hidden = true;
}
