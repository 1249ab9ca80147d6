// Asks once more before what cannot be undone.
import { useTexts } from '../../../../../web/texts/language.ts';
import { shellTexts } from '../../../../../web/texts/shell.ts';

export function Sure({
  question,
  yes,
  pending,
  onYes,
  onNo,
}: {
  question: string;
  yes: string;
  pending: boolean;
  onYes: () => void;
  onNo: () => void;
}) {
  const t = useTexts(shellTexts);
  return (
    <div role="alertdialog" aria-label={question}>
      <p>{question}</p>
      <div className="actions">
        <button className="btn main" type="button" disabled={pending} onClick={onYes}>
          {yes}
        </button>
        <button className="btn" type="button" onClick={onNo}>
          {t.cancel}
        </button>
      </div>
    </div>
  );
}
