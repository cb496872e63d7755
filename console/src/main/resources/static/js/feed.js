import {byId, element} from './dom.js';
import {time} from './format.js';

const LONGEST = 60;
const shown = new Set();

const STEPS = {
  OPENED: ['open', 'assigned'],
  ACCEPTED: ['open', 'accepted'],
  TOUCHED: ['in-time', 'touched'],
  EXPIRED: ['rerouted', 'taken away'],
  REJECTED: ['closed', 'rejected'],
  CLOSED: ['closed', 'closed'],
};

/** Puts a step of an assignment on top of the list of what happens. */
export function showAssignment(step) {
  const [style, word] = STEPS[step.kind] ?? ['closed', 'changed'];
  const text = step.kind === 'OPENED' ? `${step.reason} Score ${Math.round(step.score)}.` : `${step.rep}, ${step.team}`;
  show(`${step.assignmentId}/${step.sequence}`, step.at, style, word, text);
}

/** Puts a reminder or breach on top of the list of what happens. */
export function showBreach(breach) {
  const [style, word] = breach.kind === 'BREACHED' ? ['rerouted', 'breached'] : ['late', 'at risk'];
  const clock = breach.clock === 'DECISION' ? 'decision' : 'first touch';
  const done = breach.actions.length > 0 ? `; done: ${breach.actions.join(', ')}` : '';
  show(breach.breachId, breach.at, style, word, `${breach.rep}: ${clock}, ${breach.percent} % of the time has passed${done}`);
}

// A stream may tell the same thing twice after an interruption.
function show(id, at, style, word, text) {
  if (shown.has(id)) return;
  shown.add(id);
  const line = element('li');
  line.append(element('time', time(at), {dateTime: at}));
  line.append(element('span'));
  line.lastChild.append(element('span', word, {className: `tag ${style}`}), text);
  const list = byId('feed');
  list.prepend(line);
  if (list.children.length > LONGEST) list.lastChild.remove();
  byId('quiet').hidden = true;
}
