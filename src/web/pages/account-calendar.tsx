// The calendar address on the own account: made, shown once, taken back.
import { useState } from 'react';
import {
  makeCalendarAddress,
  readCalendarAddress,
  revokeCalendarAddress,
} from '../../modules/meetings/calendar/subscription/contract.ts';
import { useCommand, useEndpoint } from '../client.ts';
import { TextField } from '../kit/fields.tsx';
import { showMoment } from '../kit/format.ts';
import { StateLine } from '../kit/icon.tsx';
import { RefusalBox } from '../kit/states.tsx';
import { useTexts } from '../texts/language.ts';
import { subscriptionTexts } from '../texts/subscription.ts';

export function AccountCalendar() {
  const t = useTexts(subscriptionTexts);
  const read = useEndpoint(readCalendarAddress);
  const make = useCommand(makeCalendarAddress);
  const revoke = useCommand(revokeCalendarAddress);
  const [address, setAddress] = useState('');
  if (!read.data) return null;
  const { madeAt } = read.data;
  const refusal = make.error ?? revoke.error;
  return (
    <section className="card pad">
      <h2>{t.title}</h2>
      <p className="second">{t.why}</p>
      <p>
        <StateLine state={madeAt ? 'done' : 'todo'}>
          {madeAt ? t.since(showMoment(madeAt)) : t.none}
        </StateLine>
      </p>
      {address && (
        <>
          <TextField
            label={t.address}
            hint={t.once}
            value={address}
            onChange={() => undefined}
            readOnly
            onFocus={(event) => event.target.select()}
          />
          <p>
            <a className="btn" href={address.replace(/^https?:/, 'webcal:')}>
              {t.openHere}
            </a>
          </p>
        </>
      )}
      {revoke.isSuccess && !madeAt && (
        <p className="told" role="status">
          {t.revoked}
        </p>
      )}
      {refusal && <RefusalBox refusal={refusal} />}
      <div className="actions">
        <button
          className="btn"
          type="button"
          disabled={make.isPending}
          onClick={() => make.mutate({}, { onSuccess: (made) => setAddress(made.address) })}
        >
          {madeAt ? t.makeAnew : t.make}
        </button>
        {madeAt && (
          <button
            className="btn"
            type="button"
            disabled={revoke.isPending}
            onClick={() => revoke.mutate({}, { onSuccess: () => setAddress('') })}
          >
            {t.revoke}
          </button>
        )}
      </div>
      {madeAt && <p className="second">{t.anewWhy}</p>}
    </section>
  );
}
