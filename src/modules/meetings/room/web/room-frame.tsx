// Opens the room: reads it once with what is the person's own, then follows its live document.
import { useQueryClient } from '@tanstack/react-query';
import { createContext, type ReactNode, useContext, useEffect, useRef } from 'react';
import type { AnswerOf } from '../../../../platform/http/endpoint.ts';
import { call, useEndpoint } from '../../../../web/client.ts';
import { PageLoading, PageRefusal } from '../../../../web/kit/states.tsx';
import { ToSignIn } from '../../../../web/sign-in-return.tsx';
import { type Live, useLive } from '../../../../web/use-live.ts';
import { type Audience, type OwnRoom, type Room, readOwnRoom, readRoom } from '../contract.ts';
import '../../../../web/styles/room.css';

type Answer = AnswerOf<typeof readRoom>;

export interface RoomView extends OwnRoom, Pick<Answer, 'publicUrl'> {
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
  // Read once: later changes come by the stream. What is one's own is read again after each command, the room is not.
  const first = useEndpoint(
    readRoom,
    { params: { meetingId }, query: as ? { as } : {} },
    { staleTime: 'static', gcTime: 0 },
  );
  if (first.error?.status === 401) return <ToSignIn />;
  if (!first.data)
    return (
      <main className="narrow">
        {first.error ? <PageRefusal refusal={first.error} again={() => first.refetch()} /> : <PageLoading />}
      </main>
    );
  return <Followed answer={first.data}>{children}</Followed>;
}

function Followed({ answer, children }: { answer: Answer; children: ReactNode }) {
  const { meetingId, audience: as } = answer.room;
  const { audiences, own, can } = answer;
  const kept = useEndpoint(
    readOwnRoom,
    { params: { meetingId } },
    { initialData: { audiences, own, can }, staleTime: Number.POSITIVE_INFINITY, gcTime: 0 },
  );
  const live = useLive<Room>(
    `/api/v1/live/meeting/${meetingId}?as=${as}`,
    async () => {
      const read = await call(readRoom, { params: { meetingId }, query: { as } });
      return read.room;
    },
    answer.room,
  );
  const room = live.document ?? answer.room;
  // What is the person's own is not in the live document: it is read again when it may have changed.
  const self = kept.data ?? answer;
  const line = room.people.find((one) => one.personId === self.own.personId);
  const mine = [room.state, line?.state, room.minuteTaker?.id, room.vote?.id, live.refused].join();
  const known = useRef(mine);
  const { refetch } = kept;
  useEffect(() => {
    if (known.current !== mine) void refetch();
    known.current = mine;
  }, [mine, refetch]);
  // After the server was away an answer to what was sent may have been lost: whatever this page reads is read again.
  const queries = useQueryClient();
  const { backAt } = live;
  useEffect(() => {
    if (backAt !== null) void queries.invalidateQueries();
  }, [backAt, queries]);
  if (kept.error?.status === 401) return <ToSignIn />;
  const { link, lostAt, retryAt, serverNow } = live;
  return (
    <RoomContext
      value={{
        room,
        own: self.own,
        can: self.can,
        audiences: self.audiences,
        publicUrl: answer.publicUrl,
        serverNow,
        link: { link, lostAt, retryAt, backAt },
      }}
    >
      {children}
    </RoomContext>
  );
}
