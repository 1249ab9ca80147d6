// The live ballot for who leads.
import { RefusalBox } from '../../../../../web/kit/states.tsx';
import { LiveBallot } from '../../../../democracy/ballots/web/live-ballot.tsx';
import { ChairBallot } from './chair-ballot.tsx';
import '../../../../../web/styles/ballots.css';

export function LeadingBallot({ ballotId }: { ballotId: string }) {
  return (
    <LiveBallot
      ballotId={ballotId}
      otherwise={(refusal, again) =>
        refusal ? <RefusalBox refusal={refusal} again={again} /> : <div className="bone" aria-hidden="true" />
      }
    >
      {({ ballot }) => <ChairBallot ballot={ballot} />}
    </LiveBallot>
  );
}
