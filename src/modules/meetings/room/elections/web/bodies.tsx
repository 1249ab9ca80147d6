// Presidium, secretariat, tally board: who sits in them; who leads proposes them, head first, and an open vote elects them.
import { useEffect, useState } from 'react';
import { useTap } from '../../../../../web/client.ts';
import { CommandForm } from '../../../../../web/kit/command-form.tsx';
import { ManyField, SelectField } from '../../../../../web/kit/fields.tsx';
import { StateLine } from '../../../../../web/kit/icon.tsx';
import { electionTexts } from '../../../../../web/texts/elections.ts';
import { useTexts } from '../../../../../web/texts/language.ts';
import type { BodyKind } from '../../../../democracy/elections/rules.ts';
import { proposeBody } from '../contract.ts';
import type { Page } from './shown.ts';

export function Bodies({ page }: { page: Page }) {
  const t = useTexts(electionTexts);
  const kinds: readonly BodyKind[] =
    page.meeting.kind === 'congress' ? ['presidium', 'secretariat', 'tally_board'] : ['tally_board'];
  return (
    <section className="card pad">
      <h2>{t.bodies}</h2>
      <ul className="bodies">
        {kinds.map((kind) => (
          <li key={kind}>
            <Body page={page} kind={kind} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Body({ page, kind }: { page: Page; kind: BodyKind }) {
  const t = useTexts(electionTexts);
  const [proposing, setProposing] = useState(false);
  const own = page.elections.bodies.filter((body) => body.kind === kind);
  const elected = own.find((body) => body.state === 'elected');
  const voting = own.find((body) => body.state === 'voting');
  // Once it is voted on, the form is done with, whoever sent it.
  useEffect(() => {
    if (voting) setProposing(false);
  }, [voting]);
  return (
    <>
      <h3>{t.body[kind]}</h3>
      {elected ? (
        <p>{elected.members.map((one, at) => (at === 0 ? t.bodyHead(one.name) : one.name)).join(', ')}</p>
      ) : (
        !voting && (
          <p>
            <StateLine state="todo">{t.bodyNone}</StateLine>
          </p>
        )
      )}
      {voting && (
        <>
          <p>
            <StateLine state="now">
              {t.bodyVoting(voting.members.map((one) => one.name).join(', '))}
            </StateLine>
          </p>
          <p className="second">{t.voteOn}</p>
        </>
      )}
      {page.can.lead &&
        !voting &&
        (proposing ? (
          <Propose page={page} kind={kind} onDone={() => setProposing(false)} />
        ) : (
          <button
            className="btn"
            type="button"
            aria-label={`${elected ? t.proposeAgain : t.propose}: ${t.body[kind]}`}
            onClick={() => setProposing(true)}
          >
            {elected ? t.proposeAgain : t.propose}
          </button>
        ))}
    </>
  );
}

function Propose({ page, kind, onDone }: { page: Page; kind: BodyKind; onDone: () => void }) {
  const t = useTexts(electionTexts);
  const { tap, pending, refusal } = useTap(proposeBody, 'words');
  const present = page.people.filter((one) => one.present);
  const [head, setHead] = useState('');
  const [others, setOthers] = useState<string[]>([]);
  const members = [head, ...others.filter((one) => one !== head)];
  return (
    <CommandForm
      action={t.askVote}
      pending={pending || head === ''}
      refusal={refusal}
      onCancel={onDone}
      onSubmit={() =>
        tap({ params: { meetingId: page.elections.meetingId }, body: { kind, members } }, onDone)
      }
    >
      {kind === 'tally_board' && <p className="note">{t.boardHint}</p>}
      <SelectField
        label={t.head}
        value={head}
        blank=""
        required
        choices={present.map((one) => [one.id, one.name] as const)}
        onChange={setHead}
      />
      <ManyField
        label={t.others}
        values={others}
        choices={present.filter((one) => one.id !== head).map((one) => [one.id, one.name] as const)}
        onChange={setOthers}
      />
    </CommandForm>
  );
}
