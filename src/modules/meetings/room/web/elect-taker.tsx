// Who takes the minutes; the form that notes whom the cell has named loads where it is wanted.
import { StateLine } from '../../../../web/kit/icon.tsx';
import { Later } from '../../../../web/kit/later.tsx';
import { useTexts } from '../../../../web/texts/language.ts';
import { roomTexts } from '../../../../web/texts/room.ts';
import { useRoom } from './room-frame.tsx';

const electForm = async () => (await import('./elect-form.tsx')).ElectForm;

export function ElectTaker() {
  const t = useTexts(roomTexts);
  const { room } = useRoom();
  return (
    <section className="form">
      <div>
        <h2>{t.takerTitle}</h2>
        <p>
          {room.minuteTaker ? (
            <StateLine state="done">{t.takerNow(room.minuteTaker.name)}</StateLine>
          ) : (
            <StateLine state="todo">{t.takerNone}</StateLine>
          )}
        </p>
      </div>
      {room.state === 'open' && <Later part={electForm}>{(Form) => <Form />}</Later>}
    </section>
  );
}
