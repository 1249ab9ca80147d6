// Whether a vote is by name; only where the cell decided so.
import { CheckField } from '../../../../web/kit/fields.tsx';
import { countingTexts } from '../../../../web/texts/counting.ts';
import { useTexts } from '../../../../web/texts/language.ts';

export function ByNameField({
  checked,
  onChange,
}: {
  checked: boolean;
  onChange: (checked: boolean) => void;
}) {
  const t = useTexts(countingTexts);
  return <CheckField label={t.byName} hint={t.byNameHint} checked={checked} onChange={onChange} />;
}
