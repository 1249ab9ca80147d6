// Sum and band in sight while the sheet is scrolled: by what stands on the screen, saved or not.
import { StateLine } from '../../../../web/kit/icon.tsx';
import { useTexts } from '../../../../web/texts/language.ts';
import { scoreTexts } from '../../../../web/texts/score.ts';
import type { Score } from '../contract.ts';
import type { Judgement } from '../rules.ts';

export function Sum({ score, judged }: { score: Score; judged: Judgement }) {
  const t = useTexts(scoreTexts);
  const { state, supervisor, can } = score;
  const lines = score.groups.flatMap((group) => group.criteria);
  const titleOf = (id: string) => lines.find((line) => line.id === id)?.title ?? '';
  const shown = state === 'agreed' || can.score || lines.some((line) => line.points !== null);
  const [first] = judged.missing;
  const isHeld = shown && !first && judged.band !== judged.bandByPoints;
  return (
    <>
      <section className="card score-sum" aria-label={t.caption}>
        {shown && (
          <div>
            <p className="second">{t.cell}</p>
            <p className="big-sum">
              <b className="tnum">{t.total(judged.total)}</b>,{' '}
              {first ? t.soFar : t.band(t.bands[judged.band])}
            </p>
            {state === 'draft' && (
              <StateLine state={first ? 'todo' : 'done'}>
                {first ? t.missing(judged.missing.length, titleOf(first)) : t.complete}
              </StateLine>
            )}
          </div>
        )}
        {supervisor && (
          <div>
            <p className="second">{t.supervisor}</p>
            <p className="big-sum">
              <b className="tnum">{t.total(supervisor.total)}</b>
              {supervisor.missing.length > 0
                ? `, ${t.supervisorMissing(supervisor.missing.length)}`
                : `, ${t.band(t.bands[supervisor.band])}`}
            </p>
            <p className="second">{t.supervisorBy(supervisor.by)}</p>
          </div>
        )}
      </section>
      {isHeld && (
        <p>
          {t.held(t.bands[judged.bandByPoints], judged.heldBy.map(titleOf))} {t.gateBy}
        </p>
      )}
    </>
  );
}
