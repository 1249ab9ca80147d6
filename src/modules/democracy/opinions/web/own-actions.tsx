// What an author may still do with his own opinion: change its words, or take it back.
import { useState } from 'react';
import { useEndpoint, useTap } from '../../../../web/client.ts';
import { CommandForm } from '../../../../web/kit/command-form.tsx';
import { ChoiceField, SelectField, TextAreaField } from '../../../../web/kit/fields.tsx';
import { useTexts } from '../../../../web/texts/language.ts';
import { opinionsTexts } from '../../../../web/texts/opinions.ts';
import { changeOpinion, type OpinionPage, readOpinionSubject, takeBackOpinion } from '../contract.ts';

export function OwnActions({ page }: { page: OpinionPage }) {
  const t = useTexts(opinionsTexts);
  const [doing, setDoing] = useState<'change' | 'withdraw' | null>(null);
  const close = () => setDoing(null);
  if (doing === 'change') return <Change page={page} onDone={close} />;
  if (doing === 'withdraw') return <TakeBack opinionId={page.opinion.id} onDone={close} />;
  return (
    <p className="actions">
      {page.can.change && (
        <button className="btn" type="button" onClick={() => setDoing('change')}>
          {t.change}
        </button>
      )}
      {page.can.withdraw && (
        <button className="btn quiet" type="button" onClick={() => setDoing('withdraw')}>
          {t.takeBack}
        </button>
      )}
    </p>
  );
}

type Kind = Exclude<OpinionPage['opinion']['kind'], 'reserved'>;

function Change({ page, onDone }: { page: OpinionPage; onDone: () => void }) {
  const t = useTexts(opinionsTexts);
  const { opinion, version } = page;
  const [text, setText] = useState(opinion.text);
  const [kind, setKind] = useState(opinion.kind as Kind);
  const change = useTap(changeOpinion, 'words');
  const { reserved: _, ...kinds } = t.kinds;
  const cellId = opinion.organisation.id;
  const subject = useEndpoint(readOpinionSubject, {
    params: { organisationId: cellId, type: 'unit', id: cellId },
  });
  const [to, setTo] = useState<'committee' | 'head' | null>(null);
  const asks = subject.data?.asking.includes(kind) && opinion.owner === null;
  const owner = to ?? (subject.data?.head && opinion.subjectType === 'unit' ? 'head' : 'committee');
  return (
    <section className="card pad">
      <h2>{t.change}</h2>
      <CommandForm
        action={t.save}
        pending={change.pending}
        refusal={change.refusal}
        onSubmit={() =>
          change.tap(
            {
              params: { opinionId: opinion.id },
              body: { version, kind, text, ...(asks ? { to: owner } : {}) },
            },
            onDone,
          )
        }
        onCancel={onDone}
      >
        <SelectField
          label={t.kind}
          value={kind}
          choices={Object.entries(kinds) as [Kind, string][]}
          onChange={setKind}
        />
        {asks && subject.data?.head && (
          <ChoiceField
            label={t.to}
            value={owner}
            choices={{ head: t.toHead, committee: t.toCommittee }}
            onChange={setTo}
          />
        )}
        <TextAreaField label={t.text} value={text} onChange={setText} rows={5} maxLength={4000} required />
      </CommandForm>
    </section>
  );
}

function TakeBack({ opinionId, onDone }: { opinionId: string; onDone: () => void }) {
  const t = useTexts(opinionsTexts);
  const takeBack = useTap(takeBackOpinion);
  return (
    <section className="card pad">
      <h2>{t.takeBack}</h2>
      <CommandForm
        action={t.takeBackDo}
        pending={takeBack.pending}
        refusal={takeBack.refusal}
        onSubmit={() => takeBack.tap({ params: { opinionId } }, onDone)}
        onCancel={onDone}
      >
        <p>{t.takeBackSure}</p>
      </CommandForm>
    </section>
  );
}
