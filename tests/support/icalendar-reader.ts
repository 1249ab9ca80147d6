// Reads iCalendar by the grammar of RFC 5545 and refuses whatever departs from it; knows nothing of how we write it.

export interface Property {
  readonly name: string;
  readonly params: Readonly<Record<string, string>>;
  readonly value: string;
}
export interface Component {
  readonly name: string;
  readonly properties: readonly Property[];
  readonly components: readonly Component[];
}

/** @throws with a sentence at the first fault. */
export function readCalendarText(bytes: Uint8Array): Component {
  const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  if (!text.endsWith('\r\n')) throw new Error('the last line does not end');
  const physical = text.slice(0, -2).split('\r\n');
  for (const line of physical) {
    if (/[\r\n]/.test(line)) throw new Error('a line ends by half');
    if (Buffer.byteLength(line) > 75) throw new Error(`a line of ${Buffer.byteLength(line)} octets`);
    if (line === '') throw new Error('an empty line');
  }
  const lines: string[] = [];
  for (const line of physical) {
    if (!/^[ \t]/.test(line)) lines.push(line);
    else if (lines.length === 0) throw new Error('the first line goes on from nothing');
    else lines[lines.length - 1] += line.slice(1);
  }
  const properties = lines.map(readLine);
  const at = { index: 0 };
  const root = readComponent(properties, at);
  if (at.index !== properties.length) throw new Error('something follows the calendar');
  return root;
}

const token = /^[A-Z0-9-]+$/i;

function readLine(line: string): Property {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: the grammar names them
  if (/[\x00-\x08\x0a-\x1f\x7f]/.test(line)) throw new Error(`a control character in ${line}`);
  const params: Record<string, string> = {};
  const [head = ''] = /^[^:;]+/.exec(line) ?? [];
  if (!token.test(head)) throw new Error(`no property name in ${line}`);
  let rest = line.slice(head.length);
  for (let found = /^;([A-Z0-9-]+)=("[^"]*"|[^";:,]*)/i.exec(rest); found; ) {
    params[found[1] as string] = (found[2] as string).replace(/^"|"$/g, '');
    rest = rest.slice(found[0].length);
    found = /^;([A-Z0-9-]+)=("[^"]*"|[^";:,]*)/i.exec(rest);
  }
  if (!rest.startsWith(':')) throw new Error(`no value in ${line}`);
  return { name: head.toUpperCase(), params, value: rest.slice(1) };
}

function readComponent(all: readonly Property[], at: { index: number }): Component {
  const begin = all[at.index];
  if (begin?.name !== 'BEGIN') throw new Error(`${begin?.name} where a component begins`);
  at.index += 1;
  const properties: Property[] = [];
  const components: Component[] = [];
  for (;;) {
    const next = all[at.index];
    if (!next) throw new Error(`${begin.value} does not end`);
    if (next.name === 'BEGIN') components.push(readComponent(all, at));
    else if (next.name === 'END') {
      if (next.value !== begin.value) throw new Error(`${next.value} ends where ${begin.value} should`);
      at.index += 1;
      return { name: begin.value, properties, components };
    } else {
      properties.push(next);
      at.index += 1;
    }
  }
}

/** The value of a property that stands there exactly once. */
export function valueIn(component: Component, name: string): string {
  const found = component.properties.filter((one) => one.name === name);
  if (found.length !== 1) throw new Error(`${component.name} has ${found.length} ${name}`);
  return (found[0] as Property).value;
}

/** A TEXT value as people read it. */
export function textOf(component: Component, name: string): string {
  const value = valueIn(component, name);
  if (/(^|[^\\])(\\\\)*[;,]/.test(value)) throw new Error(`unescaped mark in ${value}`);
  if (/(^|[^\\])(\\\\)*\\([^\\;,Nn]|$)/.test(value)) throw new Error(`bad escape in ${value}`);
  return value.replace(/\\([\\;,Nn])/g, (_, mark: string) => (/n/i.test(mark) ? '\n' : mark));
}

/** A DATE-TIME, in UTC or in a zone that the calendar itself describes with one offset, as milliseconds. */
export function instantOf(root: Component, component: Component, name: string): number {
  const found = component.properties.find((one) => one.name === name);
  const [, year, month, day, hour, minute, second, utc] =
    /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)(Z?)$/.exec(found?.value ?? '') ?? [];
  if (!year || !found) throw new Error(`${name} is no DATE-TIME`);
  const written = `${year}-${month}-${day}T${hour}:${minute}:${second}Z`;
  if (new Date(written).toISOString().slice(0, 19) !== written.slice(0, 19))
    throw new Error(`no such day: ${written}`);
  if (utc) {
    if (found.params.TZID) throw new Error('UTC with a zone');
    return Date.parse(written);
  }
  const zone = root.components.find(
    (one) => one.name === 'VTIMEZONE' && valueIn(one, 'TZID') === found.params.TZID,
  );
  const standard = zone?.components.filter((one) => one.name === 'STANDARD') ?? [];
  if (standard.length !== 1) throw new Error(`the zone ${found.params.TZID} is not described`);
  const [, sign, hours, minutes] =
    /^([+-])(\d\d)(\d\d)$/.exec(valueIn(standard[0] as Component, 'TZOFFSETTO')) ?? [];
  return Date.parse(written) - Number(`${sign}1`) * (Number(hours) * 60 + Number(minutes)) * 60_000;
}

/** The events, each with what RFC 5545 3.6.1 demands; a UID stands once. */
export function eventsOf(root: Component): Component[] {
  if (root.name !== 'VCALENDAR' || valueIn(root, 'VERSION') !== '2.0') throw new Error('no calendar 2.0');
  valueIn(root, 'PRODID');
  const events = root.components.filter((one) => one.name === 'VEVENT');
  const uids = events.map((one) => textOf(one, 'UID'));
  if (new Set(uids).size !== uids.length) throw new Error('a UID stands twice');
  for (const event of events) {
    instantOf(root, event, 'DTSTAMP');
    if (instantOf(root, event, 'DTEND') <= instantOf(root, event, 'DTSTART'))
      throw new Error('an event ends before it begins');
    if (!/^\d+$/.test(valueIn(event, 'SEQUENCE'))) throw new Error('SEQUENCE is no number');
    if (!['TENTATIVE', 'CONFIRMED', 'CANCELLED'].includes(valueIn(event, 'STATUS')))
      throw new Error('STATUS');
    new URL(valueIn(event, 'URL'));
  }
  return events;
}
