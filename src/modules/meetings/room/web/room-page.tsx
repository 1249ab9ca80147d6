// The room, as its chair, its minute-taker or a member: each part loads by itself.
import { lazyRouteComponent, useParams, useSearch } from '@tanstack/react-router';
import { Suspense } from 'react';
import { PageLoading } from '../../../../web/kit/states.tsx';
import { audiences } from '../contract.ts';
import { RoomFrame, useRoom } from './room-frame.tsx';

const parts = {
  member: lazyRouteComponent(() => import('./member-room.tsx'), 'MemberRoom'),
  chair: lazyRouteComponent(() => import('./chair-room.tsx'), 'ChairRoom'),
  minute_taker: lazyRouteComponent(() => import('./taker-room.tsx'), 'TakerRoom'),
};

export function RoomPage() {
  const { meetingId } = useParams({ from: '/sinh-hoat/$meetingId/phong' });
  const asked = useSearch({ from: '/sinh-hoat/$meetingId/phong' }).as;
  const as = audiences.find((one) => one === asked);
  return (
    <RoomFrame key={`${meetingId} ${as}`} meetingId={meetingId} as={as}>
      <Suspense
        fallback={
          <main className="narrow">
            <PageLoading />
          </main>
        }
      >
        <Part />
      </Suspense>
    </RoomFrame>
  );
}

function Part() {
  const { room } = useRoom();
  const Shown = parts[room.audience === 'screen' ? 'member' : room.audience];
  return <Shown />;
}
