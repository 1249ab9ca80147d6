// Line icons on a 24 grid, always beside words; shapes of states among them.
import type { ReactNode } from 'react';

const ring = <circle cx="12" cy="12" r="8.5" />;
const shapes = {
  home: <path d="M4 11.5 12 5l8 6.5V19a1 1 0 0 1-1 1h-4.5v-5.5h-5V20H5a1 1 0 0 1-1-1z" />,
  people: (
    <path d="M9 11.5a3.25 3.25 0 1 0 0-6.5 3.25 3.25 0 0 0 0 6.5zM3.5 19c0-3 2.4-5 5.5-5s5.5 2 5.5 5M15.5 5.3a3 3 0 0 1 0 5.9M17 14.3c2.1.6 3.5 2.300 3.5 4.700" />
  ),
  person: <path d="M12 11.5A3.5 3.5 0 1 0 12 4.500a3.5 3.500 0 0 0 0 7zM5 20c0-3.600 3-6 7-6s7 2.400 7 6" />,
  lock: (
    <>
      <rect x="5.5" y="10.5" width="13" height="9.5" rx="2" />
      <path d="M8.5 10.5V8a3.5 3.5 0 0 1 7 0v2.5" />
    </>
  ),
  book: (
    <>
      <path d="M5 5.500A2 2 0 0 1 7 3.500h12v14H7a2 2 0 0 0-2 2z" />
      <path d="M5 19.500a1.500 1.500 0 0 0 1.500 1H19v-3M9 8h6" />
    </>
  ),
  task: (
    <>
      <rect x="4.5" y="4.5" width="15" height="15" rx="2.5" />
      <path d="m8.5 12.2 2.6 2.6 4.6-5.2" />
    </>
  ),
  back: <path d="m14.500 5.500-6.500 6.500 6.500 6.500" />,
  file: <path d="M6.500 3.500h7.500l4 4v13h-11.500zM13.500 3.500v4.500h4.500" />,
  calendar: (
    <>
      <rect x="4" y="5.500" width="16" height="14.500" rx="2" />
      <path d="M4 10h16M8.500 3.500v4M15.500 3.500v4" />
    </>
  ),
  tree: (
    <>
      <rect x="9" y="3.500" width="6" height="4.500" rx="1" />
      <rect x="3.500" y="16" width="6" height="4.500" rx="1" />
      <rect x="14.500" y="16" width="6" height="4.500" rx="1" />
      <path d="M12 8v4M6.500 16v-4h11v4" />
    </>
  ),
  eye: (
    <>
      <path d="M2.8 12C5 8 8.2 6 12 6s7 2 9.2 6c-2.2 4-5.4 6-9.2 6s-7-2-9.2-6z" />
      <circle cx="12" cy="12" r="2.8" />
    </>
  ),
  more: <path d="M4.500 7h15M4.500 12h15M4.500 17h15" />,
  letter: (
    <>
      <rect x="3.500" y="5.500" width="17" height="13" rx="2" />
      <path d="m4 7.500 8 6 8-6" />
    </>
  ),
  plus: <path d="M12 5.500v13M5.500 12h13" />,
  todo: ring,
  now: (
    <>
      {ring}
      <circle cx="12" cy="12" r="3.8" fill="currentColor" stroke="none" />
    </>
  ),
  done: (
    <>
      {ring}
      <path d="m8.2 12.3 2.7 2.7 5-5.6" />
    </>
  ),
  due: (
    <>
      {ring}
      <path d="M12 7.5V12l3 2" />
    </>
  ),
  late: (
    <>
      <path d="M12 4.2 3.5 19.3h17z" />
      <path d="M12 10v4.5M12 17v.1" />
    </>
  ),
  dropped: (
    <>
      {ring}
      <path d="M8 12h8" />
    </>
  ),
  half: (
    <>
      {ring}
      <path d="M12 3.5a8.5 8.5 0 0 1 0 17z" fill="currentColor" stroke="none" />
    </>
  ),
  away: <path d="M4.500 12h14M13 6.500l5.500 5.500-5.500 5.500" />,
  forward: <path d="m9.5 5.5 6.5 6.5-6.5 6.5" />,
  opinion: (
    <path d="M4.5 6.5a2 2 0 0 1 2-2h11a2 2 0 0 1 2 2V14a2 2 0 0 1-2 2H11l-4.500 4v-4a2 2 0 0 1-2-2z" />
  ),
  flag: <path d="M6 20.500V4h11l-2 4 2 4H6" />,
  pen: (
    <>
      <path d="m5 19 .9-3.800L15.700 5.400a1.700 1.700 0 0 1 2.400 0l.5.5a1.700 1.700 0 0 1 0 2.400L8.800 18.100z" />
      <path d="m14 7 3 3" />
    </>
  ),
  bars: <path d="M4.500 19.500h15M7.500 16v-5M12 16V6.500M16.500 16v-7" />,
  hand: (
    <path d="M8 12.5V6.2a1.4 1.4 0 0 1 2.8 0V11M10.8 11V4.9a1.4 1.4 0 0 1 2.8 0V11M13.6 11V6.2a1.4 1.4 0 0 1 2.8 0v7.3c0 4-2 7-5.4 7-2.6 0-3.9-1.3-5-3.5l-1.7-3.3c-.8-1.5 1-2.6 2-1.4L8 14" />
  ),
  speak: (
    <>
      <rect x="9.2" y="3.5" width="5.6" height="10.5" rx="2.8" />
      <path d="M5.8 11.5a6.2 6.2 0 0 0 12.4 0M12 17.7v2.8" />
    </>
  ),
  again: (
    <>
      <path d="M19.5 12a7.5 7.5 0 0 1-13.3 4.7M4.5 12a7.5 7.5 0 0 1 13.3-4.7" />
      <path d="M18.5 3.8v4h-4M5.5 20.2v-4h4" />
    </>
  ),
  offline: (
    <path d="M4 4.5l16 16M8.5 7.8A5 5 0 0 1 16.8 11a3.8 3.8 0 0 1 3.2 3.7c0 .9-.3 1.7-.8 2.3M6.8 9.8a3.9 3.9 0 0 0-2.8 3.7A4 4 0 0 0 8 17.5h8" />
  ),
} satisfies Record<string, ReactNode>;

export type IconName = keyof typeof shapes;

export function Icon({ name }: { name: IconName }) {
  return (
    <svg className="ic" viewBox="0 0 24 24" aria-hidden="true">
      {shapes[name]}
    </svg>
  );
}

const tones = {
  todo: '',
  now: 'info',
  done: 'ok',
  due: 'warn',
  late: 'late',
  dropped: '',
  half: 'info',
  away: 'info',
} as const;

/** A state is shape, then word, then colour. */
export function StateLine({ state, children }: { state: keyof typeof tones; children: ReactNode }) {
  return (
    <span className={`state ${tones[state]}`}>
      <Icon name={state} />
      {children}
    </span>
  );
}
