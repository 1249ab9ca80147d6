// From which agenda a planned meeting begins: by its kind and form, the shell of a session of criticism, or the cell's own.
import { useState } from 'react';
import { useCommand, useEndpoint } from '../../../../web/client.ts';
import { SelectField } from '../../../../web/kit/fields.tsx';
import { RefusalBox } from '../../../../web/kit/states.tsx';
import { useTexts } from '../../../../web/texts/language.ts';
import { planningTexts } from '../../../../web/texts/planning.ts';
import { listTemplates, removeTemplate } from '../contract.ts';

export function TemplateField({
  cellId,
  value,
  onChange,
}: {
  cellId: string;
  value: string;
  onChange: (templateId: string) => void;
}) {
  const t = useTexts(planningTexts);
  const read = useEndpoint(listTemplates, { params: { cellId } });
  const own = read.data?.templates ?? [];
  const chosen = own.find((one) => one.id === value);
  return (
    <div>
      <SelectField
        label={t.template}
        value={value}
        blank={t.templateByKind}
        choices={[
          ['criticism', t.templateCriticism] as const,
          ...own.map((one) => [one.id, t.templateOwn(one.name, one.minutes)] as const),
        ]}
        onChange={onChange}
      />
      {chosen && <Remove key={chosen.id} cellId={cellId} template={chosen} onDone={() => onChange('')} />}
    </div>
  );
}

/** One of the cell's own is removed where it is chosen, in two taps; meetings that began from it stay. */
function Remove({
  cellId,
  template,
  onDone,
}: {
  cellId: string;
  template: { readonly id: string; readonly name: string };
  onDone: () => void;
}) {
  const t = useTexts(planningTexts);
  const remove = useCommand(removeTemplate);
  const [sure, setSure] = useState(false);
  if (!sure)
    return (
      <button className="btn quiet" type="button" onClick={() => setSure(true)}>
        {t.templateRemove}
      </button>
    );
  return (
    <div>
      <p>{t.templateRemoveAsk(template.name)}</p>
      {remove.error && <RefusalBox refusal={remove.error} />}
      <div className="actions">
        <button
          className="btn"
          type="button"
          disabled={remove.isPending}
          onClick={() =>
            remove.mutate({ params: { cellId, templateId: template.id } }, { onSuccess: onDone })
          }
        >
          {t.templateRemove}
        </button>
        <button className="btn quiet" type="button" onClick={() => setSure(false)}>
          {t.templateKeep}
        </button>
      </div>
    </div>
  );
}
