// What a committee may set over a national rule, and how: within its bounds, in their order, something of it. Pure.
import type { Refusal } from '../../../../platform/http/refusal.ts';
import type { Regulation, Settings } from '../contract.ts';
import { fits, wrongOrder } from '../rules.ts';
import { refuseLocalRules } from './contract.ts';

/** Only what differs from the national rule is kept, so that the rest follows it when it changes. */
export function differing(national: Regulation, settings: Settings): Settings {
  const names = (national.local ?? []).map((open) => open.name);
  return Object.fromEntries(
    Object.entries(settings).filter(
      ([name, value]) => names.includes(name) && value !== national.values[name],
    ),
  );
}

/** Why these settings are refused; null when they may be set. */
export function faultOfSettings(national: Regulation, settings: Settings): Refusal | null {
  for (const open of national.local ?? []) {
    const value = settings[open.name];
    if (value === undefined || fits(open, value, national)) continue;
    const { label } = open;
    if (open.type === 'criteria') return refuseLocalRules('rule-criteria-unknown', { label });
    const { least, most, unit } = open;
    return refuseLocalRules('rule-out-of-bounds', { label, least, most, unit: unit && ` ${unit}` });
  }
  const order = wrongOrder(national, { ...national.values, ...settings });
  if (order) return refuseLocalRules('rule-order', { label: order[0].label, other: order[1].label });
  return Object.keys(differing(national, settings)).length === 0
    ? refuseLocalRules('rule-changes-nothing')
    : null;
}
