// Casting: choose or cross out, look again, cast. What the ballot would count as is told before it is sent.
import { useEffect, useRef, useState } from 'react';
import { Icon, StateLine } from '../../../../web/kit/icon.tsx';
import { ballotsTexts } from '../../../../web/texts/ballots.ts';
import { useTexts } from '../../../../web/texts/language.ts';
import type { BallotShown } from '../contract.ts';
import { bodyOf, standingOfChoice } from '../rules.ts';
import { CodeLine, Limits } from './parts.tsx';

/** In: what is done with the finished ballot, in the form that is sent. */
export function ChooseStep({ ballot, onCast }: { ballot: BallotShown; onCast: (body: string) => void }) {
  const t = useTexts(ballotsTexts);
  const crossing = ballot.method === 'cross_out';
  const [kept, setKept] = useState<readonly boolean[]>(() => ballot.options.map(() => crossing));
  const [touched, setTouched] = useState(crossing);
  const [looking, setLooking] = useState(false);
  const single = !crossing && ballot.seats === 1;
  const review = useRef<HTMLButtonElement>(null);
  const looked = useRef(false);
  // Back from looking again: at the button that was pressed.
  useEffect(() => {
    if (!looking && looked.current) review.current?.focus();
    looked.current = looking;
  }, [looking]);
  const set = (place: number, on: boolean) => {
    setTouched(true);
    setKept(kept.map((one, at) => (at === place ? on : single ? false : one)));
  };
  /** On purpose: what it will count as is told before it is cast. */
  const leaveBlank = () => {
    setTouched(true);
    setKept(ballot.options.map(() => false));
    setLooking(true);
  };
  if (looking)
    return (
      <Review
        ballot={ballot}
        kept={kept}
        onBack={() => setLooking(false)}
        onCast={() => onCast(bodyOf(kept))}
      />
    );
  return (
    <form
      className="ballot-form"
      onSubmit={(event) => {
        event.preventDefault();
        setLooking(true);
      }}
    >
      <div className="ballot-body">
        <p id="how" data-begins tabIndex={-1}>
          {crossing
            ? t.crossOut(ballot.seats, ballot.options.length)
            : single
              ? t.chooseOne
              : t.chooseMany(ballot.seats, ballot.options.length)}
        </p>
        {crossing ? (
          <CrossOut ballot={ballot} kept={kept} onSet={set} />
        ) : (
          <fieldset className="opts" aria-describedby="how">
            <legend className="hidden">{t.options}</legend>
            {ballot.options.map((option, place) => (
              <label key={`${option.name} ${option.note}`}>
                <input
                  type={single ? 'radio' : 'checkbox'}
                  name="choice"
                  checked={kept[place] ?? false}
                  onChange={(event) => set(place, event.target.checked)}
                />
                <span>
                  {option.name}
                  {option.note && <span className="second block">{option.note}</span>}
                </span>
              </label>
            ))}
          </fieldset>
        )}
        <ul className="ballot-facts">
          <CodeLine publicKey={ballot.publicKey} />
        </ul>
      </div>
      <div className="ballot-foot">
        <p className="secret">
          <Icon name="lock" />
          <span>
            {t.knows} <Limits />
          </span>
        </p>
        <p role="status">
          {touched ? (
            <Standing ballot={ballot} kept={kept} />
          ) : (
            <StateLine state="todo">{t.noneYet}</StateLine>
          )}
        </p>
        <button ref={review} className="btn main wide" type="submit" disabled={!touched}>
          {t.review}
        </button>
        {!crossing && (
          <button className="btn quiet wide" type="button" onClick={leaveBlank}>
            {t.leaveBlank}
          </button>
        )}
      </div>
    </form>
  );
}

interface Part {
  ballot: BallotShown;
  kept: readonly boolean[];
}

function Standing({ ballot, kept }: Part) {
  const t = useTexts(ballotsTexts);
  const count = kept.filter(Boolean).length;
  const standing = standingOfChoice(kept, ballot.seats);
  const crossing = ballot.method === 'cross_out';
  if (standing === 'none') return <StateLine state="due">{crossing ? t.noneLeft : t.none}</StateLine>;
  if (standing === 'too-many') {
    const words = crossing && count === kept.length ? t.noneCut : t.tooMany;
    return <StateLine state="due">{words(count, ballot.seats)}</StateLine>;
  }
  return <StateLine state="done">{crossing ? t.leftValid(count) : t.chosenValid(count)}</StateLine>;
}

function CrossOut({ ballot, kept, onSet }: Part & { onSet: (place: number, on: boolean) => void }) {
  const t = useTexts(ballotsTexts);
  return (
    <ol className="card cross-out" aria-describedby="how">
      {ballot.options.map((option, place) => {
        const isKept = kept[place] ?? true;
        return (
          <li key={`${option.name} ${option.note}`} className={isKept ? undefined : 'cut'}>
            <span>
              {isKept ? <b>{option.name}</b> : <s>{option.name}</s>}
              {!isKept && <span className="hidden">{t.isCut}</span>}
              {option.note && <span className="second block">{option.note}</span>}
            </span>
            <button
              className="btn"
              type="button"
              aria-label={isKept ? t.cutOf(option.name) : t.uncutOf(option.name)}
              onClick={() => onSet(place, !isKept)}
            >
              {isKept ? t.cut : t.uncut}
            </button>
          </li>
        );
      })}
    </ol>
  );
}

function Review({ ballot, kept, onBack, onCast }: Part & { onBack: () => void; onCast: () => void }) {
  const t = useTexts(ballotsTexts);
  const names = (want: boolean) => ballot.options.filter((_, place) => kept[place] === want);
  const invalid = standingOfChoice(kept, ballot.seats) !== 'valid';
  // Once: what the server tells meanwhile moves nobody away from a button.
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <section className="ballot-form" aria-labelledby="look-again">
      <div className="ballot-body">
        <h2 id="look-again" ref={heading} data-begins tabIndex={-1}>
          {t.reviewTitle}
        </h2>
        <Names
          title={t.reviewKept}
          options={names(true)}
          nothing={ballot.method === 'cross_out' ? t.reviewNothing : t.reviewBlank}
        />
        {ballot.method === 'cross_out' && (
          <Names title={t.reviewCut} options={names(false)} nothing={t.reviewNothing} cut />
        )}
        <p>
          <Standing ballot={ballot} kept={kept} />
        </p>
        {invalid && <p>{t.reviewInvalid}</p>}
        <p className="second">{t.reviewOnce}</p>
      </div>
      <div className="ballot-foot">
        {/* The way back comes first where the ballot would not count. */}
        {invalid && (
          <button className="btn main wide" type="button" onClick={onBack}>
            {t.back}
          </button>
        )}
        <button className={invalid ? 'btn wide' : 'btn main wide'} type="button" onClick={onCast}>
          {invalid ? t.castInvalid : t.cast}
        </button>
        {!invalid && (
          <button className="btn wide" type="button" onClick={onBack}>
            {t.back}
          </button>
        )}
      </div>
    </section>
  );
}

function Names({
  title,
  options,
  nothing,
  cut = false,
}: {
  title: string;
  options: BallotShown['options'];
  /** What stands where there is none. */
  nothing: string;
  cut?: boolean;
}) {
  return (
    <div>
      <p className="second">{title}</p>
      <ul className="looked">
        {options.length === 0 && <li>{nothing}</li>}
        {options.map((option) => (
          <li key={`${option.name} ${option.note}`}>{cut ? <s>{option.name}</s> : <b>{option.name}</b>}</li>
        ))}
      </ul>
    </div>
  );
}
