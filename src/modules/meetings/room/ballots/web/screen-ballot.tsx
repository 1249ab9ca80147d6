// The secret ballot on the hall's screen: the code to compare, who took one, the announced sums; never how many have cast.
import { Icon, StateLine } from '../../../../../web/kit/icon.tsx';
import { ballotsTexts } from '../../../../../web/texts/ballots.ts';
import { useTexts } from '../../../../../web/texts/language.ts';
import type { BallotShown } from '../../../../democracy/ballots/contract.ts';
import { SumsLine, VotesTable } from '../../../../democracy/ballots/web/ballot-result.tsx';
import { LiveBallot } from '../../../../democracy/ballots/web/live-ballot.tsx';
import { BigCode, KeyIcon, useOwnCode } from '../../../../democracy/ballots/web/parts.tsx';
import '../../../../../web/styles/ballots.css';

export function ScreenBallot({ ballotId }: { ballotId: string }) {
  return (
    <LiveBallot ballotId={ballotId} otherwise={() => null}>
      {({ ballot }) => <Shown ballot={ballot} />}
    </LiveBallot>
  );
}

function Shown({ ballot }: { ballot: BallotShown }) {
  const t = useTexts(ballotsTexts);
  const over = ['published', 'void', 'stopped'].includes(ballot.state);
  const code = useOwnCode(ballot.publicKey) ?? ballot.fingerprint;
  return (
    <section className="hall-ballot" data-state={ballot.state}>
      <div className="hall-top">
        <p className="second">{t.secretBallot}</p>
        <h1
          className={ballot.title.length > 75 ? 'long' : undefined}
          data-wraps={ballot.title.length > 34 ? '' : undefined}
        >
          {ballot.title}
        </h1>
        {ballot.state === 'handing_out' && (
          <>
            <p className="hall-state">
              <span className="state info">
                <KeyIcon />
                {t.hallHanding}
              </span>
            </p>
            <BigCode code={code} />
            <p className="hall-say">
              {t.hallCode[0]}
              <br />
              {t.hallCode[1]}
            </p>
          </>
        )}
        {(ballot.state === 'casting' || ballot.state === 'counting') && (
          <>
            <p className="hall-state">
              <StateLine state="now">{ballot.state === 'casting' ? t.hallCasting : t.counting}</StateLine>
            </p>
            <p className="hall-say">{t.readAloud(ballot.took.length)}</p>
            <ul className="hall-names" aria-label={t.tookNames}>
              {ballot.took.map((one) => (
                <li key={one.id}>{one.name}</li>
              ))}
            </ul>
            <p className="hall-code">
              {t.code} <b className="nowrap">{code}</b>
            </p>
          </>
        )}
        {ballot.result && (
          <>
            <SumsLine handedOut={ballot.took.length} sums={ballot.result} />
            <VotesTable
              names={ballot.options.map((option) => option.name)}
              votes={ballot.result.votes}
              needed={ballot.needed}
              base={ballot.base}
            />
          </>
        )}
        {ballot.state === 'void' && <p className="hall-say">{t.voidWhy}</p>}
        {ballot.state === 'stopped' && <p className="hall-say">{t.stoppedWhy}</p>}
      </div>
      {!over && (
        <div className="hall-three">
          <p>
            <b>{ballot.seats}</b>
            {(ballot.method === 'cross_out' ? t.hallKeep : t.hallChoose)(ballot.options.length)}
          </p>
          <p>
            <b>
              {ballot.took.length}/{ballot.electors}
            </b>
            {t.hallTook}
          </p>
          <p className="end">
            <Icon name="lock" />
            <span>{t.hallWhen}</span>
          </p>
        </div>
      )}
    </section>
  );
}
