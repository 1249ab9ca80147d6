// The state of the editor: what is typed, over which version, what others wrote meanwhile; one command saves it.
import { useState } from 'react';
import { useCommand } from '../../../web/client.ts';
import { editResolution, type ResolutionPageRead } from '../contract.ts';
import { changesOf, mergeTyped, type Typed, typedOf } from './draft.ts';

interface Editing {
  readonly version: number;
  /** As the server last told it. */
  readonly base: Typed;
  readonly typed: Typed;
  /** What was last sent: when it comes back it is no news. */
  readonly sent: Typed | null;
  /** What others wrote into fields that were changed here too. */
  readonly theirs: Partial<Typed>;
  readonly othersWrote: boolean;
}

function begin(read: ResolutionPageRead): Editing {
  const base = typedOf(read);
  return { version: read.version, base, typed: base, sent: null, theirs: {}, othersWrote: false };
}

function join(state: Editing, read: ResolutionPageRead): Editing {
  const theirs = typedOf(read);
  const { typed, clashes, othersWrote } = mergeTyped(state.base, state.typed, theirs, state.sent);
  return {
    ...state,
    version: read.version,
    base: theirs,
    typed,
    theirs: { ...state.theirs, ...Object.fromEntries(clashes.map((field) => [field, theirs[field]])) },
    othersWrote: state.othersWrote || othersWrote,
  };
}

export function useTypedDraft(read: ResolutionPageRead) {
  const edit = useCommand(editResolution);
  const [state, setState] = useState(() => begin(read));
  const [savedAt, setSavedAt] = useState<string | null>(null);
  if (read.version > state.version) setState(join(state, read));
  const changes = changesOf(state.base, state.typed);
  return {
    typed: state.typed,
    theirs: state.theirs,
    othersWrote: state.othersWrote,
    unsaved: changes !== null,
    savedAt,
    saving: edit.isPending,
    refusal: edit.error,
    set: (change: Partial<Typed>) =>
      setState((before) => ({ ...before, typed: { ...before.typed, ...change } })),
    /** Ends a clash: by the others' words, or by keeping the own. */
    settle: (field: keyof Typed, take: boolean) =>
      setState((before) => {
        const { [field]: other, ...theirs } = before.theirs;
        return { ...before, theirs, typed: take ? { ...before.typed, [field]: other } : before.typed };
      }),
    save: () => {
      if (!changes) return;
      setState((before) => ({ ...before, sent: before.typed, othersWrote: false }));
      edit.mutate(
        { params: { resolutionId: read.id }, body: { version: state.version, ...changes } },
        { onSuccess: () => setSavedAt(new Date().toISOString()) },
      );
    },
  };
}

export type TypedDraft = ReturnType<typeof useTypedDraft>;
