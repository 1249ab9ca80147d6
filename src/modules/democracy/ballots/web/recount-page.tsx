// The published list, checked and counted again on this device; the own row by its receipt; saved to be counted without us.
import { useParams } from '@tanstack/react-router';
import { type FormEvent, useEffect, useState } from 'react';
import { useEndpoint } from '../../../../web/client.ts';
import { TextField } from '../../../../web/kit/fields.tsx';
import { Icon, StateLine } from '../../../../web/kit/icon.tsx';
import { PageLink } from '../../../../web/kit/page-link.tsx';
import { PageLoading, PageRefusal } from '../../../../web/kit/states.tsx';
import { useSession } from '../../../../web/session.tsx';
import { ballotsTexts } from '../../../../web/texts/ballots.ts';
import { useTexts } from '../../../../web/texts/language.ts';
import { type Recount, readRecount } from '../contract.ts';
import { readReceipt } from '../rules.ts';
import { SumsLine, VotesTable } from './ballot-result.tsx';
import { isCast, readDevice } from './device-ballot.ts';
import { FaultsLine } from './faults.tsx';
import { type Recounted, type RecountRow, receiptOfToken, recount } from './recount.ts';
import '../../../../web/styles/ballots.css';

export function RecountPage() {
  const { ballotId } = useParams({ from: '/inside/phieu-kin/$ballotId/dem-lai' });
  const read = useEndpoint(readRecount, { params: { ballotId } });
  const [counted, setCounted] = useState<Recounted | null>(null);
  useEffect(() => {
    if (read.data) void recount(read.data).then(setCounted);
  }, [read.data]);
  if (read.error) return <PageRefusal refusal={read.error} again={() => read.refetch()} />;
  if (!read.data || !counted) return <PageLoading />;
  return <Counted file={read.data} counted={counted} />;
}

function Counted({ file, counted }: { file: Recount; counted: Recounted }) {
  const t = useTexts(ballotsTexts);
  const [found, setFound] = useState<string | null>(null);
  const missing = file.handedOut - file.ballots.length;
  return (
    <div className="page recount">
      <header>
        <div>
          <p className="second">
            <PageLink className="touch" to={`/phieu-kin/${file.id}`}>
              <Icon name="back" />
              {t.recountTitle}
            </PageLink>
          </p>
          <h1>{counted.ok ? t.recountOk : t.recountWrong}</h1>
          <p>{t.recountOf(file.title)}</p>
        </div>
      </header>
      <div className="card pad">
        <SumsLine handedOut={file.handedOut + (file.paper ?? 0)} sums={file.announced} />
        <FaultsLine
          form={{ method: file.method, options: file.options.length }}
          faults={file.announced.faults}
        />
        {missing > 0 && <p className="second">{t.handedNotCast(missing)}</p>}
        {file.paper !== null && (
          <p className="second">{file.ballots.length > 0 ? t.withPaper(file.paper) : t.paperOnly}</p>
        )}
      </div>
      <div className="recount-halves">
        {counted.rows.length > 0 && <List file={file} rows={counted.rows} found={found} />}
        <div className="stack">
          <section className="card pad">
            <h2>{file.ballots.length > 0 && file.paper === null ? t.countedHere : t.announcedHere}</h2>
            <VotesTable
              names={file.options}
              votes={
                file.ballots.length > 0 && file.paper === null ? counted.sums.votes : file.announced.votes
              }
              needed={file.needed}
              base={file.base}
            />
          </section>
          <section className="card pad">
            <h2>{t.checkedHere}</h2>
            <Checks file={file} counted={counted} />
            {counted.rows.length > 0 && <Find file={file} counted={counted} onFound={setFound} />}
            <Save file={file} />
          </section>
        </div>
      </div>
    </div>
  );
}

