const TIME = new Intl.DateTimeFormat(undefined, {hour: '2-digit', minute: '2-digit', second: '2-digit', hour12: false});
const HOUR = new Intl.DateTimeFormat(undefined, {hour: '2-digit', minute: '2-digit', hour12: false});
const DAY_AND_HOUR = new Intl.DateTimeFormat(undefined, {weekday: 'short', hour: '2-digit', minute: '2-digit', hour12: false});

export const time = instant => TIME.format(new Date(instant));
export const hour = instant => HOUR.format(new Date(instant));
export const dayAndHour = instant => DAY_AND_HOUR.format(new Date(instant));
export const percent = share => share == null ? '–' : `${Math.round(share * 100)} %`;

/** Whole seconds as 1:02:03 or 2:03. */
export function clock(seconds) {
  const whole = Math.floor(Math.abs(seconds));
  const two = n => String(n).padStart(2, '0');
  const hours = Math.floor(whole / 3600);
  const rest = `${two(Math.floor(whole / 60) % 60)}:${two(whole % 60)}`;
  return hours > 0 ? `${hours}:${rest}` : rest.replace(/^0(?=\d:)/, '');
}

/** Seconds as a duration that is read aloud well: 45 s, 12 min, 3.5 h. */
export function duration(seconds) {
  if (seconds == null) return '–';
  if (seconds < 90) return `${Math.round(seconds)} s`;
  if (seconds < 5400) return `${Math.round(seconds / 60)} min`;
  return `${(seconds / 3600).toFixed(1)} h`;
}

const DAY = new Intl.DateTimeFormat(undefined, {day: 'numeric', month: 'short', year: 'numeric'});
const MOMENT = new Intl.DateTimeFormat(undefined, {day: 'numeric', month: 'short', year: 'numeric', hour: '2-digit', minute: '2-digit', hour12: false});
const NUMBER = new Intl.NumberFormat(undefined, {maximumFractionDigits: 1});

export const day = instant => DAY.format(new Date(instant));
export const moment = instant => MOMENT.format(new Date(instant));
export const number = value => NUMBER.format(value);

/** What a date field of the user's own clock shows, as an instant and back. */
export const instantOf = local => new Date(local).toISOString();
export function localOf(instant) {
  const date = new Date(instant);
  return new Date(date - date.getTimezoneOffset() * 60_000).toISOString().slice(0, 16);
}

/** "1 lead", "12 leads". */
export const count = (n, one, many = `${one}s`) => `${number(n)} ${n === 1 ? one : many}`;
