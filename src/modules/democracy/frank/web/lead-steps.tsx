// What the committee may do while tokens are handed out: end it early, or stop the window.
import { useState } from 'react';
import { useTap } from '../../../../web/client.ts';
import { CommandForm } from '../../../../web/kit/command-form.tsx';
import { frankTexts } from '../../../../web/texts/frank.ts';
import { useTexts } from '../../../../web/texts/language.ts';
import { endFrankHanding, type FrankWindow, stopFrankWindow } from '../contract.ts';

export function LeadSteps({ page }: { page: FrankWindow }) {
  const t = useTexts(frankTexts);
  const [doing, setDoing] = useState<'end' | 'stop' | null>(null);
  const { can, notYet, window } = page;
  const end = useTap(endFrankHanding);
  const stop = useTap(stopFrankWindow);
  if (!can.stop) return null;
  const params = { windowId: window.id };
  const close = () => setDoing(null);
  if (doing === null)
    return (
      <p className="actions">
        {can.endHanding && (
          <button className="btn" type="button" onClick={() => setDoing('end')}>
            {t.endHanding}
          </button>
        )}
        <button className="btn quiet" type="button" onClick={() => setDoing('stop')}>
          {t.stop}
        </button>
      </p>
    );
  const ending = doing === 'end';
  return (
    <section className="card pad">
      <CommandForm
        action={ending ? t.endHanding : t.stop}
        pending={end.pending || stop.pending}
        refusal={ending ? end.refusal : stop.refusal}
        onSubmit={() => (ending ? end.tap({ params }, close) : stop.tap({ params }, close))}
        onCancel={close}
      >
        <p>{ending ? t.endHandingWhy(notYet.map((one) => one.name).join(', ')) : t.stopWhy}</p>
      </CommandForm>
    </section>
  );
}
