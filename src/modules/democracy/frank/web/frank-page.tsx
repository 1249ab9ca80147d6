// Frank opinions of the own cell: whether its vote allows them, the window that is open, those before; the committee opens one.
import { useState } from 'react';
import type { AnswerOf } from '../../../../platform/http/endpoint.ts';
import { useEndpoint } from '../../../../web/client.ts';
import { showDate } from '../../../../web/kit/format.ts';
import { Icon, StateLine } from '../../../../web/kit/icon.tsx';
import { PageLink } from '../../../../web/kit/page-link.tsx';
import { Empty, PageLoading, PageRefusal } from '../../../../web/kit/states.tsx';
import { useSession } from '../../../../web/session.tsx';
import { frankTexts } from '../../../../web/texts/frank.ts';
import { useTexts } from '../../../../web/texts/language.ts';
import { type FrankLine, readFrank } from '../contract.ts';
import { standingOf } from './frank-words.ts';
import { Limits } from './limits.tsx';
import { type AtItem, OpenForm } from './open-form.tsx';
import '../../../../web/styles/frank.css';

/** In: the form of a window that is shown at an item of an agenda. */
export function FrankPage({ AtItem }: { AtItem: AtItem }) {
  const t = useTexts(frankTexts);
  const { organisation } = useSession();
  const cellId = organisation?.id ?? null;
  const read = useEndpoint(
    readFrank,
    { params: { organisationId: cellId ?? '' } },
    { enabled: cellId !== null },
  );
  if (cellId === null)
    return (
      <div className="page">
        <h1>{t.frank}</h1>
        <Empty title={t.none} why={t.lead} />
      </div>
    );
  if (read.error) return <PageRefusal refusal={read.error} again={() => read.refetch()} />;
  if (!read.data) return <PageLoading />;
  return <Shown cellId={cellId} page={read.data} AtItem={AtItem} />;
}

function Shown({
  cellId,
  page,
  AtItem,
}: {
  cellId: string;
  page: AnswerOf<typeof readFrank>;
  AtItem: AtItem;
}) {
  const t = useTexts(frankTexts);
  const [opening, setOpening] = useState(false);
  const { windows, can, today } = page;
  const isOn = (one: FrankLine) => one.state === 'handing_out' || one.state === 'writing';
  const running = windows.filter(isOn);
  const past = windows.filter((one) => !isOn(one));
  return (
    <div className="page frank-page">
      <header>
        <div>
          <p className="second">
            <PageLink className="touch" to="/y-kien">
              <Icon name="back" />
              {t.back}
            </PageLink>
          </p>
          <h1>{t.frank}</h1>
          <p className="second">{t.lead}</p>
        </div>
        {can.open && !opening && (
          <button className="btn main" type="button" onClick={() => setOpening(true)}>
            {t.open}
          </button>
        )}
      </header>
      <Allowed page={page} />
      {opening && (
        <OpenForm
          organisationId={cellId}
          today={today}
          least={page.least}
          toHead={page.can.toHead}
          AtItem={AtItem}
          onCancel={() => setOpening(false)}
        />
      )}
      {running.length > 0 && <Windows title={t.running} windows={running} today={today} />}
      {past.length > 0 && <Windows title={t.past} windows={past} today={today} />}
      {page.on && windows.length === 0 && <Empty title={t.none} why={t.noneWhy} />}
    </div>
  );
}

function Allowed({ page }: { page: AnswerOf<typeof readFrank> }) {
  const t = useTexts(frankTexts);
  const { vote, on, members, least } = page;
  if (members < least)
    return (
      <section className="card pad">
        <p>{t.tooSmall(members, least)}</p>
        <Limits />
      </section>
    );
  return (
    <section className="card pad">
      {on && vote ? (
        <p>
          <StateLine state="done">{t.onSince(showDate(vote.on), vote.inFavour, vote.base)}</StateLine>
        </p>
      ) : (
        <>
          <h2>{t.offTitle}</h2>
          {vote && <p>{t.offSince(showDate(vote.on))}</p>}
          <p>{t.offWhy}</p>
        </>
      )}
      <Limits />
    </section>
  );
}

function Windows({ title, windows, today }: { title: string; windows: FrankLine[]; today: string }) {
  const t = useTexts(frankTexts);
  return (
    <section>
      <h2>{title}</h2>
      <ul className="card rows">
        {windows.map((window) => {
          const { shape, words } = standingOf(t, window, today);
          return (
            <li key={window.id}>
              <PageLink to={`/y-kien/thang-than/${window.id}`}>
                <span>
                  <b>{window.theme}</b>
                  <StateLine state={shape}>{words}</StateLine>
                </span>
                <Icon name="forward" />
              </PageLink>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
