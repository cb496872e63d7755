import {get} from './api.js';
import {drawHours} from './chart.js';
import {byId, element, fillTable, showProblem} from './dom.js';
import {showAssignment, showBreach} from './feed.js';
import {duration, percent} from './format.js';
import {listen, soon} from './live.js';

const HOUR = 3_600_000;
const COUNTS = ['assigned', 'open', 'touchedInTime', 'touchedLate', 'breachedAndRerouted', 'closedUntouched'];

const figures = (name, first) => [
  [name, first],
  ['Breach rate', row => percent(row.breachRate)],
  ['Assigned', row => row.assigned],
  ['Open', row => row.open],
  ['In time', row => row.touchedInTime],
  ['Late', row => row.touchedLate],
  ['Rerouted', row => row.breachedAndRerouted],
  ['Mean time to first touch', row => duration(row.meanSecondsToFirstTouch)],
];

const inboxOf = row => element('a', row.value, {href: `inbox.html?rep=${encodeURIComponent(row.value)}`});

async function refresh() {
  const to = new Date();
  const from = new Date(to - byId('period').value * HOUR);
  const ask = by => get(`api/sla/v1/sla?by=${by}&from=${from.toISOString()}&to=${to.toISOString()}`);
  try {
    const [teams, reps] = await Promise.all([ask('team'), ask('rep')]);
    COUNTS.forEach(name => { byId(name).textContent = teams.total[name]; });
    byId('insideSla').textContent = percent(teams.total.insideSla);
    fillTable(byId('teams'), figures('Team', row => row.value), teams.rows, 'No assignment in this period.');
    fillTable(byId('reps'), figures('Rep', inboxOf), reps.rows, 'No assignment in this period.');
    drawHours(teams);
    showProblem(null);
  } catch (e) {
    showProblem(e.message);
  }
}

/** What happened before the page was opened, oldest first so that the newest ends on top. */
async function catchUp() {
  await refresh();
  try {
    (await get('api/sla/v1/breaches?limit=30')).reverse().forEach(showBreach);
  } catch (e) {
    showProblem(e.message);
  }
}

const refreshSoon = soon(refresh, 700);
byId('period').addEventListener('change', refresh);
setInterval(refresh, 30_000);
await refresh();
listen('api/sla/v1/stream', {
  assignment: step => { showAssignment(step); refreshSoon(); },
  breach: breach => { showBreach(breach); refreshSoon(); },
}, catchUp);
