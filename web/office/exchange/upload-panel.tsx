import { Button, FileInput, Select, Text, Title } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import type { ReactElement } from 'react';
import { answer, api } from '../api/client.ts';
import { Refusal } from '../api/problem.ts';
import { useTexts } from '../language/language.tsx';
import { FailureNote } from '../parts/failure-note.tsx';
import { Form } from '../parts/form.tsx';
import type { ImportDetail } from './use-import.ts';
import { exchangeWords } from './words.ts';

/** As the server has it. */
const MOST_BYTES = 12 * 1024 * 1024;

interface Sent {
  readonly file: File;
  readonly sheet: string | null;
}

/** A file is chosen and read; of several sheets the server asks which. */
export function UploadPanel({ regionCode }: { readonly regionCode: string }): ReactElement {
  const texts = useTexts(exchangeWords);
  const navigate = useNavigate();
  const [file, setFile] = useState<File | null>(null);
  const [sheet, setSheet] = useState<string | null>(null);
  const [wrong, setWrong] = useState<string | null>(null);
  const upload = useMutation({
    mutationFn: (sent: Sent) => send(regionCode, sent),
    onSuccess: ({ id }) => void navigate({ to: `/exchange/${regionCode}/${id}` }),
  });
  const sheets = sheetsOf(upload.error);
  const submit = (): void => {
    if (!file) return setWrong(texts.noFile);
    if (file.size > MOST_BYTES) return setWrong(texts.tooLarge);
    setWrong(null);
    upload.mutate({ file, sheet: sheet ?? sheets[0] ?? null });
  };
  return (
    <section className="office-panel office-form" aria-labelledby="upload-title">
      <Title order={2} id="upload-title" mb="sm">
        {texts.uploadTitle}
      </Title>
      <Text mb="md">{texts.uploadHint}</Text>
      <Form label={texts.uploadTitle} onSubmit={submit}>
        <FailureNote error={upload.error} />
        <FileInput
          label={texts.file}
          description={texts.fileHint}
          error={wrong}
          value={file}
          accept=".csv,.txt,.xlsx"
          clearable={false}
          onChange={(chosen) => {
            setFile(chosen);
            setSheet(null);
            upload.reset();
          }}
        />
        <SheetChoice sheets={sheets} sheet={sheet} onChange={setSheet} />
        <Button type="submit" className="office-own-width" loading={upload.isPending}>
          {texts.upload}
        </Button>
      </Form>
    </section>
  );
}

function SheetChoice(props: {
  readonly sheets: string[];
  readonly sheet: string | null;
  readonly onChange: (sheet: string | null) => void;
}): ReactElement | null {
  const texts = useTexts(exchangeWords);
  if (props.sheets.length === 0) return null;
  return (
    <Select
      label={texts.sheet}
      description={texts.sheetHint}
      data={props.sheets}
      value={props.sheet ?? props.sheets[0] ?? null}
      allowDeselect={false}
      onChange={props.onChange}
    />
  );
}

function send(regionCode: string, { file, sheet }: Sent): Promise<ImportDetail> {
  return answer(
    api.POST('/api/v1/admin/regions/{regionCode}/imports', {
      params: { path: { regionCode }, query: { name: file.name, ...(sheet !== null && { sheet }) } },
      headers: { 'content-type': 'application/octet-stream' },
      // The bytes as they are; the type of the document says text for them.
      body: file as unknown as string,
      bodySerializer: (body: unknown) => body as File,
    }),
  );
}

function sheetsOf(error: unknown): string[] {
  if (!(error instanceof Refusal) || error.code !== 'choose-sheet') return [];
  const { sheets } = error.members;
  return Array.isArray(sheets) ? sheets.map(String) : [];
}
