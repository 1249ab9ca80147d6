// The hub renders once per change and audience, and gives every screen the newest document.
import { expect, test } from 'vitest';
import type { Scope } from '../auth/scope.ts';
import { LiveHub, type LiveTopic } from './hub.ts';

function counting() {
  let value = 0;
  const rendered: string[] = [];
  const topic: LiveTopic = {
    topic: 'thing',
    audiences: ['one', 'two'],
    audienceOf: async () => 'one',
    render: async (_scope, id, audience) => {
      rendered.push(`${id} ${audience}`);
      await new Promise((resolve) => setTimeout(resolve, 5));
      return { value };
    },
  };
  const errors: unknown[] = [];
  const hub = new LiveHub(
    (_job, work) => work({} as Scope),
    (error) => errors.push(error),
  );
  return { topic, hub, rendered, errors, set: (next: number) => (value = next) };
}

const valueIn = (frame: string | undefined) =>
  JSON.parse(/data: (.*)/.exec(frame ?? '')?.[1] ?? 'null')?.value;
const pause = () => new Promise((resolve) => setTimeout(resolve, 40));

test('fifty screens of one audience cost one rendering at joining and one a change', async () => {
  const { topic, hub, rendered, set } = counting();
  const frames: string[][] = Array.from({ length: 50 }, () => []);
  await hub.join(topic, 'a', 'one', (frame) => frames[0]?.push(frame));
  await Promise.all(frames.slice(1).map((own) => hub.join(topic, 'a', 'one', (frame) => own.push(frame))));
  expect(rendered).toEqual(['a one']);
  set(7);
  hub.changed('thing', 'a');
  await pause();
  expect(rendered).toEqual(['a one', 'a one']);
  for (const own of frames) expect(valueIn(own.at(-1))).toBe(7);
  expect(hub.screens).toBe(50);
});

test('changes during a rendering are folded into one more, and the last value wins', async () => {
  const { topic, hub, rendered, set } = counting();
  const frames: string[] = [];
  await hub.join(topic, 'a', 'one', (frame) => frames.push(frame));
  for (let value = 1; value <= 20; value++) {
    set(value);
    hub.changed('thing', 'a');
  }
  await pause();
  expect(rendered.length).toBe(3);
  expect(valueIn(frames.at(-1))).toBe(20);
});

test('another id or topic renders nothing; a screen that left hears nothing', async () => {
  const { topic, hub, rendered } = counting();
  const frames: string[] = [];
  const leave = await hub.join(topic, 'a', 'one', (frame) => frames.push(frame));
  hub.changed('thing', 'b');
  hub.changed('other', 'a');
  leave();
  hub.changed('thing', 'a');
  await pause();
  expect(rendered).toEqual(['a one']);
  expect(frames).toHaveLength(1);
  expect(hub.screens).toBe(0);
});

test('a failed rendering is told, and the next change renders again', async () => {
  const { topic, hub, errors } = counting();
  let fail = true;
  const shaky: LiveTopic = {
    ...topic,
    render: async () => {
      if (fail) throw new Error('database away');
      return { value: 1 };
    },
  };
  fail = false;
  const frames: string[] = [];
  await hub.join(shaky, 'a', 'one', (frame) => frames.push(frame));
  fail = true;
  hub.changed('thing', 'a');
  await pause();
  expect(errors).toHaveLength(1);
  fail = false;
  hub.changedAll();
  await pause();
  expect(frames).toHaveLength(2);
});
