// A dialog of the platform's own kind: a sheet from below on a phone, a card in the middle on a laptop.
import { type ReactNode, useId, useLayoutEffect, useRef } from 'react';
import { createPortal } from 'react-dom';
import { useTexts } from '../texts/language.ts';
import { shellTexts } from '../texts/shell.ts';
import '../styles/sheet.css';

/** Open while it is mounted; Escape, the backdrop and "Thu gọn" ask to close it. The focus goes back to where it was. */
export function Sheet({
  title,
  onClose,
  children,
}: {
  title: string;
  onClose: () => void;
  children: ReactNode;
}) {
  const t = useTexts(shellTexts);
  const dialog = useRef<HTMLDialogElement>(null);
  const heading = useId();
  // Before the element is taken away: closing gives the focus back.
  useLayoutEffect(() => {
    const shown = dialog.current;
    shown?.showModal();
    return () => shown?.close();
  }, []);
  // Outside of the paragraph or form that opened it: a dialog may stand in neither.
  return createPortal(
    <dialog
      ref={dialog}
      className="sheet"
      aria-labelledby={heading}
      closedby="any"
      onClose={() => dialog.current?.open || onClose()}
    >
      <div className="sheet-top">
        <h2 id={heading}>{title}</h2>
        <button className="btn quiet" type="button" onClick={() => dialog.current?.close()}>
          {t.fold}
        </button>
      </div>
      {children}
    </dialog>,
    document.body,
  );
}
