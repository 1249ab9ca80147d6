// The official papers of a meeting in one line, for its other pages: each opens as PDF, the last link leads to all of them; on a phone that one alone.
import { addressOf, useEndpoint } from '../../../../web/client.ts';
import { Icon } from '../../../../web/kit/icon.tsx';
import { PageLink } from '../../../../web/kit/page-link.tsx';
import { useTexts } from '../../../../web/texts/language.ts';
import { papersTexts } from '../../../../web/texts/papers.ts';
import { listMeetingPapers, readMeetingPaper } from '../contract.ts';
import '../../../../web/styles/papers.css';

/** Nothing is shown while there is none. */
export function PaperLinks({ meetingId }: { meetingId: string }) {
  const t = useTexts(papersTexts);
  const read = useEndpoint(listMeetingPapers, { params: { meetingId } });
  const papers = (read.data?.papers ?? []).filter((one) => one.state !== 'none');
  if (papers.length === 0) return null;
  return (
    <ul className="paper-links" aria-label={t.papers}>
      {papers.map(({ kind, number, state }) => (
        <li key={kind}>
          <a
            className="touch"
            href={addressOf(readMeetingPaper, {
              params: { meetingId, paper: kind },
              query: { format: 'pdf' },
            })}
            target="_blank"
            rel="noreferrer"
          >
            <Icon name="file" />
            {number ? `${t.kinds[kind]} ${number}` : t.unnumbered(t.kinds[kind], state)}
          </a>
        </li>
      ))}
      <li>
        <PageLink className="touch" to={`/sinh-hoat/${meetingId}/van-ban`}>
          <Icon name="file" />
          {t.allPapers}
        </PageLink>
      </li>
    </ul>
  );
}
