// From which agenda a planned meeting begins: by its kind and form, the shell of a session of criticism, or the cell's own.
import { useEndpoint } from '../../../../web/client.ts';
import { SelectField } from '../../../../web/kit/fields.tsx';
import { useTexts } from '../../../../web/texts/language.ts';
import { planningTexts } from '../../../../web/texts/planning.ts';
import { listTemplates } from '../contract.ts';

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
  return (
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
  );
}
