// What became of a promise, as the minutes tell it. Pure.
import { sentence } from '../../minutes/wording/rules.ts';

export type PromiseState = 'open' | 'kept' | 'partly' | 'broken' | 'carried';

export interface ToldPromise {
  readonly id: string;
  readonly at: string;
  readonly personId: string;
  readonly name: string;
  readonly text: string;
  readonly state: PromiseState;
  /** A word of who made it. */
  readonly note: string;
  /** Of one carried on: its new day. */
  readonly until: string | null;
}

const became: Readonly<Record<PromiseState, string>> = {
  open: 'chưa báo kết quả',
  kept: 'đã làm xong',
  partly: 'làm được một phần',
  broken: 'chưa làm được',
  carried: 'làm tiếp',
};

/** "làm tiếp, xong trước ngày 31/03/2027" */
export function becameText(state: PromiseState, until: string | null): string {
  const day = until?.split('-').reverse().join('/');
  return state === 'carried' && day ? `${became.carried}, xong trước ngày ${day}` : became[state];
}

/** Words of a person as the minutes repeat them: one paragraph, without its full stop. */
export function told(text: string): string {
  return text
    .trim()
    .replace(/\s*\n+\s*/g, ' ')
    .replace(/[.;\s]+$/u, '');
}

/** What a meeting was told of a promise of an earlier session. */
export function promiseText({ name, text, state, note, until }: ToldPromise): string {
  const word = told(note);
  return [
    sentence(
      `Việc đã hứa khi tự phê bình: đồng chí ${name} hứa “${told(text)}”; kết quả: ${becameText(state, until)}`,
    ),
    word ? sentence(`Đồng chí ${name} cho biết: ${word}`) : '',
  ]
    .filter((line) => line !== '')
    .join(' ');
}
