// Writing an opinion on a phone: what kind, the words, send; about what and who answers are chosen already.
import { useNavigate, useSearch } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import type { AnswerOf } from '../../../../platform/http/endpoint.ts';
import { useEndpoint, useTap } from '../../../../web/client.ts';
import { useDraft } from '../../../../web/draft.ts';
import { ChoiceField, SelectField, TextAreaField } from '../../../../web/kit/fields.tsx';
import { showDate } from '../../../../web/kit/format.ts';
import { Icon } from '../../../../web/kit/icon.tsx';
import { PageLink } from '../../../../web/kit/page-link.tsx';
import { PageLoading, PageRefusal, RefusalBox } from '../../../../web/kit/states.tsx';
import { useSession } from '../../../../web/session.tsx';
import { currentLanguage, useTexts } from '../../../../web/texts/language.ts';
import { opinionsTexts } from '../../../../web/texts/opinions.ts';
import { Rule } from '../../../organisation/regulations/web/rule.tsx';
import { readOpinionSubject, writeOpinion } from '../contract.ts';
import '../../../../web/styles/opinions.css';

type Subject = AnswerOf<typeof readOpinionSubject>;
const kinds = ['proposal', 'question', 'criticism', 'addition', 'agreement', 'self_criticism'] as const;
type Kind = (typeof kinds)[number];

export function WriteOpinionPage() {
  const { organisation } = useSession();
  const { ve, ma } = useSearch({ from: '/inside/y-kien/viet' });
  if (!organisation) return null;
  const thing = ve && ma ? { type: ve, id: ma } : null;
  return <Opened key={`${ve} ${ma}`} cellId={organisation.id} thing={thing} />;
}

interface Thing {
  readonly type: string;
  readonly id: string;
}

function Opened({ cellId, thing }: { cellId: string; thing: Thing | null }) {
  const read = useEndpoint(readOpinionSubject, {
    params: { organisationId: cellId, ...(thing ?? { type: 'unit', id: cellId }) },
  });
  if (read.error) return <PageRefusal refusal={read.error} again={() => read.refetch()} />;
  if (!read.data) return <PageLoading />;
  return <WriteForm cellId={cellId} thing={thing} subject={read.data} />;
}

function WriteForm({ cellId, thing, subject }: { cellId: string; thing: Thing | null; subject: Subject }) {
  const t = useTexts(opinionsTexts);
  const go = useNavigate();
  const [place, setPlace] = useState<'unit' | 'committee'>('unit');
  const about = thing ?? { type: place, id: cellId };
  const [text, setText] = useDraft(`opinion.${thing?.id ?? cellId}`);
  const [kind, setKind] = useState<Kind>('proposal');
  const [chosen, setChosen] = useState<'committee' | 'head' | null>(null);
  const write = useTap(writeOpinion, 'words');
  const asks = subject.asking.includes(kind);
  // The work of the unit is answered by who heads it, unless the writer asks the committee.
  const to = chosen ?? (subject.head && about.type === 'unit' ? 'head' : 'committee');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    write.tap(
      { params: { organisationId: cellId }, body: { kind, text: text ?? '', about, to } },
      ({ id }) => {
        setText(null);
        go({ to: '/y-kien/$opinionId', params: { opinionId: id }, replace: true });
      },
    );
  };
  return (
    <div className="page">
      <header>
        <div>
          <p className="second">
            <PageLink className="touch" to="/y-kien">
              <Icon name="back" />
              {t.back}
            </PageLink>
          </p>
          <h1>{t.writeTitle}</h1>
          {subject.about && (
            <p>
              {t.about}: <b>{subject.about.label[currentLanguage()]}</b>
            </p>
          )}
        </div>
      </header>
      <form className="form card pad write-opinion" onSubmit={submit}>
        <ChoiceField
          label={t.kind}
          value={kind}
          choices={Object.fromEntries(kinds.map((one) => [one, t.kinds[one]])) as Record<Kind, string>}
          onChange={setKind}
        />
        <TextAreaField
          label={t.text}
          hint={t.textHint}
          value={text ?? ''}
          onChange={setText}
          rows={5}
          maxLength={4000}
          required
        />
        {!thing && (
          <SelectField
            label={t.about}
            value={place}
            choices={[
              ['unit', t.aboutUnit],
              ['committee', t.aboutCommittee],
            ]}
            onChange={setPlace}
          />
        )}
        {asks && subject.head && (
          <ChoiceField
            label={t.to}
            value={to}
            choices={{ head: t.toHead, committee: t.toCommittee }}
            onChange={setChosen}
          />
        )}
        <p className="second">
          {asks ? (
            <>
              {t.answeredBy(showDate(subject.due[to]))} <Rule id={subject.ruleId}>{t.basis}</Rule>
            </>
          ) : (
            t.noAnswer
          )}
        </p>
        <p className="second">{t.whoReads}</p>
        {write.refusal && <RefusalBox refusal={write.refusal} />}
        <button className="btn main wide" type="submit" disabled={write.pending}>
          {t.send}
        </button>
      </form>
    </div>
  );
}
