// A committee sets a rule of its own over a national one, or the next version of it; what changes is shown before it is set.
import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import type { BodyIn } from '../../../../platform/http/endpoint.ts';
import { useCommand, useEndpoint, useTap } from '../../../../web/client.ts';
import { DateField, ManyField, TextField } from '../../../../web/kit/fields.tsx';
import { showDate, todayHere } from '../../../../web/kit/format.ts';
import { PageLoading, PageRefusal } from '../../../../web/kit/states.tsx';
import { useTexts } from '../../../../web/texts/language.ts';
import { localRuleTexts } from '../../../../web/texts/local-rules.ts';
import { regulationTexts } from '../../../../web/texts/regulations.ts';
import {
  type OpenSetting,
  readRegulation,
  type ShownRegulation,
} from '../../../organisation/regulations/contract.ts';
import { setLocalRule } from '../../../organisation/regulations/local/contract.ts';
import { previewLocalRule } from '../contract.ts';
import { RuleFrame, RuleNow } from './rule-frame.tsx';
import { SeenFirst } from './seen-first.tsx';

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
    <RuleFrame
      of={{ id, title: regulation.title }}
      title={committee ? t.editorOf(committee.name) : t.editor}
      closed={{ title: t.nothingOpen, why: t.nothingOpenWhy }}
    >
      {committee && regulation.local ? (
        <Editor
          // Another version came in between: the form begins anew from it.
          key={`${present?.id} ${present?.setBy?.version}`}
          committeeId={committee.id}
          shown={regulation}
          present={present ?? null}
        />
      ) : null}
    </RuleFrame>
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
  return (
    <>
      <RuleNow title={present ? present.citation : t.nationalSays} one={base}>
        {present && (
          <p className="second">{t.replaces(present.document ?? '', showDate(present.validFrom))}</p>
        )}
      </RuleNow>
      <SeenFirst
        asked={body && { params: { organisationId: committeeId }, body }}
        preview={useTap(previewLocalRule)}
        write={useCommand(setLocalRule, ({ id }) => navigate({ to: '/can-cu/$id', params: { id } }))}
        words={{ notSaved: t.notSaved, save: t.save }}
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
      </SeenFirst>
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
