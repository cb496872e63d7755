import {byId, element, fillTable} from '../dom.js';
import {count, instantOf, localOf, number} from '../format.js';
import {axis, bars, legend, plot} from '../plot.js';
import {attempt} from '../studio/problems.js';
import {repsOf} from './reps.js';

const DAY = 86_400_000;
const USUAL_DAYS = 28;
const ROW = 42;

/** Replays a period that was under the draft and the live plan, with absences that are made up. */
export function offerReplay(plans, studio) {
  const form = byId('period');
  const {from, to} = form.elements;
  to.value = localOf(Date.now());
  from.value = localOf(Date.now() - USUAL_DAYS * DAY);

  byId('away').addEventListener('click', () => attempt(byId('away'), byId('replay-problem'), async () => {
    const reps = await repsOf(plans, studio.text);
    byId('absences').append(absence(reps, from.value, to.value));
    byId('absences').lastElementChild.querySelector('select').focus();
  }, {onLine: studio.goTo}));

  form.addEventListener('submit', async event => {
    event.preventDefault();
    byId('replay-progress').hidden = false;
    const result = await attempt(form.querySelector('.main'), byId('replay-problem'),
        () => plans.ask(`${plans.base}:compare`, studio.text, {from: instantOf(from.value), to: instantOf(to.value), absent: absences()}),
        {onLine: studio.goTo, form});
    byId('replay-progress').hidden = true;
    if (result) show(result);
  });
}

function absence(reps, from, to) {
  const row = element('li');
  const rep = element('select', '', {name: 'rep', ariaLabel: 'Who'});
  rep.append(...reps.map(each => element('option', each)));
  const day = (name, value, ariaLabel) => element('input', '', {type: 'datetime-local', name, value, ariaLabel, required: true});
  const away = element('button', 'Remove', {type: 'button'});
  away.addEventListener('click', () => row.remove());
  row.append(rep, day('awayFrom', from, 'Away from'), day('awayUntil', to, 'Away until'), away);
  return row;
}

const absences = () => [...byId('absences').children].map(row => {
  const value = name => row.querySelector(`[name=${name}]`).value;
  return {rep: value('rep'), from: instantOf(value('awayFrom')), until: instantOf(value('awayUntil'))};
});

function show({leads, moved, load}) {
  byId('replayed').hidden = false;
  byId('replay-says').textContent = sentence(leads, moved, load);
  draw('load', load, 'leadsBefore', 'leadsAfter');
  draw('breaches', load, 'breachesBefore', 'breachesAfter');
  fillTable(byId('loads'), [
    ['Rep', each => each.rep],
    ['Leads, live', each => number(each.leadsBefore)],
    ['draft', each => number(each.leadsAfter)],
    ['', each => change(each.leadsAfter - each.leadsBefore)],
    ['Breaches, live', each => number(each.breachesBefore)],
    ['draft', each => number(each.breachesAfter)],
    ['', each => change(each.breachesAfter - each.breachesBefore)],
  ], load, 'Nobody was given a lead in this period.');
  fillTable(byId('moved'), [
    ['From', pair => pair.before],
    ['To', pair => pair.after],
    ['Leads', pair => number(pair.leads)],
  ], pairs(moved), 'None.');
}

function sentence(leads, moved, load) {
  if (leads === 0) return 'No lead was given to anybody in this period. Choose another one.';
  const sum = field => load.reduce((total, each) => total + each[field], 0);
  const [before, after] = [sum('breachesBefore'), sum('breachesAfter')];
  const promises = before === after ? `As many promises would have been broken: ${number(after)}.`
      : `${count(Math.abs(after - before), 'promise')} ${after < before ? 'fewer' : 'more'} would have been broken:`
          + ` ${number(after)} instead of ${number(before)}.`;
  const owners = moved.length === 0 ? `All ${count(leads, 'lead')} would have ended with the same rep.`
      : `${number(moved.length)} of ${count(leads, 'lead')} would have ended with somebody else.`;
  return `${owners} ${promises}`;
}

function pairs(moved) {
  const all = new Map();
  for (const {before, after} of moved) {
    const key = JSON.stringify([before, after]);
    const pair = all.get(key) ?? {before: before ?? 'nobody', after: after ?? 'nobody', leads: 0};
    pair.leads++;
    all.set(key, pair);
  }
  return [...all.values()].sort((a, b) => b.leads - a.leads);
}

const change = by => by === 0 ? '·' : element('b', `${by > 0 ? '+' : '−'}${number(Math.abs(by))}`);

function draw(id, load, before, after) {
  const canvas = byId(id);
  canvas.parentElement.style.height = `${Math.max(4, load.length) * ROW + 70}px`;
  const set = (label, color, field) => bars(label, color, load.map(each => each[field]));
  plot(canvas, () => ({
    type: 'bar',
    data: {labels: load.map(each => each.rep), datasets: [set('Live', '--closed', before), set('Draft', '--accent', after)]},
    options: {
      indexAxis: 'y',
      scales: {x: axis({precision: 0}, {beginAtZero: true}), y: axis({autoSkip: false}, {grid: {display: false}})},
      plugins: {legend: legend()},
    },
  }));
}
