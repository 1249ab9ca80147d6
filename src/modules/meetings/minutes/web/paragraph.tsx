// One paragraph beside its event: as it stands, who put it right and how it was first; edited in place.
import { useState } from 'react';
import { showMoment } from '../../../../web/kit/format.ts';
import { Icon, type IconName } from '../../../../web/kit/icon.tsx';
import { useTexts } from '../../../../web/texts/language.ts';
import { minutesTexts } from '../../../../web/texts/minutes.ts';
import type { MinutesRead, Paragraph } from '../contract.ts';
import { EditForm } from './paragraph-form.tsx';
import { ChangedText, ParagraphText } from './paragraph-text.tsx';

const icons: Readonly<Record<string, IconName>> = {
  opening: 'due',
  closing: 'due',
  chair: 'person',
  guests: 'people',
  roll: 'people',
  dues: 'task',
  agenda: 'calendar',
  item: 'forward',
  opinion: 'opinion',
  promise: 'task',
  motion: 'opinion',
  vote: 'task',
  motion_end: 'done',
  reserved: 'flag',
  resolution: 'file',
  conclusion: 'done',
  score: 'bars',
  read: 'book',
  note: 'pen',
};

export function ShownParagraph({
  minutes,
  paragraph,
  mark,
  editing,
  onEdit,
  onAdd,
  onUnsaved,
}: {
  minutes: MinutesRead;
  paragraph: Paragraph;
  mark: string;
  editing: boolean;
  onEdit: (editing: boolean) => void;
  onAdd: () => void;
  onUnsaved: (unsaved: boolean) => void;
}) {
  const t = useTexts(minutesTexts);
  const { kind, removed, editedBy } = paragraph;
  const what = kind === 'item' && mark ? t.itemOf(mark) : (t.kinds[kind] ?? kind);
  const time = showMoment(paragraph.at).slice(0, 5);
  const touched = editedBy !== null ? ' by-hand' : '';
  return (
    <div className={`para${touched}${removed ? ' left-out' : ''}`} id={`doan-${paragraph.id}`}>
      <p className="event">
        <span className="tnum">{time}</span>
        <Icon name={icons[kind] ?? 'file'} />
        <span>{what}</span>
      </p>
      <div className="words">
        {editing ? (
          <EditForm
            minutes={minutes}
            paragraph={paragraph}
            what={`${what} ${time}`}
            onAdd={onAdd}
            onUnsaved={onUnsaved}
            onClose={() => onEdit(false)}
          />
        ) : (
          <>
            <Words paragraph={paragraph} mark={mark} />
            <Trace paragraph={paragraph} />
          </>
        )}
      </div>
      {minutes.can.edit && !editing && (
        <button
          className="link edit"
          type="button"
          aria-label={t.editOne(`${what} ${time}`)}
          onClick={() => onEdit(true)}
        >
          {t.edit}
        </button>
      )}
    </div>
  );
}

function Words({ paragraph, mark }: { paragraph: Paragraph; mark: string }) {
  const { kind, original, text, editedBy, removed } = paragraph;
  if (removed) return <ParagraphText kind={kind} text={text} mark="" />;
  if (editedBy !== null && original !== null && original !== text)
    return <ChangedText kind={kind} before={original} after={text} mark={mark} />;
  return <ParagraphText kind={kind} text={text} mark={mark} />;
}

/** Who put it right, when and why; what the event had written, one tap away. */
function Trace({ paragraph }: { paragraph: Paragraph }) {
  const t = useTexts(minutesTexts);
  const [shown, setShown] = useState(false);
  const { editedBy, editedAt, editReason, original, removed, kind } = paragraph;
  if (editedBy === null || editedAt === null) return null;
  const at = showMoment(editedAt).slice(0, 5);
  const told = removed
    ? t.leftOut(editedBy, at, editReason)
    : original === null
      ? t.wrote(editedBy, at)
      : t.corrected(editedBy, at, editReason);
  return (
    <div className="trace">
      <p>
        {told}{' '}
        {original !== null && (
          <button className="link" type="button" aria-expanded={shown} onClick={() => setShown(!shown)}>
            {shown ? t.hideFirst : t.seeFirst}
          </button>
        )}
      </p>
      {shown && original !== null && (
        <div className="first">
          <p>{t.first}</p>
          <ParagraphText kind={kind} text={original} mark="" />
        </div>
      )}
    </div>
  );
}
