// The hub reads once a change, shows once an audience, and gives every screen the newest document.
import { afterEach, expect, test, vi } from 'vitest';
import type { Scope } from '../auth/scope.ts';
import { LiveHub, type LiveTopic, type Screen } from './hub.ts';
import type { Shown } from './shown.ts';

class Frames implements Screen {
  readonly got: string[] = [];
  ended = false;
  send(document: Shown): void {
    this.got.push(String(document.whole));
  }
  end(): void {
    this.ended = true;
  }
  get last() {
    return JSON.parse(/data: (.*)/.exec(this.got.at(-1) ?? '')?.[1] ?? 'null');
  }
}

function counting() {
  const state: { value: number | null; fails: boolean } = { value: 0, fails: false };
  const shown: string[] = [];
  const topic: LiveTopic<{ id: string; value: number }> = {
    topic: 'thing',
    audienceOf: async () => ({ audience: 'one' }),
    read: async (_scope, id) => {
      const { value } = state;
      await pause(5);
      if (state.fails) throw new Error('database away');
      return value === null ? null : { id, value };
    },
    show: ({ id, value }, audience) => {
      shown.push(`${id} ${audience}`);
      return { value, audience };
    },
  };
  const errors: unknown[] = [];
  const hub = new LiveHub(
    (_job, work) => work({} as Scope),
    (error) => errors.push(error),
  );
  return { topic, hub, state, shown, errors };
}

const pause = (milliseconds = 40) => new Promise((resolve) => setTimeout(resolve, milliseconds));
afterEach(() => {
  vi.useRealTimers();
});

test('fifty screens of two audiences cost one reading and two documents at joining, and the same a change', async () => {
  const { topic, hub, state, shown } = counting();
  const screens = Array.from({ length: 50 }, () => new Frames());
  await Promise.all(screens.map((screen, at) => hub.join(topic, 'a', at % 2 === 0 ? 'one' : 'two', screen)));
  expect(shown.sort()).toEqual(['a one', 'a two']);
  expect(hub.figures).toEqual({ screens: 50, reads: 1, documents: 2 });
  state.value = 7;
  hub.changed('thing', 'a');
  await pause();
  expect(hub.figures).toEqual({ screens: 50, reads: 2, documents: 4 });
  for (const [at, screen] of screens.entries()) {
    expect(screen.got).toHaveLength(2);
    expect(screen.last).toEqual({ value: 7, audience: at % 2 === 0 ? 'one' : 'two' });
  }
});

test('changes during a reading are folded into one more, and the last value wins', async () => {
  const { topic, hub, state } = counting();
  const screen = new Frames();
  await hub.join(topic, 'a', 'one', screen);
  for (let value = 1; value <= 20; value++) {
    state.value = value;
    hub.changed('thing', 'a');
  }
  await pause();
  expect(hub.figures.reads).toBe(3);
  expect(screen.last.value).toBe(20);
});

test('a change while a screen joins reaches it', async () => {
  const { topic, hub, state } = counting();
  const screen = new Frames();
  const joining = hub.join(topic, 'a', 'one', screen);
  state.value = 3;
  hub.changed('thing', 'a');
  await joining;
  await pause();
  expect(screen.last.value).toBe(3);
});

test('another id or topic reads nothing; a screen that left hears nothing', async () => {
  const { topic, hub } = counting();
  const screen = new Frames();
  const leave = await hub.join(topic, 'a', 'one', screen);
  hub.changed('thing', 'b');
  hub.changed('other', 'a');
  leave();
  hub.changed('thing', 'a');
  await pause();
  expect(screen.got).toHaveLength(1);
  expect(hub.figures).toEqual({ screens: 0, reads: 1, documents: 1 });
});

test('a screen that leaves while another joins leaves that one in place', async () => {
  const { topic, hub, state } = counting();
  const [first, second] = [new Frames(), new Frames()];
  const joining = hub.join(topic, 'a', 'one', second);
  const leave = await hub.join(topic, 'a', 'one', first);
  leave();
  await joining;
  state.value = 4;
  hub.changed('thing', 'a');
  await pause();
  expect(second.last.value).toBe(4);
});

test('who joins long after the last change gets the time of now, and the others are not told again', async () => {
  const { topic, hub } = counting();
  const [first, second] = [new Frames(), new Frames()];
  await hub.join(topic, 'a', 'one', first);
  vi.setSystemTime(Date.now() + 6000);
  await hub.join(topic, 'a', 'one', second);
  expect(hub.figures.reads).toBe(2);
  expect([first.got.length, second.got.length]).toEqual([1, 1]);
});

test('a failed reading is told and tried again by itself, so that no screen keeps what is no longer so', async () => {
  const { topic, hub, state, errors } = counting();
  const screen = new Frames();
  await hub.join(topic, 'a', 'one', screen);
  Object.assign(state, { value: 5, fails: true });
  hub.changed('thing', 'a');
  await pause();
  expect(errors).toHaveLength(1);
  expect(screen.got).toHaveLength(1);
  state.fails = false;
  await pause(400);
  expect(screen.last.value).toBe(5);
});

test('who cannot be given a first document is told so, and nothing of him stays', async () => {
  const { topic, hub, state } = counting();
  state.fails = true;
  await expect(hub.join(topic, 'a', 'one', new Frames())).rejects.toThrow('database away');
  expect(hub.figures.screens).toBe(0);
});

test('a thing that is no more ends its screens', async () => {
  const { topic, hub, state } = counting();
  const screen = new Frames();
  await hub.join(topic, 'a', 'one', screen);
  state.value = null;
  hub.changed('thing', 'a');
  await pause();
  expect(screen.ended).toBe(true);
});

test('plain requests that come together share readings that began after they asked', async () => {
  const { topic, hub, state } = counting();
  const first = hub.stateOf(topic, 'a');
  await pause(1);
  // Acknowledged while the first reading runs: whoever asks from here on must find it.
  state.value = 9;
  const later = await Promise.all(Array.from({ length: 40 }, () => hub.stateOf(topic, 'a')));
  expect((await first)?.value).toBe(0);
  expect(later.map((one) => one?.value)).toEqual(later.map(() => 9));
  expect(hub.figures.reads).toBe(2);
  state.value = 10;
  expect((await hub.stateOf(topic, 'a'))?.value).toBe(10);
  expect(hub.figures.reads).toBe(3);
});

test('a reading that fails tells those who asked for it, and the next is a new one', async () => {
  const { topic, hub, state } = counting();
  state.fails = true;
  const first = hub.stateOf(topic, 'a');
  const second = hub.stateOf(topic, 'a');
  await expect(first).rejects.toThrow('database away');
  state.fails = false;
  expect((await second)?.value).toBe(0);
});
