// A committee sets a rule of its own over a national one, or the next version of it; what changes is shown before it is set.
import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import type { BodyIn } from '../../../../platform/http/endpoint.ts';
import { useCommand, useEndpoint, useTap } from '../../../../web/client.ts';
import { DateField, ManyField, TextField } from '../../../../web/kit/fields.tsx';
import { showDate, todayHere } from '../../../../web/kit/format.ts';
import { Empty, PageLoading, PageRefusal, RefusalBox } from '../../../../web/kit/states.tsx';
import { useTexts } from '../../../../web/texts/language.ts';
import { localRuleTexts } from '../../../../web/texts/local-rules.ts';
import { regulationTexts } from '../../../../web/texts/regulations.ts';
import {
  type OpenSetting,
  readRegulation,
  type ShownRegulation,
} from '../../../organisation/regulations/contract.ts';
import { setLocalRule } from '../../../organisation/regulations/local/contract.ts';
import { RuleText } from '../../../organisation/regulations/web/rule.tsx';
import { previewLocalRule } from '../contract.ts';
import { RuleEffects } from './rule-effects.tsx';

export function RuleEditor() {
  const t = useTexts(localRuleTexts);
  const { id } = useParams({ from: '/inside/can-cu/$id/quy-dinh-rieng' });
  const { 'cap-uy': committeeId } = useSearch({ from: '/inside/can-cu/$id/quy-dinh-rieng' });
  const read = useEndpoint(readRegulation, { params: { id } });
  if (read.error) return <PageRefusal refusal={read.error} again={() => read.refetch()} />;
  if (!read.data) return <PageLoading />;
  const { regulation, local, can } = read.data;
  const committee = can.setFor.find((one) => one.id === committeeId) ?? can.setFor[0];
  const present = regulation.setBy
    ? regulation
    : local.find(
        (one) =>
          one.setBy?.organisation.id === committee?.id && (one.validTo === null || one.validTo > todayHere()),
      );
  return (
    <div className="page">
      <header>
        <div>
          <p className="second">
            <Link to="/can-cu/$id" params={{ id }}>
              {regulation.title}
            </Link>
          </p>
          <h1>{committee ? t.editorOf(committee.name) : t.editor}</h1>
        </div>
      </header>
      {committee && regulation.local ? (
        <Editor
          // Another version came in between: the form begins anew from it.
          key={`${present?.id} ${present?.setBy?.version}`}
          committeeId={committee.id}
          shown={regulation}
          present={present ?? null}
        />
      ) : (
        <Empty title={t.nothingOpen} why={t.nothingOpenWhy}>
          <Link className="btn" to="/can-cu">
            {t.toRules}
          </Link>
        </Empty>
      )}
    </div>
  );
}

type Values = Readonly<Record<string, string>>;

