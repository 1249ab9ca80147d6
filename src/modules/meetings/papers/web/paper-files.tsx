// The two printings of an official paper: the PDF opens beside the application, the Word file is saved.
import { addressOf } from '../../../../web/client.ts';
import { Icon } from '../../../../web/kit/icon.tsx';
import { useTexts } from '../../../../web/texts/language.ts';
import { papersTexts } from '../../../../web/texts/papers.ts';
import { type LooseKind, type PaperKind, readMeetingPaper } from '../contract.ts';
import '../../../../web/styles/papers.css';

export function PaperFiles({ meetingId, kind }: { meetingId: string; kind: PaperKind | LooseKind }) {
  const t = useTexts(papersTexts);
  const params = { meetingId, paper: kind };
  const name = t.kinds[kind];
  return (
    <p className="printings">
      <a
        className="btn"
        href={addressOf(readMeetingPaper, { params, query: { format: 'pdf' } })}
        target="_blank"
        rel="noreferrer"
        aria-label={t.ofPaper(t.seePdf, name)}
      >
        <Icon name="file" />
        {t.seePdf}
      </a>
      <a
        className="btn quiet"
        href={addressOf(readMeetingPaper, { params, query: { format: 'docx' } })}
        download
        aria-label={t.ofPaper(t.takeDocx, name)}
      >
        {t.takeDocx}
      </a>
    </p>
  );
}
