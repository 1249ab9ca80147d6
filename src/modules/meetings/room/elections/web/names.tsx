// The list: who stands and by whom named; naming and withdrawing while names are taken.
import { useState } from 'react';
import { useTap } from '../../../../../web/client.ts';
import { PersonField } from '../../../../../web/kit/person-field.tsx';
import { RefusalBox } from '../../../../../web/kit/states.tsx';
import { electionTexts } from '../../../../../web/texts/elections.ts';
import { useTexts } from '../../../../../web/texts/language.ts';
import { nominate, withdrawName } from '../contract.ts';
import type { Of } from './shown.ts';

export function Names({ page, election }: Of) {
  const t = useTexts(electionTexts);
  const { candidates, state } = election;
  const takes = (state === 'nominating' || state === 'between') && page.meeting.state === 'open';
  return (
    <>
      <h3>{t.list}</h3>
      {state === 'nominating' && (
        <p className="second">{t.listLimits(election.list.least, election.list.most)}</p>
      )}
      {candidates.length > 0 && (
        <ol className="candidates">
          {candidates.map((one) => (
            <li key={one.id} data-out={one.withdrawn ? '' : undefined}>
              <span>
                <b>{one.name}</b>
                <span className="second block">
                  {[
                    t.source[one.source],
                    ...(one.withdrawn ? [t.withdrawn] : []),
                    ...(one.electedRound === null ? [] : [t.electedIn(one.electedRound)]),
                  ].join(', ')}
                </span>
              </span>
              {takes &&
                !one.withdrawn &&
                one.electedRound === null &&
                (page.can.lead || one.id === page.own.personId) && (
                  <Withdraw page={page} election={election} id={one.id} name={one.name} />
                )}
            </li>
          ))}
        </ol>
      )}
      {takes && page.can.nominate && <Nominate page={page} election={election} />}
    </>
  );
}

function Withdraw({ page, election, id, name }: Of & { id: string; name: string }) {
  const t = useTexts(electionTexts);
  const { tap, pending, refusal } = useTap(withdrawName);
  const params = { meetingId: page.elections.meetingId, electionId: election.id, personId: id };
  return (
    <span>
      <button
        className="btn quiet"
        type="button"
        aria-label={t.withdrawOf(name)}
        disabled={pending}
        onClick={() => tap({ params })}
      >
        {t.withdraw}
      </button>
      {refusal && <RefusalBox refusal={refusal} />}
    </span>
  );
}

function Nominate({ page, election }: Of) {
  const t = useTexts(electionTexts);
  const { tap, pending, refusal } = useTap(nominate);
  const [who, setWho] = useState<string | null>(null);
  const standing = election.candidates.filter((one) => !one.withdrawn).map((one) => one.id);
  const params = { meetingId: page.elections.meetingId, electionId: election.id };
  return (
    <div className="form">
      <PersonField
        label={t.nominateWho}
        hint={t.nominateHint}
        none={t.nominateHint}
        people={page.people.filter((one) => !standing.includes(one.id))}
        value={who}
        onChange={setWho}
      />
      {election.state === 'between' && <p className="note">{t.changeList}</p>}
      {refusal && <RefusalBox refusal={refusal} />}
      <div className="actions">
        <button
          className="btn"
          type="button"
          disabled={pending || who === null}
          onClick={() => {
            // At once: the next name may be chosen before this one is answered.
            setWho(null);
            if (who) tap({ params, body: { personId: who } });
          }}
        >
          {t.nominate}
        </button>
      </div>
    </div>
  );
}
