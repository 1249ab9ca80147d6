// Opens the room: reads it once with what is the person's own, then follows its live document.
import { createContext, type ReactNode, useContext, useEffect, useRef } from 'react';
import type { AnswerOf } from '../../../../platform/http/endpoint.ts';
import { call, useEndpoint } from '../../../../web/client.ts';
import { PageLoading, PageRefusal } from '../../../../web/kit/states.tsx';
import { ToSignIn } from '../../../../web/sign-in-return.tsx';
import { type Live, useLive } from '../../../../web/use-live.ts';
import { type Audience, type Room, readRoom } from '../contract.ts';
import '../../../../web/styles/room.css';

type Answer = AnswerOf<typeof readRoom>;

export interface RoomView extends Pick<Answer, 'own' | 'can' | 'audiences' | 'publicUrl'> {
  readonly room: Room;
  readonly link: Pick<Live<Room>, 'link' | 'lostAt' | 'retryAt' | 'backAt'>;
  /** Milliseconds by the server's clock. */
  readonly serverNow: () => number;
}

const RoomContext = createContext<RoomView | null>(null);

export function useRoom(): RoomView {
  const view = useContext(RoomContext);
  if (!view) throw new Error('no room outside its frame');
  return view;
}

/** In: the part asked for; left out = the one that the server gives this person. */
export function RoomFrame({
  meetingId,
  as,
  children,
}: {
  meetingId: string;
  as?: Audience | undefined;
  children: ReactNode;
}) {
  const first = useEndpoint(readRoom, { params: { meetingId }, query: as ? { as } : {} });
  if (first.error?.status === 401) return <ToSignIn />;
  if (!first.data)
    return (
      <main className="narrow">
        {first.error ? <PageRefusal refusal={first.error} again={() => first.refetch()} /> : <PageLoading />}
      </main>
    );
  return (
    <Followed answer={first.data} again={() => first.refetch()}>
      {children}
    </Followed>
  );
}

function Followed({
  answer,
  again,
  children,
}: {
  answer: Answer;
  again: () => Promise<unknown>;
  children: ReactNode;
}) {
  const { meetingId, audience: as } = answer.room;
  const live = useLive<Room>(
    `/api/v1/live/meeting/${meetingId}?as=${as}`,
    async () => {
      const read = await call(readRoom, { params: { meetingId }, query: { as } });
      return read.room;
    },
    answer.room,
  );
  useEffect(() => live.offer(answer.room), [answer, live.offer]);
  const room = live.document ?? answer.room;
  // What is the person's own is not in the live document: it is read again when it may have changed.
  const own = room.people.find((one) => one.personId === answer.own.personId);
  const mine = [room.state, own?.state, room.minuteTaker?.id, room.vote?.id, live.refused].join();
  const known = useRef(mine);
  const read = useRef(again);
  read.current = again;
  useEffect(() => {
    if (known.current !== mine) void read.current();
    known.current = mine;
  }, [mine]);
  const { own: self, can, audiences, publicUrl } = answer;
  const { link, lostAt, retryAt, backAt, serverNow } = live;
  return (
    <RoomContext
      value={{
        room,
        own: self,
        can,
        audiences,
        publicUrl,
        serverNow,
        link: { link, lostAt, retryAt, backAt },
      }}
    >
      {children}
    </RoomContext>
  );
}
