// What is being typed stays in this tab: a refusal, a lost network or a reload does not lose it.
import { useState } from 'react';

const place = (key: string) => `nennep.draft.${key}`;

/** Like useState for a text; null = nothing typed. In: a key of this field on this thing. */
export function useDraft(key: string): [string | null, (next: string | null) => void] {
  const [typed, setTyped] = useState(() => sessionStorage.getItem(place(key)));
  return [
    typed,
    (next) => {
      setTyped(next);
      if (next === null) sessionStorage.removeItem(place(key));
      else sessionStorage.setItem(place(key), next);
    },
  ];
}
