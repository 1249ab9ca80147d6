// On its way into the box, and in it; the receipt stays hidden until publication.
import { Icon } from '../../../../web/kit/icon.tsx';
import { PageLink } from '../../../../web/kit/page-link.tsx';
import { RefusalBox } from '../../../../web/kit/states.tsx';
import { ballotsTexts } from '../../../../web/texts/ballots.ts';
import { useTexts } from '../../../../web/texts/language.ts';
import type { BallotShown } from '../contract.ts';
import type { OnDevice } from './device-ballot.ts';
import { CodeLine } from './parts.tsx';
import { Big } from './take-step.tsx';

export function SendingStep({ device }: { device: OnDevice }) {
  const t = useTexts(ballotsTexts);
  if (device.refusal)
    return (
      <div className="ballot-body">
        <Big state="late">{t.notIn}</Big>
        <RefusalBox refusal={device.refusal} />
      </div>
    );
  const again = device.sending === 'again';
  return (
    <div className="ballot-body">
      <Big state={again ? 'due' : 'now'}>{again ? t.sendingAgain : t.sending}</Big>
      <div className="bar going" aria-hidden="true">
        <i />
      </div>
      <p>{again ? t.sendingAgainWhy : t.sendingWhy}</p>
    </div>
  );
}

export function InBoxStep({ ballot }: { ballot: BallotShown }) {
  const t = useTexts(ballotsTexts);
  return (
    <div className="ballot-body in-box">
      <Big state="done">{t.inBox}</Big>
      <section className="card code-card">
        <p className="second">{t.receipt}</p>
        <p className="receipt">{t.receiptLater}</p>
        <p className="second">{t.receiptLaterWhy}</p>
      </section>
      <ul className="ballot-facts">
        <li>
          <Icon name="due" />
          <span>{t.resultLater}</span>
        </li>
        <li>
          <Icon name="eye" />
          <span>{t.findLater}</span>
        </li>
        <li>
          <Icon name="lock" />
          <span>{t.listBare}</span>
        </li>
        <CodeLine publicKey={ballot.publicKey} />
      </ul>
      {ballot.meetingId && (
        <PageLink className="btn main wide" to={`/sinh-hoat/${ballot.meetingId}/phong`}>
          {t.toRoom}
        </PageLink>
      )}
    </div>
  );
}
