// The ground of the sample as it was built: cells with their people, and those who lead the committees above.
import type { SampleCell } from './organisations.ts';
import type { SamplePerson } from './people.ts';

export interface MadePerson extends SamplePerson {
  readonly personId: string;
  readonly membershipId: string;
  /** First day as an official member; null = after today. */
  readonly officialOn: Temporal.PlainDate;
  readonly since: Temporal.PlainDate;
  /** Away on temporary transfer, or exempt, since. */
  readonly missing: Temporal.PlainDate | null;
}

export interface MadeCell {
  readonly id: string;
  readonly committeeId: string;
  readonly plan: SampleCell;
  readonly people: MadePerson[];
  readonly secretary: MadePerson;
  readonly deputy: MadePerson;
  readonly minuteTaker: MadePerson;
  /** The last day on which it holds meetings; null = it goes on. */
  readonly until: Temporal.PlainDate | null;
}

export interface Ground {
  readonly upperId: string;
  readonly cells: readonly MadeCell[];
  readonly officers: Readonly<Record<'grassroots' | 'upper' | 'administrator' | 'supervisor', MadePerson>>;
}

/** First day of the term whose numbers run: about two and a half years ago. */
export function termStart(today: Temporal.PlainDate): Temporal.PlainDate {
  return today.subtract({ years: 2, months: 5 }).with({ day: 20 });
}