function Editor({
  committeeId,
  shown,
  present,
}: {
  committeeId: string;
  shown: ShownRegulation;
  /** The committee's version that is in force or will be. */
  present: ShownRegulation | null;
}) {
  const t = useTexts(localRuleTexts);
  const r = useTexts(regulationTexts);
  const navigate = useNavigate();
  const open = shown.local ?? [];
  const base = present ?? shown;
  const [values, setValues] = useState<Values>(() =>
    Object.fromEntries(open.map(({ name }) => [name, String(base.values[name] ?? '')])),
  );
  const [document, setDocument] = useState('');
  const [issuedOn, setIssuedOn] = useState<string | null>(null);
  const [article, setArticle] = useState('');
  const [note, setNote] = useState('');
  const [from, setFrom] = useState<string | null>(null);
  const [until, setUntil] = useState<string | null>(null);
  const preview = useTap(previewLocalRule);
  const set = useCommand(setLocalRule, ({ id }) => navigate({ to: '/can-cu/$id', params: { id } }));
  const [seen, setSeen] = useState<{
    words: string;
    answer: Parameters<typeof RuleEffects>[0]['seen'];
  } | null>(null);
  const body: BodyIn<typeof setLocalRule> | null =
    issuedOn && from
      ? {
          key: shown.key,
          settings: settingsOf(open, values),
          document,
          issuedOn,
          ...(article ? { article } : {}),
          note,
          from,
          until,
          replaces: present?.setBy ? { id: present.id, version: present.setBy.version } : null,
        }
      : null;
  const words = JSON.stringify(body);
  // A change after the preview takes it away: what is set is what was seen.
  const fresh = seen && seen.words === words ? seen : null;
  const params = { organisationId: committeeId };
  const look = () => body && preview.tap({ params, body }, (answer) => setSeen({ words, answer }));
  const refusal = set.error ?? preview.refusal;
  return (
    <>
      <section className="card pad">
        <h2>{present ? present.citation : t.nationalSays}</h2>
        <RuleText one={base} />
        {present && (
          <p className="second">{t.replaces(present.document ?? '', showDate(present.validFrom))}</p>
        )}
      </section>
      <form
        className="card pad"
        onSubmit={(event) => {
          event.preventDefault();
          set.reset();
          look();
        }}
      >
        <h2>{t.ownValues}</h2>
        <div className="form two">
          {open.map((one, at) => (
            <Setting
              key={one.name}
              one={one}
              shown={shown}
              national={shown.settings[at]?.national ?? ''}
              value={values[one.name] ?? ''}
              onChange={(value) => setValues({ ...values, [one.name]: value })}
            />
          ))}
          <TextField
            label={t.decision}
            hint={t.decisionExample}
            value={document}
            onChange={setDocument}
            minLength={3}
            maxLength={120}
            required
          />
          <DateField label={t.decisionOn} wrong={r.dateWrong} onDate={setIssuedOn} required />
          <TextField label={t.decisionArticle} value={article} onChange={setArticle} maxLength={100} />
          <TextField label={t.decisionNote} value={note} onChange={setNote} maxLength={500} />
          <DateField label={t.from} hint={t.fromWhy} wrong={r.dateWrong} onDate={setFrom} required />
          <DateField label={t.until} wrong={r.dateWrong} onDate={setUntil} />
        </div>
        {refusal && <RefusalBox refusal={refusal} />}
        <div className="actions">
          <button className={fresh ? 'btn' : 'btn main'} type="submit" disabled={preview.pending}>
            {t.preview}
          </button>
        </div>
      </form>
      {fresh && (
        <section className="card pad">
          <RuleEffects seen={fresh.answer} />
          <p className="second">{t.notSaved}</p>
          <div className="actions">
            <button
              className="btn main"
              type="button"
              disabled={set.isPending}
              onClick={() => body && set.mutate({ params, body })}
            >
              {t.save}
            </button>
          </div>
        </section>
      )}
    </>
  );
}

/** A number that is not one is sent as it was typed: the server says what it may be. */
function settingsOf(open: readonly OpenSetting[], values: Values): Record<string, string | number> {
  return Object.fromEntries(
    open.map(({ name, type }) => {
      const value = (values[name] ?? '').trim();
      return [name, type === 'number' && /^\d{1,6}$/.test(value) ? Number(value) : value];
    }),
  );
}

function Setting({
  one,
  shown,
  national,
  value,
  onChange,
}: {
  one: OpenSetting;
  shown: ShownRegulation;
  national: string;
  value: string;
  onChange: (value: string) => void;
}) {
  const t = useTexts(localRuleTexts);
  if (one.type === 'criteria') {
    const criteria = shown.sheet?.groups.flatMap((group) => group.criteria) ?? [];
    return (
      <ManyField
        label={one.label}
        values={value === '' ? [] : value.split(',')}
        choices={criteria.map(({ id, title }) => [id, title] as const)}
        onChange={(values) => onChange(values.join(','))}
      />
    );
  }
  const { label, unit, least, most } = one;
  return (
    <TextField
      label={unit ? `${label} (${unit})` : label}
      hint={`${t.nationalNow(unit ? `${national} ${unit}` : national)} ${t.bounds(least, most, unit)}`}
      value={value}
      inputMode="numeric"
      onChange={onChange}
      required
    />
  );
}
