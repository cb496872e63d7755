import {byId} from './dom.js';
import {dayAndHour, hour} from './format.js';

const SERIES = [
  ['Open', 'open', '--open'],
  ['In time', 'touchedInTime', '--in-time'],
  ['Late', 'touchedLate', '--late'],
  ['Rerouted', 'breachedAndRerouted', '--rerouted'],
  ['Closed', 'closedUntouched', '--closed'],
];
const HOUR = 3_600_000;

let chart;

/** Draws assignments per hour, stacked by where they stand. */
export function drawHours(answer) {
  const known = new Map(answer.hours.map(h => [Date.parse(h.hour), h]));
  const hours = [];
  for (let at = Date.parse(answer.from); at < Date.parse(answer.to); at += HOUR) hours.push(at);
  const label = hours.length > 24 ? dayAndHour : hour;
  const data = {
    labels: hours.map(label),
    datasets: SERIES.map(([name, field, color]) => ({
      label: name,
      data: hours.map(at => known.get(at)?.[field] ?? 0),
      backgroundColor: style(color),
    })),
  };
  if (chart) {
    chart.data = data;
    chart.update('none');
  } else {
    chart = new Chart(byId('hours'), {type: 'bar', data, options: options()});
  }
}

/** Takes the colours of the other setting, light or dark. */
export function repaint() {
  if (!chart) return;
  chart.options = options();
  chart.data.datasets.forEach((set, i) => { set.backgroundColor = style(SERIES[i][2]); });
  chart.update('none');
}

function options() {
  const text = {color: style('--muted')};
  const axis = extra => ({stacked: true, ticks: {...text, ...extra}, grid: {color: style('--line')}, border: {display: false}});
  return {
    animation: false,
    maintainAspectRatio: false,
    scales: {x: {...axis({maxRotation: 0, autoSkipPadding: 12}), grid: {display: false}}, y: {...axis({precision: 0}), beginAtZero: true}},
    plugins: {legend: {position: 'bottom', labels: {...text, boxWidth: 12, boxHeight: 12}}},
  };
}

// A canvas does not resolve light-dark(); a computed colour does.
function style(variable) {
  const probe = document.createElement('i');
  probe.style.color = `var(${variable})`;
  document.body.append(probe);
  const color = getComputedStyle(probe).color;
  probe.remove();
  return color;
}
