// Files: chosen, what must be told of them, sent one after the other. Evidence, papers and scans come in by it.
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
  /** Several may be chosen at once. */
  readonly many?: boolean;
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
  const [files, setFiles] = useState<readonly File[]>([]);
  const [told, setTold] = useState('');
  const send = useMutation<unknown, ApiRefusal, readonly File[]>({
    mutationFn: async (all) => {
      for (const [at, one] of all.entries()) {
        await props.send(one);
        // What was sent is not sent again when a later one is refused.
        setFiles(all.slice(at + 1));
      }
    },
    onSuccess: (_answer, all) => {
      setTold(props.sent(namesOf(all)));
      props.onSent();
      if (input.current) input.current.value = '';
      return queries.invalidateQueries();
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (files.length > 0 && !props.blocked) send.mutate(files);
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
          multiple={props.many}
          accept={props.accept}
          aria-describedby={`${id}-note`}
          onChange={(event) => {
            setFiles([...(event.target.files ?? [])]);
            setTold('');
            send.reset();
          }}
        />
        <label htmlFor={id} className={chooseClass(files.length > 0)}>
          <Icon name="file" />
          {props.choose}
        </label>
        <p id={`${id}-note`} className="note">
          {files.length > 0 ? namesOf(files) : props.hint}
        </p>
      </div>
      {files.length > 0 && (
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

function namesOf(files: readonly File[]): string {
  return files.map((one) => one.name).join(', ');
}
