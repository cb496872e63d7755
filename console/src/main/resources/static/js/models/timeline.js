import {byId} from '../dom.js';
import {day, moment, number} from '../format.js';
import {axis, legend, plot, style} from '../plot.js';

const LEVELS = {NONE: null, MQL: '--late', HOT: '--rerouted', DISQUALIFIED: '--closed'};
const LINES = [
  ['Score', 'score', '--text', 3],
  ['Fit', 'fit', '--in-time', 1.5],
  ['Behaviour', 'behaviour', '--accent', 1.5],
  ['Negative', 'negative', '--rerouted', 1.5],
];

/**
 * Draws the score and its parts over time, on the colour of the level, with a line at the instant that is looked at, and
 * the score under the live model beside it.
 * @param choose is told which entry somebody clicked on
 */
export function drawTimeline(timeline, live, changes, chosen, choose) {
  const at = entry => Date.parse(entry.at);
  const first = at(timeline[0]);
  const last = at(timeline.at(-1));
  const scene = {spans: spans(changes, first, last), chosen: at(chosen)};
  plot(byId('timeline'), () => ({
    type: 'line',
    data: {
      datasets: [
        ...LINES.filter(([, field]) => field !== 'negative' || timeline.some(entry => entry.negative !== 0))
            .map(([label, field, color, width]) => line(label, timeline, field, color, {borderWidth: width})),
        line('Score, live version', live, 'score', '--muted', {borderWidth: 2, borderDash: [6, 4]}),
      ],
    },
    options: {
      interaction: {mode: 'nearest', axis: 'x', intersect: false},
      onClick: (_, hits) => { if (hits[0]) choose(hits[0].index); },
      scales: {
        x: axis({callback: value => day(value), maxRotation: 0, autoSkipPadding: 16}, {type: 'linear', min: first, max: last, grid: {display: false}}),
        y: axis({}, {beginAtZero: true, suggestedMax: 100}),
      },
      plugins: {
        legend: legend(),
        tooltip: {callbacks: {title: hits => moment(hits[0].parsed.x), label: hit => `${hit.dataset.label} ${number(hit.parsed.y)}`}},
        backdrop: scene,
      },
    },
    plugins: [backdrop],
  }));
}

const line = (label, timeline, field, color, more) => ({
  label,
  data: timeline.map(entry => ({x: Date.parse(entry.at), y: entry[field]})),
  borderColor: style(color),
  backgroundColor: style(color),
  pointRadius: 0,
  pointHitRadius: 8,
  ...more,
});

/** How long the lead is of which level. */
function spans(changes, first, last) {
  const starts = [{at: first, level: changes[0]?.from ?? 'NONE'}, ...changes.map(change => ({at: Date.parse(change.at), level: change.to}))];
  return starts.map((start, i) => ({...start, until: starts[i + 1]?.at ?? last})).filter(span => LEVELS[span.level] && span.until > span.at);
}

/** Paints levels behind the lines, and the instant that is looked at. */
const backdrop = {
  id: 'backdrop',
  beforeDatasetsDraw({ctx, chartArea: {top, bottom}, scales: {x}}, _, {spans: painted, chosen}) {
    ctx.save();
    ctx.font = '600 12px system-ui, sans-serif';
    painted.forEach(({at, until, level}) => {
      const left = x.getPixelForValue(at);
      const width = x.getPixelForValue(until) - left;
      ctx.fillStyle = style(LEVELS[level], 0.13);
      ctx.fillRect(left, top, width, bottom - top);
      ctx.fillStyle = style(LEVELS[level]);
      if (width > 40) ctx.fillText(level, left + 6, bottom - 7);
    });
    ctx.strokeStyle = style('--muted');
    ctx.setLineDash([4, 4]);
    ctx.beginPath();
    ctx.moveTo(x.getPixelForValue(chosen), top);
    ctx.lineTo(x.getPixelForValue(chosen), bottom);
    ctx.stroke();
    ctx.restore();
  },
};
