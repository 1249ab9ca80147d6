// How a resolution stands: shape, then words.
import { StateLine } from '../../../web/kit/icon.tsx';
import { useTexts } from '../../../web/texts/language.ts';
import { leadershipTexts } from '../../../web/texts/leadership.ts';
import type { ResolutionState as State } from '../rules.ts';

const shapes = { draft: 'half', passed: 'due', issued: 'done', rejected: 'dropped' } as const;

export function ResolutionState({ state, issuedOn }: { state: State; issuedOn?: string | null }) {
  const t = useTexts(leadershipTexts);
  return <StateLine state={shapes[state]}>{issuedOn ? t.issuedOn(issuedOn) : t.states[state]}</StateLine>;
}
