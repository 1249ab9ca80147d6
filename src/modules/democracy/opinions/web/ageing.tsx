// How long answers are owed, per owner and per organisation below: figures on their base, never words.
import { useEndpoint } from '../../../../web/client.ts';
import { StateLine } from '../../../../web/kit/icon.tsx';
import { RefusalBox } from '../../../../web/kit/states.tsx';
import { useTexts } from '../../../../web/texts/language.ts';
import { opinionsTexts } from '../../../../web/texts/opinions.ts';
import { Rule } from '../../../organisation/regulations/web/rule.tsx';
import { type Ageing, readOpinionFigures } from '../contract.ts';
import { ownerName } from './opinion-words.ts';

interface Line {
  readonly key: string;
  readonly name: string;
  readonly ageing: Ageing;
}

export function AgeingCard({ organisationId }: { organisationId: string }) {
  const t = useTexts(opinionsTexts);
  const read = useEndpoint(readOpinionFigures, { params: { organisationId } });
  if (read.error) return <RefusalBox refusal={read.error} again={() => read.refetch()} />;
  if (!read.data) return null;
  const { owners, below, organisation, ruleId } = read.data;
  if (owners.length === 0 && below.length === 0) return null;
  const here = owners.map((one) => ({
    key: `${one.kind} ${one.organisation.id}`,
    name: ownerName(t, one, organisation.id),
    ageing: one.ageing,
  }));
  const there = below.map((one) => ({
    key: one.organisation.id,
    name: one.organisation.name,
    ageing: one.ageing,
  }));
  return (
    <section className="stack ageing">
      <h2>{t.ageing}</h2>
      {here.length > 0 && <Table caption={t.ageing} first={t.ageingColumns[0] ?? ''} lines={here} />}
      {there.length > 0 && (
        <>
          <h3>{t.ageingBelow(organisation.name)}</h3>
          <Table caption={t.ageingBelow(organisation.name)} first={t.belowColumn} lines={there} />
        </>
      )}
      <p className="second">
        {t.ageingWhy} <Rule id={ruleId}>{t.basis}</Rule>
      </p>
    </section>
  );
}

function Table({ caption, first, lines }: { caption: string; first: string; lines: readonly Line[] }) {
  const t = useTexts(opinionsTexts);
  const [, ...columns] = t.ageingColumns;
  const [waiting, overdue, longest, inTime] = columns;
  return (
    <div className="card">
      <table className="data">
        <caption className="hidden">{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{first}</th>
            {columns.map((one) => (
              <th key={one} scope="col">
                {one}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {lines.map(({ key, name, ageing }) => (
            <tr key={key}>
              <td>
                <b>{name}</b>
              </td>
              <td data-label={waiting}>{ageing.waiting}</td>
              <td data-label={overdue}>
                {ageing.overdue > 0 ? <StateLine state="late">{ageing.overdue}</StateLine> : 0}
              </td>
              <td data-label={longest}>{t.days(ageing.longestDays)}</td>
              <td data-label={inTime}>{ageing.answered > 0 ? t.of(ageing.inTime, ageing.answered) : ''}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
