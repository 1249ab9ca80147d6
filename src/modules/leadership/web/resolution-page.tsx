// One resolution or conclusion: written while it is a draft and the reader may, read otherwise.
import { useParams } from '@tanstack/react-router';
import { lazy, Suspense, useState } from 'react';
import { useEndpoint } from '../../../web/client.ts';
import { PageLoading, PageRefusal } from '../../../web/kit/states.tsx';
import { readResolution } from '../contract.ts';
import '../../../web/styles/tasks.css';
import '../../../web/styles/leadership.css';

const reading = import('./resolution-read.tsx');
const ResolutionRead = lazy(async () => ({ default: (await reading).ResolutionRead }));
/** Most only read: the editor comes when somebody writes. */
const DraftEditor = lazy(async () => ({ default: (await import('./draft-editor.tsx')).DraftEditor }));

export function ResolutionPage() {
  const { resolutionId } = useParams({ from: '/inside/nghi-quyet/$resolutionId' });
  const read = useEndpoint(readResolution, { params: { resolutionId } });
  const [editing, setEditing] = useState<string | null>(null);
  // What is read again in the background and fails must not take away what is being typed.
  if (read.error && !read.data) return <PageRefusal refusal={read.error} again={() => read.refetch()} />;
  if (!read.data) return <PageLoading />;
  const { can, state } = read.data;
  if (can.edit && editing !== resolutionId) setEditing(resolutionId);
  // A vote that is opened meanwhile must not take it away either.
  const writes = can.edit || (editing === resolutionId && state === 'draft');
  return (
    <Suspense fallback={<PageLoading />}>
      {writes ? <DraftEditor key={resolutionId} read={read.data} /> : <ResolutionRead read={read.data} />}
    </Suspense>
  );
}
