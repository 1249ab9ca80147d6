// The four steps with where each stands; the left column of the first run.
import { showMoment } from '../../../../web/kit/format.ts';
import { StateLine } from '../../../../web/kit/icon.tsx';
import { useTexts } from '../../../../web/texts/language.ts';
import { stepTexts } from '../../../../web/texts/steps.ts';
import type { FirstSteps } from '../contract.ts';

export function StepsList({ steps, leftAt }: { steps: FirstSteps['steps']; leftAt?: string | undefined }) {
  const t = useTexts(stepTexts);
  const now = steps.findIndex((one) => one.state === 'now');
  return (
    <section className="steps-side">
      <h1>{t.title}</h1>
      <p className="second">{t.lead}</p>
      <ol className="steps">
        {steps.map((one, index) => (
          <li key={one.step} aria-current={one.state === 'now' ? 'step' : undefined}>
            <b>
              {index + 1}. {t.names[one.step]}
            </b>
            {one.state === 'done' && <StateLine state="done">{t.done}</StateLine>}
            {one.state === 'now' && (
              <StateLine state="now">{leftAt ? t.leftAt(showMoment(leftAt)) : t.now}</StateLine>
            )}
            {one.state === 'todo' && (
              <StateLine state="todo">
                {one.step === 'meeting' && now > 0 ? t.anytime : t.after(index)}
              </StateLine>
            )}
          </li>
        ))}
      </ol>
    </section>
  );
}
