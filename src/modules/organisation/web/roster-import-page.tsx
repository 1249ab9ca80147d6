// A roster from a spreadsheet: read, looked at with its faults, then written whole, only its good rows, or not.
import { useMutation } from '@tanstack/react-query';
import { Link, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import type { AnswerOf } from '../../../platform/http/endpoint.ts';
import { type ApiRefusal, upload, useCommand, useEndpoint } from '../../../web/client.ts';
import { ChoiceField } from '../../../web/kit/fields.tsx';
import { StateLine } from '../../../web/kit/icon.tsx';
import { RefusalBox } from '../../../web/kit/states.tsx';
import { useSession } from '../../../web/session.tsx';
import { useTexts } from '../../../web/texts/language.ts';
import { organisationTexts } from '../../../web/texts/organisation.ts';
import { importRoster, openPreview, previewRoster } from '../roster/contract.ts';

type Preview = AnswerOf<typeof previewRoster>;

export function RosterImportPage() {
  const t = useTexts(organisationTexts);
  const { organisation } = useSession();
  const { chiBo, xem } = useSearch({ strict: false });
  const cellId = chiBo ?? organisation?.id ?? '';
  const write = useCommand(importRoster);
  const [sheet, setSheet] = useState('0');
  const read = useMutation<Preview, ApiRefusal, File>({
    mutationFn: (file) => upload(previewRoster, { params: { cellId } }, file),
    onSuccess: () => {
      write.reset();
      setSheet('0');
    },
  });
  // A file that was read before and left is taken up again.
  const kept = useEndpoint(
    openPreview,
    { params: { previewId: xem ?? '' } },
    { enabled: xem !== undefined && !write.data },
  );
  const preview = read.data ?? kept.data;
  const shown = preview?.sheets[Number(sheet)];
  const names = Object.fromEntries(preview?.sheets.map((one, number) => [String(number), one.name]) ?? []);
  return (
    <div className="page">
      <header>
        <div>
          <p className="second">{cellId === organisation?.id ? organisation.name : t.importTitle}</p>
          <h1>{shown ? t.readTitle(shown.rows, shown.faults.length) : t.importTitle}</h1>
        </div>
        <Link className="btn" to="/dang-vien" search={{ chiBo: cellId }}>
          {t.toRoster}
        </Link>
      </header>
      {write.data ? (
        <p className="told" role="status">
          {t.imported(write.data.added, write.data.updated)}
        </p>
      ) : (
        <section className="card pad">
          <p>{shown ? t.notYet : t.importLead}</p>
          <div className="file">
            <input
              id="roster-file"
              className="hidden"
              type="file"
              accept=".xlsx,.txt,.csv,.tsv"
              aria-describedby="roster-file-note"
              onChange={(event) => {
                const file = event.target.files?.[0];
                if (file) read.mutate(file);
              }}
            />
            <label htmlFor="roster-file" className={shown ? 'btn' : 'btn main'}>
              {t.chooseFile}
            </label>
            <p id="roster-file-note" className="note">
              {preview?.fileName ?? t.fileHint}
            </p>
          </div>
          {read.error && <RefusalBox refusal={read.error} />}
          {kept.error && !read.data && <RefusalBox refusal={kept.error} />}
          {preview && preview.sheets.length > 1 && (
            <ChoiceField label={t.sheet} value={sheet} choices={names} onChange={setSheet} />
          )}
          {shown?.font && <StateLine state="due">{t.fontTurned(shown.font)}</StateLine>}
          {shown && (
            <p className="actions">
              <StateLine state="todo">{t.wouldAdd(shown.added)}</StateLine>
              {shown.updated > 0 && <StateLine state="todo">{t.wouldUpdate(shown.updated)}</StateLine>}
            </p>
          )}
          {write.error && <RefusalBox refusal={write.error} />}
          {preview && shown && shown.added + shown.updated > 0 && (
            <div className="actions">
              <button
                className="btn main"
                type="button"
                disabled={write.isPending}
                onClick={() =>
                  write.mutate({
                    params: { previewId: preview.id },
                    body: { sheet: Number(sheet), onlyGood: shown.faults.length > 0 },
                  })
                }
              >
                {shown.faults.length > 0
                  ? t.writeGood(shown.added + shown.updated)
                  : t.writeAll(shown.added + shown.updated)}
              </button>
            </div>
          )}
        </section>
      )}
      {shown && !write.data && <Faults faults={shown.faults} />}
      {shown && shown.offices.length > 0 && (
        <section className="card pad">
          <h2>{t.officesFound(shown.offices.length)}</h2>
          <p className="second">{t.officesWhy}</p>
          <ul>
            {shown.offices.map((one) => (
              <li key={`${one.office} ${one.name}`}>
                <b>{one.name}</b>, {t.officeNames[one.office]}
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}

function Faults({ faults }: { faults: Preview['sheets'][number]['faults'] }) {
  const t = useTexts(organisationTexts);
  if (faults.length === 0) return null;
  return (
    <div className="card">
      <table className="data">
        <thead>
          <tr>
            <th scope="col">{t.row}</th>
            <th scope="col">{t.name}</th>
            <th scope="col">{t.fault}</th>
          </tr>
        </thead>
        <tbody>
          {faults.map((fault) => (
            <tr key={`${fault.row} ${fault.sentence}`}>
              <td data-label={t.row}>{fault.row}</td>
              <td>
                <b>{fault.name || t.unnamed}</b>
              </td>
              <td>
                <StateLine state="late">{fault.sentence}</StateLine>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
