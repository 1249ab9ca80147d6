// The head of a resolution's page: where it belongs, what it is, how it stands.
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { showDate } from '../../../web/kit/format.ts';
import { Icon } from '../../../web/kit/icon.tsx';
import { PageLink } from '../../../web/kit/page-link.tsx';
import { useTexts } from '../../../web/texts/language.ts';
import { leadershipTexts } from '../../../web/texts/leadership.ts';
import type { ResolutionPageRead } from '../contract.ts';
import { ResolutionState } from './resolution-state.tsx';

export function PageHead({
  read,
  title,
  children,
}: {
  read: ResolutionPageRead;
  title: ReactNode;
  children?: ReactNode;
}) {
  const t = useTexts(leadershipTexts);
  return (
    <header>
      <div>
        <p className="second">
          <Link className="touch" to="/nghi-quyet">
            <Icon name="back" />
            {t.toList}
          </Link>
        </p>
        <h1>{title}</h1>
        <p className="stands">
          <ResolutionState state={read.state} issuedOn={read.issuedOn && showDate(read.issuedOn)} />
        </p>
        {children}
        {read.occasion.type === 'meeting' && (
          <p className="elsewhere">
            <PageLink className="touch" to={`/sinh-hoat/${read.occasion.id}`}>
              {t.toMeeting}
            </PageLink>
            {read.state !== 'draft' && (
              <PageLink className="touch" to={`/sinh-hoat/${read.occasion.id}/van-ban`}>
                {t.toPapers}
              </PageLink>
            )}
          </p>
        )}
      </div>
    </header>
  );
}
