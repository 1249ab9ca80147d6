// The motions of the meeting, read again whenever the room was told anew.
import { useEffect } from 'react';
import { useEndpoint } from '../../../../../../web/client.ts';
import { useRoom } from '../../../web/room-frame.tsx';
import { readMotions } from '../contract.ts';

export function useMotions() {
  const { room } = useRoom();
  const read = useEndpoint(readMotions, { params: { meetingId: room.meetingId } });
  const { refetch } = read;
  // The room is told anew when something happened in it, also in its motions.
  // biome-ignore lint/correctness/useExhaustiveDependencies: read again when the room has changed
  useEffect(() => {
    void refetch();
  }, [room, refetch]);
  return read;
}
