// On the page of a meeting whose agenda has self-criticism: the way to its session.
import { PageLink } from '../../../../web/kit/page-link.tsx';
import { criticismTexts } from '../../../../web/texts/criticism.ts';
import { useTexts } from '../../../../web/texts/language.ts';

export function CriticismLink({ meetingId }: { meetingId: string }) {
  const t = useTexts(criticismTexts);
  return (
    <section className="card pad">
      <h2>{t.title}</h2>
      <p className="second">{t.linkWhy}</p>
      <PageLink className="btn" to={`/sinh-hoat/${meetingId}/tu-phe-binh`}>
        {t.link}
      </PageLink>
    </section>
  );
}
