// Opens a ballot: reads it once with what is the person's own, then follows its live document.
import { type ReactNode, useEffect, useRef } from 'react';
import type { AnswerOf } from '../../../../platform/http/endpoint.ts';
import { type ApiRefusal, call, useEndpoint } from '../../../../web/client.ts';
import { useLive } from '../../../../web/use-live.ts';
import { type BallotShown, readBallot } from '../contract.ts';

type Own = AnswerOf<typeof readBallot>['own'];

export interface BallotView {
  readonly ballot: BallotShown;
  readonly own: Own;
  /** No word from the server for a while. */
  readonly waiting: boolean;
}

/** In: what is shown with it, and until it has come. */
export function LiveBallot({
  ballotId,
  children,
  otherwise,
}: {
  ballotId: string;
  children: (view: BallotView) => ReactNode;
  otherwise: (refusal: ApiRefusal | null, again: () => void) => ReactNode;
}) {
  const first = useEndpoint(readBallot, { params: { ballotId } });
  if (!first.data) return otherwise(first.error, () => void first.refetch());
  return (
    <Followed key={ballotId} answer={first.data} again={() => void first.refetch()}>
      {children}
    </Followed>
  );
}

function Followed({
  answer,
  again,
  children,
}: {
  answer: AnswerOf<typeof readBallot>;
  again: () => void;
  children: (view: BallotView) => ReactNode;
}) {
  const ballotId = answer.ballot.id;
  const live = useLive<BallotShown>(
    `/api/v1/live/ballot/${ballotId}`,
    async () => (await call(readBallot, { params: { ballotId } })).ballot,
    answer.ballot,
  );
  const ballot = live.document ?? answer.ballot;
  // One of the tally board hears at once where his count differs from the one that came.
  const entered = ballot.tally.entered.join();
  const known = useRef(entered);
  const reread = useRef(again);
  reread.current = again;
  useEffect(() => {
    if (known.current !== entered && answer.own.teller) reread.current();
    known.current = entered;
  }, [entered, answer.own.teller]);
  return children({
    ballot,
    own: answer.own,
    waiting: live.link === 'waiting',
  });
}