function Checks({ file, counted }: { file: Recount; counted: Recounted }) {
  const t = useTexts(ballotsTexts).checks;
  const right = counted.rows.filter((row) => row.signed).length;
  const all = counted.rows.length;
  const lines: [boolean, string][] = [
    [right === all, t.signatures(right, all)],
    [counted.once, counted.once ? t.once : t.twice],
    [counted.notMore, (counted.notMore ? t.notMore : t.more)(all, file.handedOut)],
    [counted.same, counted.same ? t.same : t.notSame],
    ...(counted.codeRight ? [] : [[false, t.otherKey] as [boolean, string]]),
  ];
  return (
    <ul className="checks">
      {lines.map(([isRight, words]) => (
        <li key={words}>
          <StateLine state={isRight ? 'done' : 'late'}>{words}</StateLine>
        </li>
      ))}
      <li className="second">
        <CodeOf code={counted.code} />
      </li>
    </ul>
  );
}

/** Worked out from the key on this device, not read from the server. */
function CodeOf({ code }: { code: string }) {
  const t = useTexts(ballotsTexts);
  return (
    <>
      {t.code} <b className="nowrap">{code}</b>. {t.codeWasOnScreen}
    </>
  );
}

/** What a ballot says, in words. */
function useWords(file: Recount): (row: RecountRow) => string {
  const t = useTexts(ballotsTexts);
  return (row) => {
    if (!row.kept || !row.valid) return t.invalid;
    const wanted = file.method !== 'cross_out';
    const names = file.options.filter((_, place) => row.kept?.[place] === wanted);
    return names.length === 0 ? t.nobodyCut : names.join(', ');
  };
}

function List({ file, rows, found }: { file: Recount; rows: readonly RecountRow[]; found: string | null }) {
  const t = useTexts(ballotsTexts);
  const words = useWords(file);
  return (
    <section className="card recount-list">
      <div className="side-title">
        <h2>{t.listTitle(rows.length)}</h2>
        <span className="second">{t.listNote}</span>
      </div>
      <table>
        <thead>
          <tr>
            <th scope="col">{t.columns.receipt}</th>
            <th scope="col">{file.method === 'cross_out' ? t.columns.cut : t.columns.choice}</th>
            <th scope="col">{t.columns.signature}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.token} className={row.receipt === found ? 'mine' : undefined}>
              <td className="tnum">{row.receipt}</td>
              <td>{row.valid ? words(row) : <StateLine state="due">{t.invalid}</StateLine>}</td>
              <td>
                <StateLine state={row.signed ? 'done' : 'late'}>{row.signed ? t.right : t.wrong}</StateLine>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** The receipt stands there already on the device that cast; anybody may type any other. */
function Find({
  file,
  counted,
  onFound,
}: {
  file: Recount;
  counted: Recounted;
  onFound: (receipt: string | null) => void;
}) {
  const t = useTexts(ballotsTexts);
  const words = useWords(file);
  const personId = useSession().person?.id ?? '';
  const [typed, setTyped] = useState('');
  const [told, setTold] = useState('');
  useEffect(() => {
    const own = readDevice(file.id, personId);
    if (own && isCast(own)) void receiptOfToken(own.drawn.token).then(setTyped);
  }, [file.id, personId]);
  const find = (event: FormEvent) => {
    event.preventDefault();
    const wanted = readReceipt(typed);
    const place = counted.rows.findIndex((row) => row.receipt === wanted);
    const row = counted.rows[place];
    onFound(row ? wanted : null);
    setTold(row ? t.foundAt(place + 1, words(row)) : t.notFound);
  };
  return (
    <form className="find" onSubmit={find}>
      <TextField
        label={t.findMine}
        value={typed}
        onChange={setTyped}
        autoComplete="off"
        spellCheck={false}
        required
      />
      <button className="btn" type="submit">
        {t.find}
      </button>
      <p className="second" role="status">
        {told}
      </p>
    </form>
  );
}

function Save({ file }: { file: Recount }) {
  const t = useTexts(ballotsTexts);
  const save = () => {
    const url = URL.createObjectURL(new Blob([JSON.stringify(file, null, 1)], { type: 'application/json' }));
    const link = document.createElement('a');
    link.href = url;
    link.download = `phieu-kin-${file.id.slice(0, 8)}.json`;
    link.click();
    URL.revokeObjectURL(url);
  };
  return (
    <>
      <button className="btn main wide" type="button" onClick={save}>
        {t.save}
      </button>
      <p className="second">
        {t.selfCount}{' '}
        <a href="/dem-lai.html" target="_blank" rel="noreferrer">
          {t.selfCountPage}
        </a>
        .
      </p>
    </>
  );
}
