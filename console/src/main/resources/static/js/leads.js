import {byId} from './dom.js';
import {clock} from './format.js';

const CLOCKS = {FIRST_TOUCH: ['to first touch', 'first touch is late'], DECISION: ['to accept', 'accepting is late']};
const SOON_SECONDS = 180;
const lines = new Map();

/** Shows these leads, the most urgent first, and keeps the focus where it is. */
export function update(assignments, act) {
  const wanted = new Set(assignments.map(a => a.assignmentId));
  for (const [id, line] of lines) {
    if (!wanted.has(id)) { line.node.remove(); lines.delete(id); }
  }
  const urgent = [...assignments].sort((a, b) => dueOf(a) - dueOf(b));
  urgent.forEach((assignment, i) => {
    const line = lines.get(assignment.assignmentId) ?? create(assignment.assignmentId, act);
    fill(line, assignment);
    const list = byId('leads');
    if (list.children[i] !== line.node) list.insertBefore(line.node, list.children[i] ?? null);
  });
  tick();
}

function create(id, act) {
  const node = byId('lead').content.firstElementChild.cloneNode(true);
  node.dataset.assignment = id;
  node.querySelectorAll('button[data-action]').forEach(button => button.addEventListener('click', async () => {
    button.disabled = true;
    await act(id, button.dataset.action, button.dataset.channel ? {channel: button.dataset.channel} : {});
    button.disabled = false;
  }));
  node.querySelectorAll('form').forEach(form => prepare(form, id, act));
  const line = {node, assignment: null};
  lines.set(id, line);
  return line;
}

/** A form asks only for what its choice needs, and sends only that. */
function prepare(form, id, act) {
  const choice = form.querySelector('select');
  const show = () => form.querySelectorAll('[data-for]').forEach(label => {
    label.hidden = !label.dataset.for.split(' ').includes(choice.value);
    label.querySelector('input').disabled = label.hidden;
  });
  choice.addEventListener('change', show);
  show();
  form.addEventListener('submit', async event => {
    event.preventDefault();
    const body = Object.fromEntries([...new FormData(form)].filter(([, value]) => value !== ''));
    if (body.until) body.until = new Date(`${body.until}T09:00`).toISOString();
    if (body.amount) Object.assign(body, {amount: Number(body.amount), currency: 'EUR'});
    await act(id, form.dataset.action, body);
  });
}

function fill(line, assignment) {
  line.assignment = assignment;
  const person = assignment.person ?? {};
  const name = [person.firstName, person.lastName].filter(Boolean).join(' ') || person.email || `Lead ${assignment.leadId}`;
  part(line, 'name').textContent = name;
  part(line, 'company').textContent = [person.jobTitle, assignment.company].filter(Boolean).join(', ');
  contact(part(line, 'email'), 'mailto:', person.email);
  contact(part(line, 'phone'), 'tel:', person.phone);
  part(line, 'level').textContent = assignment.level;
  part(line, 'score').textContent = `Score ${Math.round(assignment.score)}`;
  part(line, 'reason').textContent = assignment.reason;
  const accept = line.node.querySelector('[data-action=accept]');
  accept.hidden = assignment.state !== 'OPEN';
  line.node.querySelectorAll('button').forEach(b => b.setAttribute('aria-label', `${b.textContent}: ${name}`));
}

function contact(anchor, scheme, value) {
  anchor.hidden = !value;
  if (value) {
    anchor.href = scheme + encodeURIComponent(value).replaceAll('%40', '@').replaceAll('%2B', '+');
    anchor.textContent = value;
  }
}

const part = (line, name) => line.node.querySelector(`[data-part=${name}]`);

/** The clock that still waits for the rep, the earliest first; a breached one waits on. */
const nextClock = assignment => (assignment.clocks ?? [])
    .filter(clock => clock.state === 'RUNNING' || (clock.state === 'BREACHED' && awaits(assignment, clock.kind)))
    .sort((a, b) => Date.parse(a.due) - Date.parse(b.due))[0];

const awaits = (assignment, kind) => kind === 'DECISION' ? assignment.state === 'OPEN' : !assignment.firstTouchAt;

const dueOf = assignment => {
  const next = nextClock(assignment);
  return next ? Date.parse(next.due) : Infinity;
};

function tick() {
  for (const line of lines.values()) {
    const next = nextClock(line.assignment);
    const left = next ? (Date.parse(next.due) - Date.now()) / 1000 : Infinity;
    const late = left < 0;
    part(line, 'left').textContent = !next ? 'done' : late ? `−${clock(left)}` : clock(left);
    part(line, 'clock').textContent = !next ? 'no clock is running' : CLOCKS[next.kind]?.[Number(late)] ?? next.sla;
    line.node.classList.toggle('overdue', late);
    line.node.classList.toggle('soon', !late && left < SOON_SECONDS);
  }
}

setInterval(tick, 1000);
