import {post} from '../api.js';
import {byId, element, fillTable} from '../dom.js';
import {day, moment, number} from '../format.js';
import {attempt} from '../studio/problems.js';
import {example} from './example.js';
import {drawTimeline} from './timeline.js';

const DAY = 86_400_000;
const STEPS = 160;
const TIMERS = {
  score: 'its score crossed the threshold as points faded',
  signal: 'its buying signal faded',
  window: 'the time of a rule was over',
};

/** Lets a draft score a made-up lead. */
export function offerSimulation(models, studio) {
  const form = byId('example');
  const lead = example(form, studio.text);
  form.addEventListener('submit', event => {
    event.preventDefault();
    const button = form.querySelector('.main');
    attempt(button, byId('simulate-problem'), () => simulate(models, studio.text, lead.events(), Number(form.elements.ahead.value)),
        {onLine: studio.goTo, form});
  });
}

async function simulate(models, text, events, days) {
  const times = events.map(event => Date.parse(event.time)).filter(Number.isFinite);
  if (times.length === 0) throw new Error('Expected at least one event that says when it happened, but there is none.');
  const first = Math.min(...times);
  const last = Math.max(...times) + days * DAY;
  const ask = instants => models.ask(`${models.base}:simulate`, text,
      {events, at: [...new Set(instants)].sort((a, b) => a - b).map(at => new Date(at).toISOString())});
  // First when something changes, then how it stands there and in between.
  const {changes} = await ask([last]);
  const steps = Array.from({length: STEPS + 1}, (_, i) => Math.round(first + (last - first) * i / STEPS));
  const {timeline} = await ask([...steps, ...times, ...changes.map(change => Date.parse(change.at))]);
  const live = await post(`${models.base}:simulate`, {events, at: timeline.map(entry => entry.at)});
  show(timeline, changes, events, live);
}

function show(timeline, changes, events, live) {
  byId('simulated').hidden = false;
  byId('simulated-says').textContent = sentence('Under the draft', timeline, changes);
  byId('simulated-live').textContent = sentence('Under the live version', live.timeline, live.changes);
  byId('levels').replaceChildren(...changes.map(change => step(change, events)));
  const slider = byId('instant');
  slider.max = timeline.length - 1;
  const latest = Math.max(...events.map(event => Date.parse(event.time)));
  slider.value = timeline.findIndex(entry => Date.parse(entry.at) >= latest);
  const look = () => {
    const entry = timeline[slider.value];
    slider.setAttribute('aria-valuetext', moment(entry.at));
    showStanding(entry);
    drawTimeline(timeline, live.timeline, changes, entry, at => { slider.value = at; look(); });
  };
  slider.oninput = look;
  look();
}

function sentence(under, timeline, changes) {
  const best = timeline.reduce((top, entry) => entry.score > top.score ? entry : top);
  const reached = ['MQL', 'HOT'].map(to => changes.find(change => change.to === to)).filter(Boolean)
      .map(change => `${change.to} on ${moment(change.at)}`);
  return `${under} this lead ${reached.length > 0 ? `becomes ${reached.join(' and ')}` : 'never becomes MQL or HOT'}.`
      + ` Its score is ${number(best.score)} at most, on ${day(best.at)}.`;
}

function step({at, from, to, cause}, events) {
  const event = events.find(each => each.id === cause.event);
  const why = event ? `because of ${event.type}` : `because ${TIMERS[cause.timer] ?? 'time passed'}`;
  const item = element('li');
  item.append(element('time', moment(at), {dateTime: at}), ' ', level(from), '→ ', level(to), why);
  return item;
}

const level = name => element('span', name, {className: `tag level-${name}`});

function showStanding(entry) {
  byId('standing').replaceChildren(level(entry.level), `${number(entry.score)} points on ${moment(entry.at)}`);
  const cools = entry.coolsAt ? ` Without anything new it cools on ${moment(entry.coolsAt)}.` : '';
  byId('standing-sum').textContent = `Fit ${number(entry.fit)} (${entry.fitBand.toLowerCase()}) + behaviour ${number(entry.behaviour)}`
      + ` + negative ${number(entry.negative)}, kept within 0 and 100.${cools}`;
  const most = Math.max(1, ...entry.rules.map(rule => Math.abs(rule.points)));
  fillTable(byId('points'), [
    ['Rule', rule => rule.id],
    ['Points', rule => number(rule.points)],
    ['', rule => bar(rule.points / most)],
  ], entry.rules.filter(rule => rule.points !== 0).sort((a, b) => b.points - a.points), 'No rule gives points then.');
}

/** A bar as long as a share of the most. */
function bar(share) {
  const made = element('span', '', {className: `gauge ${share < 0 ? 'less' : 'more'}`, ariaHidden: 'true'});
  made.appendChild(element('i')).style.width = `${100 * Math.abs(share)}%`;
  return made;
}
