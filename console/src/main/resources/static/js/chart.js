import {byId} from './dom.js';
import {dayAndHour, hour} from './format.js';
import {axis, legend, plot, style} from './plot.js';

const SERIES = [
  ['Open', 'open', '--open'],
  ['In time', 'touchedInTime', '--in-time'],
  ['Late', 'touchedLate', '--late'],
  ['Rerouted', 'breachedAndRerouted', '--rerouted'],
  ['Closed', 'closedUntouched', '--closed'],
];
const HOUR = 3_600_000;

/** Draws assignments per hour, stacked by where they stand. */
export function drawHours(answer) {
  const known = new Map(answer.hours.map(h => [Date.parse(h.hour), h]));
  const hours = [];
  for (let at = Date.parse(answer.from); at < Date.parse(answer.to); at += HOUR) hours.push(at);
  const label = hours.length > 24 ? dayAndHour : hour;
  plot(byId('hours'), () => ({
    type: 'bar',
    data: {
      labels: hours.map(label),
      datasets: SERIES.map(([name, field, color]) => ({
        label: name,
        data: hours.map(at => known.get(at)?.[field] ?? 0),
        backgroundColor: style(color),
      })),
    },
    options: {
      scales: {
        x: axis({maxRotation: 0, autoSkipPadding: 12}, {stacked: true, grid: {display: false}}),
        y: axis({precision: 0}, {stacked: true, beginAtZero: true}),
      },
      plugins: {legend: legend()},
    },
  }));
}
