// Makes invitations for those chosen; for somebody who has an account it says first what that does.
import { useState } from 'react';
import type { ApiRefusal } from '../../../web/client.ts';
import { Sheet } from '../../../web/kit/sheet.tsx';
import { RefusalBox } from '../../../web/kit/states.tsx';
import { invitationTexts } from '../../../web/texts/invitations.ts';
import { useTexts } from '../../../web/texts/language.ts';

interface Person {
  readonly personId: string;
  readonly name: string;
}

export function InviteButton({
  chosen,
  accounts,
  pending,
  refusal,
  onInvite,
}: {
  chosen: readonly Person[];
  accounts: readonly string[];
  pending: boolean;
  refusal: ApiRefusal | null;
  onInvite: (personIds: string[]) => void;
}) {
  const t = useTexts(invitationTexts);
  const [asking, setAsking] = useState(false);
  const having = chosen.filter((one) => accounts.includes(one.personId));
  const fresh = chosen.filter((one) => !accounts.includes(one.personId));
  const make = (people: readonly Person[]) => {
    setAsking(false);
    onInvite(people.map((one) => one.personId));
  };
  return (
    <>
      <button
        className="btn main"
        type="button"
        disabled={pending}
        onClick={() => (having.length > 0 ? setAsking(true) : make(chosen))}
      >
        {t.make(chosen.length)}
      </button>
      {refusal && <RefusalBox refusal={refusal} />}
      {asking && (
        <Sheet title={t.resetTitle(having.length)} onClose={() => setAsking(false)}>
          <p>{t.resetWhy(having.map((one) => one.name).join(', '))}</p>
          <div className="actions">
            {fresh.length > 0 && (
              <button className="btn main" type="button" onClick={() => make(fresh)}>
                {t.makeNew(fresh.length)}
              </button>
            )}
            <button
              className={fresh.length > 0 ? 'btn' : 'btn main'}
              type="button"
              onClick={() => make(chosen)}
            >
              {fresh.length > 0 ? t.makeAll(chosen.length) : t.make(chosen.length)}
            </button>
          </div>
        </Sheet>
      )}
    </>
  );
}
