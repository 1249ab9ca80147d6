// Joint meetings to come that other cells invite to: each plans its own under the same occasion.
import { useEndpoint } from '../../../../web/client.ts';
import { useTexts } from '../../../../web/texts/language.ts';
import { planningTexts } from '../../../../web/texts/planning.ts';
import { hourAndDay } from '../../web/words.ts';
import { readForms } from '../contract.ts';

export interface Joining {
  readonly month: string;
  readonly startsAt: string;
  readonly place: string;
  readonly joins: { readonly occasionId: string; readonly title: string };
}

export function Invitations({ cellId, onJoin }: { cellId: string; onJoin: (joining: Joining) => void }) {
  const t = useTexts(planningTexts);
  const read = useEndpoint(readForms, { params: { cellId } });
  return read.data?.invitations.map(({ occasionId, host, title, ...rest }) => (
    <section className="card nextstep" key={occasionId}>
      <div>
        <h2>{t.invited(host)}</h2>
        <p className="second">
          {title}. {hourAndDay(rest.startsAt)}
          {rest.place && `. ${rest.place}`}.
        </p>
      </div>
      <button className="btn" type="button" onClick={() => onJoin({ ...rest, joins: { occasionId, title } })}>
        {t.join}
      </button>
    </section>
  ));
}
