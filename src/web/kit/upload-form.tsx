// One file: chosen, what must be told of it, sent. Evidence, papers and scans come in by it.
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, type ReactNode, useId, useRef, useState } from 'react';
import type { ApiRefusal } from '../client.ts';
import { Icon } from './icon.tsx';
import { RefusalBox } from './states.tsx';

interface Props {
  readonly className?: string;
  readonly title?: string;
  /** The button that chooses the file, and what is said beside it until one is chosen. */
  readonly choose: string;
  readonly chooseClass?: (chosen: boolean) => string;
  readonly hint: string;
  readonly accept?: string;
  /** Sends the file by `upload`, with what the children ask. */
  readonly send: (file: File) => Promise<unknown>;
  /** Empties what the children ask. */
  readonly onSent: () => void;
  readonly sent: (name: string) => string;
  readonly submit: string;
  readonly submitClass?: string;
  /** What the children ask is not answered so that the file may be sent. */
  readonly blocked?: boolean;
  /** Shown once a file is chosen. */
  readonly children: ReactNode;
}

export function UploadForm({ className = 'form', title, chooseClass = () => 'btn', ...props }: Props) {
  const id = useId();
  const queries = useQueryClient();
  const input = useRef<HTMLInputElement>(null);
  const [file, setFile] = useState<File | null>(null);
  const [told, setTold] = useState('');
  const send = useMutation<unknown, ApiRefusal, File>({
    mutationFn: props.send,
    onSuccess: (_answer, one) => {
      setTold(props.sent(one.name));
      setFile(null);
      props.onSent();
      if (input.current) input.current.value = '';
      return queries.invalidateQueries();
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (file && !props.blocked) send.mutate(file);
  };
  return (
    <form className={className} onSubmit={submit}>
      {title && <h2>{title}</h2>}
      <div className="file">
        <input
          ref={input}
          id={id}
          className="hidden"
          type="file"
          accept={props.accept}
          aria-describedby={`${id}-note`}
          onChange={(event) => {
            setFile(event.target.files?.[0] ?? null);
            setTold('');
            send.reset();
          }}
        />
        <label htmlFor={id} className={chooseClass(file !== null)}>
          <Icon name="file" />
          {props.choose}
        </label>
        <p id={`${id}-note`} className="note">
          {file?.name ?? props.hint}
        </p>
      </div>
      {file && (
        <>
          {props.children}
          {send.error && <RefusalBox refusal={send.error} />}
          <div className="actions">
            <button
              className={props.submitClass ?? 'btn'}
              type="submit"
              disabled={props.blocked || send.isPending}
            >
              {props.submit}
            </button>
          </div>
        </>
      )}
      {told && (
        <p className="told" role="status">
          {told}
        </p>
      )}
    </form>
  );
}
