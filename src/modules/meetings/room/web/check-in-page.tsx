// Opened from the QR code on the hall's screen: checks the signed-in person in, then goes to the room.
import { Link, useNavigate, useParams } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { useTap } from '../../../../web/client.ts';
import { PageLoading, RefusalBox } from '../../../../web/kit/states.tsx';
import { ToSignIn } from '../../../../web/sign-in-return.tsx';
import { useTexts } from '../../../../web/texts/language.ts';
import { roomTexts } from '../../../../web/texts/room.ts';
import { shellTexts } from '../../../../web/texts/shell.ts';
import { checkIn } from '../../roll/contract.ts';

export function CheckInPage() {
  const t = useTexts(roomTexts);
  const shell = useTexts(shellTexts);
  const { code } = useParams({ from: '/diem-danh/$code' });
  const go = useNavigate();
  const check = useTap(checkIn);
  const send = () =>
    check.tap({ body: { code } }, ({ meetingId }) =>
      go({ to: '/sinh-hoat/$meetingId/phong', params: { meetingId }, replace: true }),
    );
  const begin = useRef<(() => void) | null>(send);
  useEffect(() => {
    begin.current?.();
    begin.current = null;
  }, []);
  if (check.refusal?.status === 401) return <ToSignIn />;
  if (!check.refusal)
    return (
      <main className="narrow">
        <PageLoading />
      </main>
    );
  return (
    <main className="narrow">
      <h1>{t.checkInFailed}</h1>
      <RefusalBox refusal={check.refusal} again={send} />
      <Link to="/">{shell.toToday}</Link>
    </main>
  );
}
