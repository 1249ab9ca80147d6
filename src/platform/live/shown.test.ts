// Parts of documents: whatever changed, a screen that follows in parts ends with the very document that a new one is given.
import { PassThrough } from 'node:stream';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type DocumentPart, withPart } from './contract.ts';
import { StreamScreen } from './screen.ts';
import { Shown } from './shown.ts';

const dataOf = (event: Buffer) => JSON.parse(/^data: (.*)$/m.exec(String(event))?.[1] ?? 'null');
/** As it arrives: JSON knows no undefined. */
const sent = (document: object) => JSON.parse(JSON.stringify(document));

const value = fc.oneof(
  fc.string(),
  fc.integer(),
  fc.constant(null),
  fc.record({ id: fc.integer({ min: 0, max: 9 }), text: fc.string({ maxLength: 5 }) }),
);
const document = fc.dictionary(
  fc.constantFrom('now', 'people', 'hands', 'vote', '__proto__x', 'a"b\n'),
  fc.oneof(value, fc.constant(undefined), fc.array(value, { maxLength: 6 })),
  { noNullPrototype: true },
);

test('the part makes the next document out of the one before, whatever they hold', () => {
  fc.assert(
    fc.property(document, document, (before, after) => {
      const [first, second] = [new Shown(before), new Shown(after)];
      expect(dataOf(second.whole)).toEqual(sent(after));
      const part = dataOf(second.after(first)) as DocumentPart;
      expect(withPart(sent(before), part)).toEqual(sent(after));
    }),
    { numRuns: 2000 },
  );
});

test('one line of a long list is told alone; what did not change stays the very same value', () => {
  const people = Array.from({ length: 1000 }, (_, at) => ({ personId: `nguoi-${at}`, state: 'awaited' }));
  const [before, hands] = [{ now: 1, people, hands: ['a', 'b', 'c'] }, ['a', 'c', 'd']];
  const after = { now: 2, people: people.with(500, { personId: 'nguoi-500', state: 'present' }), hands };
  const event = new Shown(after).after(new Shown(before));
  expect(String(event)).toBe(
    'event: part\ndata: {"set":{"now":2},"items":{"people":[[500,{"personId":"nguoi-500","state":"present"}]],"hands":[[1,"c"],[2,"d"]]}}\n\n',
  );
  const next = withPart(before, dataOf(event));
  expect(next.people[499]).toBe(before.people[499]);
  const grown = new Shown({ ...after, hands: ['a', 'c', 'd', 'e'] }).after(new Shown(after));
  expect(dataOf(grown)).toEqual({ runs: { hands: [3, 0, ['e']] } });
});

test('a slow screen that missed some gets the part from what it has to the newest', () => {
  const stream = new PassThrough({ highWaterMark: 30 });
  const screen = new StreamScreen(stream, true);
  const told = (count: number) => new Shown({ count, same: 'x'.repeat(40) });
  for (const count of [1, 2, 3]) screen.send(told(count));
  const events: string[] = [];
  stream.on('data', (chunk) => events.push(String(chunk)));
  return new Promise<void>((resolve) => {
    setTimeout(() => {
      expect(events.join('')).toBe(
        `data: {"count":1,"same":"${'x'.repeat(40)}"}\n\nevent: part\ndata: {"set":{"count":3}}\n\n`,
      );
      resolve();
    }, 20);
  });
});
