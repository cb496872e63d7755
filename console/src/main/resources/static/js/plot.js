// A canvas does not resolve light-dark(); a computed colour does.
export function style(variable, opacity = 1) {
  const probe = document.createElement('i');
  probe.style.color = `var(${variable})`;
  document.body.append(probe);
  const color = getComputedStyle(probe).color;
  probe.remove();
  return opacity === 1 ? color : color.replace(/^rgba?\(([^)]*?)\)$/, (_, rgb) => `rgba(${rgb.split(',').slice(0, 3)}, ${opacity})`);
}

/** An axis in the colours of the page. */
export const axis = (ticks = {}, more = {}) => ({
  ticks: {color: style('--muted'), ...ticks},
  grid: {color: style('--line')},
  border: {display: false},
  ...more,
});

/** Bars of one kind beside others. */
export const bars = (label, color, data) => ({label, data, backgroundColor: style(color), maxBarThickness: 48});

/** The name of an axis. */
export const named = text => ({title: {display: true, text, color: style('--muted')}});

export const legend = (more = {}) => ({position: 'bottom', labels: {color: style('--muted'), boxWidth: 12, boxHeight: 12, ...more}});

const plots = new Map();

/**
 * Draws a chart, or what has become of the one on its canvas, and again in the other colours when the setting changes
 * between light and dark.
 * @param make makes the configuration in the colours of now
 */
export function plot(canvas, make) {
  const config = make();
  const options = {animation: false, maintainAspectRatio: false, ...config.options};
  const known = plots.get(canvas);
  const chart = known?.chart ?? new Chart(canvas, {...config, options});
  if (known) {
    Object.assign(chart, {data: config.data, options});
    chart.update('none');
  }
  plots.set(canvas, {chart, make});
  return chart;
}

matchMedia('(prefers-color-scheme: dark)').addEventListener('change', () => plots.forEach(({make}, canvas) => plot(canvas, make)));
