// Frank opinions of the cell, with the items of coming meetings at whose opening they may be shown.
import { useState } from 'react';
import { useEndpoint, useTap } from '../../../../web/client.ts';
import { CommandForm } from '../../../../web/kit/command-form.tsx';
import { SelectField } from '../../../../web/kit/fields.tsx';
import { showDay, showMoment } from '../../../../web/kit/format.ts';
import { RefusalBox } from '../../../../web/kit/states.tsx';
import { frankTexts } from '../../../../web/texts/frank.ts';
import { useTexts } from '../../../../web/texts/language.ts';
import { FrankPage } from '../../../democracy/frank/web/frank-page.tsx';
import type { AtItem } from '../../../democracy/frank/web/open-form.tsx';
import { openFrankAtItem, readFrankItems } from '../contract.ts';

export function FrankWithItems() {
  return <FrankPage AtItem={OpenAtItem} />;
}

const OpenAtItem: AtItem = ({ organisationId, body, onCancel, onOpened, children }) => {
  const t = useTexts(frankTexts);
  const [itemId, setItemId] = useState('');
  const read = useEndpoint(readFrankItems, { params: { organisationId } });
  const open = useTap(openFrankAtItem, 'words');
  const items = read.data?.items ?? [];
  const chosen = items.find((one) => one.id === itemId);
  return (
    <CommandForm
      action={t.open}
      pending={open.pending}
      refusal={open.refusal}
      onCancel={onCancel}
      onSubmit={() => open.tap({ params: { itemId }, body }, ({ id }) => onOpened(id))}
    >
      {children}
      {read.error && <RefusalBox refusal={read.error} />}
      <SelectField
        label={t.whichItem}
        value={itemId}
        blank={t.chooseItem}
        choices={items.map((one) => [one.id, `${one.item} (${one.meeting}, ${showDay(one.startsAt)})`])}
        onChange={setItemId}
        required
      />
      {read.data && items.length === 0 && <p className="second">{t.noItems}</p>}
      {chosen && <p className="second">{t.itemLatest(showMoment(chosen.latest))}</p>}
    </CommandForm>
  );
};
