import {postForLines, Refused} from '../api.js';
import {byId, element, fillTable} from '../dom.js';
import {count, number, percent} from '../format.js';
import {axis, bars, legend, named, plot} from '../plot.js';
import {attempt} from '../studio/problems.js';

const LEVELS = ['NONE', 'MQL', 'HOT', 'DISQUALIFIED'];

/** Lets a draft score the whole log. */
export function offerBacktest(models, studio) {
  const button = byId('backtest');
  button.addEventListener('click', async () => {
    progress({judged: 0, of: 0});
    const result = await attempt(button, byId('backtest-problem'), () => run(models, studio.text), {onLine: studio.goTo});
    byId('backtest-progress').hidden = true;
    if (result) show(result);
  });
}

async function run(models, text) {
  let result = null;
  await postForLines(`${models.base}:backtest`, {[models.field]: text}, line => {
    if (line.progress) progress(line.progress);
    if (line.problem) throw new Refused(line.problem.detail, line.problem.status, line.problem);
    result = line.result ?? result;
  });
  if (!result) throw new Error('The backtest broke off. Try it again.');
  return result;
}

function progress({judged, of}) {
  const place = byId('backtest-progress');
  const bar = place.querySelector('progress');
  place.hidden = false;
  place.querySelector('span').textContent = of > 0 ? `${number(judged)} of ${count(of, 'event')} read` : 'Reading the log';
  if (of > 0) Object.assign(bar, {max: of, value: judged});
  else bar.removeAttribute('value');
}

function show(result) {
  byId('backtested').hidden = false;
  byId('backtest-says').textContent = sentence(result);
  drawWeeks(result.weeks);
  showLevels(result.levels);
  showMovers(result);
  showQuality(result.outcomes);
}

function sentence({events, leads, gain, lose, weeks}) {
  const sum = side => weeks.reduce((total, week) => total + week[side], 0);
  const change = gain.leads + lose.leads === 0 ? 'No lead would have got further or less far.'
      : `${count(gain.leads, 'lead')} would have got further, ${number(lose.leads)} less far.`;
  return `${change} ${count(sum('draft'), 'lead')} would have become MQL or HOT, ${number(sum('live'))} with the live version,`
      + ` of ${count(leads, 'lead')} with ${count(events, 'event')}.`;
}

function drawWeeks(weeks) {
  plot(byId('weeks'), () => ({
    type: 'bar',
    data: {
      labels: weeks.map(week => week.from),
      datasets: [bars('Live', '--closed', weeks.map(week => week.live)), bars('Draft', '--accent', weeks.map(week => week.draft))],
    },
    options: {
      scales: {x: axis({maxRotation: 0, autoSkipPadding: 16}, {grid: {display: false}}), y: axis({precision: 0}, {beginAtZero: true})},
      plugins: {legend: legend()},
    },
  }));
}

/** Leads by the level that they reach under either, as a table with the live model's levels as its lines. */
function showLevels(levels) {
  const reached = LEVELS.filter(level => levels.some(each => each.live === level || each.draft === level));
  const leads = (live, draft) => levels.find(each => each.live === live && each.draft === draft)?.leads ?? 0;
  fillTable(byId('reached'), [
    ['Live ↓   Draft →', level => level],
    ...reached.map(draft => [draft, live => leads(live, draft) === 0 ? '·' : element(live === draft ? 'span' : 'b', number(leads(live, draft)))]),
  ], reached, 'No lead has come in yet.');
}

function showMovers({gain, lose}) {
  const place = byId('movers');
  place.hidden = gain.leads + lose.leads === 0;
  const some = [['Further', gain], ['Less far', lose]].filter(([, {leads}]) => leads > 0);
  place.querySelector('div').replaceChildren(...some.map(([word, {examples}]) => {
    const line = element('p', `${word}: `, {className: 'small ids'});
    line.append(...examples.flatMap(id => [element('a', id, {href: `api/scoring/v1/leads/${encodeURIComponent(id)}/score`}), ' ']));
    return line;
  }));
}

function showQuality({known, won, live, draft}) {
  const judged = live.auc && draft.auc;
  byId('quality-says').textContent = judged
      ? `${count(known, 'lead')} have an outcome, ${number(won)} of them were won.`
      : `${count(known, 'lead')} have an outcome, ${number(won)} of them were won: too few on one side to judge.`;
  byId('quality').hidden = byId('lift-part').hidden = !judged;
  if (!judged) return;
  const interval = auc => `${auc.value.toFixed(3)} (${auc.low.toFixed(3)} to ${auc.high.toFixed(3)})`;
  fillTable(byId('quality'), [
    ['', row => row[0]],
    ['Live', row => row[1](live)],
    ['Draft', row => row[1](draft)],
  ], [
    ['Given to sales', side => number(side.picked)],
    ['of which won (precision)', side => percent(side.precision)],
    ['Share of all won leads (recall)', side => percent(side.recall)],
    ['AUC with its 95 % interval', side => interval(side.auc)],
  ], '');
  plot(byId('lift'), () => ({
    type: 'bar',
    data: {
      labels: draft.liftByTenth.map((_, i) => `${i * 10 + 1}–${(i + 1) * 10} %`),
      datasets: [bars('Live', '--closed', live.liftByTenth), bars('Draft', '--accent', draft.liftByTenth)],
    },
    options: {
      scales: {
        x: axis({maxRotation: 0, autoSkipPadding: 8}, {grid: {display: false}, ...named('Leads by score, the highest first')}),
        y: axis({}, {beginAtZero: true}),
      },
      plugins: {legend: legend()},
    },
  }));
}
