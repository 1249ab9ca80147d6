// A form that opens in the page takes the focus, so that a keyboard goes on where the button was.
import { useEffect, useRef } from 'react';

export function useFocusFirst() {
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    form.current?.querySelector<HTMLElement>('input, select, textarea')?.focus();
  }, []);
  return form;
}
